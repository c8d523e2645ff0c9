import Glibc

/// Brotli's streams (RFC 7932), by Google's decoder.
///
/// The library is looked for when the first page needs it: few archives have such pages,
/// and to load it would cost every start.
struct BrotliUnpacker: ~Copyable, Unpacker {
  private let library: BrotliLibrary
  private let stream: OpaquePointer

  /// Nil where there is no decoder on the machine.
  init?() {
    guard let library = BrotliLibrary.installed, let stream = library.create(nil, nil, nil) else {
      return nil
    }
    self.library = library
    self.stream = stream
  }

  deinit { library.destroy(stream) }

  mutating func inflate(
    _ input: [UInt8], at position: inout Int, upTo count: Int, into output: inout [UInt8]
  ) -> UnpackingProgress {
    var status: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      input.withUnsafeBufferPointer { source in
        var from = source.baseAddress.map { $0 + position }
        var to = target.baseAddress
        var offered = source.count - position
        var room = count
        status = library.decompress(stream, &offered, &from, &room, &to, nil)
        position = source.count - offered
        initialized = count - room
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

/// The functions of `brotli/decode.h` that are called.
private struct BrotliLibrary: Sendable {
  typealias Create =
    @Sendable @convention(c) (
      UnsafeRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?
    ) -> OpaquePointer?
  typealias Decompress =
    @Sendable @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
      UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?,
      UnsafeMutablePointer<Int>?
    ) -> Int32
  typealias Destroy = @Sendable @convention(c) (OpaquePointer?) -> Void

  let create: Create
  let decompress: Decompress
  let destroy: Destroy

  /// The name has been the same since the library's first release.
  static let installed: BrotliLibrary? = {
    guard let library = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL),
      let create = dlsym(library, "BrotliDecoderCreateInstance"),
      let decompress = dlsym(library, "BrotliDecoderDecompressStream"),
      let destroy = dlsym(library, "BrotliDecoderDestroyInstance")
    else { return nil }
    return BrotliLibrary(
      create: unsafeBitCast(create, to: Create.self),
      decompress: unsafeBitCast(decompress, to: Decompress.self),
      destroy: unsafeBitCast(destroy, to: Destroy.self))
  }()
}
