// swift-tools-version: 6.2
import PackageDescription

// What unfolds archives is linked statically: the shared libarchive brings libxml2 and with it ICU,
// 30 MB that are mapped and bound at every start and that none of the formats we read needs. What
// follows it is what those formats do need.
let unfolding: [LinkerSetting] = [
  ":libarchive.a", ":liblzma.a", ":libbz2.a", ":libnettle.a", "z", ":libzstd.a",
  ":libbrotlidec.a", ":libbrotlicommon.a",
].map { .linkedLibrary($0) }

// Of 46,000 addresses that are adjusted at every start a list takes 1.1 MB to read; packed
// (https://maskray.me/blog/2021-10-31-relative-relocations-and-relr) it takes 10 KB. The linker is
// Swift's own; glibc knows such lists since 2.36.
let quickStart: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"])
]

let package = Package(
  name: "dateline",
  products: [
    .library(name: "Dateline", targets: ["Dateline"]),
    .executable(name: "dateline", targets: ["DatelineCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(
      name: "CXapianShim",
      path: "CXapianShim",
      cxxSettings: [.headerSearchPath("."), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("xapian"), .linkedLibrary(":libdeflate.a")]
    ),
    .systemLibrary(
      name: "CArchive",
      path: "Sources/SystemLibraries/CArchive",
      providers: [.apt(["libarchive-dev", "liblzma-dev", "libbz2-dev", "nettle-dev"])]
    ),
    .systemLibrary(
      name: "CBrotli",
      path: "Sources/SystemLibraries/CBrotli",
      providers: [.apt(["libbrotli-dev"])]
    ),
    .systemLibrary(
      name: "CGumbo",
      path: "Sources/SystemLibraries/CGumbo",
      providers: [.apt(["libgumbo-dev"])]
    ),
    .systemLibrary(name: "CLinux", path: "Sources/SystemLibraries/CLinux"),
    .systemLibrary(
      name: "CZlib",
      path: "Sources/SystemLibraries/CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    .systemLibrary(
      name: "CZstd", path: "Sources/SystemLibraries/CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CYaml", path: "Sources/SystemLibraries/CYaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CUchardet",
      path: "Sources/SystemLibraries/CUchardet",
      providers: [.apt(["libuchardet-dev"])]
    ),

    .target(name: "TOML"),
    .target(name: "TextAnalysis"),
    .target(name: "Xapian", dependencies: ["CXapianShim"]),
    .target(
      name: "Articles",
      dependencies: [
        "TextAnalysis", "TOML", "CArchive", "CBrotli", "CGumbo", "CLinux", "CUchardet", "CZlib",
        "CYaml", "CZstd",
      ],
      // Calls inside a library are quicker when it is linked statically, and each shared one is
      // looked for, mapped and bound at every start.
      linkerSettings: unfolding
        + [":libyaml.a", ":libgumbo.a", ":libuchardet.a", "stdc++"].map { .linkedLibrary($0) }
    ),
    .target(
      name: "CMentionsData", exclude: ["mentions.bin", "tagger.bin", "tagger-other.bin"]),
    .target(
      name: "Mentions", dependencies: ["TextAnalysis", "CMentionsData"], exclude: ["README.md"]),
    .target(
      name: "Dateline",
      dependencies: [
        "Articles", "CZstd", "Mentions", "TextAnalysis", "TOML", "Xapian",
        .product(name: "DequeModule", package: "swift-collections"),
      ]
    ),
    .executableTarget(
      name: "DatelineCommand",
      dependencies: [
        "Dateline", "TOML", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: quickStart
    ),

    .executableTarget(
      name: "TaggerFeatures", dependencies: ["Mentions"], path: "scripts/tagger-features"
    ),
    .executableTarget(
      name: "FuzzReaders", dependencies: ["Articles", "TestSupport"],
      path: "scripts/fuzz-readers"),
    .executableTarget(
      name: "Microbenchmarks", dependencies: ["Articles", "Dateline", "Mentions", "TextAnalysis"],
      path: "Benchmarks/Micro"),
    .executableTarget(
      name: "SimulatedYear", dependencies: ["Dateline"], path: "Benchmarks/SimulatedYear"),
    .executableTarget(
      name: "LibraryExample", dependencies: ["Dateline"], path: "Examples/library"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "TOMLTests", dependencies: ["TOML"]),
    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "TestSupport"]),
    .testTarget(name: "XapianTests", dependencies: ["Xapian", "CXapianShim", "TestSupport"]),
    .testTarget(
      name: "ArticlesTests",
      dependencies: ["Articles", "TextAnalysis", "CArchive", "CZlib", "TestSupport"],
      // They also write archives, which libarchive can't do without the library it is installed with.
      linkerSettings: [.linkedLibrary(":libxml2.so.2")]),
    .testTarget(name: "MentionsTests", dependencies: ["Mentions", "TextAnalysis", "TestSupport"]),
    .testTarget(name: "DatelineTests", dependencies: ["Dateline", "TestSupport"]),
    .testTarget(
      name: "CommandTests", dependencies: ["DatelineCommand", "TestSupport"], exclude: ["Golden"]),
    // Runs the two programs, as README shows them.
    .testTarget(
      name: "StructureTests", dependencies: ["TestSupport", "DatelineCommand", "LibraryExample"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// One settings list for every Swift target. SE-0335, SE-0409, SE-0444, SE-0461.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let cTargets = ["CXapianShim", "CMentionsData"]
for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = swiftSettings
}
