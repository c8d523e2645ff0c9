import TestSupport
import Testing

/// What the program loads each time that it starts, and so what each question waits for.
struct LoadedLibrariesTests {
  private static let ldd = Tool("ldd")

  @Test(.enabled(if: ldd != nil, "needs ldd"))
  func `libraries that nothing of ours needs are not loaded`() throws {
    let outcome = try #require(Self.ldd).run([Program.folder + "/dateline"])
    try #require(outcome.status == 0 && outcome.output.contains("libxapian"))
    // Others bring them: the shared libarchive, a package that imports all of Foundation.
    for library in ["libicu", "libxml2", "libarchive", "libFoundation.so", "FoundationICU"] {
      #expect(!outcome.output.contains(library), "\(outcome.output)")
    }
  }
}
