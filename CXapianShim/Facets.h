#pragma once

#include <xapian.h>

#include <deque>

#include "Answer.h"
#include "Column.h"
#include "Reader.h"

/// The spies of one search: the library's own for value slots, which work over remote shards
/// too, and ours for columns.
class Facets {
 public:
  Facets(const xap_search &search, const xap_reader &reader);

  bool is_empty() const { return slots.empty() && columns.empty(); }
  void attach(Xapian::Enquire &enquire);
  void pack(xap_answer &answer) const;

 private:
  // Deques: spies are held by address and can't be moved.
  std::deque<Xapian::ValueCountMatchSpy> slots;
  std::deque<ColumnSpy> columns;
};
