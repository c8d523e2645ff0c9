/// One scalar's row of the table: class in bits 0-2, upper case in bit 3, the
/// way to fold in bits 4-5, what that way needs from bit 8.
struct ScalarEntry: Equatable {
  /// Ways to fold.
  enum Fold {
    static let empty: UInt32 = 0
    static let shift: UInt32 = 1
    static let sequence: UInt32 = 2
  }

  let bits: UInt32

  static let separator = ScalarEntry(bits: Fold.shift << 4)
  static let unspaced = ScalarEntry(bits: ScalarClass.unspaced.rawValue | Fold.shift << 4)
  static let extend = ScalarEntry(bits: ScalarClass.extend.rawValue | Fold.empty << 4)

  @inline(__always) var scalarClass: ScalarClass { ScalarClass(lowBits: bits) }
  @inline(__always) var isUpper: Bool { bits & 8 != 0 }
  @inline(__always) var fold: UInt32 { bits >> 4 & 3 }
  /// For `Fold.shift`: what to add to the scalar to have its folded form.
  @inline(__always) var shift: Int32 { Int32(bitPattern: bits) >> 8 }
  /// For `Fold.sequence`: where its bytes lie in the table's `sequences`.
  @inline(__always) var sequence: Range<Int> {
    let start = Int(bits >> 14)
    return start..<start + Int(bits >> 8 & 63)
  }

  /// A letter with one scalar for its folded form, which is most of any text.
  @inline(__always) var isPlainLetter: Bool {
    bits & 0x37 == ScalarClass.letter.rawValue | Fold.shift << 4
  }

  /// The row of an ASCII byte, which the table doesn't hold.
  init(ascii byte: UInt8) {
    let plain = Fold.shift << 4
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      bits = ScalarClass.letter.rawValue | plain
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      bits = ScalarClass.letter.rawValue | plain | 8 | 0x20 << 8
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      bits = ScalarClass.digit.rawValue | plain
    case UInt8(ascii: "'"):
      bits = ScalarClass.apostrophe.rawValue | plain
    case 0x09...0x0D, 0x20:
      let shift = UInt32(bitPattern: 0x20 - Int32(byte)) << 8
      bits = ScalarClass.space.rawValue | plain | shift
    default:
      bits = plain
    }
  }

  init(bits: UInt32) { self.bits = bits }

  /// The folded scalar, for `Fold.shift`.
  @inline(__always)
  func shifted(_ scalar: UInt32) -> UInt32 {
    UInt32(bitPattern: Int32(bitPattern: scalar) &+ shift)
  }
}
