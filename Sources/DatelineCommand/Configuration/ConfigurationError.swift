/// Something in a file of settings or in the environment that can't be used.
struct ConfigurationError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
