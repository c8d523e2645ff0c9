#include "DocumentBuilder.h"

#include <limits>

#include "Packed.h"
#include "Terms.h"

namespace {

constexpr uint32_t highest = std::numeric_limits<uint32_t>::max();

void add_term(Xapian::Document &document, PackedReader &packed, uint64_t &length) {
  const std::string term = legal_term(packed.bytes());
  const uint32_t wdf = packed.number();
  length += wdf;
  if (length > highest) throw Xapian::InvalidArgumentError("a document longer than 2^32 - 1");

  const uint32_t positions = packed.number();
  if (positions == 0) {
    document.add_term(term, wdf);
    return;
  }
  uint64_t position = 0;
  for (uint32_t i = 0; i < positions; ++i) {
    position += packed.number();
    if (position > highest) throw Xapian::InvalidArgumentError("a position over 2^32 - 1");
    // The first posting brings all of the wdf, which need not equal the number of positions.
    document.add_posting(term, Xapian::termpos(position), i == 0 ? wdf : 0);
  }
}

}  // namespace

Xapian::Document build_document(const xap_document &packed) {
  Xapian::Document document;

  uint64_t length = 0;
  for (PackedReader terms(packed.terms); !terms.at_end();) add_term(document, terms, length);

  for (PackedReader values(packed.values); !values.at_end();) {
    const Xapian::valueno slot = values.number();
    const xap_bytes value = values.bytes();
    if (slot == Xapian::BAD_VALUENO) throw Xapian::InvalidArgumentError("no such value slot");
    if (value.count > XAP_VALUE_LIMIT) {
      throw Xapian::InvalidArgumentError("a value of " + std::to_string(value.count) +
                                         " bytes: the limit is " +
                                         std::to_string(XAP_VALUE_LIMIT));
    }
    document.add_value(slot, text(value));
  }

  if (packed.data.count > XAP_DATA_LIMIT) {
    throw Xapian::InvalidArgumentError("document data of " + std::to_string(packed.data.count) +
                                       " bytes: the limit is " + std::to_string(XAP_DATA_LIMIT));
  }
  document.set_data(text(packed.data));
  return document;
}
