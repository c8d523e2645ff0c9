#include <xapian.h>

#include "Answer.h"
#include "Guard.h"
#include "Packed.h"
#include "Reader.h"
#include "Terms.h"

namespace {

bool starts_with(const std::string &term, const std::string &prefix) {
  return term.compare(0, prefix.size(), prefix) == 0;
}

}  // namespace

xap_answer *xap_reader_frequencies(xap_reader *reader, xap_bytes terms, xap_frequency kind,
                                   xap_status *status) {
  return guard(status, [&] {
    const Xapian::Database &database = reader->database;
    Answer answer(new xap_answer);
    for (PackedReader packed(terms); !packed.at_end();) {
      const std::string term = legal_term(packed.bytes());
      answer->number(kind == XAP_FREQUENCY_DOCUMENTS ? database.get_termfreq(term)
                                                     : database.get_collection_freq(term));
    }
    return answer.release();
  });
}

xap_answer *xap_reader_terms(xap_reader *reader, xap_bytes prefix, xap_bytes after, uint32_t limit,
                             xap_status *status) {
  return guard(status, [&] {
    const std::string start = text(prefix), last = text(after);
    Answer answer(new xap_answer);
    const auto end = reader->database.allterms_end(start);
    auto term = reader->database.allterms_begin(start);
    if (!last.empty()) {
      term.skip_to(last);
      if (term != end && *term == last) ++term;
    }
    for (; limit > 0 && term != end; ++term) {
      const std::string name = *term;
      if (!is_utf8(name)) continue;
      answer->string(name);
      answer->number(term.get_termfreq());
      --limit;
    }
    return answer.release();
  });
}

xap_answer *xap_reader_document_ids(xap_reader *reader, xap_bytes term, uint32_t after,
                                    uint32_t limit, xap_status *status) {
  return guard(status, [&] {
    const std::string name = term.count == 0 ? std::string() : legal_term(term);
    Answer answer(new xap_answer);
    if (after == UINT32_MAX) return answer.release();
    const auto end = reader->database.postlist_end(name);
    auto posting = reader->database.postlist_begin(name);
    if (posting != end) posting.skip_to(after + 1);
    for (; limit > 0 && posting != end; ++posting, --limit) {
      answer->number(*posting - after);
      after = *posting;
    }
    return answer.release();
  });
}

xap_answer *xap_reader_document_terms(xap_reader *reader, uint32_t document_id, xap_bytes prefix,
                                      uint32_t limit, xap_status *status) {
  return guard(status, [&] {
    const std::string start = text(prefix);
    Answer answer(new xap_answer);
    const auto end = reader->database.termlist_end(document_id);
    auto term = reader->database.termlist_begin(document_id);
    if (!start.empty()) term.skip_to(start);
    for (; limit > 0 && term != end; ++term) {
      const std::string name = *term;
      if (!starts_with(name, start)) break;
      if (!is_utf8(name)) continue;
      answer->string(name);
      answer->number(term.get_wdf());
      --limit;
    }
    return answer.release();
  });
}
