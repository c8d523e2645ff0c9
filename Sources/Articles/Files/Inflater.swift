import CZlib

/// zlib's inflate for gzip streams of any number of members
/// (https://zlib.net/manual.html, RFC 1952).
struct Inflater: ~Copyable, Unpacker {
  // zlib keeps the address of its stream, so it may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var isReady: Bool

  enum Wrapping: Int32 {
    /// 15 bits of window, plus 16 for the gzip wrapper (zlib manual).
    case gzip = 31
    case zlib = 15
    case raw = -15
  }

  init(_ wrapping: Wrapping = .gzip) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady =
      inflateInit2_(
        stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Makes ready for the next member of the same file.
  mutating func reset() { isReady = inflateReset(stream) == Z_OK }

  /// Appends up to `count` bytes to `output`, advancing `position` in `input`.
  mutating func inflate(
    _ input: [UInt8], at position: inout Int, upTo count: Int, into output: inout [UInt8]
  ) -> UnpackingProgress {
    guard isReady else { return .damaged }
    var status = Z_STREAM_ERROR
    let block = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      input.withUnsafeBufferPointer { source in
        guard let from = source.baseAddress else { return }
        // zlib's C interface lacks const; it doesn't write to next_in.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: from + position)
        stream.pointee.avail_in = UInt32(clamping: source.count - position)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(clamping: count)
        let offered = stream.pointee.avail_in
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        position += Int(offered - stream.pointee.avail_in)
        initialized = count - Int(stream.pointee.avail_out)
      }
    }
    if output.isEmpty { output = block } else { output.append(contentsOf: block) }
    switch status {
    case Z_OK, Z_BUF_ERROR: return .more
    case Z_STREAM_END: return .endOfMember
    default: return .damaged
    }
  }
}
