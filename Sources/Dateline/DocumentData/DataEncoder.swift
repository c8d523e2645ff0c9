import CZstd

/// Makes the data of documents: for each article one Zstandard frame of its fields,
/// after the length of that frame, and one of its text, which is read only where it is
/// needed (RFC 8878). Xapian stores it as it is, since deflating gains nothing more.
struct DataEncoder: ~Copyable {
  /// 6 takes a thirtieth less room for three times the time.
  private static let level: Int32 = 3

  private let context = ZSTD_createCCtx()
  private var dictionary: DataDictionary?
  /// The dictionary as the compressor wants it, made with the first frame: in an update most
  /// threads write none.
  private var digested: OpaquePointer?
  private var writer = ByteWriter()
  private var learning: DictionaryLearning?

  init(_ dictionary: DataDictionary? = nil) { self.dictionary = dictionary }

  deinit {
    ZSTD_freeCDict(digested)
    ZSTD_freeCCtx(context)
  }

  /// From now on `dictionary` is used.
  mutating func use(_ dictionary: DataDictionary?) {
    ZSTD_freeCDict(digested)
    digested = nil
    self.dictionary = dictionary
  }

  private mutating func digestDictionary() {
    guard digested == nil, let dictionary else { return }
    digested = dictionary.bytes.withUnsafeBytes {
      ZSTD_createCDict($0.baseAddress, $0.count, Self.level)
    }
  }

  /// Teaches `learning` what it encodes, until there is enough of it; from then on the
  /// dictionary is used.
  mutating func teach(_ learning: DictionaryLearning) { self.learning = learning }

  /// - Throws: `engine` when there is no memory.
  mutating func encode(_ article: IndexedArticle) throws(DatelineError) -> [UInt8] {
    let fields = article.encodedFields(with: &writer)
    let text = Array(article.text.utf8)
    digestDictionary()
    let packed = try frame(of: fields)
    writer.removeAll()
    writer.write(packed.count)
    let data = try writer.bytes + packed + frame(of: text)
    if let learning, learning.add(fields: fields, text: text) {
      use(learning.wait())
      self.learning = nil
    }
    return data
  }

  private func frame(of bytes: [UInt8]) throws(DatelineError) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    let frame = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      let result = bytes.withUnsafeBytes { source in
        if let digested {
          ZSTD_compress_usingCDict(
            context, buffer.baseAddress, bound, source.baseAddress, source.count, digested)
        } else {
          ZSTD_compressCCtx(
            context, buffer.baseAddress, bound, source.baseAddress, source.count, Self.level)
        }
      }
      count = ZSTD_isError(result) == 0 ? result : 0
    }
    // No frame is empty: its header alone takes some bytes.
    guard !frame.isEmpty else { throw .noMemory }
    return frame
  }
}
