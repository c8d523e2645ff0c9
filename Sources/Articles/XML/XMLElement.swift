/// An element of an XML or SGML file, with its content in order.
struct XMLElement: Sendable {
  enum Content: Sendable {
    case text(String)
    case element(XMLElement)
  }

  /// Without prefix, lower case.
  var name: String
  /// Lower case; empty where there is none.
  var prefix = ""
  var attributes: [(name: String, value: String)] = []
  var content: [Content] = []

  subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func first(_ names: String...) -> XMLElement? {
    for name in names {
      if let found = children.first(where: { $0.name == name }) { return found }
    }
    return nil
  }

  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// All text inside, in order.
  var text: String {
    var result = ""
    for part in content {
      switch part {
      case .text(let text): result += text
      case .element(let element): result += element.text
      }
    }
    return result
  }

  /// Its text as one line; nil when there is none.
  var line: String? {
    let line = TextCleaner.line(text)
    return line.isEmpty ? nil : line
  }

  /// The elements of a name, however deep, in order; not those inside another of
  /// the name.
  func descendants(_ name: String) -> [XMLElement] {
    var found: [XMLElement] = []
    for child in children {
      if child.name == name { found.append(child) } else { found += child.descendants(name) }
    }
    return found
  }

  /// Whether there is text beside its elements.
  var hasOwnText: Bool {
    content.contains {
      if case .text(let text) = $0 { text.utf8.contains { $0 > 0x20 } } else { false }
    }
  }

  /// Without the elements of some names, however deep.
  func without(_ names: String...) -> XMLElement { without(names) }

  private func without(_ names: [String]) -> XMLElement {
    var rest = self
    rest.content = content.compactMap { part in
      guard case .element(let element) = part else { return part }
      return names.contains(element.name) ? nil : .element(element.without(names))
    }
    return rest
  }

  /// Its content as markup again, for text that is written in HTML elements.
  var markup: String {
    var result = ""
    for part in content {
      switch part {
      case .text(let text):
        for character in text.unicodeScalars {
          switch character {
          case "<": result += "&lt;"
          case "&": result += "&amp;"
          default: result.unicodeScalars.append(character)
          }
        }
      case .element(let element):
        result += "<\(element.name)>" + element.markup + "</\(element.name)>"
      }
    }
    return result
  }
}
