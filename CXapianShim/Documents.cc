#include <xapian.h>

#include "Answer.h"
#include "Guard.h"
#include "Reader.h"
#include "Terms.h"

namespace {

void pack(xap_answer &answer, const Xapian::Document &document, const uint32_t *slots,
          size_t slot_count) {
  answer.number(document.get_docid());
  answer.string(document.get_data());
  for (size_t i = 0; i < slot_count; ++i) answer.string(document.get_value(slots[i]));
}

}  // namespace

xap_answer *xap_reader_document(xap_reader *reader, uint32_t document_id, const uint32_t *slots,
                                size_t slot_count, xap_status *status) {
  return guard(status, [&] {
    Answer answer(new xap_answer);
    pack(*answer, reader->database.get_document(document_id), slots, slot_count);
    return answer.release();
  });
}

xap_answer *xap_reader_find(xap_reader *reader, xap_bytes unique, const uint32_t *slots,
                            size_t slot_count, xap_status *status) {
  return guard(status, [&] {
    const std::string term = legal_term(unique);
    Answer answer(new xap_answer);
    const auto posting = reader->database.postlist_begin(term);
    if (posting == reader->database.postlist_end(term)) return answer.release();
    pack(*answer, reader->database.get_document(*posting), slots, slot_count);
    return answer.release();
  });
}
