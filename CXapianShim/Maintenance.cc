#include <xapian.h>

#include <sstream>
#include <string>
#include <vector>

#include "Answer.h"
#include "Bulk/HalvedCompaction.h"
#include "Compaction.h"
#include "Guard.h"
#include "Packed.h"

void xap_compact(xap_bytes sources, xap_bytes destination, bool on_two_threads,
                 xap_status *status) {
  guard(status, [&] {
    std::vector<std::string> parts;
    for (PackedReader packed(sources); !packed.at_end();) {
      parts.push_back(file_path(packed.bytes()));
    }
    const std::string path = file_path(destination);
    if (!on_two_threads || !glass::compact_in_halves(parts, path)) compact(parts, path);
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
