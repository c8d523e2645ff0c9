/// Memory for one parse, given back all at once: the parser makes some fifty
/// thousand small pieces for a page, and freeing them singly costs as much as
/// parsing does.
final class ParserArena {
  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  private static let blockSize = 1 << 20

  deinit {
    for block in blocks { block.deallocate() }
  }

  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    // Rounded up to what any C type is aligned to.
    let size = (size + 15) & ~15
    if size > left {
      let count = max(size, Self.blockSize)
      let block = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
      blocks.append(block)
      next = block
      left = count
    }
    let piece = next ?? UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    next = piece + size
    left -= size
    return piece
  }
}
