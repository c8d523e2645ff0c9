import Testing

@testable import Dateline

/// Files are cut into units, in their order and each once.
@Suite struct UnitCutterTests {
  private func file(_ number: Int, size: Int) -> SourceFile {
    let path = "\(number).txt"
    return SourceFile(
      collection: "c", path: path, absolutePath: "/c/" + path, size: size, modified: 1)
  }

  /// The files of each unit.
  private func units(_ sizes: [Int], unitBytes: Int = WorkUnit.maximumBytes) throws -> [[Int]] {
    let queue = WorkQueue(capacity: 1000, stop: StopSignal())
    var cutter = UnitCutter(queue: queue, unitBytes: unitBytes)
    for (number, size) in sizes.enumerated() { try cutter.add(file(number, size: size)) }
    cutter.flush()
    queue.finish()
    var units: [[Int]] = []
    while let unit = queue.pop() {
      #expect(unit.number == units.count)
      guard case .files(let files) = unit.content else { continue }
      units.append(files.compactMap { Int($0.path.dropLast(4)) })
    }
    #expect(units.flatMap(\.self) == Array(sizes.indices))
    return units
  }

  @Test func `small files are counted, and the last are shared out`() throws {
    let units = try units([Int](repeating: 3000, count: 10_000)).map(\.count)
    #expect(units.prefix(19).allSatisfy { $0 == WorkUnit.maximumFiles })
    #expect(units.dropFirst(19).count == 8)
    #expect(units.dropFirst(19).allSatisfy { (59...63).contains($0) })
  }

  @Test func `larger ones are weighed`() throws {
    let half = WorkUnit.maximumBytes / 2
    let units = try units([Int](repeating: half, count: 9)).map(\.count)
    #expect(units == [2, 2, 2, 1, 1, 1])
  }

  @Test func `a file larger than a unit is one, wherever it comes`() throws {
    let big = 3 * WorkUnit.maximumBytes
    #expect(try units([big]) == [[0]])
    #expect(try units([1000, big, 1000, 1000]) == [[0, 1], [2, 3]])
    #expect(try units([0, 0, 0]) == [[0, 1, 2]])
  }

  @Test func `a few small files stay together`() throws {
    #expect(try units([Int](repeating: 100, count: 40)).count == 1)
    #expect(try units([Int](repeating: 10_000, count: 40)).count == 3)
  }
}
