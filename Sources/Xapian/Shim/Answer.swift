import CXapianShim

/// Reads packed data that the shim made, front to back: see its header for the form.
///
/// Lives inside `answer` only. Past the end everything reads as zero or empty.
struct AnswerReader {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  fileprivate init(_ bytes: xap_bytes) {
    rest = UnsafeBufferPointer(start: bytes.data, count: bytes.count)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(clamping: value)
  }

  mutating func documentID() -> UInt32 {
    UInt32(clamping: number())
  }

  mutating func real() -> Double {
    var bits: UInt64 = 0
    for shift in 0..<UInt64(8) {
      bits |= UInt64(rest.popFirst() ?? 0) << (8 * shift)
    }
    return Double(bitPattern: bits)
  }

  mutating func bytes() -> [UInt8] {
    Array(take())
  }

  /// Bytes that are not UTF-8 are repaired.
  mutating func string() -> String {
    String(decoding: take(), as: UTF8.self)
  }

  /// A string as its bytes, after those that are there.
  mutating func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: take())
  }

  private mutating func take() -> Slice<UnsafeBufferPointer<UInt8>> {
    let count = number()
    let taken = rest.prefix(max(0, count))
    rest = rest.dropFirst(taken.count)
    return taken
  }
}

/// Asks the shim, and reads what it answers.
func answer<Result>(
  _ call: (inout xap_status) -> OpaquePointer?,
  reading read: (inout AnswerReader) -> Result
) throws(XapianError) -> Result {
  let answer = try checkingPointer(call)
  defer { xap_answer_free(answer) }
  var reader = AnswerReader(xap_answer_bytes(answer))
  return read(&reader)
}

/// Asks the shim, and reads one thing after the other until its answer ends.
func answers<Element>(
  _ call: (inout xap_status) -> OpaquePointer?,
  reading read: (inout AnswerReader) -> Element
) throws(XapianError) -> [Element] {
  try answer(call) { reader in
    var elements: [Element] = []
    while !reader.isAtEnd { elements.append(read(&reader)) }
    return elements
  }
}
