/// One row of the table: a piece of work and how much of it one call does.
struct Benchmark {
  enum Amount {
    /// Bytes of text that one call goes through.
    case bytes(Int)
    /// Things that one call does.
    case each(Int)
  }

  let name: String
  private let amount: Amount
  private let work: () -> Int

  /// `work` returns something that depends on all it did.
  init(_ name: String, _ amount: Amount, _ work: @escaping () -> Int) {
    self.name = name
    self.amount = amount
    self.work = work
  }

  /// The best of many short runs, which is the one that other processes disturbed
  /// least.
  func measured(runs: Int = 40) -> String {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000_000)
    for _ in 0..<runs {
      let elapsed = clock.measure { Self.consume(work()) }
      best = min(best, elapsed)
    }
    let seconds = best / .seconds(1)
    switch amount {
    case .bytes(let count): return Self.rounded(Double(count) / seconds / 1e6) + " MB/s"
    case .each(let count): return Self.rounded(seconds / Double(count) * 1e9) + " ns each"
    }
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
