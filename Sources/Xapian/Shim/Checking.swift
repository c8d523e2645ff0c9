import CXapianShim

/// Calls the shim, and throws what it says went wrong.
func checking<Result>(
  _ call: (inout xap_status) -> Result
) throws(XapianError) -> Result {
  var status = xap_status()
  let result = call(&status)
  if let error = XapianError(status) { throw error }
  return result
}

/// As `checking`, for calls that give a pointer, which is there when nothing went wrong.
func checkingPointer(
  _ call: (inout xap_status) -> OpaquePointer?
) throws(XapianError) -> OpaquePointer {
  guard let pointer = try checking(call) else {
    throw XapianError(code: .other, type: "CXapianShim", message: "no answer and no reason")
  }
  return pointer
}

extension XapianError {
  /// Nil when nothing went wrong.
  init?(_ status: xap_status) {
    let code: Code
    switch status.code {
    case .XAP_OK: return nil
    case .XAP_NOT_FOUND: code = .notFound
    case .XAP_LOCKED: code = .locked
    case .XAP_MODIFIED: code = .modified
    case .XAP_CORRUPT: code = .corrupt
    case .XAP_BAD_QUERY: code = .badQuery
    case .XAP_BAD_ARGUMENT: code = .badArgument
    case .XAP_NETWORK: code = .network
    case .XAP_OUT_OF_MEMORY: code = .outOfMemory
    case .XAP_OTHER: code = .other
    }
    self.init(code: code, type: text(of: status.type), message: text(of: status.message))
  }
}

/// The text in a fixed array of C characters, up to its NUL.
private func text<Characters>(of characters: Characters) -> String {
  withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
