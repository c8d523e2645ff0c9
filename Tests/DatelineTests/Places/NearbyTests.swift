import TestSupport
import Testing

@testable import Dateline

@Suite struct NearbyTests {
  /// Towns with their coordinates, to half a hundredth of a degree, from any atlas.
  private static let towns: [(name: String, latitude: Double, longitude: Double)] = [
    ("Los Angeles", 34.05, -118.24), ("Pasadena, California", 34.15, -118.14),
    ("San Diego", 32.72, -117.16), ("San Francisco", 37.77, -122.42), ("Berlin", 52.52, 13.41),
    ("Potsdam, Germany", 52.4, 13.07), ("Paris", 48.85, 2.35), ("Sydney", -33.87, 151.21),
    ("Suva", -18.14, 178.44), ("Apia", -13.83, -171.76),
  ]

  private static func archive() throws -> TestArchive {
    let archive = try TestArchive()
    for (number, town) in towns.enumerated() {
      try archive.write(
        "\(number).json", TestArchive.Source(title: "T", text: "x", places: [town.name]))
    }
    try archive.write("c.json", TestArchive.Source(title: "T", text: "x", places: ["France"]))
    try archive.write("n.json", TestArchive.Source(title: "T", text: "x"))
    try archive.run()
    return archive
  }

  /// The articles are alike but for their places, and would be folded as copies.
  private func unfolded(_ question: String) -> SearchRequest {
    var request = SearchRequest(question)
    request.foldsCopies = false
    return request
  }

  @Test func `distances are what a look at each place gives`() throws {
    let archive = try Self.archive()
    let index = try archive.open()
    for (middle, latitude, longitude) in Self.towns {
      for distance in [1, 5, 20, 60, 200, 600, 1400, 2000] {
        let point = GeoPoint(latitude: latitude, longitude: longitude)
        var certain: Set<String> = []
        var possible: Set<String> = []
        for (number, town) in Self.towns.enumerated() {
          let kilometres = point.kilometres(
            to: GeoPoint(latitude: town.latitude, longitude: town.longitude))
          // Coordinates of an atlas and of the gazetteer differ by some kilometres.
          if kilometres <= Double(distance) - 4 { certain.insert("\(number).json") }
          if kilometres <= Double(distance) + 4 { possible.insert("\(number).json") }
        }
        let question = "near:\"\(middle)\"/\(distance)km"
        let found = Set(try index.search(unfolded(question)).hits.map(\.article.path))
        #expect(
          found.isSuperset(of: certain) && found.isSubset(of: possible), "\(question): \(found)")
      }
    }
  }

  @Test func `every answer is what a look at the coordinates of all articles gives`() throws {
    let archive = try Self.archive()
    let index = try archive.open()
    var request = unfolded("-place:France has:place")
    request.limit = 100
    let articles = try index.search(request).hits.map(\.article)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let latitude = Double(Int.random(in: -9000...9000, using: &random)) / 100
      let longitude = Double(Int.random(in: -18000...18000, using: &random)) / 100
      let distance = Int.random(in: 1...2000, using: &random)
      let middle = GeoPoint(latitude: latitude, longitude: longitude)
      let expected = articles.filter { article in
        article.places.contains { place in
          guard let latitude = place.latitude, let longitude = place.longitude else { return false }
          let point = GeoPoint(latitude: latitude, longitude: longitude)
          return middle.kilometres(to: point) <= Double(distance)
        }
      }
      let question = "near:\(latitude),\(longitude)/\(distance)km"
      let found = try index.search(unfolded(question)).hits.map(\.article.path)
      #expect(Set(found) == Set(expected.map(\.path)), "\(question)")
    }
  }

  @Test func `a place within another is meant when both are named`() throws {
    let archive = try Self.archive()
    #expect(try archive.paths("near:\"Paris, Texas\"/100km").isEmpty)
    #expect(try archive.paths("near:Paris/30km") == ["6.json"])
    #expect(try archive.paths("-near:Paris/30km near:Berlin/1000km") == ["4.json", "5.json"])
  }

  @Test func `distances over the date line and the pole are short`() {
    let east = GeoPoint(latitude: 0, longitude: 179.9)
    let west = GeoPoint(latitude: 0, longitude: -179.9)
    #expect(abs(east.kilometres(to: west) - 22.2) < 0.1)
    let pole = GeoPoint(latitude: 90, longitude: 0)
    #expect(pole.kilometres(to: GeoPoint(latitude: 90, longitude: 170)) < 0.001)
    let opposite = GeoPoint(latitude: 0, longitude: -0.1)
    #expect(abs(east.kilometres(to: opposite) - 20_015) < 1)
  }

  @Test func `a term of a point gives the point back`() throws {
    for (latitude, longitude) in [
      (0.0, 0.0), (90, 180), (-90, -180), (34.05, -118.24), (-0.01, 0.01),
    ] {
      let term = PointTerm.text(latitude: latitude, longitude: longitude)
      let point = try #require(PointTerm.point(of: term))
      #expect(abs(point.latitude - latitude) < 0.003 && abs(point.longitude - longitude) < 0.003)
      #expect(PointTerm.text(latitude: point.latitude, longitude: point.longitude) == term)
    }
    #expect(PointTerm.point(of: "XGEO:80008") == nil)
    #expect(PointTerm.point(of: "XGEO:8000800g") == nil)
    #expect(PointTerm.text(latitude: .nan, longitude: .infinity) == "XGEO:80008000")
  }

  @Test func `a text's other name of a place is shown as the gazetteer's, and both find it`() throws
  {
    let archive = try TestArchive()
    try archive.write(
      "a.txt", "Rain in Calif.\n\nThe governor spoke in Sacramento, Calif., on Monday.")
    try archive.write(
      "b.txt", "Rain in California\n\nThe governor of California spoke in Sacramento.")
    try archive.write(
      "c.txt", "Visit\n\nThe minister flew to the U.S. and was in America for a week.")
    try archive.run()
    #expect(try archive.paths("place:\"California\"") == ["a.txt", "b.txt"])
    #expect(try archive.paths("place:Calif") == ["a.txt"])
    let states = try archive.paths("place:\"United States\"")
    #expect(states.contains("c.txt"))
    for name in ["place:\"U.S.\"", "place:US", "place:America", "place:\"USA\""] {
      #expect(try archive.paths(name) == states, "\(name)")
    }
    let facet = try archive.search("*") { $0.facets = [.init("places", count: 20)] }.facets[0]
    #expect(facet.values.first { $0.value == "California" }?.count == 2)
    #expect(!facet.values.contains { ["Calif.", "Calif", "U.S.", "America"].contains($0.value) })
  }

  @Test func `a country's letters from a publisher are the country that texts name`() throws {
    let archive = try TestArchive()
    try archive.write(
      "a.json", TestArchive.Source(title: "A", text: "x", places: ["usa", "Zaire"]))
    try archive.write("b.json", TestArchive.Source(title: "B", text: "x", places: ["U.S.", "US"]))
    try archive.write(
      "c.txt", "Visit\n\nThe minister flew to the U.S. and was in America for a week.")
    try archive.run()
    for name in ["\"United States\"", "usa", "US", "America"] {
      #expect(try archive.paths("place:\(name)") == ["a.json", "b.json", "c.txt"], "\(name)")
    }
    let facet = try archive.search("*") { $0.facets = [.init("places")] }.facets[0]
    let values = facet.values.map { "\($0.value) \($0.count)" }
    #expect(values.first == "United States 3" && values.contains("Zaire 1"), "\(values)")
    #expect(values.count == 2)
  }
}
