import CArchive
import Glibc

/// libarchive's reader (https://github.com/libarchive/libarchive/wiki/ManPageArchiveRead3)
/// over a file or bytes. Only the kinds that are named here are tried: some others
/// run a program. Nothing is ever written to the disk.
struct ArchiveReader: ~Copyable {
  enum Kind {
    /// .zip and .tar, the latter compressed or not.
    case container
    /// One compressed stream: xz, zstd, bzip2, gzip.
    case compressed
  }

  enum Step {
    case entry(Entry)
    case end
    case damaged(String)
  }

  struct Entry {
    /// As the container writes it, with whatever is in it; for showing only.
    var path: String
    var isFile: Bool
    var isEncrypted: Bool
  }

  private let archive: OpaquePointer
  /// A copy of the bytes that are read, which may not move.
  private let memory: UnsafeMutableRawBufferPointer?
  /// Names that are marked as UTF-8 are lost in the "C" locale that a program
  /// starts with; this one is used on this thread alone, while a header is read.
  private let locale: locale_t?

  private static let blockBytes = 64 << 10
  /// Bytes of a path in a container; the rest is cut.
  private static let longestPath = 4096

  /// Nil when libarchive refuses what it is given.
  init?(descriptor: Int32, _ kind: Kind) {
    guard lseek(descriptor, 0, SEEK_SET) == 0, let archive = Self.reader(kind) else { return nil }
    guard archive_read_open_fd(archive, descriptor, Self.blockBytes) == ARCHIVE_OK else {
      archive_read_free(archive)
      return nil
    }
    self.archive = archive
    memory = nil
    locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
  }

  init?(bytes: [UInt8], _ kind: Kind) {
    guard let archive = Self.reader(kind) else { return nil }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    memory.copyBytes(from: bytes)
    guard archive_read_open_memory(archive, memory.baseAddress, bytes.count) == ARCHIVE_OK else {
      archive_read_free(archive)
      memory.deallocate()
      return nil
    }
    self.archive = archive
    self.memory = memory
    locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
    if let locale { freelocale(locale) }
  }

  private static func reader(_ kind: Kind) -> OpaquePointer? {
    guard let archive = archive_read_new() else { return nil }
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_lzma(archive)
    archive_read_support_filter_zstd(archive)
    switch kind {
    case .container:
      archive_read_support_format_zip(archive)
      archive_read_support_format_tar(archive)
    case .compressed: archive_read_support_format_raw(archive)
    }
    return archive
  }

  /// Goes to the next entry.
  mutating func next() -> Step {
    let before = locale.map { uselocale($0) }
    defer { if let before { uselocale(before) } }
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return .end }
    guard status >= ARCHIVE_WARN, let entry else { return .damaged(reason) }
    return .entry(
      Entry(
        path: Self.path(of: entry), isFile: archive_entry_filetype(entry) == mode_t(0o100_000),
        isEncrypted: archive_entry_is_data_encrypted(entry) != 0))
  }

  private static func path(of entry: OpaquePointer) -> String {
    guard let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
      return "?"
    }
    let count = min(strlen(name), longestPath)
    let bytes = UnsafeRawBufferPointer(start: name, count: count)
    return TextCleaner.line(TextDecoder.decode(Array(bytes)).text)
  }

  /// Appends up to `count` bytes of the entry: how many came, 0 at its end, nil
  /// when it is damaged.
  mutating func read(upTo count: Int, into buffer: inout [UInt8]) -> Int? {
    var got = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { bytes, initialized in
      got = archive_read_data(archive, bytes.baseAddress, count)
      initialized = max(0, got)
    }
    if buffer.isEmpty { buffer = block } else { buffer.append(contentsOf: block) }
    return got < 0 ? nil : got
  }

  /// Bytes of the container that were read so far.
  var consumed: Int { Int(archive_filter_bytes(archive, -1)) }

  /// What libarchive says of the last failure.
  var reason: String {
    archive_error_string(archive).map { String(cString: $0).lowercased() } ?? "it can't be read"
  }
}
