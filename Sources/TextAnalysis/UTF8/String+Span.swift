extension String {
  /// A copy of UTF-8 bytes as a string, invalid ones replaced by U+FFFD.
  package init(decoding bytes: Span<UInt8>) {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for offset in bytes.indices { copy.append(bytes[offset]) }
    self.init(decoding: copy, as: UTF8.self)
  }
}
