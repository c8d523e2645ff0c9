#include <xapian.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "Answer.h"
#include "Bulk/HalvedCompaction.h"
#include "Bulk/JoinedCompaction.h"
#include "Compaction.h"
#include "Guard.h"
#include "Packed.h"

namespace {

std::vector<std::string> file_paths(xap_bytes packed) {
  std::vector<std::string> paths;
  for (PackedReader reader(packed); !reader.at_end();) {
    paths.push_back(file_path(reader.bytes()));
  }
  return paths;
}

}  // namespace

void xap_compact(xap_bytes sources, xap_bytes destination, xap_status *status) {
  guard(status, [&] {
    const auto paths = file_paths(sources);
    const std::string path = file_path(destination);
    const auto databases = glass::source_databases(paths, path);
    if (!databases || !glass::compact_others(*databases, path)) return compact(paths, path);
    const std::string positions = path + "/position.glass.tmp";
    glass::add_positions(positions, glass::compact_positions(*databases, positions), path);
  });
}

struct xap_halves {
  std::unique_ptr<glass::HalvedCompaction> compaction;
};

xap_halves *xap_halves_start(xap_bytes sources, xap_bytes destination, xap_status *status) {
  return guard(status, [&]() -> xap_halves * {
    auto halves = glass::HalvedCompaction::start(file_paths(sources), file_path(destination));
    return halves ? new xap_halves{std::move(halves)} : nullptr;
  });
}

void xap_halves_compact_others(xap_halves *halves, xap_status *status) {
  guard(status, [&] { halves->compaction->compact_others(); });
}

void xap_halves_finish(xap_halves *halves, xap_status *status) {
  guard(status, [&] { halves->compaction->finish(); });
}

void xap_halves_free(xap_halves *halves) { delete halves; }

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
