/// The running text of a word processor's XML: paragraphs in order, a table's row
/// as one line, boxes where they are anchored.
struct FlowText {
  /// What the elements of a format are called, without prefix, lower case.
  struct Names {
    var paragraphs: Set<String>
    var rows: Set<String>
    var cells: Set<String>
    /// Elements that stand for a character.
    var characters: [String: String]
    /// Elements that aren't text of the document: what was deleted, comments, fields.
    var skipped: Set<String>
    /// Elements whose own text counts; nil where that of all does.
    var texts: Set<String>?
  }

  struct Paragraph {
    var text: String
    var element: XMLElement
  }

  private(set) var paragraphs: [Paragraph] = []
  private let names: Names
  private var line = ""
  private var rowDepth = 0

  init(_ root: XMLElement, _ names: Names) {
    self.names = names
    read(root, isText: names.texts == nil)
  }

  var text: String { paragraphs.map(\.text).joined(separator: "\n\n") }

  /// The first paragraph that is meant as the title, taken out of the text.
  mutating func takeTitle(where isTitle: (XMLElement) -> Bool) -> String? {
    guard
      let index = paragraphs.prefix(20).firstIndex(where: {
        isTitle($0.element) && !TextCleaner.line($0.text).isEmpty
      })
    else { return nil }
    return TextCleaner.line(paragraphs.remove(at: index).text)
  }

  /// The parser bounds the depth of elements.
  private mutating func read(_ element: XMLElement, isText: Bool) {
    for part in element.content {
      switch part {
      case .text(let text): if isText { line += text }
      case .element(let child): readElement(child)
      }
    }
  }

  private mutating func readElement(_ element: XMLElement) {
    if names.skipped.contains(element.name) { return }
    if let character = names.characters[element.name] {
      line += character
      return
    }
    let isText = names.texts?.contains(element.name) ?? true
    if names.rows.contains(element.name) {
      rowDepth += 1
      read(element, isText: false)
      rowDepth -= 1
      if rowDepth == 0 { end(element) }
    } else if names.cells.contains(element.name) {
      if !line.isEmpty { line += "\t" }
      read(element, isText: false)
    } else if names.paragraphs.contains(element.name) {
      if rowDepth > 0 {
        if let last = line.unicodeScalars.last, last != "\t" { line += " " }
        read(element, isText: isText)
        return
      }
      // A paragraph may hold a box with others, which come before it then.
      let outer = line
      line = ""
      read(element, isText: isText)
      end(element)
      line = outer
    } else {
      read(element, isText: isText)
    }
  }

  private mutating func end(_ element: XMLElement) {
    if line.utf8.contains(where: { $0 > 0x20 }) {
      paragraphs.append(Paragraph(text: line, element: element))
    }
    line = ""
  }
}
