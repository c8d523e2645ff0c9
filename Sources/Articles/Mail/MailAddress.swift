/// Names out of mail addresses (RFC 5322): "Ann Lee <ann@example.org>",
/// "ann@example.org (Ann Lee)".
enum MailAddress {
  /// The people of a list of addresses; an address without a name stands for itself.
  static func names(_ line: String) -> [String] {
    guard line.utf8.contains(UInt8(ascii: "@")) else { return PersonNames.split(line) }
    return split(line).compactMap(name)
  }

  /// At commas outside quotes.
  private static func split(_ line: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in line.prefix(5000) {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func name(_ address: String) -> String? {
    if let bracket = address.firstIndex(of: "<") {
      let name = clean(address[..<bracket])
      if !name.isEmpty { return name }
      return RecordValue.trimmed(String(address[bracket...].dropFirst().prefix { $0 != ">" }))
    }
    if let bracket = address.firstIndex(of: "(") {
      let name = clean(address[bracket...].dropFirst().prefix { $0 != ")" })
      if !name.isEmpty { return name }
    }
    return RecordValue.trimmed(address)
  }

  private static func clean(_ name: some StringProtocol) -> String {
    TextCleaner.line(String(name).filter { $0 != "\"" })
  }
}
