/// Hostile text for property tests.
enum RandomText {
  static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
    let count = Int.random(in: 0...200, using: &generator)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Scalars from the places where rules meet.
  static func text(_ generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    let count = Int.random(in: 0...120, using: &generator)
    while scalars.count < count {
      let range = ranges.randomElement(using: &generator) ?? 0x20...0x7E
      let value = UInt32.random(in: range, using: &generator)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2C...0x2E, 0x27...0x27,
    0x0A...0x0D, 0x20...0x20, 0x2D...0x2D, 0xA0...0x24F, 0x300...0x345, 0x370...0x52F,
    0x590...0x6FF, 0x900...0xDFF, 0xE00...0x109F, 0x1100...0x11FF, 0x1E00...0x206F,
    0x3040...0x30FF, 0x3130...0x318F, 0x4E00...0x4E20, 0xAC00...0xAC40, 0xF900...0xFAFF,
    0xFB00...0xFFEF, 0x1D400...0x1D420, 0x1F1E6...0x1F64F, 0x20000...0x20010, 0x2F800...0x2FA1F,
    0xE0100...0xE0110, 0x80...0x10FFFF,
  ]
}
