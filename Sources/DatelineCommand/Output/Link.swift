import Glibc

/// Text that leads somewhere when it is clicked on, on terminals that can do that:
/// the OSC 8 control sequence
/// (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). Others
/// show the text alone.
enum Link {
  static func applied(to text: String, leadingTo address: String?, in terminal: Terminal) -> String
  {
    guard terminal.hasLinks, let address, !text.isEmpty else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// The address of a file on this machine (RFC 8089), which a terminal on another
  /// machine can tell from its own.
  static func address(ofFile path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }
    return "file://" + host + escaped(path, keeping: "/-._~")
  }

  /// A web address, with nothing in it that could end the control sequence.
  static func address(ofPage url: String?) -> String? {
    guard let url, url.hasPrefix("http://") || url.hasPrefix("https://") else { return nil }
    return escaped(url, keeping: "/-._~:?#[]@!$&'()*+,;=%")
  }

  private static func escaped(_ text: String, keeping marks: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        escaped.append(byte)
      case _ where marks.utf8.contains(byte): escaped.append(byte)
      default: escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static let host: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()
}
