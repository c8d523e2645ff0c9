import CXapianShim

/// Lends bytes to the shim for one call. Closures nest where a call takes several.
func withBytes<Result>(_ bytes: [UInt8], _ body: (xap_bytes) -> Result) -> Result {
  bytes.withUnsafeBufferPointer { body(xap_bytes($0)) }
}

func withBytes<Result>(_ bytes: Span<UInt8>, _ body: (xap_bytes) -> Result) -> Result {
  bytes.withUnsafeBufferPointer { body(xap_bytes($0)) }
}

func withBytes<Result>(_ text: String, _ body: (xap_bytes) -> Result) -> Result {
  var text = text
  return text.withUTF8 { body(xap_bytes($0)) }
}

extension xap_bytes {
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.init(data: buffer.baseAddress, count: buffer.count)
  }
}

/// Lends numbers to the shim. One that is out of range becomes the nearest in range.
func withNumbers<Result>(
  _ numbers: [Int], _ body: (UnsafeBufferPointer<UInt32>) -> Result
) -> Result {
  numbers.map { UInt32(clamping: $0) }.withUnsafeBufferPointer(body)
}
