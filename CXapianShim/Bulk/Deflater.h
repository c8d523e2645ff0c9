#pragma once

#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace glass {

/// Deflates tags as glass does: raw (RFC 1951), without a header. By libdeflate, which takes a
/// third of zlib's time for these and makes them a little shorter.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater &) = delete;
  Deflater &operator=(const Deflater &) = delete;

  /// Empty when it would not be shorter. Borrowed until the next call.
  std::string_view deflate(std::string_view bytes);

 private:
  libdeflate_compressor *compressor;
  std::string output;
};

/// The same bytes as if they were deflated, each standing for itself (RFC 1951, 3.2.4).
std::string stored(std::string_view bytes);

}  // namespace glass
