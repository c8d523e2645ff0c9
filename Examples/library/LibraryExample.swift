import Dateline

/// Asks an index of articles a question: `LibraryExample INDEX QUESTION`.
@main
struct LibraryExample {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count > 1 else {
      print("usage: LibraryExample INDEX QUESTION")
      return
    }
    let index = try ArticleIndex(at: folder)

    var request = SearchRequest(arguments.dropFirst().joined(separator: " "))
    request.limit = 3
    request.facets = [SearchRequest.Facet("people", count: 5), SearchRequest.Facet("date")]
    let results = try index.search(request)

    print("\(results.matches.count) \(results.interpreted)")
    for hit in results.hits {
      print("\(hit.rank). \(hit.article.title) (\(hit.article.date ?? "undated"))")
      print("   \(hit.snippet.text)")
    }
    for facet in results.facets {
      print(
        "\(facet.name):", facet.values.map { "\($0.value) \($0.count)" }.joined(separator: ", "))
    }
  }
}
