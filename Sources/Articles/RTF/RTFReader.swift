import TextAnalysis

/// Reads RTF: a stream of text, groups in braces and control words, each of which
/// changes how what follows is read until its group ends.
struct RTFReader {
  struct Document {
    var text = ""
    var info: [RTFDestination: String] = [:]
    /// When writing began.
    var created: PartialDate?
  }

  /// Groups inside each other whose state is kept; deeper ones share the innermost.
  private static let deepest = 1000

  private struct State {
    var destination = RTFDestination.text
    var font = 0
    /// Characters to skip after `\u`, which stand for it in old programs.
    var fallback = 1
    var isHidden = false
  }

  private let bytes: [UInt8]
  private var position = 0
  private var state = State()
  private var stack: [State] = []
  private var deeper = 0
  private var toSkip = 0
  private var isIgnorable = false
  /// What comes next stands a second time, in Unicode, and replaces the first.
  private var isRepeated = false
  private var charsets = RTFCharsets()
  private var outputs: [RTFDestination: RTFText] = [:]
  private var created: (year: Int, month: Int, day: Int) = (0, 0, 0)

  static func read(_ bytes: [UInt8]) -> Document {
    var reader = RTFReader(bytes: bytes)
    reader.run()
    var document = Document()
    for (destination, output) in reader.outputs {
      var output = output
      let text = output.finished()
      if destination == .text { document.text = text } else { document.info[destination] = text }
    }
    let (year, month, day) = reader.created
    document.created = PartialDate(year: year, month: month, day: day)
    return document
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): openGroup()
      case UInt8(ascii: "}"): closeGroup()
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D, 0: continue
      default: add(byte: byte)
      }
    }
  }

  private mutating func openGroup() {
    toSkip = 0
    guard stack.count < Self.deepest else {
      deeper += 1
      return
    }
    stack.append(state)
  }

  private mutating func closeGroup() {
    toSkip = 0
    isIgnorable = false
    if deeper > 0 {
      deeper -= 1
    } else if let outer = stack.popLast() {
      state = outer
    }
  }

  private mutating func control() {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    if RTFControl.isLetter(byte) { return word() }
    position += 1
    switch byte {
    case UInt8(ascii: "'"):
      guard position + 1 < bytes.count, let high = RTFControl.hexDigit(bytes[position]),
        let low = RTFControl.hexDigit(bytes[position + 1])
      else { return }
      position += 2
      add(byte: high << 4 | low)
    case UInt8(ascii: "*"): isIgnorable = true
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("-")
    case 0x0A, 0x0D: add("\n\n")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(byte: byte)
    default: return
    }
  }

  private mutating func word() {
    let control = RTFControl(bytes, at: &position)
    let value = control.value
    defer { isIgnorable = false }
    if let destination = RTFDestination.named(control.word, isIgnorable: isIgnorable) {
      // Within what is skipped all is skipped.
      guard state.destination != .skipped else { return }
      if isRepeated, destination != .text { outputs[destination] = nil }
      isRepeated = false
      state.destination = destination
      return
    }
    if let text = RTFControl.characters[control.word] { return add(text) }
    switch control.word {
    case "u": addUnicode(value ?? 0)
    case "ud":
      isRepeated = true
    case "uc": state.fallback = max(0, min(value ?? 1, 16))
    case "bin": position += min(max(0, value ?? 0), bytes.count - position)
    case "f", "af":
      state.font = value ?? 0
      if state.destination == .fonts { charsets.begin(font: state.font) }
    case "fcharset": if state.destination == .fonts { charsets.set(charset: value ?? 0) }
    case "cpg": if state.destination == .fonts { charsets.set(codePage: value ?? 0) }
    case "ansicpg": charsets.setDefault(codePage: value ?? 0)
    case "mac": charsets.setDefault(codePage: 10000)
    case "pc": charsets.setDefault(codePage: 437)
    case "pca": charsets.setDefault(codePage: 850)
    case "v", "deleted": state.isHidden = value != 0
    case "plain":
      state.isHidden = false
      state.font = charsets.defaultFont
    case "deff": charsets.defaultFont = value ?? 0
    case "yr": if state.destination == .created { created.year = value ?? 0 }
    case "mo": if state.destination == .created { created.month = value ?? 0 }
    case "dy": if state.destination == .created { created.day = value ?? 0 }
    default: return
    }
  }

  private var isWritten: Bool { !state.isHidden && state.destination.isText }

  private mutating func add(byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    guard isWritten else { return }
    outputs[state.destination, default: RTFText()].add(
      byte: byte, encoding: charsets.encoding(font: state.font))
  }

  private mutating func add(_ text: String) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    guard isWritten else { return }
    outputs[state.destination, default: RTFText()].add(text)
  }

  private mutating func addUnicode(_ value: Int) {
    if isWritten {
      // Written as a signed number of 16 bits.
      let unit = UInt16(truncatingIfNeeded: value)
      outputs[state.destination, default: RTFText()].add(unit: unit)
    }
    toSkip = state.fallback
  }
}
