/// A gallery that stands within an article and is about something else, as its own
/// counters tell: "1/50 …", "2/50 …". Where it is most of the text it is the article.
enum PictureSeries {
  private static let leastPictures = 5
  /// Letters of text that an article has beside the gallery.
  private static let leastRest = 1200

  /// The blocks from the first picture to the last one's caption; empty for none.
  static func range(in blocks: [TextBlock]) -> Range<Int> {
    var pictures: [Int] = []
    var last = (number: 0, of: 0)
    for (index, block) in blocks.enumerated() {
      guard !block.isBoilerplate, !block.isCell, let counter = counter(block.text) else { continue }
      if counter.number == 1, pictures.count < leastPictures {
        pictures = [index]
      } else if !pictures.isEmpty, counter.number == last.number + 1, counter.of == last.of {
        pictures.append(index)
      } else {
        continue
      }
      last = counter
    }
    guard pictures.count >= leastPictures, let first = pictures.first, let final = pictures.last
    else { return 0..<0 }
    let gap = final - pictures[pictures.count - 2]
    let range = first..<min(blocks.count, final + gap)
    let letters = { (part: ArraySlice<TextBlock>) in
      part.reduce(0) { $1.isBoilerplate || $1.linkDensity > 0.3 ? $0 : $0 + $1.weight }
    }
    let rest = letters(blocks[..<range.lowerBound]) + letters(blocks[range.upperBound...])
    return rest >= leastRest ? range : 0..<0
  }

  /// "3/50" or "3 / 50" where a block begins, with nothing or a space behind it.
  private static func counter(_ text: [UInt8]) -> (number: Int, of: Int)? {
    var numbers = [0, 0]
    var digits = 0
    var isSecond = false
    scan: for byte in text.prefix(12) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 3:
        numbers[isSecond ? 1 : 0] = numbers[isSecond ? 1 : 0] * 10 + Int(byte - 0x30)
        digits += 1
      case UInt8(ascii: "/") where !isSecond && digits > 0:
        isSecond = true
        digits = 0
      case 0x20 where isSecond && digits > 0: break scan
      case 0x20: continue
      default: return nil
      }
    }
    guard isSecond, digits > 0, numbers[0] >= 1, numbers[0] <= numbers[1] else { return nil }
    return (numbers[0], numbers[1])
  }
}
