#include <xapian.h>

#include <sstream>
#include <string>
#include <vector>

#include "Answer.h"
#include "Guard.h"
#include "Packed.h"

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

void xap_compact(xap_bytes sources, xap_bytes destination, bool multipass, xap_status *status) {
  guard(status, [&] {
    std::vector<Xapian::Database> parts;
    for (PackedReader packed(sources); !packed.at_end();) {
      parts.emplace_back(file_path(packed.bytes()));
    }
    if (parts.empty()) throw Xapian::InvalidArgumentError("nothing to compact");
    Xapian::Database all;
    for (const auto &part : parts) all.add_database(part);
    FirstMetadata metadata(parts);
    const unsigned flags = Xapian::Compactor::FULL | (multipass ? Xapian::DBCOMPACT_MULTIPASS : 0);
    all.compact(file_path(destination), flags, 0, metadata);
  });
}

xap_answer *xap_check(xap_bytes path, xap_status *status) {
  return guard(status, [&] {
    std::ostringstream report;
    const size_t errors = Xapian::Database::check(file_path(path), 0, &report);
    Answer answer(new xap_answer);
    answer->number(errors);
    answer->string(report.str());
    return answer.release();
  });
}

bool xap_is_locked(xap_bytes path, xap_status *status) {
  return guard(status, [&] { return Xapian::Database(file_path(path)).locked(); });
}
