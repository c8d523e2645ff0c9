/// Makes a column file: for each document of a database the ordinals (numbers that stand for facet
/// values) that it has. The shim's header gives the form.
package struct FacetColumnBuilder: Sendable {
  package enum Layout: Sendable {
    /// Each document has at most one ordinal; of several the first is kept.
    case single
    /// Each document has a list of them, in which none should stand twice.
    case list
  }

  /// Ordinals are below this.
  package static let ordinalLimit: UInt32 = 1 << 26

  private let layout: Layout
  private var offsets: [UInt32] = [0]
  private var ordinals: [UInt32] = []
  private var distinctCount: UInt32 = 0

  package init(_ layout: Layout) {
    self.layout = layout
  }

  /// Adds the document with the next number, from 1 on. A number that no document has takes its
  /// place with no ordinals. Ordinals that are not below `ordinalLimit` are left out, and what does
  /// not fit into 2^32 - 1 of them.
  package mutating func append(_ list: Span<UInt32>) {
    var isFull = false
    for index in list.indices where list[index] < Self.ordinalLimit && !isFull {
      guard ordinals.count < Int(UInt32.max) else { break }
      ordinals.append(list[index])
      distinctCount = max(distinctCount, list[index] + 1)
      isFull = layout == .single
    }
    if layout == .single && !isFull { ordinals.append(.max) }
    offsets.append(UInt32(ordinals.count))
  }

  /// The file.
  package func encoded() -> [UInt8] {
    let isWide = distinctCount > UInt32(UInt16.max)
    let width = isWide ? 4 : 2
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + 4 * offsets.count + width * ordinals.count)
    bytes.append(contentsOf: "xapcolmn".utf8)
    bytes.append(littleEndian: UInt32(width))
    bytes.append(littleEndian: layout == .list ? 1 : UInt32(0))
    bytes.append(littleEndian: UInt64(offsets.count - 1))
    bytes.append(littleEndian: UInt64(ordinals.count))
    bytes.append(littleEndian: UInt64(distinctCount))
    bytes.append(contentsOf: repeatElement(0, count: 24))
    if layout == .list {
      for offset in offsets { bytes.append(littleEndian: offset) }
    }
    for ordinal in ordinals {
      if isWide {
        bytes.append(littleEndian: ordinal)
      } else {
        bytes.append(littleEndian: UInt16(truncatingIfNeeded: ordinal))
      }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
