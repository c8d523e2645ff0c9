#include <sstream>

#include <xapian.h>

#include "Answer.h"
#include "Guard.h"
#include "Packed.h"

void xap_compact(xap_bytes sources, xap_bytes destination, bool multipass, xap_status *status) {
  guard(status, [&] {
    Xapian::Database all;
    for (PackedReader packed(sources); !packed.at_end();) {
      all.add_database(Xapian::Database(file_path(packed.bytes())));
    }
    if (all.size() == 0) throw Xapian::InvalidArgumentError("nothing to compact");
    all.compact(file_path(destination),
                Xapian::Compactor::FULL | (multipass ? Xapian::DBCOMPACT_MULTIPASS : 0));
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
