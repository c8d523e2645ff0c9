/// Parts of a web address (RFC 3986), as far as articles need them.
enum WebAddress {
  /// The host in lower case without "www.", of an absolute http address.
  static func host(of address: String) -> String? {
    guard let start = afterScheme(address) else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    let lower = host.lowercased()
    let plain = lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
    return plain.contains(".") ? plain : nil
  }

  /// What follows the host, from "/" on, without query and fragment.
  static func path(of address: String) -> Substring? {
    guard let start = afterScheme(address) else { return nil }
    guard let slash = address[start...].firstIndex(of: "/") else { return "" }
    return address[slash...].prefix { $0 != "?" && $0 != "#" }
  }

  private static func afterScheme(_ address: String) -> String.Index? {
    let lower = address.prefix(8).lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      return address.index(address.startIndex, offsetBy: scheme.count)
    }
    return nil
  }
}
