import Testing

@testable import Articles

struct IndexedNameTests {
  @Test(arguments: [
    ("Lind, Bo (Director)", "Bo Lind"), ("Lind, Bo Jr", "Bo Lind Jr"),
    ("Lind, Bo Carl, Jr.", "Bo Carl Lind Jr."), ("Lind", "Lind"), ("Lind,", "Lind,"),
    ("Lind, III", "Lind, III"), ("(x)", "(x)"), ("van der Berg, Anna", "Anna van der Berg"),
  ])
  func `an indexer's name is given in the order it is spoken`(text: String, name: String) {
    #expect(IndexedName.straight(text) == name)
  }
}
