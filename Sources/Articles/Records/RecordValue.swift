import TextAnalysis

/// Readings of one value of a record, in the shapes that publishers use: a
/// string, a number, a list, an object with a name.
enum RecordValue {
  /// Not empty, without white space around it.
  static func trimmed(_ text: String) -> String? {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    if first == bytes.startIndex, bytes.index(after: last) == bytes.endIndex { return text }
    return String(text[first...last])
  }

  static func line(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text), .number(let text): trimmed(text)
    case .array(let values):
      alternative(values).flatMap(line) ?? values.lazy.compactMap(line).first
    case .object(let object):
      inner(object, ["rendered", "name", "title", "text", "value", "#text", "@value"])
        .flatMap(line)
    default: nil
    }
  }

  /// Of a list that has one thing in several forms the one to read: ninjs 2 and 3
  /// (https://www.iptc.org/std/ninjs/userguide/) have headlines, descriptions and
  /// bodies with a role and a type each. Nil for any other list.
  private static func alternative(_ values: [JSONValue]) -> JSONValue? {
    guard values.count > 1,
      values.allSatisfy({ $0["value"] != nil && ($0["role"] ?? $0["contenttype"]) != nil })
    else { return nil }
    func role(_ value: JSONValue) -> String { value["role"].flatMap(line)?.lowercased() ?? "" }
    return values.first { role($0) == "main" } ?? values.first { !role($0).hasPrefix("sub") }
      ?? values.first
  }

  /// Paragraphs: a string, a list of strings, or an object that holds one.
  static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return trimmed(text)
    case .array(let values):
      if let text = alternative(values).flatMap(text) { return text }
      let parts = values.compactMap(text)
      return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    case .object(let object):
      return inner(object, ["rendered", "text", "value", "body", "content", "#text", "@value"])
        .flatMap(text)
    default: return nil
    }
  }

  static func name(_ value: JSONValue) -> String? {
    guard let name = line(value) else { return nil }
    return WebAddress.host(of: name) ?? name
  }

  static func address(_ value: JSONValue) -> String? {
    switch value {
    case .object(let object): inner(object, ["@id", "url", "href", "rendered"]).flatMap(address)
    case .array(let values): values.lazy.compactMap(address).first
    default: line(value)
    }
  }

  /// A list of names; a string is a list separated by semicolons, or of one.
  static func names(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): list(text, separators: [UInt8(ascii: ";")])
    default: value.elements.compactMap(line)
    }
  }

  static func topics(_ value: JSONValue) -> [String]? {
    let list: [String]
    if case .string(let text) = value {
      list = Self.list(text, separators: [UInt8(ascii: ","), UInt8(ascii: ";")])
    } else {
      list = value.elements.compactMap(line)
    }
    return list.isEmpty ? nil : list
  }

  static func people(_ value: JSONValue) -> [String]? {
    let names = value.elements.flatMap { element in
      line(element).map(PersonNames.split) ?? fullName(element).map { [$0] } ?? []
    }
    return names.isEmpty ? nil : names
  }

  static func date(
    _ value: JSONValue, language: String?, order: DayOrder? = nil
  ) -> PartialDate? {
    switch value {
    case .string(let text): PublicationDateText.read(text, language: language, order: order)
    case .number(let digits): PublicationDateText.read(number: digits)
    case .array(let values):
      values.lazy.compactMap { date($0, language: language, order: order) }.first
    case .object(let object):
      inner(object, ["$date", "@value", "value", "date", "iso"])
        .flatMap { date($0, language: language, order: order) }
    default: nil
    }
  }

  private static func fullName(_ value: JSONValue) -> String? {
    let parts = ["givenName", "familyName", "first_name", "last_name", "firstName", "lastName"]
      .compactMap { value[$0].flatMap(line) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func inner(_ object: JSONObject, _ names: [String]) -> JSONValue? {
    for name in names {
      if let value = object[name] { return value }
    }
    return nil
  }

  private static func list(_ text: String, separators: [UInt8]) -> [String] {
    text.utf8.split { separators.contains($0) }.compactMap { trimmed(String(Substring($0))) }
  }
}
