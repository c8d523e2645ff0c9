/// The bytes of a file in order, decompressed where it is gzipped. Holds at most
/// one block of input besides what its caller asked for.
struct FileBytes: ~Copyable {
  let path: String
  private let file: RegularFile
  private let limits: ReadingLimits
  private var inflater: Inflater?
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
    self.path = path
    self.limits = limits
    let file = try RegularFile(path: path)
    var head: [UInt8] = []
    _ = try file.read(upTo: Self.block, into: &head)
    self.file = file
    // Told by its first bytes (RFC 1952), not by its name: both lie, names more.
    let isGzip = head.starts(with: [0x1F, 0x8B, 0x08])
    inflater = isGzip ? Inflater() : nil
    if isGzip {
      compressed = head
      compressedRead = head.count
    } else {
      ahead = head
      plainRead = head.count
    }
  }

  var isCompressed: Bool { inflater != nil }
  /// Bytes of the file itself, before decompression.
  var storedSize: Int { file.size }
  /// How many of them were read so far.
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
    var buffer: [UInt8] = []
    if !isCompressed {
      guard storedSize <= limits.fileBytes else { throw tooLarge(storedSize) }
      buffer.reserveCapacity(storedSize + 1)
    }
    while try read(into: &buffer) > 0 {
      guard buffer.count <= limits.fileBytes else { throw tooLarge(buffer.count) }
    }
    return buffer
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

  private func damaged(_ what: String) -> ArticleError {
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
