#include "Deflater.h"

#include <new>

namespace glass {

namespace {

constexpr int raw = -15;
constexpr int most_memory = 9;

}  // namespace

Deflater::Deflater() {
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw, most_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Deflater::~Deflater() { deflateEnd(&stream); }

std::string_view Deflater::deflate(std::string_view bytes) {
  if (output.size() < bytes.size()) output.resize(bytes.size());
  deflateReset(&stream);
  stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
  stream.avail_in = uInt(bytes.size());
  stream.next_out = reinterpret_cast<Bytef *>(output.data());
  stream.avail_out = uInt(bytes.size() - 1);
  if (::deflate(&stream, Z_FINISH) != Z_STREAM_END) return {};
  return std::string_view(output).substr(0, stream.total_out);
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
