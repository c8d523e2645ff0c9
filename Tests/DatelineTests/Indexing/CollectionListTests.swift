import TestSupport
import Testing

@testable import Dateline

@Suite struct CollectionListTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("north/news/a.txt", "a")
    try folder.write("south/news/a.txt", "a")
    try folder.write("east/news/a.txt", "a")
  }

  @Test func `a folder becomes a collection of its name, and the same folder stays one`() throws {
    let list = try CollectionList([]).including(
      [
        folder.path("north/news"), folder.path("north/news") + "/",
        folder.path("south/../north/news"),
      ],
      files: nil)
    #expect(list.all.map(\.name) == ["news"])
    #expect(list.all.map(\.folder) == [folder.path("north/news")])
    #expect(list.wanted == list.all)
  }

  @Test func `folders of one name are told apart`() throws {
    let folders = ["north/news", "south/news", "east/news"].map { folder.path($0) }
    let list = try CollectionList([]).including(folders, files: nil)
    #expect(list.all.map(\.name) == ["news", "news-2", "news-3"])
    #expect(list.all.map(\.folder) == folders)
  }

  @Test func `a known folder keeps its name, and only what is named is wanted`() throws {
    let known = [
      Manifest.Collection(name: "wire", folder: folder.path("north/news")),
      Manifest.Collection(name: "news", folder: "/gone"),
    ]
    let list = try CollectionList(known).including(
      [folder.path("north/news"), folder.path("south/news")], files: nil)
    #expect(list.wanted.map(\.name) == ["wire", "news-2"])
    #expect(list.all.map(\.name) == ["wire", "news", "news-2"])
  }

  @Test func `without a folder all that are known are wanted`() throws {
    let known = [Manifest.Collection(name: "wire", folder: "/gone")]
    #expect(try CollectionList(known).including([], files: nil).wanted == known)
    let error = try #require(throws: DatelineError.self) {
      try CollectionList([]).including([], files: nil)
    }
    #expect(error.code == .badRequest)
    #expect(error.message.contains("dateline index FOLDER"))
  }

  @Test func `a folder that is not there is an error that says so`() throws {
    let error = try #require(throws: DatelineError.self) {
      try CollectionList([]).including([folder.path("nowhere")], files: nil)
    }
    #expect(error.code == .inputOutput)
    #expect(error.message.contains("nowhere does not exist"))
  }
}
