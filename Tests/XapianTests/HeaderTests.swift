import Foundation
import TestSupport
import Testing

struct HeaderTests {
  private static let compiler = Tool("gcc", "clang", "cc")
  private static let nm = Tool("nm", "llvm-nm")

  @Test(.enabled(if: compiler != nil, "needs a C compiler"), arguments: Place.headerNames)
  func `each header compiles alone, as strict C`(header: String) throws {
    let folder = try TemporaryFolder()
    let source = try folder.write("alone.c", "#include <\(header)>\nint unused;\n")
    let compiler = try #require(Self.compiler)
    let outcome = try compiler.run(
      ["-std=c11", "-pedantic", "-Wall", "-Wextra", "-Werror", "-fsyntax-only"]
        + ["-I", Place.headers, source])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(.enabled(if: nm != nil, "needs nm"))
  func `the functions that are declared are the ones that are there`() throws {
    let nm = try #require(Self.nm)
    let files = Place.objectFiles
    try #require(!files.isEmpty)
    let outcome = try nm.run(["--defined-only", "--extern-only"] + files)
    #expect(outcome.status == 0, "\(outcome.output)")
    // "0000000000000000 T xap_version"; C++ names start with _Z.
    let defined = outcome.output.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: " ")
      guard parts.count == 3, parts[1] == "T", !parts[2].hasPrefix("_Z") else { return nil }
      return String(parts[2])
    }
    try #require(Place.headerNames.count > 5)
    let headers = try Place.headerNames.map {
      try String(contentsOfFile: "\(Place.headers)/\($0)", encoding: .utf8)
    }
    let code = headers.joined().split(separator: "\n").map { $0.prefix { $0 != "/" } }
      .joined(separator: "\n")
    let declared = code.matches(of: /\b(xap_\w+)\s*\(/).map { String($0.output.1) }
    #expect(declared.count > 30)
    #expect(defined.sorted() == declared.sorted())
  }
}
