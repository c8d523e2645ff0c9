struct SentenceSplitter {
  func sentences(in text: String) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    let b = Array(text.utf8)
    for i in b.indices where b[i] == 46 && (i + 1 == b.count || b[i + 1] == 32 || b[i + 1] == 10) {
      out.append(start..<i + 1)
      start = i + 1
    }
    if start < b.count { out.append(start..<b.count) }
    return out
  }
}
