import Foundation
import TestSupport
import Testing

@testable import Xapian

/// The shim when there is no memory left: a small C program, linked to the shim, that allows itself
/// little. It is also the shim as C sees it.
struct MemoryTests {
  private static let compiler = Tool("gcc", "clang", "cc")

  private static let program = """
    #include <CXapianShim.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/resource.h>

    static xap_bytes bytes(const void *data, size_t count) {
      xap_bytes bytes = {(const uint8_t *)data, count};
      return bytes;
    }

    int main(int count, char **arguments) {
      if (count != 2) return 2;
      xap_status status;
      xap_writer *writer = xap_writer_open(bytes(arguments[1], strlen(arguments[1])),
                                           XAP_OPENING_CREATE, false, 100, &status);
      if (writer == NULL) return 3;
      const size_t size = 32u << 20;
      uint8_t *data = calloc(1, size);
      if (data == NULL) return 4;
      struct rlimit limit;
      getrlimit(RLIMIT_AS, &limit);
      FILE *file = fopen("/proc/self/statm", "r");
      unsigned long pages = 0;
      if (file == NULL || fscanf(file, "%lu", &pages) != 1) return 5;
      fclose(file);
      limit.rlim_cur = pages * 4096 + (8u << 20);
      if (setrlimit(RLIMIT_AS, &limit) != 0) return 6;

      xap_document large = {bytes("", 0), bytes("", 0), bytes(data, size)};
      uint32_t id = xap_writer_add(writer, &large, &status);
      printf("%u %d %s\\n", id, status.code == XAP_OUT_OF_MEMORY, status.type);

      xap_document little = {bytes("\\001a\\001\\000", 4), bytes("", 0), bytes("", 0)};
      id = xap_writer_add(writer, &little, &status);
      printf("%u %d\\n", id, status.code == XAP_OK);
      xap_writer_close(writer, &status);
      printf("%d\\n", status.code == XAP_OK);
      xap_writer_free(writer);
      free(data);
      return 0;
    }
    """

  @Test(.enabled(if: compiler != nil, "needs a C compiler"))
  func `running out of memory is told, and the writer goes on`() throws {
    let folder = try TemporaryFolder()
    let source = try folder.write("driver.c", Self.program)
    let driver = folder.path("driver")
    let compiler = try #require(Self.compiler)
    let compiled = try compiler.run(
      ["-std=gnu11", "-Wall", "-Werror", "-I", Place.headers, source] + Place.objectFiles
        + ["-o", driver, "-lxapian", "-ldeflate", "-lstdc++", "-lm"])
    try #require(compiled.status == 0, "\(compiled.output)")

    let outcome = try Tool.at(driver).run([folder.path("db")])
    #expect(outcome.status == 0)
    #expect(outcome.output == "0 1 bad_alloc\n1 1\n1\n")
    #expect(try Database(path: folder.path("db")).documentCount == 1)
  }
}
