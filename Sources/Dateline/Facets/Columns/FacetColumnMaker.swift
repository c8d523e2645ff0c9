import TextAnalysis
import Xapian

/// Makes the column of one slot: the numbers of each document's values, and the table of what they
/// stand for.
struct FacetColumnMaker {
  enum Content {
    /// Lists of names. A name that a document spells in two ways counts once, as it stands first;
    /// number 0 stands for having any name at all, and the table's first value for number 1.
    case names
    /// One value a document; numbers are the table's.
    case single

    /// What documents have in a slot of `FacetColumnFiles.slots`.
    init(slot: Int) {
      self = slot == ValueSlot.date || slot == ValueSlot.copies ? .single : .names
    }

    /// What the numbers of a column are below, when its table has so many values.
    func ordinalLimit(for values: Int) -> UInt32 {
      UInt32(clamping: self == .names ? values + 1 : values)
    }
  }

  private let content: Content
  private var column: FacetColumnBuilder
  private var values = ByteKeys()
  /// By value.
  private var groups: [UInt32] = []
  /// By folded name; of the column before only once a name is new.
  private var groupNumbers: [String: UInt32] = [:]
  private var areGroupsKnown = true
  /// By group, the last document that has a name of it.
  private var lastDocuments: [UInt32] = []
  private var document: UInt32 = 0
  private var list: [UInt32] = []
  /// The column of the commit before: documents that aren't appended have what they had in it.
  private var before: FacetColumnFile?
  private var isDamaged = false

  init(_ content: Content) {
    self.content = content
    column = FacetColumnBuilder(content == .names ? .list : .single)
  }

  /// Makes the column that comes after another one, of the documents that have changed since.
  init(_ content: Content, after before: FacetColumnFile, table: FacetTable) {
    self.init(content)
    self.before = before
    values = ByteKeys(minimumCapacity: table.count)
    for number in 0..<table.count {
      isDamaged = isDamaged || !values.insert(table.value(number).span).isNew
      groups.append(UInt32(table.group(of: number)))
    }
    lastDocuments = [UInt32](repeating: 0, count: table.groupCount)
    areGroupsKnown = false
  }

  /// Whether most of what the table has still stands for something: a column that is changed
  /// keeps the numbers of names that no document has any more.
  var isWorthKeeping: Bool {
    !isDamaged && column.distinctCount <= content.ordinalLimit(for: values.count)
      && values.count <= 2 * column.usedCount + Self.unusedAtMost
  }

  /// So many values that stand for nothing are never too many.
  private static let unusedAtMost = 1000

  /// Adds what a slot holds for the documents of a page, those without a value between them too.
  mutating func append(_ page: [(documentID: UInt32, value: [UInt8])]) {
    for (id, value) in page {
      finish(before: id)
      document = id
      list.removeAll(keepingCapacity: true)
      switch content {
      case .single: if !value.isEmpty { list.append(number(of: value.span)) }
      case .names: addNames(value)
      }
      put(list)
    }
  }

  private mutating func put(_ numbers: [UInt32]) { column.append(numbers.span) }

  /// Documents before `next` that were not appended have what they had in the column before, or
  /// nothing.
  mutating func finish(before next: UInt32) {
    if let before, document + 1 < next {
      let kept = Int(document + 1)..<min(Int(next), max(Int(document), before.documentCount) + 1)
      isDamaged = isDamaged || !column.append(kept, of: before)
      document += UInt32(kept.count)
    }
    while document + 1 < next {
      put([])
      document += 1
    }
  }

  func encodedColumn() -> [UInt8] { column.encoded() }

  func encodedTable() -> [UInt8] {
    let all = (0..<values.count).map(values.key)
    return FacetTable.encoded(values: all, groups: groups, groupCount: lastDocuments.count)
  }

  private mutating func addNames(_ names: [UInt8]) {
    for range in FacetList.ranges(of: names) {
      let number = number(of: names.span.extracting(range))
      let group = Int(groups[Int(number)])
      guard lastDocuments[group] != document else { continue }
      lastDocuments[group] = document
      if list.isEmpty { list.append(0) }
      list.append(number + 1)
    }
  }

  private mutating func number(of value: Span<UInt8>) -> UInt32 {
    let (index, isNew) = values.insert(value)
    let number = UInt32(index)
    guard isNew else { return number }
    groups.append(content == .names ? group(of: values.key(at: index)) : number)
    if content == .single { lastDocuments.append(0) }
    return number
  }

  private mutating func group(of name: [UInt8]) -> UInt32 {
    if !areGroupsKnown {
      areGroupsKnown = true
      for (number, group) in groups.enumerated() {
        groupNumbers[Self.folded(values.key(at: number))] = group
      }
    }
    let folded = Self.folded(name)
    if let group = groupNumbers[folded] { return group }
    let group = UInt32(lastDocuments.count)
    groupNumbers[folded] = group
    lastDocuments.append(0)
    return group
  }

  private static func folded(_ name: [UInt8]) -> String {
    Folding.fold(String(decoding: name, as: UTF8.self))
  }
}
