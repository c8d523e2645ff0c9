import TestSupport
import Testing

/// What the program loads each time that it starts, and so what each question waits for.
struct LoadedLibrariesTests {
  private static let ldd = Tool("ldd")

  @Test(.enabled(if: ldd != nil, "needs ldd"))
  func `libraries that only archives of other formats need are not loaded`() throws {
    let outcome = try #require(Self.ldd).run([Program.folder + "/dateline"])
    try #require(outcome.status == 0 && outcome.output.contains("libxapian"))
    for library in ["libicu", "libxml2", "libarchive"] {
      #expect(!outcome.output.contains(library), "\(outcome.output)")
    }
  }
}
