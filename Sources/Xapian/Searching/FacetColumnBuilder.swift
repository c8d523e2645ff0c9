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
  /// Every ordinal is below this.
  package private(set) var distinctCount: UInt32 = 0

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

  /// Adds documents as a file has them, of which the first has the next number. False when the
  /// file has another layout, hasn't all of them or is damaged: nothing more can be made of this
  /// then.
  package mutating func append(_ documents: Range<Int>, of file: FacetColumnFile) -> Bool {
    guard documents.isEmpty || documents.upperBound <= file.documentCount + 1,
      file.layout == layout
    else { return false }
    var start = documents.isEmpty ? 0 : file.offset(documents.lowerBound - 1)
    for document in documents {
      let end = file.offset(document)
      guard start <= end, end <= file.total, ordinals.count + end - start <= Int(UInt32.max) else {
        return false
      }
      for place in start..<end {
        let ordinal = file.ordinal(place)
        ordinals.append(ordinal)
        if layout == .single, ordinal == .max { continue }
        guard ordinal < Self.ordinalLimit else { return false }
        distinctCount = max(distinctCount, ordinal + 1)
      }
      offsets.append(UInt32(ordinals.count))
      start = end
    }
    return true
  }

  /// How many different ordinals documents have.
  package var usedCount: Int {
    var isUsed = [Bool](repeating: false, count: Int(distinctCount))
    for ordinal in ordinals where ordinal < distinctCount { isUsed[Int(ordinal)] = true }
    return isUsed.count { $0 }
  }

  /// The file.
  package func encoded() -> [UInt8] {
    let isWide = distinctCount > UInt32(UInt16.max)
    let width = isWide ? 4 : 2
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + 4 * offsets.count + width * ordinals.count)
    bytes.append(contentsOf: FacetColumnFile.magic)
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
