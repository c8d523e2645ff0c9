import Glibc

/// The bytes of a file in order, decompressed where it is compressed (gzip, xz,
/// zstd, bzip2). Holds at most one block of input besides what its caller asked
/// for. The file is one on disk, or one that was taken out of an archive.
struct FileBytes: ~Copyable {
  let path: String
  /// Without content for what is held in memory.
  private let file: RegularFile
  let isOnDisk: Bool
  private let compression: Compression?
  /// Bytes of the file itself, before decompression.
  let storedSize: Int
  private let limits: ReadingLimits
  private var inflater: Inflater?
  private var unpacker: ArchiveReader?
  private var isUnpackable = false
  private var compressed: [UInt8] = []
  private var position = 0
  private var compressedRead = 0
  private var plainRead = 0
  private var produced = 0
  private var betweenMembers = true
  private var ended = false
  /// Bytes that were looked at ahead of time (`peek`).
  private var ahead: [UInt8] = []

  private static let block = 256 << 10

  init(path: String, limits: ReadingLimits) throws(ArticleError) {
    let file = try RegularFile(path: path)
    var head: [UInt8] = []
    _ = try file.read(upTo: Self.block, into: &head)
    self.init(path: path, file: file, size: nil, head: head, limits: limits)
  }

  /// A file that is held in memory; its path is for showing, and for its ending.
  init(path: String, held bytes: [UInt8], limits: ReadingLimits) {
    self.init(path: path, file: RegularFile(), size: bytes.count, head: bytes, limits: limits)
  }

  private init(
    path: String, file: consuming RegularFile, size: Int?, head: [UInt8], limits: ReadingLimits
  ) {
    self.path = path
    self.limits = limits
    isOnDisk = size == nil
    storedSize = size ?? file.size
    compression = Compression(head: head)
    switch compression {
    case nil:
      ahead = head
      plainRead = head.count
    case .gzip?:
      inflater = Inflater()
      compressed = head
      compressedRead = head.count
    case .other?:
      unpacker =
        size == nil
        ? ArchiveReader(descriptor: file.descriptor, .compressed)
        : ArchiveReader(bytes: head, .compressed)
      // libarchive gives a lone compressed file as an archive of one entry.
      switch unpacker?.next() {
      case .entry?: isUnpackable = true
      case .end?: ended = true
      case .damaged?, nil: break
      }
    }
    self.file = file
  }

  /// What the file on disk holds; nil for one in memory. Asked before anything else is
  /// read, it costs no reading where the file is small.
  func contentHash() -> ContentHash? {
    guard isOnDisk else { return nil }
    return !isCompressed && ahead.count == storedSize
      ? ContentHash(whole: ahead) : ContentHash(of: file)
  }

  var isCompressed: Bool { compression != nil }

  /// A reader of the file on disk as an archive, from its beginning.
  func container() -> ArchiveReader? {
    isOnDisk ? ArchiveReader(descriptor: file.descriptor, .container) : nil
  }

  /// The open file, at its beginning, for a program that is to read it as it is;
  /// nil when it is compressed or held in memory.
  func descriptorForProgram() -> Int32? {
    guard isOnDisk, !isCompressed, lseek(file.descriptor, 0, SEEK_SET) == 0 else { return nil }
    return file.descriptor
  }
  /// How many of its stored bytes were read so far.
  var storedRead: Int { isCompressed ? compressedRead : plainRead }

  /// The first bytes, without using them up.
  mutating func peek(_ count: Int) throws(ArticleError) -> ArraySlice<UInt8> {
    while ahead.count < count, !ended {
      var more: [UInt8] = []
      if try readMore(upTo: max(count - ahead.count, 4096), into: &more) == 0 { break }
      ahead.append(contentsOf: more)
    }
    return ahead.prefix(count)
  }

  /// Appends up to about `count` bytes; 0 only at the end.
  mutating func read(
    upTo count: Int = FileBytes.block, into buffer: inout [UInt8]
  ) throws(ArticleError) -> Int {
    guard ahead.isEmpty else {
      let taken = ahead.count
      if buffer.isEmpty { buffer = ahead } else { buffer.append(contentsOf: ahead) }
      ahead = []
      return taken
    }
    return try readMore(upTo: count, into: &buffer)
  }

  /// Everything that is left, for formats that need the whole.
  mutating func readAll() throws(ArticleError) -> [UInt8] {
    if !isCompressed {
      guard storedSize <= limits.fileBytes else { throw tooLarge(storedSize) }
      if let whole = try takeWhole() { return whole }
    }
    var buffer: [UInt8] = []
    while try read(into: &buffer) > 0 {
      guard buffer.count <= limits.fileBytes else { throw tooLarge(buffer.count) }
    }
    return buffer
  }

  /// The file at once, where nothing of it was given out and its size is known: a long one
  /// would else be copied from one buffer to the next as it grows.
  private mutating func takeWhole() throws(ArticleError) -> [UInt8]? {
    guard storedSize > 0, plainRead == ahead.count else { return nil }
    if ahead.count < storedSize {
      guard isOnDisk, let bytes = file.bytes(at: 0, count: storedSize) else { return nil }
      ahead = bytes
    }
    defer {
      ahead = []
      plainRead = storedSize
      ended = true
    }
    return ahead
  }

  private func tooLarge(_ size: Int) -> ArticleError {
    ArticleError(
      .tooLarge,
      """
      \(path) holds at least \(size) bytes, and a file that must be read whole may hold \
      \(limits.fileBytes). Split it, or convert it to JSON Lines.
      """)
  }

  private mutating func readMore(
    upTo count: Int, into buffer: inout [UInt8]
  ) throws(ArticleError) -> Int {
    guard !ended else { return 0 }
    guard isCompressed else {
      let got = try file.read(upTo: count, into: &buffer)
      ended = got == 0
      plainRead += got
      return got
    }
    guard compression == .gzip else { return try unpackMore(upTo: count, into: &buffer) }
    let before = buffer.count
    while buffer.count == before {
      if position == compressed.count {
        compressed.removeAll(keepingCapacity: true)
        position = 0
        let got = try file.read(upTo: Self.block, into: &compressed)
        compressedRead += got
        guard got > 0 else {
          ended = true
          if betweenMembers { return 0 }
          throw damaged("ends in the middle")
        }
      }
      guard try inflateSome(upTo: count, into: &buffer) else { return buffer.count - before }
    }
    produced += buffer.count - before
    try checkRatio()
    return buffer.count - before
  }

  private mutating func unpackMore(
    upTo count: Int, into buffer: inout [UInt8]
  ) throws(ArticleError) -> Int {
    guard isUnpackable, let got = unpacker?.read(upTo: count, into: &buffer) else {
      throw damaged("can't be unpacked")
    }
    ended = got == 0
    produced += got
    compressedRead = unpacker?.consumed ?? 0
    try checkRatio()
    return got
  }

  /// False at the end of what can be inflated.
  private mutating func inflateSome(
    upTo count: Int, into buffer: inout [UInt8]
  ) throws(ArticleError) -> Bool {
    // `gzip` itself ignores zero padding and garbage after the last member.
    if betweenMembers, compressedRead > compressed.count || position > 0,
      compressed[position] != 0x1F
    {
      ended = true
      return false
    }
    betweenMembers = false
    switch inflater?.inflate(compressed, at: &position, upTo: count, into: &buffer) {
    case .more?: return true
    case .endOfMember?:
      betweenMembers = true
      inflater?.reset()
      return true
    case .damaged?, nil: throw damaged("is not valid gzip")
    }
  }

  private func damaged(_ what: String) -> ArticleError { Self.damaged(path, what) }

  private static func damaged(_ path: String, _ what: String) -> ArticleError {
    ArticleError(.damaged, "\(path) \(what): fetch or compress it again.")
  }

  private func checkRatio() throws(ArticleError) {
    guard produced > limits.ratioFreeBytes else { return }
    let ratio = produced / max(1, compressedRead)
    guard ratio > limits.decompressionRatio || produced > limits.decompressedBytes else { return }
    throw ArticleError(
      .tooLarge,
      """
      \(path) unfolds to \(ratio) times its size and more than \(produced) bytes, which looks like \
      a decompression bomb. If it is not, decompress it by hand first.
      """)
  }
}
