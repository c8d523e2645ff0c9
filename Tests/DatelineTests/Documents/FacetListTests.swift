import Testing

@testable import Dateline

@Suite struct FacetListTests {
  @Test func `names come back in their order`() {
    let names = ["Karen Bass", "José Martí", "東京", "a, b; c"]
    #expect(FacetList.decode(FacetList.encode(names)) == names)
    #expect(FacetList.decode(FacetList.encode(["one"])) == ["one"])
    #expect(FacetList.decode([]) == [])
  }

  @Test func `a control character in a name does not part it`() {
    #expect(FacetList.decode(FacetList.encode(["a\u{1F}b", "c\u{0}d"])) == ["ab", "cd"])
  }
}
