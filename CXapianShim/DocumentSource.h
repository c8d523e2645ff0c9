#pragma once

#include <xapian.h>

#include <utility>
#include <vector>

/// Documents given by their numbers, as something to match
/// (https://xapian.org/docs/postingsource.html).
class DocumentSource final : public Xapian::PostingSource {
 public:
  /// The numbers ascend, and are those of a database of one shard.
  explicit DocumentSource(std::vector<Xapian::docid> ids) : ids(std::move(ids)) {}

  void init(const Xapian::Database &) override { next_index = 0; }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return Xapian::doccount(ids.size()); }
  Xapian::doccount get_termfreq_max() const override { return Xapian::doccount(ids.size()); }

  void next(double) override { ++next_index; }
  void skip_to(Xapian::docid id, double) override;
  bool at_end() const override { return next_index > ids.size(); }
  Xapian::docid get_docid() const override { return ids[next_index - 1]; }

  DocumentSource *clone() const override { return new DocumentSource(ids); }

 private:
  std::vector<Xapian::docid> ids;
  /// One more than the index of the current number; 0 before the first.
  size_t next_index = 0;
};

/// The matches of a query among documents whose numbers ascend, of a database of one shard: of the
/// same weight in the order of their numbers.
Xapian::MSet matches_among(std::vector<Xapian::docid> ids, const Xapian::Database &database,
                           const Xapian::Query &query, const Xapian::Weight &weighting);
