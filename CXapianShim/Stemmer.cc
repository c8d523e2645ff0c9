#include <xapian.h>

#include <sstream>
#include <string>

#include "Answer.h"
#include "Guard.h"
#include "Packed.h"

struct xap_stemmer {
  Xapian::Stem stem;
  std::string result;
};

xap_stemmer *xap_stemmer_open(xap_bytes language, xap_status *status) {
  return guard(status, [&] { return new xap_stemmer{Xapian::Stem(text(language)), {}}; });
}

void xap_stemmer_free(xap_stemmer *stemmer) { delete stemmer; }

xap_bytes xap_stemmer_stem(xap_stemmer *stemmer, xap_bytes word, xap_status *status) {
  return guard(status, [&] {
    stemmer->result = stemmer->stem(text(word));
    return xap_bytes{reinterpret_cast<const uint8_t *>(stemmer->result.data()),
                     stemmer->result.size()};
  });
}

xap_answer *xap_stemmer_languages(xap_status *status) {
  return guard(status, [&] {
    Answer answer(new xap_answer);
    std::istringstream names(Xapian::Stem::get_available_languages());
    for (std::string name; names >> name;) answer->string(name);
    return answer.release();
  });
}
