#include "GlassCodes.h"

namespace glass {

namespace {

/// Writes numbers below a known bound, low bits first.
class BitWriter {
 public:
  explicit BitWriter(std::string &out) : out(out) {}

  /// One of `bound` values in as few bits as there are: where `bound` is no power of two the
  /// values in the middle take one bit fewer.
  void write(uint64_t value, uint64_t bound) {
    unsigned bits = bound <= 1 ? 0 : 64 - unsigned(__builtin_clzll(bound - 1));
    const uint64_t spare = (uint64_t(1) << bits) - bound;
    if (spare > 0) {
      const uint64_t middle = (bound - spare) / 2;
      if (value >= middle + spare) {
        value = (value - (middle + spare)) | uint64_t(1) << (bits - 1);
      } else if (value >= middle) {
        --bits;
      }
    }
    held |= value << count;
    for (count += bits; count >= 8; count -= 8) {
      out += char(held);
      held >>= 8;
    }
  }

  void flush() {
    if (count > 0) out += char(held);
  }

 private:
  std::string &out;
  /// At most 7 bits wait when a number of up to 32 comes.
  uint64_t held = 0;
  unsigned count = 0;
};

/// Halves the range again and again: at most 32 deep, for every half has half of the positions.
void write_between(BitWriter &bits, const std::vector<uint32_t> &positions, size_t low,
                   size_t high) {
  while (low + 1 < high) {
    const size_t middle = (low + high) / 2;
    const uint64_t bound = uint64_t(positions[high]) - positions[low] + low - high + 1;
    const uint64_t least = positions[low] + (middle - low);
    bits.write(positions[middle] - least, bound);
    write_between(bits, positions, low, middle);
    low = middle;
  }
}

}  // namespace

void append_positions(std::string &out, const std::vector<uint32_t> &positions) {
  append_number(out, positions.back());
  if (positions.size() == 1) return;
  BitWriter bits(out);
  bits.write(positions.front(), positions.back());
  bits.write(positions.size() - 2, positions.back() - positions.front());
  write_between(bits, positions, 0, positions.size() - 1);
  bits.flush();
}

}  // namespace glass
