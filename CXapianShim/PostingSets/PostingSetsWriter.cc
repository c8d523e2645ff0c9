#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "BM25.h"
#include "BestDocuments.h"
#include "CXapianShim.h"
#include "CommonTerms.h"
#include "DocumentSet.h"
#include "FileOutput.h"
#include "PostingChanges.h"
#include "PostingSet.h"
#include "PostingSets.h"

namespace {

/// All documents of a database, and how long they are.
struct Documents {
  explicit Documents(const Xapian::Database &database)
      : present(database.get_lastdocid()), lengths(size_t(database.get_lastdocid()) + 1) {
    const auto end = database.postlist_end(std::string());
    for (auto document = database.postlist_begin(std::string()); document != end; ++document) {
      present.insert(*document);
      lengths[*document] = document.get_doclength();
    }
  }

  DocumentSet present;
  /// By document.
  std::vector<Xapian::termcount> lengths;
};

/// How many bytes it takes to say how often a term is in a document.
uint32_t width_of(const std::vector<uint32_t> &frequencies) {
  uint32_t most = 0;
  for (const uint32_t frequency : frequencies) most = std::max(most, frequency);
  return most == 0 ? 0 : most <= UINT8_MAX ? 1 : most <= UINT16_MAX ? 2 : 4;
}

/// What the table at the end says of a set.
struct Entry {
  uint64_t start;
  uint32_t count;
  uint32_t width;
};

Entry write_set(FileOutput &output, const PostingSet &set) {
  const Entry entry{output.size(), uint32_t(set.frequencies.size()), width_of(set.frequencies)};
  output.integers(set.documents.words);
  output.integers(set.frequencies, entry.width);
  output.align();
  return entry;
}

/// A term's postings, as they are after the changes if there are any.
PostingSet read_postings(const Xapian::Database &database, PostingChanges *changes,
                         const std::string &term) {
  PostingSet set(database.get_lastdocid());
  set.frequencies.reserve(database.get_termfreq(term));
  if (changes != nullptr && changes->read(term, set)) return set;
  const auto stop = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != stop; ++posting) {
    set.add(*posting, posting.get_wdf());
  }
  return set;
}

/// All documents. How often the empty term is in each is nothing that a search weighs.
PostingSet all_documents(const DocumentSet &present, Xapian::docid last) {
  PostingSet set(last);
  set.documents = present;
  set.frequencies.resize(present.size());
  return set;
}

}  // namespace

void write_posting_sets(const Xapian::Database &database, const Commonness &commonness,
                        const double *bm25, const PostingSetsBefore *before,
                        const std::string &path) {
  // Throws unless there is one shard and it is local.
  const uint64_t revision = database.get_revision();
  const Xapian::docid last = database.get_lastdocid();
  const Documents documents(database);
  std::optional<PostingChanges> changes;
  if (before != nullptr) {
    changes.emplace(database, before->sets, before->changed, documents.present, commonness);
  }
  const std::vector<std::string> terms =
      changes ? changes->common_terms() : common_terms(database, commonness);

  FileOutput output(path);
  output.text("xappost3");
  output.integer(revision);
  output.integer(uint32_t(terms.size()));
  output.integer(uint32_t(last));
  output.integer(uint32_t(XAP_POSTING_SETS_BEST));
  output.integer(uint32_t(0));
  for (size_t i = 0; i < 5; ++i) output.real(bm25[i]);
  uint32_t end = 0;
  output.integer(end);
  for (const std::string &term : terms) {
    end += uint32_t(term.size());
    output.integer(end);
  }
  for (const std::string &term : terms) output.text(term);
  output.align();
  output.integers(documents.lengths);
  output.align();

  BestDocuments best_documents(BM25(bm25, database), documents.lengths);
  std::vector<Entry> entries;
  std::vector<PostingSets::Best> bests;
  for (const std::string &term : terms) {
    if (term.empty()) {
      entries.push_back(write_set(output, all_documents(documents.present, last)));
      bests.emplace_back();
      continue;
    }
    const PostingSet set = read_postings(database, changes ? &*changes : nullptr, term);
    entries.push_back(write_set(output, set));
    const auto known = changes ? changes->best_before(term, bm25) : std::nullopt;
    auto best = known ? best_documents.of(*known, set.frequencies.size()) : std::nullopt;
    bests.push_back(best ? *std::move(best) : best_documents.of(set));
  }
  for (const Entry &entry : entries) {
    output.integer(entry.start);
    output.integer(entry.count);
    output.integer(entry.width);
  }
  for (PostingSets::Best &best : bests) {
    best.documents.resize(XAP_POSTING_SETS_BEST);
    for (const PostingSets::Found &found : best.documents) {
      output.integer(uint32_t(found.document));
      output.integer(uint32_t(found.frequency));
    }
  }
  for (const PostingSets::Best &best : bests) output.real(best.others);
  output.finish();
}
