import Articles

/// A file of a collection as the scan saw it: its name, size and time, without
/// its content.
struct SourceFile: Sendable, Hashable {
  var collection: String
  /// Relative to the collection's folder.
  var path: String
  var absolutePath: String
  /// Bytes.
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int64

  /// What the `fields.toml` in its folder, or in one above it, says.
  var fields: FieldMap?

  /// Records before this one are in the index already: a run was stopped inside
  /// the file, and it has not changed since.
  var firstRecord = 1

  /// Names the file in the index, whatever its content.
  var key: UInt64 { Self.key(collection: collection, path: path) }

  /// Where an article of the file is: of one in an archive, "archive.zip!/a/b.html".
  func path(of article: Article) -> String {
    article.pathInside.map { path + "!/" + $0 } ?? path
  }

  /// The file changed while the scan looked: it may change again without its
  /// time showing it, so the next run reads it once more.
  var isUnsettled = false

  /// Changes when the file does, or the way to read it. Size and time are what can
  /// be known without opening it; 0 is no file's.
  var signature: UInt64 {
    if isUnsettled { return 0 }
    var hash = StableHash()
    hash.combine(UInt64(bitPattern: Int64(size)))
    hash.combine(UInt64(bitPattern: modified))
    if let fields { hash.combine(fields.fingerprint) }
    return hash.folded
  }

  static func key(collection: String, path: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(collection)
    hash.combine(path)
    return hash.folded
  }
}

/// A document's note of the file it was read from, as a value of twenty bytes:
/// the collection (hashed), the file's key and its signature, each big endian.
struct FileValue: Equatable {
  var collection: UInt32
  var key: UInt64
  var signature: UInt64

  init(of file: SourceFile) {
    collection = Self.collection(file.collection)
    key = file.key
    signature = file.signature
  }

  /// Nil when the bytes are not such a value.
  init?(encoded value: [UInt8]) {
    guard value.count == 20 else { return nil }
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    collection = UInt32(truncatingIfNeeded: number(value[0..<4]))
    key = number(value[4..<12])
    signature = number(value[12..<20])
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: collection >> shift))
    }
    for number in [key, signature] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return bytes
  }

  static func collection(_ name: String) -> UInt32 {
    var hash = StableHash()
    hash.combine(name)
    return UInt32(truncatingIfNeeded: hash.folded)
  }
}
