/// Memory for one parse, given back all at once: the parser makes some ten thousand
/// small pieces for a page, and freeing them singly costs as much as parsing does.
struct ParserArena: ~Copyable {
  /// What is asked for memory, through the parser, without counting references.
  struct Room {
    private var blocks: [UnsafeMutableRawPointer] = []
    private var next = 0
    private var end = 0

    private static let blockSize = 1 << 20

    @inline(__always)
    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
      // Rounded up to what any C type is aligned to.
      let size = (size &+ 15) & ~15
      if size > end &- next { addBlock(max(size, Self.blockSize)) }
      defer { next &+= size }
      return UnsafeMutableRawPointer(bitPattern: next)
    }

    @inline(never)
    private mutating func addBlock(_ size: Int) {
      let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      blocks.append(block)
      next = Int(bitPattern: block)
      end = next &+ size
    }

    func free() { for block in blocks { block.deallocate() } }
  }

  let room: UnsafeMutablePointer<Room>

  init() {
    room = .allocate(capacity: 1)
    room.initialize(to: Room())
  }

  deinit {
    room.pointee.free()
    room.deinitialize(count: 1)
    room.deallocate()
  }
}
