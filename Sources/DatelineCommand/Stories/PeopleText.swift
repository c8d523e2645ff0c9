/// Pairs of people in each of the forms that they are printed in.
struct PeopleText {
  let network: PeopleNetwork
  let pairs: [PeopleNetwork.Pair]

  func bytes(_ format: PeopleFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json, .jsonl: pairs.flatMap(Self.json)
    case .csv:
      CSVRow.line(["person", "with", "articles"])
        + pairs.flatMap { CSVRow.line([$0.first, $0.second, String($0.articles)]) }
    case .graphml: Array(graph.utf8)
    }
  }

  private var text: String {
    guard !pairs.isEmpty else { return "" }
    let width = pairs.map { Count.text($0.articles).count }.max() ?? 0
    var lines = pairs.map {
      TextWidth.padLeft(Count.text($0.articles), to: width) + "  \($0.first) and \($0.second)"
    }
    if network.pairCount > pairs.count {
      lines.append("and \(Count.text(network.pairCount - pairs.count, "pair")) more")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ pair: PeopleNetwork.Pair) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("people")
      json.value([pair.first, pair.second])
      json.key("articles")
      json.value(pair.articles)
    }
    json.endLine()
    return json.bytes
  }

  /// GraphML (http://graphml.graphdrawing.org/specification.html), with the number of
  /// articles of each person and pair.
  private var graph: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="name" for="node" attr.name="name" attr.type="string"/>
        <key id="articles" for="all" attr.name="articles" attr.type="int"/>
        <graph id="people" edgedefault="undirected">

      """
    var numbers: [String: Int] = [:]
    let counts = Dictionary(network.people.map { ($0.name, $0.articles) }) { first, _ in first }
    for name in pairs.flatMap({ [$0.first, $0.second] }) where numbers[name] == nil {
      numbers[name] = numbers.count
      text += """
            <node id="p\(numbers.count - 1)"><data key="name">\(Markup.escaped(name))</data>\
        <data key="articles">\(counts[name] ?? 0)</data></node>

        """
    }
    for pair in pairs {
      text += """
            <edge source="p\(numbers[pair.first] ?? 0)" target="p\(numbers[pair.second] ?? 0)">\
        <data key="articles">\(pair.articles)</data></edge>

        """
    }
    return text + "  </graph>\n</graphml>\n"
  }
}
