#include "Compaction.h"

#include <xapian.h>

namespace {

/// Keeps the first source's metadata of those with the same key: the library hands them over in
/// no particular order.
class FirstMetadata : public Xapian::Compactor {
 public:
  explicit FirstMetadata(const std::vector<Xapian::Database> &sources) : sources(sources) {}

  std::string resolve_duplicate_metadata(const std::string &key, size_t count,
                                         const std::string values[]) override {
    // 1.4.22 hands over the key as the table has it, with two bytes in front.
    const std::string name = key.compare(0, 2, "\0\xC0", 2) == 0 ? key.substr(2) : key;
    for (const auto &source : sources) {
      std::string value = source.get_metadata(name);
      if (!value.empty()) return value;
    }
    return count == 0 ? std::string() : values[0];
  }

 private:
  const std::vector<Xapian::Database> &sources;
};

}  // namespace

void compact(const std::vector<std::string> &sources, const std::string &destination) {
  std::vector<Xapian::Database> parts(sources.begin(), sources.end());
  if (parts.empty()) throw Xapian::InvalidArgumentError("nothing to compact");
  Xapian::Database all;
  for (const auto &part : parts) all.add_database(part);
  FirstMetadata metadata(parts);
  all.compact(destination, Xapian::Compactor::FULL, 0, metadata);
}
