#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "Answer.h"
#include "Mapping.h"

/// A column file. The shim's header says how it is laid out.
class Column {
 public:
  /// Maps the file and checks that its size is what its header says, and the number of different
  /// ordinals at most `limit`.
  Column(const std::string &path, uint32_t limit);

  uint32_t distinct() const { return distinct_count; }

  /// Adds one to the count of each of the document's ordinals, of which `counts` has distinct().
  /// False when the document is beyond those covered. A file whose offsets or ordinals are out
  /// of bounds is a DatabaseCorruptError: it is checked here, where it is cheap, and not when it
  /// is mapped, where it would read the whole file.
  bool count(Xapian::docid document, std::vector<uint32_t> &counts) const;

  /// The ordinal of a document in a column without lists.
  std::optional<uint32_t> ordinal_of(Xapian::docid document) const;

 private:
  Mapping mapping;
  bool is_wide = false;
  bool has_lists = false;
  uint32_t covered = 0;
  uint32_t total = 0;
  uint32_t distinct_count = 0;
  const uint8_t *offsets = nullptr;
  const uint8_t *ordinals = nullptr;

  bool covers(Xapian::docid document) const { return document > 0 && document <= covered; }
  uint32_t ordinal(size_t index) const;
};

/// Counts a column's ordinals over the documents that the matcher looks at.
class ColumnSpy : public Xapian::MatchSpy {
 public:
  explicit ColumnSpy(const Column &column) : column(column), counts(column.distinct()) {}

  void operator()(const Xapian::Document &document, double) override { add(document.get_docid()); }

  void add(Xapian::docid document) {
    if (!column.count(document, counts)) ++unknown;
  }

  void pack(xap_answer &answer) const;

 private:
  const Column &column;
  std::vector<uint32_t> counts;
  uint32_t unknown = 0;
};
