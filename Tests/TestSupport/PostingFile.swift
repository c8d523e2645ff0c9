/// A file of posting sets, read as the shim's header lays it out.
package struct PostingFile {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  private func integer(_ start: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private func real(_ start: Int) -> Double {
    Double(bitPattern: UInt64(bitPattern: Int64(integer(start, 8))))
  }

  private var termCount: Int { integer(16, 4) }
  private var lastDocument: Int { integer(20, 4) }
  private var bestCount: Int { integer(24, 4) }
  private var table: Int { bytes.count - termCount * (16 + 8 * bestCount + 8) }

  package var terms: [String] {
    let start = 72 + 4 * (termCount + 1)
    let offsets = (0...termCount).map { start + integer(72 + 4 * $0, 4) }
    return zip(offsets, offsets.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  /// All but the bounds at the end, which an update may leave larger than they are made anew.
  package var said: ArraySlice<UInt8> { bytes.dropLast(8 * termCount) }

  /// Where the last term's first frequency stands.
  package var lastSetsFrequencies: Int {
    integer(table + 16 * (termCount - 1), 8) + 8 * (lastDocument / 64 + 1)
  }

  /// Of each term, the most that a document which isn't listed is said to weigh, as a share.
  package var bounds: [Double] {
    (0..<termCount).map { real(bytes.count - 8 * termCount + 8 * $0) }
  }

  private var lengths: [Int] {
    let offsets = 72 + 4 * (termCount + 1)
    let start = (offsets + integer(offsets - 4, 4) + 7) / 8 * 8
    return (0...lastDocument).map { integer(start + 4 * $0, 4) }
  }

  package struct Posting: Equatable {
    package var document: Int
    package var frequency: Int
  }

  private func postings(ofTerm term: Int) -> [Posting] {
    let entry = table + 16 * term
    let (start, width) = (integer(entry, 8), integer(entry + 12, 4))
    let documents = (0...lastDocument).filter {
      bytes[start + $0 / 8] >> ($0 % 8) & 1 != 0
    }
    let frequencies = start + 8 * (lastDocument / 64 + 1)
    return documents.enumerated().map { rank, document in
      Posting(document: document, frequency: integer(frequencies + width * rank, width))
    }
  }

  private func bestList(ofTerm term: Int) -> Int { table + 16 * termCount + 8 * bestCount * term }

  package var bestListOfLastTerm: Int { bestList(ofTerm: termCount - 1) }
  package var bestOfLastTerm: [Posting] { best(ofTerm: termCount - 1) }

  private func best(ofTerm term: Int) -> [Posting] {
    let start = bestList(ofTerm: term)
    return (0..<bestCount).map {
      Posting(document: integer(start + 8 * $0, 4), frequency: integer(start + 8 * $0 + 4, 4))
    }.filter { $0.document > 0 }
  }

  /// Of each term, the most that a document weighs which is neither listed nor like the last that is.
  package var highestShares: [Double] {
    let (k1, b, leastLength) = (real(32), real(56), real(64))
    let lengths = lengths
    let average = Double(lengths.reduce(0, +)) / Double(postings(ofTerm: 0).count)
    return (0..<termCount).map { term in
      guard term > 0, let last = best(ofTerm: term).last else { return -1 }
      let best = best(ofTerm: term)
      let others = postings(ofTerm: term).filter { posting in
        !best.contains(posting)
          && !(posting.frequency == last.frequency
            && (posting.frequency == 0 || lengths[posting.document] == lengths[last.document]))
      }
      return others.map { posting in
        let normal = max(Double(lengths[posting.document]) / average, leastLength)
        let frequency = Double(posting.frequency)
        return frequency == 0 ? 0 : frequency / (k1 * (normal * b + 1 - b) + frequency)
      }.max() ?? -1
    }
  }
}
