import Testing

@testable import Articles

struct ConverterProgramTests {
  private func output(
    _ name: String, _ arguments: [String], _ bytes: [UInt8] = [], limits: ReadingLimits = .standard
  ) throws -> String {
    var file = FileBytes(path: "a", held: bytes, limits: limits)
    let input = try ProgramInput(of: &file)
    let program = ConverterProgram(name: name, package: "a-package", arguments: arguments)
    return String(decoding: try program.text(of: input, limits: limits), as: UTF8.self)
  }

  private func failure(
    _ name: String, _ arguments: [String], limits: ReadingLimits = .standard
  ) -> ArticleError? {
    do {
      _ = try output(name, arguments, limits: limits)
      return nil
    } catch {
      return error as? ArticleError
    }
  }

  @Test func `a program reads the bytes as a file, and its output is the text`() throws {
    #expect(try output("cat", ["/dev/stdin"], Array("quay".utf8)) == "quay")
  }

  @Test func `a program that isn't installed is named with its package`() {
    let error = failure("no-such-program-here", [])
    #expect(error?.reason == .needsTool)
    #expect(error?.message.contains("needs no-such-program-here: apt install a-package") == true)
  }

  @Test func `a program that takes too long is ended`() {
    var limits = ReadingLimits()
    limits.converterSeconds = 1
    let error = failure("sleep", ["60"], limits: limits)
    #expect(error?.reason == .damaged)
    #expect(error?.message.contains("more than 1 s") == true)
  }

  @Test func `a program that writes too much is stopped`() {
    var limits = ReadingLimits()
    limits.converterOutput = 1000
    let start = ContinuousClock.now
    #expect(failure("yes", [], limits: limits)?.reason == .tooLarge)
    #expect(start.duration(to: .now) < .seconds(Int64(limits.converterSeconds / 2)))
  }

  @Test func `a program that wants more memory than it may have fails`() {
    var limits = ReadingLimits()
    limits.converterMemory = 64 << 20
    let error = failure(
      "dd", ["if=/dev/zero", "of=/dev/null", "bs=512M", "count=1"], limits: limits)
    #expect(error?.reason == .damaged)
  }

  @Test func `a program may write no file`() throws {
    let folder = try TestFile("x", "x")
    let error = failure("dd", ["if=/dev/zero", "of=\(folder.path)", "bs=1k", "count=9"])
    #expect(error?.reason == .damaged)
  }

  @Test func `a program's failure is the file's`() {
    #expect(failure("false", [])?.message.contains("status 1") == true)
  }

  @Test func `pdftotext's page is taken apart`() throws {
    let page = """
      <html><head><title>Quay</title><meta name="Author" content="Ann Lee"/></head><body><pre>
      The quay &amp; the pier opened.
      </pre></body></html>
      """
    let article = try PDFFormat.article(from: page)
    #expect(article.title == "Quay")
    #expect(TextCleaner.paragraphs(article.text) == "The quay & the pier opened.")
    #expect(article.authors == ["Ann Lee"])
    #expect(throws: ArticleError.self) {
      try PDFFormat.article(from: "<html><head></head><body><pre>\u{C}</pre></body></html>")
    }
    for damaged in ["", "<pre>", "<", "x"] { _ = try? PDFFormat.article(from: damaged) }
  }

  @Test func `a PDF is read, from the disk and out of an archive`() throws {
    let pdf = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
      4 0 obj<</Length 52>>stream
      BT /F 12 Tf 20 100 Td (The quay opened today.) Tj ET
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      """
    let onDisk = try ReadResult("a.pdf", text: pdf)
    let file = try TestArchive.file("a.zip", .zip, [("a.pdf", pdf)])
    let packed = try ReadResult(file.path)
    #expect(onDisk.articles.map(\.text) == ["The quay opened today."])
    #expect(packed.articles.map(\.text) == ["The quay opened today."])
    #expect(try ReadResult("a.pdf", text: "%PDF-1.4 nothing").failures.count == 1)
  }
}
