/// Finds where the values of a JSON file end without parsing them: the elements
/// of an outermost array, or values that simply follow one another. Fed with
/// blocks; holds one value at most.
struct JSONRecordCutter {
  private var depth = 0
  private var inString = false
  private var escaped = false
  /// 1 inside an outermost array, whose elements are the records.
  private var recordDepth = 0
  private(set) var isArray = false
  private var sawAnything = false

  /// Where the value that starts at or after `position` ends (past its last
  /// byte), and where it starts; nil when the block ends first. `position` moves
  /// on either way, so that the caller feeds only new bytes.
  mutating func nextValue(
    in bytes: [UInt8], from position: inout Int, start: inout Int?
  ) -> Range<Int>? {
    while position < bytes.count {
      let byte = bytes[position]
      position &+= 1
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        inString = true
        if start == nil { start = position - 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if byte == UInt8(ascii: "["), !sawAnything {
          isArray = true
          recordDepth = 1
          depth = 1
          sawAnything = true
          continue
        }
        if start == nil { start = position - 1 }
        depth &+= 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth > 0 { depth &-= 1 }
        if depth == recordDepth, let first = start {
          start = nil
          sawAnything = true
          return first..<position
        }
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
        // Closes a bare word or string among the records: no article.
        if depth == recordDepth { start = nil }
      default:
        if start == nil { start = position - 1 }
      }
      sawAnything = sawAnything || start != nil
    }
    return nil
  }
}
