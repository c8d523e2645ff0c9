/// Several names in one value slot, so that the stock spy can count them, also
/// on another machine. The separator is a control character, which names never
/// hold.
enum FacetList {
  private static let separator: UInt8 = 0x1F

  static func encode(_ names: some Sequence<String>) -> [UInt8] {
    Array(names.map { Array($0.utf8.filter { $0 >= 0x20 }) }.joined(separator: [separator]))
  }

  static func decode(_ value: [UInt8]) -> [String] {
    value.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
  }
}
