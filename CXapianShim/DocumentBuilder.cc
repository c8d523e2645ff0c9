#include "DocumentBuilder.h"

#include <limits>

#include "Packed.h"
#include "Terms.h"

namespace {

constexpr uint32_t highest = std::numeric_limits<uint32_t>::max();

// What the terms of one document come to.
struct Totals {
  uint64_t length = 0;
  bool has_positions = false;
};

void add_term(Xapian::Document &document, PackedReader &packed, Totals &totals) {
  const std::string term = legal_term(packed.bytes());
  const uint32_t wdf = packed.number();
  totals.length += wdf;
  if (totals.length > highest)
    throw Xapian::InvalidArgumentError("a document longer than 2^32 - 1");

  const uint32_t positions = packed.number();
  if (positions == 0) {
    document.add_term(term, wdf);
    return;
  }
  totals.has_positions = true;
  uint64_t position = 0;
  for (uint32_t i = 0; i < positions; ++i) {
    position += packed.number();
    if (position > highest) throw Xapian::InvalidArgumentError("a position over 2^32 - 1");
    // The first posting brings all of the wdf, which need not equal the number of positions.
    document.add_posting(term, Xapian::termpos(position), i == 0 ? wdf : 0);
  }
}

void add_terms(Xapian::Document &document, xap_bytes packed, Totals &totals) {
  for (PackedReader terms(packed); !terms.at_end();) add_term(document, terms, totals);
}

void set_values(Xapian::Document &document, xap_bytes packed) {
  for (PackedReader values(packed); !values.at_end();) {
    const Xapian::valueno slot = values.number();
    const xap_bytes value = values.bytes();
    check_value(slot, value);
    document.add_value(slot, text(value));
  }
}

void set_data(Xapian::Document &document, xap_bytes data) {
  check_data(data);
  document.set_data(text(data));
}

}  // namespace

void check_value(uint32_t slot, xap_bytes value) {
  if (slot == Xapian::BAD_VALUENO) throw Xapian::InvalidArgumentError("no such value slot");
  if (value.count > XAP_VALUE_LIMIT) {
    throw Xapian::InvalidArgumentError("a value of " + std::to_string(value.count) +
                                       " bytes: the limit is " + std::to_string(XAP_VALUE_LIMIT));
  }
}

void check_data(xap_bytes data) {
  if (data.count > XAP_DATA_LIMIT) {
    throw Xapian::InvalidArgumentError("document data of " + std::to_string(data.count) +
                                       " bytes: the limit is " + std::to_string(XAP_DATA_LIMIT));
  }
}

Xapian::Document build_document(const xap_document &packed) {
  Xapian::Document document;
  Totals totals;
  add_terms(document, packed.terms, totals);
  // A document whose terms have positions and no length looks damaged to the library's check.
  if (totals.has_positions && totals.length == 0) {
    throw Xapian::InvalidArgumentError("terms with positions in a document of length 0");
  }
  set_values(document, packed.values);
  set_data(document, packed.data);
  return document;
}

void amend_document(Xapian::Document &document, xap_bytes removed, const xap_document &packed) {
  for (PackedReader terms(removed); !terms.at_end();) {
    const std::string term = legal_term(terms.bytes());
    Xapian::TermIterator found = document.termlist_begin();
    found.skip_to(term);
    if (found != document.termlist_end() && *found == term) document.remove_term(term);
  }
  Totals totals;
  add_terms(document, packed.terms, totals);
  set_values(document, packed.values);
  if (packed.data.count > 0) set_data(document, packed.data);
}
