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

xap_answer *xap_reader_values_of(xap_reader *reader, uint32_t slot, const uint32_t *documents,
                                 size_t document_count, xap_status *status) {
  return guard(status, [&] {
    Answer answer(new xap_answer);
    const auto end = reader->database.valuestream_end(slot);
    auto value = reader->database.valuestream_begin(slot);
    for (size_t i = 0; i < document_count; ++i) {
      if (value != end) value.skip_to(documents[i]);
      const bool has_one = value != end && value.get_docid() == documents[i];
      answer->string(has_one ? *value : std::string());
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
