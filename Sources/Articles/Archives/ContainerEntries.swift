/// Goes through the files in a container, within bounds.
struct ContainerEntries: ~Copyable {
  /// A file in a container, held whole, or why it can't be.
  struct Entry: Sendable {
    /// Its place among the container's entries, from 1.
    var number: Int
    var path: String
    var content: Result<[UInt8], ArticleError>

    var size: Int { (try? content.get().count) ?? 0 }
  }

  private let path: String
  private let limits: ReadingLimits
  private let size: Int
  private var reader: ArchiveReader
  private var number = 0
  private var produced = 0

  /// `size` is the container's own, before anything is unfolded.
  init(
    _ file: borrowing FileBytes, held: [UInt8]?, limits: ReadingLimits
  ) throws(ArticleError) {
    path = file.path
    self.limits = limits
    size = held?.count ?? file.storedSize
    let reader = held.map { ArchiveReader(bytes: $0, .container) } ?? file.container()
    guard let reader else { throw Self.damaged(file.path, "is no archive that can be read") }
    self.reader = reader
  }

  /// The next file that `isWanted` by its path; nil at the end. Throws what ends
  /// the whole container; what came before stands.
  mutating func next(
    where isWanted: (String) -> Bool
  ) throws(ArticleError) -> Entry? {
    while true {
      switch reader.next() {
      case .end: return nil
      case .damaged(let reason): throw Self.damaged(path, "can't be read on: \(reason)")
      case .entry(let entry):
        number += 1
        guard number <= limits.containerEntries else {
          throw ArticleError(
            .tooLarge,
            "\(path) holds more than \(limits.containerEntries) files. Unpack it by hand.")
        }
        guard entry.isFile, isWanted(entry.path) else { continue }
        return Entry(number: number, path: entry.path, content: try content(of: entry))
      }
    }
  }

  private mutating func content(
    of entry: ArchiveReader.Entry
  ) throws(ArticleError) -> Result<[UInt8], ArticleError> {
    if entry.isEncrypted {
      return .failure(
        ArticleError(.encrypted, "\(entry.path) is encrypted. Unpack it with its password."))
    }
    var bytes: [UInt8] = []
    while let got = reader.read(upTo: 256 << 10, into: &bytes) {
      if got == 0 {
        if Self.isCompressed(bytes) {
          produced += bytes.count * limits.nestedRatio + limits.nestedFreeBytes
          try checkRatio()
        }
        return .success(bytes)
      }
      produced += got
      try checkRatio()
      guard bytes.count <= limits.fileBytes else {
        return .failure(
          ArticleError(
            .tooLarge,
            """
            \(entry.path) holds more than \(limits.fileBytes) bytes, the limit for a file in an \
            archive. Unpack it by hand.
            """))
      }
    }
    return .failure(
      ArticleError(.damaged, "\(entry.path) is damaged in the archive: \(reader.reason)."))
  }

  private static func isCompressed(_ bytes: [UInt8]) -> Bool {
    Compression(head: bytes) != nil || bytes.starts(with: [0x50, 0x4B])
  }

  private func checkRatio() throws(ArticleError) {
    guard produced > limits.ratioFreeBytes else { return }
    let ratio = produced / max(1, size)
    guard ratio > limits.decompressionRatio || produced > limits.decompressedBytes else { return }
    throw ArticleError(
      .tooLarge,
      """
      \(path) unfolds to more than \(ratio) times its size, \(produced) bytes, which looks like a \
      decompression bomb. If it is not, unpack it by hand.
      """)
  }

  private static func damaged(_ path: String, _ what: String) -> ArticleError {
    ArticleError(.damaged, "\(path) \(what). Fetch it again, or unpack it by hand.")
  }
}
