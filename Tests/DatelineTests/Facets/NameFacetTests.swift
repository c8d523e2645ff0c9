import Testing

@testable import Dateline

@Suite struct NameFacetTests {
  private func facet(_ values: [([String], Int)]) -> NameFacet {
    var facet = NameFacet()
    for (names, count) in values { facet.add(FacetList.encode(names), count: count) }
    return facet
  }

  @Test func `names are added up over lists, most first, then by name`() {
    let facet = facet([(["B", "A"], 2), (["C", "A"], 1), (["B"], 1), (["D"], 1)])
    let (values, total) = facet.values(limit: 10)
    #expect(values.map(\.value) == ["A", "B", "C", "D"])
    #expect(values.map(\.count) == [3, 3, 1, 1])
    #expect(total == 4)
  }

  @Test func `spellings of one name are counted together and shown as mostly written`() {
    let facet = facet([(["Jose Marti"], 2), (["José Martí"], 3), (["JOSÉ MARTÍ"], 1)])
    let (values, total) = facet.values(limit: 10)
    #expect(values == [SearchResults.FacetValue(value: "José Martí", count: 6)])
    #expect(total == 1)
  }

  @Test func `an article that spells a name in two ways counts once`() {
    let facet = facet([(["Karen Bass", "KAREN BASS", "Karen Bass"], 4)])
    #expect(
      facet.values(limit: 10).values == [SearchResults.FacetValue(value: "Karen Bass", count: 4)])
  }

  @Test func `spellings that are equally common give the same answer every time`() {
    for _ in 0..<20 {
      #expect(
        facet([(["Élan"], 1), (["Elan"], 1)]).values(limit: 1).values.map(\.value) == ["Elan"])
    }
  }

  @Test func `a limit cuts the list and not the total`() {
    let (values, total) = facet([(["A", "B", "C"], 1)]).values(limit: 2)
    #expect(values.map(\.value) == ["A", "B"])
    #expect(total == 3)
  }
}
