#pragma once

#include <xapian.h>

#include <deque>

#include "Answer.h"
#include "Column.h"
#include "PostingSets/DocumentSet.h"
#include "Reader.h"

/// The spies of one search: the library's own for value slots, which work over remote shards
/// too, and ours for columns.
class Facets {
 public:
  Facets(const xap_search &search, const xap_reader &reader);

  bool is_empty() const { return slots.empty() && columns.empty(); }
  /// Whether all is counted from columns, which need no more of a document than its number.
  bool need_only_numbers() const { return slots.empty(); }
  void attach(Xapian::Enquire &enquire);
  /// Counts in the columns, in place of a search that it would be attached to.
  void count(const DocumentSet &matches);
  void pack(xap_answer &answer) const;

 private:
  // Deques: spies are held by address and can't be moved.
  std::deque<Xapian::ValueCountMatchSpy> slots;
  std::deque<ColumnSpy> columns;
};
