import CXapianShim
import TestSupport
import Testing

@testable import Xapian

/// Packed data that no one in their right mind would send. Nothing may crash, hang, or damage what
/// is there; what does not decode is a bad argument.
struct FuzzTests {
  private static let allowed: [xap_code] = [.XAP_OK, .XAP_BAD_ARGUMENT, .XAP_BAD_QUERY]

  private let folder: TemporaryFolder
  private var path: String { folder.path("db") }

  init() throws { folder = try TemporaryFolder() }

  /// Bytes at random, small ones more often: those are the ones that mean something.
  private func noise(_ generator: inout SeededGenerator) -> [UInt8] {
    let highest = [3, 16, 255].randomElement(using: &generator) ?? 255
    return (0..<Int.random(in: 0...60, using: &generator)).map { _ in
      UInt8(Int.random(in: 0...highest, using: &generator))
    }
  }

  /// Good bytes with a few changes.
  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard let index = bytes.indices.randomElement(using: &generator) else { return bytes }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      case 2: bytes.removeSubrange(index...)
      default: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return bytes
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `documents`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var status = xap_status()
    let writer = withBytes(path) { xap_writer_open($0, .XAP_OPENING_CREATE, false, 100, &status) }
    var good = PackedWriter()
    good.string("word")
    for number in [3, 2, 1, 4] { good.number(number) }
    good.string("longer-word")
    for number in [1, 0] { good.number(number) }

    for round in 0..<600 {
      let terms =
        Bool.random(using: &generator) ? noise(&generator) : mutated(good.bytes, &generator)
      let values = Bool.random(using: &generator) ? noise(&generator) : [1, 2, 65, 66]
      withBytes(terms) { terms in
        withBytes(values) { values in
          var document = xap_document(terms: terms, values: values, data: terms)
          if round.isMultiple(of: 2) {
            xap_writer_add(writer, &document, &status)
          } else {
            xap_writer_put(writer, UInt32(round / 4), &document, &status)
          }
        }
      }
      #expect(
        Self.allowed.contains(status.code), "seed \(seed), round \(round), \(terms) \(values)")
    }
    xap_writer_close(writer, &status)
    #expect(status.code == .XAP_OK)
    xap_writer_free(writer)
    let check = try DatabaseFiles.check(path)
    #expect(check.errors == 0, "seed \(seed): \(check.report)")
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func `queries`(seed: UInt64) throws {
    let collection = try RandomCollection(documents: 60, seed: seed)
    var generator = SeededGenerator(seed: seed)
    var status = xap_status()
    let reader = withBytes(collection.path) { xap_reader_open($0, &status) }
    defer { xap_reader_free(reader) }
    var understood = 0
    for round in 0..<1_500 {
      let good = try generator.query(words: 12).packed()
      let bytes = round.isMultiple(of: 3) ? noise(&generator) : mutated(good, &generator)
      var search = xap_search()
      search.parameters = (1, 0, 1, 0.5, 0.5, 0)
      search.limit = 5
      withBytes(bytes) {
        search.query = $0
        xap_answer_free(xap_reader_search(reader, &search, &status))
      }
      #expect(Self.allowed.contains(status.code), "seed \(seed), round \(round), \(bytes)")
      understood += status.code == .XAP_OK ? 1 : 0
    }
    #expect(understood > 20)
  }

  @Test(arguments: [31] as [UInt64])
  func `lists of terms and of paths`(seed: UInt64) throws {
    let collection = try RandomCollection(documents: 10, seed: seed)
    var generator = SeededGenerator(seed: seed)
    var status = xap_status()
    let reader = withBytes(collection.path) { xap_reader_open($0, &status) }
    defer { xap_reader_free(reader) }
    for round in 0..<300 {
      let bytes = noise(&generator)
      withBytes(bytes) {
        xap_answer_free(xap_reader_frequencies(reader, $0, .XAP_FREQUENCY_COLLECTION, &status))
      }
      #expect(Self.allowed.contains(status.code), "round \(round), \(bytes)")
      let destination = folder.path("compacted")
      withBytes(bytes) { sources in
        withBytes(destination) { xap_compact(sources, $0, &status) }
      }
      #expect(status.code != .XAP_OK, "round \(round), \(bytes)")
      withBytes(bytes) { sources in
        withBytes(destination) { path in
          #expect(xap_halves_start(sources, path, &status) == nil, "round \(round), \(bytes)")
        }
      }
    }
  }

  @Test func `a number of 35 bits is not taken for a smaller one`() throws {
    let small = try SmallDatabase([.init(words: "a")])
    var status = xap_status()
    let reader = withBytes(small.path) { xap_reader_open($0, &status) }
    defer { xap_reader_free(reader) }
    // Operator 0 (all), written with a bit that 32 bits don't have, and in six bytes.
    for bytes: [UInt8] in [[0x80, 0x80, 0x80, 0x80, 0x10], [0x80, 0x80, 0x80, 0x80, 0x80, 0]] {
      var search = xap_search()
      withBytes(bytes) {
        search.query = $0
        xap_answer_free(xap_reader_search(reader, &search, &status))
      }
      #expect(status.code == .XAP_BAD_ARGUMENT)
    }
  }

  @Test func `a query as deep as bytes allow is refused`() throws {
    let small = try SmallDatabase([.init(words: "a")])
    var status = xap_status()
    let reader = withBytes(small.path) { xap_reader_open($0, &status) }
    defer { xap_reader_free(reader) }
    let operators: [UInt8] = [
      UInt8(xap_operator.XAP_QUERY_AND.rawValue), UInt8(xap_operator.XAP_QUERY_NOT.rawValue),
    ]
    for first in operators {
      let bytes = Array(repeatElement([first, 1], count: 400_000).joined())
      var search = xap_search()
      withBytes(bytes) {
        search.query = $0
        xap_answer_free(xap_reader_search(reader, &search, &status))
      }
      #expect(status.code == .XAP_BAD_QUERY || status.code == .XAP_BAD_ARGUMENT)
    }
  }
}
