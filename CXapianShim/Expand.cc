#include <xapian.h>

#include "Answer.h"
#include "Guard.h"
#include "Packed.h"
#include "Reader.h"
#include "Terms.h"

namespace {

/// Which terms an expansion may suggest.
class ExpandKind : public Xapian::ExpandDecider {
 public:
  ExpandKind(xap_expand_kind kind, std::string prefix) : kind(kind), prefix(std::move(prefix)) {}

  bool operator()(const std::string &term) const override {
    switch (kind) {
      case XAP_EXPAND_ANY:
        return is_utf8(term);
      case XAP_EXPAND_UNPREFIXED:
        return !(term[0] >= 'A' && term[0] <= 'Z') && is_utf8(term);
      case XAP_EXPAND_PREFIXED:
        return term.compare(0, prefix.size(), prefix) == 0 && is_utf8(term);
    }
    return false;
  }

 private:
  const xap_expand_kind kind;
  const std::string prefix;
};

}  // namespace

xap_answer *xap_reader_expand(xap_reader *reader, const uint32_t *documents, size_t document_count,
                              xap_expand_kind kind, xap_bytes prefix, uint32_t limit,
                              xap_status *status) {
  return guard(status, [&] {
    const ExpandKind decider(kind, text(prefix));
    const Xapian::docid last = reader->database.get_lastdocid();
    Xapian::RSet relevant;
    for (size_t i = 0; i < document_count; ++i) {
      if (documents[i] > 0 && documents[i] <= last) relevant.add_document(documents[i]);
    }
    Xapian::Enquire enquire(reader->database);
    const Xapian::ESet expansion = enquire.get_eset(limit, relevant, 0, &decider);

    Answer answer(new xap_answer);
    for (auto term = expansion.begin(); term != expansion.end(); ++term) {
      answer->string(*term);
      answer->real(term.get_weight());
    }
    return answer.release();
  });
}
