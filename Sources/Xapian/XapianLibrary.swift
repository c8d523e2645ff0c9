import CXapianShim

/// The library that does the work.
package enum XapianLibrary {
  /// "1.4.22".
  package static var version: String { String(cString: xap_version()) }
}
