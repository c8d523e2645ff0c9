#include <xapian.h>

#include "Answer.h"
#include "Guard.h"
#include "Reader.h"

xap_answer *xap_reader_values(xap_reader *reader, uint32_t slot, uint32_t after, uint32_t limit,
                              xap_status *status) {
  return guard(status, [&] {
    Answer answer(new xap_answer);
    if (after == UINT32_MAX) return answer.release();
    const auto end = reader->database.valuestream_end(slot);
    auto value = reader->database.valuestream_begin(slot);
    if (after > 0 && value != end) value.skip_to(after + 1);
    for (; limit > 0 && value != end; ++value, --limit) {
      const Xapian::docid id = value.get_docid();
      answer->number(id - after);
      answer->string(*value);
      after = id;
    }
    return answer.release();
  });
}

xap_answer *xap_reader_value_bounds(xap_reader *reader, uint32_t slot, xap_status *status) {
  return guard(status, [&] {
    Answer answer(new xap_answer);
    answer->string(reader->database.get_value_lower_bound(slot));
    answer->string(reader->database.get_value_upper_bound(slot));
    answer->number(reader->database.get_value_freq(slot));
    return answer.release();
  });
}
