import CZstd

/// Zstandard's frames (RFC 8878), one or several.
struct ZstdUnpacker: ~Copyable, Unpacker {
  /// What the first bytes of a frame are.
  static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  /// Two to this is the most that a frame may look back, 8 MiB: what is sent over HTTP
  /// has no more (RFC 9659).
  private static let windowLog: Int32 = 23

  private let stream: OpaquePointer?

  init() {
    stream = ZSTD_createDCtx()
    ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLog)
  }

  deinit { ZSTD_freeDCtx(stream) }

  mutating func inflate(
    _ input: [UInt8], at position: inout Int, upTo count: Int, into output: inout [UInt8]
  ) -> UnpackingProgress {
    guard let stream else { return .damaged }
    var status = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      input.withUnsafeBytes { source in
        var from = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: position)
        var to = ZSTD_outBuffer(dst: target.baseAddress, size: count, pos: 0)
        status = ZSTD_decompressStream(stream, &to, &from)
        position = from.pos
        initialized = to.pos
      }
    }
    output.append(contentsOf: block)
    // Zero is the end of a frame; another may follow.
    return ZSTD_isError(status) != 0 ? .damaged : .more
  }
}
