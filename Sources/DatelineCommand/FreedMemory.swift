import CLinux

/// How glibc treats what a run of indexing gives back (mallopt(3)).
enum FreedMemory {
  /// Has large buffers returned to the system at once. Left alone glibc learns from the first of
  /// them that is freed to keep such for the next, up to 32 MiB, for each thread: eight workers
  /// held 370 MB of which 160 were in use.
  static func goesBack() {
    _ = mallopt(M_MMAP_THRESHOLD, large)
    _ = mallopt(M_TRIM_THRESHOLD, large)
  }

  /// With 1 MiB a fifteenth of the time goes into returning and asking again.
  private static let large: Int32 = 4 << 20
}
