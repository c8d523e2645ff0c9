#include "Metadata.h"

#include "Packed.h"
#include "Terms.h"

xap_answer *metadata(const Xapian::Database &database, xap_bytes key) {
  Answer answer(new xap_answer);
  answer->string(database.get_metadata(legal_term(key)));
  return answer.release();
}

xap_answer *metadata_keys(const Xapian::Database &database, xap_bytes prefix) {
  Answer answer(new xap_answer);
  const std::string start = text(prefix);
  const auto end = database.metadata_keys_end(start);
  for (auto key = database.metadata_keys_begin(start); key != end; ++key) answer->string(*key);
  return answer.release();
}
