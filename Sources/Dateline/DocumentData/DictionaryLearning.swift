import Dispatch
import Synchronization

/// The dictionary of a generation that is being built, learned from the first articles
/// of its first unit of work. What the workers on other units write waits for it, so that what is
/// stored of an article doesn't depend on which worker was quicker; the first articles do
/// without.
final class DictionaryLearning: Sendable {
  /// Enough to learn from: five times as many gain one per cent of room, and what all
  /// workers read waits.
  static let sampleBytes = 400 << 10

  private struct Samples {
    var bytes: [UInt8] = []
    var sizes: [Int] = []
    var isLearned = false
    var dictionary: DataDictionary?
  }

  private let samples: Mutex<Samples>
  private let learned = DispatchSemaphore(value: 0)

  /// Of a build that goes on where another was, the dictionary is known.
  init(known dictionary: DataDictionary? = nil) {
    samples = Mutex(Samples(isLearned: dictionary != nil, dictionary: dictionary))
    if dictionary != nil { learned.signal() }
  }

  /// Takes what is stored of one article. True once there is enough, and the
  /// dictionary is made.
  func add(fields: [UInt8], text: [UInt8]) -> Bool {
    let isEnough = samples.withLock { samples in
      if samples.isLearned { return true }
      for sample in [fields, text] where !sample.isEmpty {
        let part = sample.prefix(Self.longestSample)
        samples.bytes += part
        samples.sizes.append(part.count)
      }
      return samples.bytes.count >= Self.sampleBytes
    }
    if isEnough { finish() }
    return isEnough
  }

  /// One long article is not what all have in common.
  private static let longestSample = 16 << 10

  /// No more articles come: learns from what there was. Does nothing the second time.
  func finish() {
    samples.withLock { samples in
      guard !samples.isLearned else { return }
      samples.dictionary = DataDictionary(learnedFrom: samples.bytes, sizes: samples.sizes)
      samples.isLearned = true
      samples.bytes = []
      samples.sizes = []
      learned.signal()
    }
  }

  /// Whether nobody has to wait any more.
  var isOver: Bool { samples.withLock { $0.isLearned } }

  /// Waits until it is learned; nil where there was too little to learn from.
  func wait() -> DataDictionary? {
    learned.wait()
    // For the next who waits.
    learned.signal()
    return samples.withLock { $0.dictionary }
  }
}
