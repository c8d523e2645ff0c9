import CZstd

/// Reads what `DataEncoder` wrote. Bytes that it did not write give nil: an index may
/// be damaged.
final class DataDecoder {
  /// Beyond all that is indexed (`ReadingLimits.textBytes`): a damaged frame must not
  /// make us ask for any amount of memory.
  static let maximumBytes = 64 << 20

  private let context = ZSTD_createDCtx()
  /// One for each shard that was read from.
  private var dictionaries: [(id: UInt32, dictionary: OpaquePointer)] = []
  /// Finds the dictionary that a frame names. Shards have one each.
  private let dictionary: (UInt32) -> DataDictionary?

  init(_ dictionary: @escaping (UInt32) -> DataDictionary?) { self.dictionary = dictionary }

  deinit {
    for prepared in dictionaries { ZSTD_freeDDict(prepared.dictionary) }
    ZSTD_freeDCtx(context)
  }

  /// The article, without its text.
  func fields(of data: [UInt8]) -> IndexedArticle? {
    parts(of: data).flatMap { unpack(data[$0.fields]) }.flatMap(IndexedArticle.init(fields:))
  }

  /// The text, as UTF-8; empty where there is none that can be read.
  func text(of data: [UInt8]) -> [UInt8] {
    parts(of: data).flatMap { unpack(data[$0.text]) } ?? []
  }

  func article(of data: [UInt8]) -> IndexedArticle? {
    guard let parts = parts(of: data), var article = fields(of: data),
      let text = unpack(data[parts.text])
    else { return nil }
    article.text = String(decoding: text, as: UTF8.self)
    return article
  }

  private func parts(of data: [UInt8]) -> (fields: Range<Int>, text: Range<Int>)? {
    var reader = ByteReader(data)
    guard let count = reader.readNumber(), count >= 0, count <= data.count - reader.position
    else { return nil }
    let end = reader.position + count
    return (reader.position..<end, end..<data.count)
  }

  private func unpack(_ frame: ArraySlice<UInt8>) -> [UInt8]? {
    frame.withUnsafeBytes { frame -> [UInt8]? in
      let size = ZSTD_getFrameContentSize(frame.baseAddress, frame.count)
      // The two greatest numbers mean "unknown" and "not a frame".
      guard size <= UInt64(Self.maximumBytes) else { return nil }
      let id = ZSTD_getDictID_fromFrame(frame.baseAddress, frame.count)
      let dictionary = id == 0 ? nil : prepared(id)
      guard id == 0 || dictionary != nil else { return nil }
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
        result = ZSTD_decompress_usingDDict(
          context, buffer.baseAddress, buffer.count, frame.baseAddress, frame.count,
          dictionary)
        count = ZSTD_isError(result) == 0 ? result : 0
      }
      return ZSTD_isError(result) == 0 ? bytes : nil
    }
  }

  private func prepared(_ id: UInt32) -> OpaquePointer? {
    if let known = dictionaries.first(where: { $0.id == id }) { return known.dictionary }
    let prepared = dictionary(id)?.bytes.withUnsafeBytes {
      ZSTD_createDDict($0.baseAddress, $0.count)
    }
    if let prepared { dictionaries.append((id, prepared)) }
    return prepared
  }
}
