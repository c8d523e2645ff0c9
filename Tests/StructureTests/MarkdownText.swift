/// A Markdown document, as far as the tests look into it.
struct MarkdownText {
  /// A fenced block: the word after its fence, its lines, and where they begin.
  struct Block: Equatable {
    var language: String
    /// The index of its first line, after the fence, among the document's.
    var start: Int
    var lines: [String]
  }

  let file: SourceText

  init(_ file: SourceText) { self.file = file }

  init(path: String) throws {
    file = SourceText(path: path, text: try Repository.text(of: path))
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var open: Block?
    for (index, line) in file.lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(language: String(line.dropFirst(3)), start: index + 1, lines: [])
        }
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks
  }

  /// The lines outside of blocks.
  var prose: [Substring] {
    var isInside = false
    return file.lines.filter { line in
      if line.hasPrefix("```") {
        isInside.toggle()
        return false
      }
      return !isInside
    }
  }

  var headings: [Substring] { prose.filter { $0.hasPrefix("#") } }

  /// The files that it links to, as paths from the top of the project; addresses
  /// of other sites are left out.
  var links: [String] {
    let folder = file.path.split(separator: "/").dropLast()
    return prose.flatMap { line in
      line.split(separator: "](").dropFirst().compactMap { part -> String? in
        guard let target = part.split(separator: ")").first?.split(separator: "#").first,
          !target.contains("://"), !part.hasPrefix("#")
        else { return nil }
        var path = folder
        for step in target.split(separator: "/") {
          if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
      }
    }
  }
}
