import FoundationEssentials
import Glibc

/// A folder of articles that changes as one in daily use does.
struct ArticleFolder {
  private static let endings = ["json", "json", "txt", "md", "jsonl"]

  let path: String
  private var files: [String] = []
  private var newsroom = Newsroom()
  /// Files are given times of their own, as if hours lay between two changes.
  private var clock = 1_600_000_000
  private var named = 0

  init(_ path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var count: Int { files.count }

  /// Adds files until there are so many.
  mutating func fill(to count: Int, _ chance: inout Chance) throws {
    while files.count < count { try add(&chance) }
  }

  /// One change, of a kind that chance picks; the number of files stays near `count`.
  mutating func change(near count: Int, _ chance: inout Chance) throws {
    let isFull = files.count > count
    switch chance.number(1...20) {
    case 1...7: try isFull ? remove(&chance) : add(&chance)
    case 8...13: try edit(&chance)
    case 14...16: try rename(&chance)
    case 17: try swap(&chance)
    case 18: try copyAndRemove(&chance)
    case 19: try renameFolder(&chance)
    default: try isFull ? add(&chance) : remove(&chance)
    }
  }

  private mutating func add(_ chance: inout Chance) throws {
    named += 1
    let name = "d\(chance.number(0...30))/f\(named).\(chance.pick(Self.endings))"
    try write(name, &chance)
    files.append(name)
  }

  private mutating func edit(_ chance: inout Chance) throws {
    guard !files.isEmpty else { return }
    try write(chance.pick(files), &chance)
  }

  private mutating func remove(_ chance: inout Chance) throws {
    guard files.count > 1 else { return }
    let place = chance.number(0...(files.count - 1))
    try FileManager.default.removeItem(atPath: path + "/" + files[place])
    files.swapAt(place, files.count - 1)
    files.removeLast()
  }

  private mutating func rename(_ chance: inout Chance) throws {
    let place = chance.number(0...(files.count - 1))
    let new = freeName(like: files[place], &chance)
    try move(files[place], to: new)
    files[place] = new
  }

  /// Two files of a kind take each other's names.
  private mutating func swap(_ chance: inout Chance) throws {
    let one = chance.pick(files)
    let other = chance.pick(files)
    guard one != other, ending(of: one) == ending(of: other) else { return }
    try move(one, to: "swapped")
    try move(other, to: one)
    try move("swapped", to: other)
  }

  /// As `cp -p` and `rm`: another file with the same content, size and time.
  private mutating func copyAndRemove(_ chance: inout Chance) throws {
    let place = chance.number(0...(files.count - 1))
    let old = path + "/" + files[place]
    var facts = stat()
    guard stat(old, &facts) == 0 else { return }
    for _ in 0..<chance.number(1...2) {
      let new = freeName(like: files[place], &chance)
      try prepareFolder(of: new)
      try FileManager.default.copyItem(atPath: old, toPath: path + "/" + new)
      setTime(of: new, facts.st_mtim)
      files.append(new)
    }
    if chance.happens(oneIn: 2) {
      try FileManager.default.removeItem(atPath: old)
      files.remove(at: place)
    }
  }

  private mutating func renameFolder(_ chance: inout Chance) throws {
    guard let old = chance.pick(files).split(separator: "/").first else { return }
    named += 1
    let new = "d\(named)"
    try move(String(old), to: new)
    files = files.map { file in
      file.hasPrefix(old + "/") ? new + file.dropFirst(old.count) : file
    }
  }

  // MARK: Files

  private mutating func freeName(like file: String, _ chance: inout Chance) -> String {
    named += 1
    return "d\(chance.number(0...30))/g\(named).\(ending(of: file))"
  }

  private func ending(of file: String) -> Substring { file.split(separator: ".").last ?? "" }

  private mutating func write(_ name: String, _ chance: inout Chance) throws {
    try prepareFolder(of: name)
    let text = newsroom.file(ending: String(ending(of: name)), &chance)
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    clock += chance.number(1...5)
    // Some are so new that they may change again unseen: the next run reads them once more.
    if !chance.happens(oneIn: 40) { setTime(of: name, timespec(tv_sec: clock, tv_nsec: 0)) }
  }

  private func setTime(of name: String, _ time: timespec) {
    _ = utimensat(AT_FDCWD, path + "/" + name, [time, time], 0)
  }

  private func prepareFolder(of name: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: path + "/" + folder, withIntermediateDirectories: true)
  }

  private func move(_ old: String, to new: String) throws {
    try prepareFolder(of: new)
    try FileManager.default.moveItem(atPath: path + "/" + old, toPath: path + "/" + new)
  }
}
