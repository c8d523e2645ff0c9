import TestSupport
import Testing

@testable import Dateline

@Suite struct ManifestTests {
  private let folder: TemporaryFolder
  private let manifest = Manifest(
    schemaVersion: Schema.version, generation: 3,
    collections: [Manifest.Collection(name: "news", folder: "/archive/ünï/news")],
    built: "2026-01-30T10:00:00Z", updated: "2026-01-31T10:00:00Z", xapianVersion: "1.4.22",
    articles: 12)

  init() throws { folder = try TemporaryFolder() }

  @Test func `a manifest comes back as it was written`() throws {
    try manifest.write(to: folder.path("manifest.json"))
    #expect(try Manifest.read(from: folder.path("manifest.json")) == manifest)
    #expect(try FilePaths.read(folder.path("manifest.json.new")) == nil)
  }

  @Test func `a person can read it`() throws {
    try manifest.write(to: folder.path("manifest.json"))
    let text = String(decoding: try folder.bytes("manifest.json"), as: UTF8.self)
    #expect(text.contains("\"folder\" : \"/archive/ünï/news\""))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `a manifest of another version says what to do`() throws {
    var other = manifest
    for (version, age) in [(Schema.version + 1, "a newer"), (Schema.version - 1, "an older")] {
      other.schemaVersion = version
      try other.write(to: folder.path("manifest.json"))
      let error = try #require(throws: DatelineError.self) {
        try Manifest.read(from: folder.path("manifest.json"))
      }
      #expect(error.code == .unusableIndex)
      #expect(error.message.contains("\(age) version of Dateline"))
      #expect(error.message.contains("--rebuild"))
    }
  }

  @Test func `a missing or damaged manifest says what to do`() throws {
    for text in [nil, "", "{", "[]", "{\"generation\": \"x\"}"] as [String?] {
      if let text { try folder.write("manifest.json", text) }
      let error = try #require(throws: DatelineError.self) {
        try Manifest.read(from: folder.path("manifest.json"))
      }
      #expect(error.code == .unusableIndex)
      #expect(error.message.contains("--rebuild"))
    }
  }
}
