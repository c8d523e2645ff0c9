/// A column file that was read, for the making of the one that comes after it. The shim's header
/// gives the form.
package struct FacetColumnFile: Sendable {
  static let headerSize = 64
  static let magic = Array("xapcolmn".utf8)

  /// Documents from 1 up to this number are covered.
  package let documentCount: Int
  let layout: FacetColumnBuilder.Layout
  private let width: Int
  /// Ordinals in the file.
  let total: Int
  private let bytes: [UInt8]

  /// Nil when the bytes are not such a file, or one of the wrong size.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { return nil }
    func number<Number: FixedWidthInteger>(_ offset: Int, as _: Number.Type) -> Int {
      bytes.withUnsafeBytes {
        Int(clamping: $0.loadUnaligned(fromByteOffset: offset, as: Number.self).littleEndian)
      }
    }
    width = number(8, as: UInt32.self)
    layout = number(12, as: UInt32.self) == 1 ? .list : .single
    documentCount = number(16, as: UInt64.self)
    total = number(24, as: UInt64.self)
    self.bytes = bytes
    let limit = Int(UInt32.max)
    guard width == 2 || width == 4, documentCount < limit, total <= limit,
      layout == .list || total == documentCount
    else { return nil }
    let offsets = layout == .list ? (documentCount + 1) * 4 : 0
    guard bytes.count == Self.headerSize + offsets + total * width else { return nil }
  }

  /// Where the ordinals of the document after this one begin; those of the last end there.
  func offset(_ document: Int) -> Int {
    guard layout == .list else { return document }
    return Int(number(Self.headerSize + 4 * document, as: UInt32.self))
  }

  /// One of the file's ordinals, by its place among them; the highest number stands for none.
  func ordinal(_ place: Int) -> UInt32 {
    let offset = bytes.count - width * (total - place)
    guard width == 2 else { return number(offset, as: UInt32.self) }
    let ordinal = number(offset, as: UInt16.self)
    return layout == .single && ordinal == .max ? .max : UInt32(ordinal)
  }

  private func number<Number: FixedWidthInteger>(_ offset: Int, as _: Number.Type) -> Number {
    bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
  }
}
