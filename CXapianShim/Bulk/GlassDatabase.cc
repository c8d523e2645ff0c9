#include "GlassDatabase.h"

#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <limits>

#include "../DocumentBuilder.h"
#include "../Packed.h"
#include "../Terms.h"
#include "GlassCodes.h"
#include "PostingChunks.h"
#include "VersionFile.h"

namespace glass {

namespace {

constexpr uint32_t highest = std::numeric_limits<uint32_t>::max();

std::string_view view(xap_bytes bytes) {
  return {reinterpret_cast<const char *>(bytes.data), bytes.count};
}

[[noreturn]] void refuse(const std::string &reason) { throw Xapian::InvalidArgumentError(reason); }

/// Adds positions that the packed data gives as steps; one that is there twice counts once.
void read_positions(PackedReader &packed, uint32_t count, std::vector<uint32_t> &positions) {
  uint64_t position = 0;
  for (uint32_t i = 0; i < count; ++i) {
    position += packed.number();
    if (position > highest) refuse("a position over 2^32 - 1");
    if (positions.empty() || positions.back() != position) positions.push_back(uint32_t(position));
  }
}

}  // namespace

uint32_t GlassDatabase::add(const xap_document &document) {
  check_data(document.data);
  const uint32_t length = read_terms(document.terms);
  read_values(document.values);

  lengths.push_back(length);
  const uint32_t number = document_count();
  for (size_t i = 0; i < term_count; ++i) highest_wdf = std::max(highest_wdf, terms[i].wdf);
  inversion.add(number, terms.data(), term_count);
  for (const auto &[slot, value] : values) value_streams.add(number, slot, value);
  add_term_list(number, length);
  add_slots(number);
  if (document.data.count > 0) {
    std::string key;
    append_sortable(key, number);
    data.add(key, view(document.data));
  }
  return number;
}

uint32_t GlassDatabase::read_terms(xap_bytes packed) {
  term_count = 0;
  uint64_t length = 0;
  bool has_positions = false;
  for (PackedReader reader(packed); !reader.at_end(); ++term_count) {
    if (term_count == terms.size()) terms.emplace_back();
    DocumentTerm &entry = terms[term_count];
    const xap_bytes term = reader.bytes();
    check_term(term);
    entry.term = view(term);
    if (term_count > 0 && entry.term <= terms[term_count - 1].term)
      refuse("terms that don't ascend");
    entry.wdf = reader.number();
    length += entry.wdf;
    if (length > highest) refuse("a document longer than 2^32 - 1");
    entry.positions.clear();
    read_positions(reader, reader.number(), entry.positions);
    if (!entry.positions.empty()) has_positions = true;
  }
  if (has_positions && length == 0) refuse("terms with positions in a document of length 0");
  return uint32_t(length);
}

void GlassDatabase::read_values(xap_bytes packed) {
  values.clear();
  for (PackedReader reader(packed); !reader.at_end();) {
    const uint32_t slot = reader.number();
    const xap_bytes value = reader.bytes();
    check_value(slot, value);
    if (value.count == 0) {
      values.erase(slot);
    } else {
      values[slot] = view(value);
    }
  }
}

/// A term is written as the bytes that it doesn't share with the one before; a small wdf goes into
/// the byte that says how many it shares
/// (https://github.com/xapian/xapian, backends/glass/glass_termlisttable.cc).
void GlassDatabase::add_term_list(uint32_t document, uint32_t length) {
  std::string key;
  append_sortable(key, document);
  std::string tag;
  if (term_count > 0) {
    append_number(tag, length);
    append_number(tag, term_count);
    tag += char(terms[0].term.size());
    tag += terms[0].term;
    append_number(tag, terms[0].wdf);
  }
  for (size_t i = 1; i < term_count; ++i) {
    const std::string_view before = terms[i - 1].term;
    const std::string_view term = terms[i].term;
    const uint32_t wdf = terms[i].wdf;
    const size_t shared =
        size_t(std::mismatch(before.begin(), before.end(), term.begin(), term.end()).first -
               before.begin());
    const size_t together = wdf < 127 ? (wdf + 1) * (before.size() + 1) + shared : 0;
    const bool is_together = together > 0 && together < 256;
    tag += char(is_together ? together : shared);
    tag += char(term.size() - shared);
    tag += term.substr(shared);
    if (!is_together) append_number(tag, wdf);
  }
  term_lists.add(key, tag);
}

/// Which slots the document has values in: each as its distance from the one before.
void GlassDatabase::add_slots(uint32_t document) {
  if (values.empty()) return;
  std::string key;
  append_sortable(key, document);
  key += '\0';
  std::string tag;
  uint32_t next = 0;
  for (const auto &[slot, value] : values) {
    append_number(tag, slot - next);
    next = slot + 1;
  }
  term_lists.add(key, tag);
}

void GlassDatabase::write(const std::string &folder) {
  if (mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
    throw Xapian::DatabaseError("can't make " + folder, errno);
  }
  GlassTable posting_lists(Packing::none);
  GlassTable position_lists(Packing::none);
  std::map<std::string, std::string> entries;
  for (const auto &[key, value] : metadata) {
    if (!value.empty()) entries.emplace(std::string("\0\xC0", 2) + key, value);
  }
  value_streams.write(entries);
  for (const auto &[key, tag] : entries) posting_lists.add(key, tag);
  if (!lengths.empty()) {
    PostingChunks chunks(posting_lists, PostingChunks::lengths, 0, 0);
    for (uint32_t i = 0; i < lengths.size(); ++i) chunks.add(i + 1, lengths[i]);
    chunks.finish();
  }
  inversion.write(posting_lists, position_lists);
  posting_lists.write(folder + "/postlist.glass");
  position_lists.write(folder + "/position.glass");
  term_lists.write(folder + "/termlist.glass");
  data.write(folder + "/docdata.glass");
  write_version(folder, posting_lists, position_lists);
}

void GlassDatabase::write_version(const std::string &folder, const GlassTable &posting_lists,
                                  const GlassTable &position_lists) const {
  VersionFile version;
  version.roots[VersionFile::posting_lists] = posting_lists.root();
  version.roots[VersionFile::data] = data.root();
  version.roots[VersionFile::term_lists] = term_lists.root();
  version.roots[VersionFile::position_lists] = position_lists.root();
  for (const auto table : {VersionFile::spelling, VersionFile::synonyms}) {
    version.roots[table] = GlassTable(Packing::deflated).root();
  }

  uint64_t total = 0;
  uint32_t longest = 0;
  uint32_t shortest = 0;
  for (const uint32_t length : lengths) {
    total += length;
    longest = std::max(longest, length);
    if (length > 0 && (shortest == 0 || length < shortest)) shortest = length;
  }
  append_number(version.statistics, lengths.size());
  append_number(version.statistics, 0);  // the highest number given, less that of documents
  append_number(version.statistics, shortest);
  append_number(version.statistics, highest_wdf);
  append_number(version.statistics, longest - highest_wdf);
  append_number(version.statistics, 0);  // the oldest changeset
  append_number(version.statistics, total);
  append_number(version.statistics, 0);  // the highest frequency of a spelling

  // Only until it is merged: after a fall of the machine it is made again.
  version.write(folder, false);
}

}  // namespace glass
