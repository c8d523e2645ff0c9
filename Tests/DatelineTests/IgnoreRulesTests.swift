import Testing

@testable import Dateline

struct IgnoreRulesTests {
  @Test(arguments: [
    ("*.tmp", "a/b/c.tmp", true), ("*.tmp", "c.tmpx", false), ("drafts/", "old/drafts", false),
    ("/a.txt", "a.txt", true), ("/a.txt", "b/a.txt", false), ("a/b.txt", "a/b.txt", true),
    ("a/b.txt", "x/a/b.txt", false), ("**/b.txt", "x/y/b.txt", true), ("**/b.txt", "b.txt", true),
    ("a/**/z", "a/z", true), ("a/**/z", "a/b/c/z", true), ("a/**", "a/b/c", true),
    ("a/**", "a", false), ("?.md", "x.md", true), ("?.md", "xy.md", false),
    ("[ab]*.md", "b1.md", true), ("[!ab]*.md", "b1.md", false), ("[0-9].txt", "7.txt", true),
    ("\\#x", "#x", true), ("# comment", "# comment", false), ("a*b*c*d", "axxbxxcxxd", true),
    ("a*b*c*d", "axxbxxcxx", false), ("", "a", false), ("[z", "[z", true),
  ])
  func `patterns match as gitignore's do`(_ pattern: String, _ path: String, _ expected: Bool) {
    var rules = IgnoreRules()
    rules.add(pattern, depth: 0)
    #expect(rules.ignores(path, isFolder: false) == expected)
  }

  @Test func `a pattern that ends in a slash is for folders`() {
    var rules = IgnoreRules()
    rules.add("drafts/", depth: 0)
    #expect(rules.ignores("old/drafts", isFolder: true))
    #expect(!rules.ignores("old/drafts", isFolder: false))
  }

  @Test func `the last pattern that matches decides`() {
    var rules = IgnoreRules()
    rules.add("*.txt\n!keep.txt\n", depth: 0)
    #expect(rules.ignores("a/lose.txt", isFolder: false))
    #expect(!rules.ignores("a/keep.txt", isFolder: false))
    rules.add("keep.txt", depth: 1)
    #expect(rules.ignores("a/keep.txt", isFolder: false))
  }

  @Test func `a hostile pattern takes no more than its length times the name's`() {
    let pattern = String(repeating: "*a", count: 1000) + "b"
    var rules = IgnoreRules()
    rules.add(pattern, depth: 0)
    #expect(!rules.ignores(String(repeating: "a", count: 3000), isFolder: false))
  }
}
