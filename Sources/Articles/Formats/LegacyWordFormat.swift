/// Word's files before 2007, by antiword or catdoc; and what else bears that ending,
/// as Word itself opens it: RTF, web pages, new files.
enum LegacyWordFormat: ArticleFormat {
  static let name = "doc"
  static let extensions = ["doc", "dot"]

  private static let programs = [
    ConverterProgram(
      name: "antiword", package: "antiword",
      arguments: ["-w", "0", "-m", "UTF-8.txt", "/dev/stdin"]),
    ConverterProgram(
      name: "catdoc", package: "catdoc", arguments: ["-w", "-d", "utf-8", "/dev/stdin"]),
  ]

  static func read(_ file: inout FileBytes, options: ReadingOptions, emit: ArticleSink) throws {
    let head = try file.peek(ArticleFormats.headBytes)
    if !head.starts(with: PackageParts.compoundFile) {
      let others: [any ArticleFormat.Type] = [RTFFormat.self, HTMLFormat.self]
      if head.starts(with: [0x50, 0x4B]) {
        return try WordFormat.read(&file, options: options, emit: emit)
      }
      if let format = others.first(where: { $0.matches(head: head) }) {
        return try format.read(&file, options: options, emit: emit)
      }
    }
    var article = Article()
    article.text = try text(of: &file, limits: options.limits)
    guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
      throw ArticleError(.noText, "there is no text in it.")
    }
    DocumentProperties.takeTitle(&article)
    try emit(nil, .success(article))
  }

  /// By the first program that is there and can read it.
  private static func text(
    of file: inout FileBytes, limits: ReadingLimits
  ) throws(ArticleError) -> String {
    let installed = programs.filter(\.isInstalled)
    let input = try ProgramInput(of: &file)
    var failure: ArticleError?
    for program in installed.isEmpty ? [programs[0]] : installed {
      do throws(ArticleError) {
        return TextDecoder.decode(try program.text(of: input, limits: limits)).text
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? ArticleError(.damaged, "it can't be read.")
  }
}
