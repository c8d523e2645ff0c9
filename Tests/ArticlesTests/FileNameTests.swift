import Testing

@testable import Articles

struct FileNameTests {
  @Test(arguments: [
    ("a.txt", "txt"), ("a/b.c/d.HTML", "html"), ("a.tar.gz", "tar"), ("a.jsonl.zst", "jsonl"),
    ("a.md/", "md"), ("/a.ÄÖ", "äö"), ("a..x", "x"), ("..x", "x"),
  ])
  func `an ending tells a format`(path: String, ending: String) {
    #expect(FileName.ending(of: path) == ending)
  }

  @Test(arguments: ["", "/", "a", "a.b/c", ".txt", "a/.txt", "a.", "a.gz", ".gz", "b/.txt.gz"])
  func `a name without one tells none`(path: String) {
    #expect(FileName.ending(of: path) == nil)
  }
}
