/// Undoes one kind of compression piece by piece.
protocol Unpacker: ~Copyable {
  /// Appends up to `count` bytes to `output`, advancing `position` in `input`.
  mutating func inflate(
    _ input: [UInt8], at position: inout Int, upTo count: Int, into output: inout [UInt8]
  ) -> UnpackingProgress
}

enum UnpackingProgress { case more, endOfMember, damaged }
