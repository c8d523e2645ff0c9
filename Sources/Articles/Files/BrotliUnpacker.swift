import CLinux
import Glibc

/// Brotli's streams (RFC 7932), by Google's decoder.
///
/// The library is looked for when a page needs it: few archives have such pages, and to
/// load it would cost every start. It stays loaded.
struct BrotliUnpacker: ~Copyable, Unpacker {
  private let decompress: clinux_function
  private let destroy: clinux_function
  private let stream: UnsafeMutableRawPointer

  /// Nil where there is no decoder on the machine.
  init?() {
    // The name has been the same since the library's first release.
    guard let library = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL),
      let create = dlsym(library, "BrotliDecoderCreateInstance"),
      let decompress = dlsym(library, "BrotliDecoderDecompressStream"),
      let destroy = dlsym(library, "BrotliDecoderDestroyInstance"),
      let stream = clinux_brotli_create(create)
    else { return nil }
    self.decompress = decompress
    self.destroy = destroy
    self.stream = stream
  }

  deinit { clinux_brotli_destroy(destroy, stream) }

  mutating func inflate(
    _ input: [UInt8], at position: inout Int, upTo count: Int, into output: inout [UInt8]
  ) -> UnpackingProgress {
    var status: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      input.withUnsafeBufferPointer { source in
        var from = source.baseAddress.map { $0 + position }
        var to = target.baseAddress
        var offered = UInt(source.count - position)
        var room = UInt(count)
        status = clinux_brotli_decompress(decompress, stream, &offered, &from, &room, &to)
        position = source.count - Int(offered)
        initialized = count - Int(room)
      }
    }
    output.append(contentsOf: block)
    // BrotliDecoderResult of brotli/decode.h: error, success, wants more, has more.
    switch status {
    case 1: return .endOfMember
    case 2, 3: return .more
    default: return .damaged
    }
  }
}
