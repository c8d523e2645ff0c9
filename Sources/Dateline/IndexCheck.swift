import Xapian

/// Looks whether an index is sound.
public struct IndexCheck: Sendable {
  /// What was found.
  public struct Report: Sendable {
    /// One line for each thing that is wrong; empty when the index is sound.
    public var problems: [String] = []
    /// What was looked at, for people who want to see it.
    public var details = ""
  }

  private let folder: IndexFolder

  /// Of the index in a folder.
  public init(index: String) { folder = IndexFolder(index) }

  /// Reads every table of the live generation.
  ///
  /// - Throws: `notFound` when there is no index.
  public func run() throws(DatelineError) -> Report {
    guard let generation = try folder.liveGeneration() else { throw .noIndex(at: folder.path) }
    var report = Report()
    do throws(DatelineError) {
      _ = try Manifest.read(from: folder.manifest(generation: generation))
    } catch {
      report.problems.append(error.message)
    }
    let shard = folder.shard(generation: generation)
    do throws(XapianError) {
      let (errors, details) = try DatabaseFiles.check(shard)
      report.details = details
      if errors > 0 {
        report.problems.append("\(shard) has \(errors) errors; its tables do not agree")
      }
      let statistics = try Database(path: shard).statistics()
      if let path = ShardTables.missing(from: shard, statistics) {
        report.problems.append("\(path) is missing")
      }
    } catch {
      report.problems.append("\(shard) can't be read: \(error.message)")
    }
    return report
  }
}
