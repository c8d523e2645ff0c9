import Dateline
import FoundationEssentials

/// A folder that changes, its index that is kept up to date, and one that is
/// built anew after each cycle.
struct Year {
  private let place: String
  private let files: Int
  private let changes: Int
  private var chance: Chance
  private var folder: ArticleFolder
  private(set) var figures = YearFigures()

  init(in place: String, files: Int, changes: Int, seed: Int) throws {
    self.place = place
    self.files = files
    self.changes = changes
    chance = Chance(seed: UInt64(seed))
    folder = try ArticleFolder(place + "/articles")
    try folder.fill(to: files, &chance)
  }

  private var live: String { place + "/live" }
  private var fresh: String { place + "/fresh" }

  /// One cycle: changes, an update, a fresh build, the comparison. The first
  /// difference between the two; nil when there is none.
  mutating func live(cycle: Int) throws -> String? {
    if cycle > 0 {
      for _ in 0..<changes { try folder.change(near: files, &chance) }
    }
    let update = try run(live)
    try? FileManager.default.removeItem(atPath: fresh)
    let build = try run(fresh)
    let comparison = try IndexComparison(
      live: ArticleIndex(at: live), fresh: ArticleIndex(at: fresh))
    let clock = ContinuousClock()
    let begun = clock.now
    let difference = try comparison.firstDifference()
    try figures.add(
      cycle: cycle, files: folder.count, update: update, build: build,
      comparing: clock.now - begun, comparison)
    return difference
  }

  private func run(_ index: String) throws -> IndexingSummary {
    var options = IndexingOptions(sources: [folder.path])
    // A day lies between two cycles: no search is left that began before.
    options.graceSeconds = 0
    return try IndexingRun(index: index, options: options).run()
  }
}
