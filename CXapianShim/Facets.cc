#include "Facets.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

void pack_slot(xap_answer &answer, const Xapian::ValueCountMatchSpy &spy) {
  std::vector<std::pair<std::string, Xapian::doccount>> values;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    values.emplace_back(*value, value.get_termfreq());
  }
  std::sort(values.begin(), values.end(), [](const auto &a, const auto &b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  answer.number(values.size());
  for (const auto &value : values) {
    answer.string(value.first);
    answer.number(value.second);
  }
}

}  // namespace

Facets::Facets(const xap_search &search, const xap_reader &reader) {
  for (size_t i = 0; i < search.facet_slot_count; ++i) slots.emplace_back(search.facet_slots[i]);
  for (size_t i = 0; i < search.column_count; ++i) {
    if (search.columns[i] >= reader.columns.size()) {
      throw Xapian::InvalidArgumentError("no such column");
    }
    columns.emplace_back(reader.columns[search.columns[i]]);
  }
}

void Facets::attach(Xapian::Enquire &enquire) {
  for (auto &spy : slots) enquire.add_matchspy(&spy);
  for (auto &spy : columns) enquire.add_matchspy(&spy);
}

void Facets::count(const DocumentSet &matches) {
  for (auto &spy : columns) matches.for_each([&](Xapian::docid document) { spy.add(document); });
}

void Facets::pack(xap_answer &answer) const {
  for (const auto &spy : slots) pack_slot(answer, spy);
  for (const auto &spy : columns) spy.pack(answer);
}
