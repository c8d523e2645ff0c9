import CArchive
import Testing

/// Archives made for a test, in memory.
enum TestArchive {
  enum Form { case zip, tar }

  /// `filter` compresses the whole, as in .tar.xz.
  static func bytes(
    _ form: Form, _ files: [(path: String, bytes: [UInt8])],
    filter: Int32 = ARCHIVE_FILTER_NONE
  ) throws -> [UInt8] {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    switch form {
    case .zip: archive_write_set_format_zip(archive)
    case .tar: archive_write_set_format_ustar(archive)
    }
    addFilter(filter, to: archive)
    return try written(archive, files)
  }

  /// One file, compressed.
  static func compressed(_ bytes: [UInt8], filter: Int32) throws -> [UInt8] {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    archive_write_set_format_raw(archive)
    addFilter(filter, to: archive)
    return try written(archive, [("file", bytes)])
  }

  /// One by one: what adds any filter by its number is linked to all of them.
  private static func addFilter(_ filter: Int32, to archive: OpaquePointer) {
    switch filter {
    case ARCHIVE_FILTER_GZIP: archive_write_add_filter_gzip(archive)
    case ARCHIVE_FILTER_XZ: archive_write_add_filter_xz(archive)
    case ARCHIVE_FILTER_ZSTD: archive_write_add_filter_zstd(archive)
    case ARCHIVE_FILTER_BZIP2: archive_write_add_filter_bzip2(archive)
    default: break
    }
  }

  private static func written(
    _ archive: OpaquePointer, _ files: [(path: String, bytes: [UInt8])]
  ) throws -> [UInt8] {
    let room = files.reduce(1 << 20) { $0 + $1.bytes.count + $1.path.utf8.count * 2 + 2048 }
    var output = [UInt8](repeating: 0, count: room)
    var used = 0
    try output.withUnsafeMutableBytes { buffer in
      try #require(archive_write_open_memory(archive, buffer.baseAddress, room, &used) == 0)
      for file in files {
        let entry = try #require(archive_entry_new())
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, file.path)
        archive_entry_set_size(entry, Int64(file.bytes.count))
        archive_entry_set_filetype(entry, 0o100_000)
        archive_entry_set_perm(entry, 0o644)
        try #require(archive_write_header(archive, entry) >= ARCHIVE_WARN)
        _ = file.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      }
      archive_write_close(archive)
    }
    return Array(output[..<used])
  }

  static func file(
    _ name: String, _ form: Form, _ files: [(String, String)],
    filter: Int32 = ARCHIVE_FILTER_NONE
  ) throws -> TestFile {
    try TestFile(
      name, try bytes(form, files.map { ($0.0, Array($0.1.utf8)) }, filter: filter))
  }
}
