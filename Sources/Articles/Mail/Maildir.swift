/// Maildir (https://cr.yp.to/proto/maildir.html): a folder of mails, each a file
/// without an ending in `cur` or `new`, named by time, process and machine.
enum Maildir {
  static func isMail(path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).suffix(2)
    guard parts.count == 2, let folder = parts.first, let name = parts.last else { return false }
    guard folder.elementsEqual("cur".utf8) || folder.elementsEqual("new".utf8) else {
      return false
    }
    let digits = name.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return !digits.isEmpty && name.dropFirst(digits.count).first == UInt8(ascii: ".")
  }
}
