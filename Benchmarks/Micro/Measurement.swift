/// One row of the table: how fast a piece of work is, as the best of a few
/// runs, which is the one that other processes disturbed least.
struct Measurement {
  let name: String
  let amount: String

  /// `bytes` of text are gone through by one call of `work`.
  static func throughput(_ name: String, bytes: Int, runs: Int, _ work: () -> Int) -> Measurement {
    let seconds = best(of: runs, work)
    let rate = Double(bytes) / seconds / 1_000_000
    return Measurement(name: name, amount: "\(rounded(rate)) MB/s")
  }

  /// One call of `work` does `count` things.
  static func each(_ name: String, count: Int, runs: Int, _ work: () -> Int) -> Measurement {
    let seconds = best(of: runs, work)
    return Measurement(
      name: name, amount: "\(rounded(seconds / Double(count) * 1_000_000_000)) ns each")
  }

  private static func best(of runs: Int, _ work: () -> Int) -> Double {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000_000)
    for _ in 0..<runs {
      let elapsed = clock.measure { consume(work()) }
      best = min(best, elapsed)
    }
    return Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
  }

  /// Keeps the compiler from leaving out work whose result nobody reads.
  @inline(never)
  private static func consume(_ result: Int) {
    if result == Int.min { print("") }
  }

  private static func rounded(_ value: Double) -> String {
    value >= 100 ? "\(Int(value.rounded()))" : "\((value * 10).rounded() / 10)"
  }
}
