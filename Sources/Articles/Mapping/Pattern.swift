import Glibc
import Synchronization

/// A POSIX extended regular expression (regex(7)), by the C library.
///
/// Without references back to a group, so that the time it takes grows with the
/// text and not with the powers of two; `\d` is understood, as people write it. It
/// looks at bytes: a letter beyond ASCII that is repeated stands in a group, `(é)+`.
final class Pattern: Sendable {
  struct Problem: Error {
    var message: String
  }

  /// Bytes of a pattern.
  static let maximumLength = 1000
  /// Bytes of a value that it is looked for in.
  static let maximumInput = 10_000

  private let compiled: Mutex<regex_t>

  init(_ text: String) throws(Problem) {
    guard text.utf8.count <= Self.maximumLength else {
      throw Problem(message: "is longer than \(Self.maximumLength) bytes")
    }
    let translated = try Self.translated(text)
    var expression = regex_t()
    let status = regcomp(&expression, translated, REG_EXTENDED)
    guard status == 0 else {
      var reason = [CChar](repeating: 0, count: 200)
      regerror(status, &expression, &reason, reason.count)
      let bytes = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw Problem(message: "is no regular expression: " + String(decoding: bytes, as: UTF8.self))
    }
    compiled = Mutex(expression)
  }

  deinit { compiled.withLock { regfree(&$0) } }

  /// What the first group takes of a text, or the whole match where there is no
  /// group; nil when the pattern is not in it.
  func firstMatch(in text: String) -> String? {
    var bytes = Array(text.utf8.prefix(Self.maximumInput))
    guard !bytes.contains(0) else { return nil }
    bytes.append(0)
    var found = [regmatch_t](repeating: regmatch_t(), count: 2)
    let status = compiled.withLock { expression in
      bytes.withUnsafeBytes { raw in
        regexec(&expression, raw.assumingMemoryBound(to: CChar.self).baseAddress, 2, &found, 0)
      }
    }
    guard status == 0 else { return nil }
    let match = found[1].rm_so >= 0 ? found[1] : found[0]
    let range = Int(match.rm_so)..<Int(match.rm_eo)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func translated(_ text: String) throws(Problem) -> String {
    var result: [UInt8] = []
    var isInBrackets = false
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "\\"):
        guard let escaped = bytes.next() else { throw Problem(message: "ends in a backslash") }
        if escaped == UInt8(ascii: "d") {
          result += (isInBrackets ? "0-9" : "[0-9]").utf8
        } else if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(escaped) {
          throw Problem(message: "refers back to a group, which is not done here")
        } else {
          result += [byte, escaped]
        }
        continue
      default: break
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
