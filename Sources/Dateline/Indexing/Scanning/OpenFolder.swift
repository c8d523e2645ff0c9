import Glibc

/// A folder whose entries are looked at by their names in it: a whole path would be looked up
/// from the root, folder by folder, for each of them.
struct OpenFolder: ~Copyable {
  /// A name as the system has it.
  struct Name: Comparable {
    /// With the zero that ends it.
    private let bytes: [CChar]

    fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
      bytes = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:)) + [0]
      }
    }

    var isHidden: Bool { bytes[0] == CChar(bitPattern: UInt8(ascii: ".")) }

    /// Nil when it isn't UTF-8.
    var text: String? { String(validating: bytes.dropLast(), as: UTF8.self) }

    var repaired: String {
      String(decoding: bytes.dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// By bytes, which is the same on every machine.
    static func < (first: Name, second: Name) -> Bool { strcmp(first.bytes, second.bytes) < 0 }

    fileprivate func facts(in folder: Int32) -> stat? {
      var facts = stat()
      return fstatat(folder, bytes, &facts, AT_SYMLINK_NOFOLLOW) == 0 ? facts : nil
    }
  }

  private let handle: OpaquePointer

  /// Nil when it can't be opened; `errno` says why.
  init?(_ path: String) {
    guard let handle = opendir(path) else { return nil }
    self.handle = handle
  }

  deinit { closedir(handle) }

  /// The names in it but for hidden ones, sorted.
  borrowing func names() -> [Name] {
    var names: [Name] = []
    while let entry = readdir(handle) {
      let name = Name(entry)
      if !name.isHidden { names.append(name) }
    }
    return names.sorted()
  }

  /// How an entry looks, a link itself and not what it leads to; nil when that can't be seen,
  /// `errno` says why.
  borrowing func facts(of name: Name) -> stat? { name.facts(in: dirfd(handle)) }
}
