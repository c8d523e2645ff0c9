#include "Deflater.h"

#include <libdeflate.h>

#include <new>

namespace glass {

namespace {

/// Higher ones take half as long again for .4 per cent less.
constexpr int level = 1;

}  // namespace

Deflater::Deflater() : compressor(libdeflate_alloc_compressor(level)) {
  if (compressor == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() { libdeflate_free_compressor(compressor); }

std::string_view Deflater::deflate(std::string_view bytes) {
  if (output.size() < bytes.size()) output.resize(bytes.size());
  const size_t size = libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(),
                                                  output.data(), bytes.size() - 1);
  return std::string_view(output).substr(0, size);
}

std::string stored(std::string_view bytes) {
  constexpr size_t most_in_block = 0xFFFF;
  std::string result;
  result.reserve(bytes.size() + 5 * (bytes.size() / most_in_block + 1));
  do {
    const std::string_view block = bytes.substr(0, most_in_block);
    bytes.remove_prefix(block.size());
    // Whether it is the last, then its length and the complement of that, low bytes first.
    result.push_back(char(bytes.empty()));
    for (const size_t length : {block.size(), ~block.size()}) {
      result.push_back(char(length));
      result.push_back(char(length >> 8));
    }
    result.append(block);
  } while (!bytes.empty());
  return result;
}

}  // namespace glass
