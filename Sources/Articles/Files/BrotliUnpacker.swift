import CBrotli

/// Brotli's streams (RFC 7932), by Google's decoder.
struct BrotliUnpacker: ~Copyable, Unpacker {
  /// Nil when there is no memory, and then every stream is a damaged one.
  private let stream = BrotliDecoderCreateInstance(nil, nil, nil)

  deinit { BrotliDecoderDestroyInstance(stream) }

  mutating func inflate(
    _ input: [UInt8], at position: inout Int, upTo count: Int, into output: inout [UInt8]
  ) -> UnpackingProgress {
    guard let stream else { return .damaged }
    var result = BROTLI_DECODER_RESULT_ERROR
    let block = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      input.withUnsafeBufferPointer { source in
        var from = source.baseAddress.map { $0 + position }
        var to = target.baseAddress
        var offered = source.count - position
        var room = count
        result = BrotliDecoderDecompressStream(stream, &offered, &from, &room, &to, nil)
        position = source.count - offered
        initialized = count - room
      }
    }
    output.append(contentsOf: block)
    return switch result {
    case BROTLI_DECODER_RESULT_SUCCESS: .endOfMember
    case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT, BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: .more
    default: .damaged
    }
  }
}
