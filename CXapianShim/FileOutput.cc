#include "FileOutput.h"

#include <xapian.h>

#include <cerrno>

namespace {

constexpr size_t block_size = 1 << 16;

}  // namespace

FileOutput::FileOutput(const std::string &path) : path(path), stream(path, std::ios::binary) {
  check();
}

void FileOutput::text(std::string_view text) {
  block.append(text);
  written += text.size();
  if (block.size() >= block_size) flush();
}

void FileOutput::align() {
  constexpr std::string_view zeros("\0\0\0\0\0\0\0", 7);
  text(zeros.substr(0, (8 - written % 8) % 8));
}

void FileOutput::finish() {
  flush();
  stream.close();
  check();
}

void FileOutput::flush() {
  stream.write(block.data(), std::streamsize(block.size()));
  block.clear();
}

void FileOutput::check() const {
  if (!stream) throw Xapian::DatabaseError("can't write the file " + path, errno);
}
