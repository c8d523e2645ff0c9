#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "CXapianShim.h"
#include "GlassTable.h"
#include "Inversion.h"
#include "ValueStreams.h"

namespace glass {

/// Makes a database in the format of Xapian 1.4, glass, of documents that only come one after the
/// other.
///
/// Why not by the library: its writer keeps postings in trees of trees, with a search and an
/// allocation for each, and that is two thirds of the time of building an index. Here postings are
/// appended to an array and put in order by counting, and every table is written once, from left to
/// right. Documents' data, which comes packed, is not deflated. What is kept is made of
/// such databases by compaction: see JoinedCompaction.h.
class GlassDatabase {
 public:
  /// Adds a document and gives its number. Its terms ascend. Throws an InvalidArgumentError, and
  /// nothing is added, for what glass can't hold.
  uint32_t add(const xap_document &document);

  void set_metadata(const std::string &key, const std::string &value) { metadata[key] = value; }

  uint32_t document_count() const { return uint32_t(lengths.size()); }

  /// Makes the folder and writes all files, the version file last. Once.
  void write(const std::string &folder);

 private:
  std::map<std::string, std::string> metadata;
  Inversion inversion;
  ValueStreams value_streams;
  GlassTable term_lists{Packing::deflated};
  GlassTable data{Packing::stored};
  std::vector<uint32_t> lengths;
  uint32_t highest_wdf = 0;

  // Of the document that is being added, kept for their memory; `terms` has `term_count`.
  std::vector<DocumentTerm> terms;
  size_t term_count = 0;
  std::map<uint32_t, std::string_view> values;

  /// Reads and checks the packed terms; the document's length.
  uint32_t read_terms(xap_bytes packed);
  void read_values(xap_bytes packed);
  void add_term_list(uint32_t document, uint32_t length);
  void add_slots(uint32_t document);
  void write_version(const std::string &folder, const GlassTable &posting_lists,
                     const GlassTable &position_lists) const;
};

}  // namespace glass
