import Foundation
import TestSupport
import Testing

/// A folder of four short articles and the index of it.
final class SmallArchive {
  let folder: TemporaryFolder
  var index: String { folder.path("index") }
  var articles: String { folder.path("articles") }

  private static let files = [
    "rally.json": """
    {"id": "r-1", "headline": "Rally ends at detention center", "datePublished": "2026-01-31",
     "authors": ["Ana Ruiz", "Bo Lind"], "publisher": "Harbour Gazette", "inLanguage": "en",
     "articleSection": "Local", "url": "https://example.org/rally", "topics": ["protest"],
     "people": ["Karen Bass"], "places": ["Los Angeles", "City Hall"], "organisations": [],
     "articleBody": "The march went from City Hall to the Metropolitan Detention Center.\\n\\nPolice gave a dispersal order at 8:45 that evening. Mayor Karen Bass asked protesters on January 30, 2026 to stay peaceful – “calm”, she said."}
    """,
    "flood.json": """
    {"headline": "Flood in Venice", "datePublished": "1966-11", "publisher": "Laguna News",
     "inLanguage": "en", "people": [], "places": ["Venice"], "organisations": [],
     "articleBody": "The hall of the city was flooded. Nobody protested."}
    """,
    "wire.jsonl": """
    {"id": "w-1", "headline": "The city after the quake", "datePublished": "1906", "publisher": "Harbour Gazette", "inLanguage": "en", "people": [], "places": ["San Francisco"], "organisations": [], "articleBody": "San Francisco burned for three days."}
    {"id": "w 2", "headline": "A walk downtown", "inLanguage": "en", "people": [], "places": [], "organisations": [], "articleBody": "From the metropolitan hall to the city office."}
    """,
  ]

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files {
      try folder.write("articles/" + name, text)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: folder.path("articles/" + name))
    }
    let run = try Command.dateline("index", "articles", in: folder.path)
    try #require(run.status == 0, "\(run.stderr)")
  }

  func dateline(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> Command.Outcome {
    var environment = environment
    if environment["DATELINE_INDEX"] == nil { environment["DATELINE_INDEX"] = index }
    return try Command.run(arguments, in: folder.path, environment: environment, input: input)
  }

  /// The id of the article that alone answers a question.
  func id(_ question: String) throws -> String {
    let object = try JSONText.object(dateline("search", question, "--format", "json").stdout)
    let hits = try #require(object["hits"] as? [[String: Any]])
    return try #require(hits.first?["id"] as? String)
  }
}
