/// How articles are read: within which bounds, and what is said of their records.
struct ReadingOptions: Sendable {
  var limits = ReadingLimits.standard
  /// Which keys of records are which fields, where a `fields.toml` says so.
  var fields: FieldMap?
  /// Keep how each key of a record was read.
  var explainsRecords = false

  /// For what stands in an archive.
  var inside: ReadingOptions {
    var options = self
    options.limits = limits.inside
    return options
  }
}
