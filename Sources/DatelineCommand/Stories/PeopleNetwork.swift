/// Counts in how many articles two people are named together.
struct PeopleNetwork {
  struct Pair {
    var first: String
    var second: String
    var articles: Int
  }

  private struct Key: Hashable {
    var first: Int
    var second: Int
  }

  /// Of a list of hundreds of names, an article about nobody, only the first count.
  private static let mostPeople = 50
  /// Pairs that are held; about 100 bytes each.
  private static let mostPairs = 1_000_000

  /// In how many articles each is named.
  private(set) var people: [(name: String, articles: Int)] = []
  private var numbers: [String: Int] = [:]
  private var counts: [Key: Int] = [:]
  /// Pairs that there was no room for.
  private(set) var leftOut = 0

  /// Adds the people of one article.
  mutating func add(_ names: [String]) {
    var own: [Int] = []
    for name in names.prefix(Self.mostPeople) {
      let number = numbers[name] ?? people.count
      if number == people.count {
        numbers[name] = number
        people.append((name, 0))
      }
      guard !own.contains(number) else { continue }
      people[number].articles += 1
      own.append(number)
    }
    own.sort()
    for (place, first) in own.enumerated() {
      for second in own[(place + 1)...] { count(Key(first: first, second: second)) }
    }
  }

  private mutating func count(_ key: Key) {
    if let count = counts[key] {
      counts[key] = count + 1
    } else if counts.count < Self.mostPairs {
      counts[key] = 1
    } else {
      leftOut += 1
    }
  }

  var pairCount: Int { counts.count }

  /// Most articles first, then by name.
  func pairs(limit: Int) -> [Pair] {
    let all = counts.map { key, count in
      let names = [people[key.first].name, people[key.second].name].sorted()
      return Pair(first: names[0], second: names[1], articles: count)
    }
    let sorted = all.sorted {
      ($1.articles, $0.first, $0.second) < ($0.articles, $1.first, $1.second)
    }
    return Array(sorted.prefix(max(0, limit)))
  }
}
