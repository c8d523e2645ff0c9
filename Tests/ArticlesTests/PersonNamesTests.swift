import Testing

@testable import Articles

struct PersonNamesTests {
  @Test(arguments: [
    ("By Ann Lee and Bo Sand", ["Ann Lee", "Bo Sand"]),
    ("Von Jörg Kern, Ida Falk", ["Jörg Kern", "Ida Falk"]),
    ("Ann Lee; Bo Sand", ["Ann Lee", "Bo Sand"]), ("Bylander Holm", ["Bylander Holm"]), ("", []),
    ("Ann Lee,Bo Sand", ["Ann Lee", "Bo Sand"]),
    (
      "Ann Lee, Bo Sand, Cy Roe, Di Fox",
      ["Ann Lee", "Bo Sand", "Cy Roe", "Di Fox"]
    ),
    ("Ann Lee, Jr., and Bo Sand, PhD", ["Ann Lee Jr.", "Bo Sand"]),
    ("Ann E Lee", ["Ann E Lee"]), ("Ann Lee e Bo Sand", ["Ann Lee", "Bo Sand"]),
    ("ANN LEE Y BO SAND", ["ANN LEE", "BO SAND"]), ("Ann Lee Und Bo Sand", ["Ann Lee", "Bo Sand"]),
  ])
  func `bylines are cut into people`(line: String, names: [String]) {
    #expect(PersonNames.split(line) == names)
  }

  @Test(arguments: [
    ("Lee, Ann", ["Ann Lee"]), ("LEEWARD, ANNIE", ["ANNIE LEEWARD"]), ("Lee,Ann", ["Ann Lee"]),
    ("Lee, Ann; Sand, Bo", ["Ann Lee", "Bo Sand"]),
    ("Lee, Ann and Sand, Bo", ["Ann Lee", "Bo Sand"]),
    ("Lee, Ann, and Bo Sand", ["Ann Lee", "Bo Sand"]),
    ("Lee, A., Sand, B. C.", ["A. Lee", "B. C. Sand"]),
    ("Lee, A., Sand, B., & Roe, C.-D.", ["A. Lee", "B. Sand", "C.-D. Roe"]),
    ("van der Berg, Anna Maria", ["Anna Maria van der Berg"]),
    ("Berg, Anna van der", ["Anna van der Berg"]), ("Lee, Ann, Jr.", ["Ann Lee Jr."]),
    ("García Ruiz, Eva; Lee, Ann", ["Eva García Ruiz", "Ann Lee"]),
    ("García Ruiz, E.", ["E. García Ruiz"]), ("O'Lee, Ann", ["Ann O'Lee"]),
    ("De Lee, Ann", ["Ann De Lee"]), ("von Berg, Anna", ["Anna von Berg"]),
  ])
  func `a family name before a comma is put last`(line: String, names: [String]) {
    #expect(PersonNames.split(line) == names)
  }

  @Test(arguments: [
    ("Ann Lee, Reuters", ["Ann Lee", "Reuters"]), ("Reuters, AFP", ["Reuters", "AFP"]),
    ("AFP, DPA", ["AFP", "DPA"]), ("Lee, dpa", ["Lee", "dpa"]),
    ("Ann, Bo and Cy", ["Ann", "Bo", "Cy"]), ("Ann Lee, London", ["Ann Lee", "London"]),
    ("Lee, Staff Writer", ["Lee", "Staff Writer"]), ("李娜, 王伟", ["李娜", "王伟"]),
    ("Ann Lee, London, Bo Sand", ["Ann Lee", "London", "Bo Sand"]),
  ])
  func `other commas stand between names`(line: String, names: [String]) {
    #expect(PersonNames.split(line) == names)
  }

  @Test func `a record's list of inverted names is read name by name`() {
    let value = JSONValue.array([.string("Lee, Ann"), .string("Bo Sand")])
    #expect(RecordValue.people(value) == ["Ann Lee", "Bo Sand"])
  }
}
