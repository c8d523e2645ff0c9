#include "Mapping.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>

namespace {

/// Closes a file when the function that opened it ends.
struct File {
  int descriptor;
  ~File() { ::close(descriptor); }
};

}  // namespace

Mapping::Mapping(const std::string &path) {
  const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.descriptor < 0) {
    throw Xapian::DatabaseNotFoundError("can't open the file " + path, errno);
  }
  struct stat about;
  if (::fstat(file.descriptor, &about) != 0) {
    throw Xapian::DatabaseNotFoundError("can't look at the file " + path, errno);
  }
  if (!S_ISREG(about.st_mode) || about.st_size == 0) {
    throw Xapian::DatabaseCorruptError("a file with nothing in it: " + path);
  }
  length = size_t(about.st_size);
  void *mapped = ::mmap(nullptr, length, PROT_READ, MAP_SHARED, file.descriptor, 0);
  if (mapped == MAP_FAILED) throw Xapian::DatabaseError("can't map the file " + path, errno);
  address = mapped;
}

Mapping::~Mapping() {
  if (address != nullptr) ::munmap(address, length);
}

void Mapping::forget() const { ::madvise(address, length, MADV_DONTNEED); }

Mapping::Mapping(Mapping &&other) noexcept : address(other.address), length(other.length) {
  other.address = nullptr;
}
