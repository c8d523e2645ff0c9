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
  }

  private let content: Content
  private var column: FacetColumnBuilder
  private var values = ByteKeys()
  /// By value.
  private var groups: [UInt32] = []
  private var groupNumbers: [String: UInt32] = [:]
  /// By group, the last document that has a name of it.
  private var lastDocuments: [UInt32] = []
  private var document: UInt32 = 0
  private var list: [UInt32] = []

  init(_ content: Content) {
    self.content = content
    column = FacetColumnBuilder(content == .names ? .list : .single)
  }

  /// Adds what a slot holds for the documents of a page, those without a value between them too.
  mutating func append(_ page: [(documentID: UInt32, value: [UInt8])]) {
    for (id, value) in page {
      finish(before: id)
      document = id
      list.removeAll(keepingCapacity: true)
      switch content {
      case .single: list.append(number(of: value.span))
      case .names: addNames(value)
      }
      put(list)
    }
  }

  private mutating func put(_ numbers: [UInt32]) { column.append(numbers.span) }

  /// Documents up to `last` that had no value have none.
  mutating func finish(before next: UInt32) {
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
    let folded = Folding.fold(String(decoding: name, as: UTF8.self))
    if let group = groupNumbers[folded] { return group }
    let group = UInt32(lastDocuments.count)
    groupNumbers[folded] = group
    lastDocuments.append(0)
    return group
  }
}
