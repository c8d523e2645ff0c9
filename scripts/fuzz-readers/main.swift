// Reads damaged copies of files for a while: FuzzReaders SECONDS SEED FOLDER FILE...
//
// Each copy is written to FOLDER under its file's name before it is read, beside
// `round`, which says the seed; so what crashes or hangs (a round of more than 20
// seconds is ended by an alarm) is left there. Goes on with the next round when it
// is run again with the next seed: see scripts/fuzz.
import Articles
import Glibc
import TestSupport

/// Seconds that one file may take.
let longestRound: UInt32 = 20
/// Bytes of memory that all may take.
let mostMemory: rlim_t = 4 << 30

func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = fread(&block, 1, block.count, file)
    if count == 0 { return bytes }
    bytes.append(contentsOf: block[..<count])
  }
}

func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { return perror(path) }
  bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
  fclose(file)
}

func milliseconds(_ duration: Duration) -> Int {
  Int(duration.components.seconds) * 1000
    + Int(duration.components.attoseconds / 1_000_000_000_000_000)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 4, let seconds = arguments.first.flatMap({ Int($0) }),
  let firstSeed = arguments.dropFirst().first.flatMap({ UInt64($0) })
else {
  print("usage: FuzzReaders SECONDS SEED FOLDER FILE...")
  exit(64)
}
let folder = arguments[arguments.startIndex + 2]
let names = Array(arguments.dropFirst(3))
var limit = rlimit(rlim_cur: mostMemory, rlim_max: mostMemory)
setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)

let originals = names.map { bytes(of: $0) }
let clock = ContinuousClock()
let end = clock.now + .seconds(seconds)
var seed = firstSeed
var articles = 0
var failures = 0
var slowest = (milliseconds: 0, seed: UInt64(0))
while clock.now < end {
  var random = SeededGenerator(seed: seed)
  let index = Int.random(in: 0..<names.count, using: &random)
  let damaged = Mutation.damaged(
    originals[index], splicing: random.pick(originals), with: &random)
  let path = folder + "/" + (names[index].split(separator: "/").last.map(String.init) ?? "file")
  write(damaged, to: path)
  write(Array("\(seed) \(names[index])\n".utf8), to: folder + "/round")
  alarm(longestRound)
  let start = clock.now
  var reader = ArticleReader()
  try reader.read(path: path) { _, result in
    if case .success = result { articles += 1 } else { failures += 1 }
  }
  let time = milliseconds(clock.now - start)
  alarm(0)
  unlink(path)
  if time > slowest.milliseconds { slowest = (time, seed) }
  seed += 1
}
print(
  """
  \(seed - firstSeed) damaged files: \(articles) articles, \(failures) failures; \
  the slowest took \(slowest.milliseconds) ms (seed \(slowest.seed))
  """)
