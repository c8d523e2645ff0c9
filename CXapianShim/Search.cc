#include <xapian.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "Answer.h"
#include "DocumentSource.h"
#include "Facets.h"
#include "Guard.h"
#include "QueryBuilder.h"
#include "Reader.h"
#include "Weighting.h"

namespace {

constexpr double longest_limit = 86400;  // a day

void set_order(Xapian::Enquire &enquire, const xap_search &search) {
  const bool reverse = !search.ascending;
  switch (search.order) {
    case XAP_ORDER_RELEVANCE:
      return enquire.set_sort_by_relevance();
    case XAP_ORDER_VALUE:
      return enquire.set_sort_by_value(search.order_slot, reverse);
    case XAP_ORDER_VALUE_THEN_RELEVANCE:
      return enquire.set_sort_by_value_then_relevance(search.order_slot, reverse);
    case XAP_ORDER_RELEVANCE_THEN_VALUE:
      return enquire.set_sort_by_relevance_then_value(search.order_slot, reverse);
  }
  throw Xapian::InvalidArgumentError("no such order");
}

void set_limits(Xapian::Enquire &enquire, const xap_search &search) {
  if (search.collapse_maximum > 0) {
    enquire.set_collapse_key(search.collapse_slot, search.collapse_maximum);
  }
  if (search.percent_cutoff > 100) throw Xapian::InvalidArgumentError("a cut-off over 100 percent");
  if (search.percent_cutoff > 0 || search.weight_cutoff > 0) {
    enquire.set_cutoff(int(search.percent_cutoff), search.weight_cutoff);
  }
  // The library turns seconds into whole numbers without a look at their size.
  if (search.time_limit > 0) enquire.set_time_limit(std::min(search.time_limit, longest_limit));
}

/// What a page shows of its documents, in the order of its hits.
struct Page {
  std::vector<std::string> data;
  std::vector<std::string> values;  // those of the first hit, then those of the second
};

/// Reads documents in the order of their numbers: neighbours share blocks, which Xapian keeps only
/// until it needs another. In the order of the hits twice as many blocks are read.
Page read_page(const Xapian::MSet &matches, const xap_search &search) {
  const size_t slot_count = search.hit_slot_count;
  Page page{std::vector<std::string>(matches.size()),
            std::vector<std::string>(matches.size() * slot_count)};
  if (matches.empty() || (!search.wants_data && slot_count == 0)) return page;
  // Remote shards are asked for all documents of the page at once. Not of later pages: there
  // fetch() of 1.4.22 reads in front of the first hit, and crashes.
  if (search.offset == 0) matches.fetch();

  std::vector<std::pair<Xapian::docid, Xapian::doccount>> order;
  for (Xapian::doccount i = 0; i < matches.size(); ++i) order.emplace_back(*matches[i], i);
  std::sort(order.begin(), order.end());
  std::vector<Xapian::Document> documents;
  for (const auto &[id, hit] : order) {
    documents.push_back(matches[hit].get_document());
    if (search.wants_data) page.data[hit] = documents.back().get_data();
  }
  for (size_t slot = 0; slot < slot_count; ++slot) {
    for (size_t i = 0; i < order.size(); ++i) {
      page.values[order[i].second * slot_count + slot] =
          documents[i].get_value(search.hit_slots[slot]);
    }
  }
  return page;
}

void pack_hit(xap_answer &answer, const Xapian::Enquire &enquire, const Xapian::MSetIterator &hit,
              const Page &page, size_t number, const xap_search &search) {
  answer.number(*hit);
  answer.real(hit.get_weight());
  answer.number(hit.get_collapse_count());
  answer.string(page.data[number]);
  for (size_t i = 0; i < search.hit_slot_count; ++i) {
    answer.string(page.values[number * search.hit_slot_count + i]);
  }

  if (!search.wants_terms) return answer.number(0);
  const std::vector<std::string> terms(enquire.get_matching_terms_begin(hit),
                                       enquire.get_matching_terms_end(hit));
  answer.number(terms.size());
  for (const auto &term : terms) answer.string(term);
}

void pack_counts(xap_answer &answer, const Xapian::MSet &matches) {
  answer.number(matches.get_matches_lower_bound());
  answer.number(matches.get_matches_estimated());
  answer.number(matches.get_matches_upper_bound());
  answer.number(matches.get_uncollapsed_matches_lower_bound());
  answer.number(matches.get_uncollapsed_matches_estimated());
  answer.number(matches.get_uncollapsed_matches_upper_bound());
}

/// The number of matches where it is known.
void pack_count(xap_answer &answer, Xapian::doccount count) {
  for (int i = 0; i < 6; ++i) answer.number(count);
}

void pack_hits(xap_answer &answer, const Xapian::Enquire &enquire, const Xapian::MSet &matches,
               const xap_search &search) {
  answer.number(matches.size());
  const Page page = read_page(matches, search);
  size_t number = 0;
  for (auto hit = matches.begin(); hit != matches.end(); ++hit) {
    pack_hit(answer, enquire, hit, page, number++, search);
  }
}

/// Whether no match is left out for its weight or another document.
bool leaves_none_out(const xap_search &search) {
  return search.collapse_maximum == 0 && search.percent_cutoff == 0 && search.weight_cutoff <= 0;
}

/// All matches, where they can be told from posting sets: of a search that looks at every
/// match.
std::optional<DocumentSet> all_matches(const xap_reader &reader, const xap_search &search,
                                       const Xapian::Query &query, const Facets &facets) {
  const bool wants_all =
      !facets.is_empty() || search.check_at_least >= reader.database.get_doccount();
  if (!wants_all || !facets.need_only_numbers() || !leaves_none_out(search) ||
      !reader.posting_sets || !PostingSets::can_match(query) ||
      !reader.posting_sets->is_of(reader.database)) {
    return std::nullopt;
  }
  return reader.posting_sets->matching(query, reader.database);
}

/// The same query among the best documents, where it is one term whose best are known: for the
/// first hits no others need be looked at. Not for the number of matches.
std::optional<Xapian::Query> among_best(const xap_reader &reader, const xap_search &search,
                                        const Xapian::Query &query) {
  if (query.get_type() != Xapian::Query::LEAF_TERM || search.order != XAP_ORDER_RELEVANCE ||
      !leaves_none_out(search) || !reader.posting_sets ||
      !reader.posting_sets->is_of(reader.database)) {
    return std::nullopt;
  }
  auto best = reader.posting_sets->best(*query.get_terms_begin(), search);
  if (!best) return std::nullopt;
  const Xapian::Query source((new DocumentSource(*std::move(best)))->release());
  return Xapian::Query(Xapian::Query::OP_FILTER, query, source);
}

}  // namespace

xap_answer *xap_reader_search(xap_reader *reader, const xap_search *search, xap_status *status) {
  return guard(status, [&] {
    // Before the enquire, which holds their addresses.
    Facets facets(*search, *reader);
    Xapian::Enquire enquire(reader->database);
    const Xapian::Query query = build_query(search->query);
    enquire.set_query(query);
    set_weighting(enquire, *search);
    set_order(enquire, *search);
    set_limits(enquire, *search);

    Answer answer(new xap_answer);
    const auto best = among_best(*reader, *search, query);
    if (best) enquire.set_query(*best);
    const auto all = all_matches(*reader, *search, query, facets);
    Xapian::MSet matches;
    if (all) {
      facets.count(*all);
      pack_count(*answer, all->size());
      if (search->limit > 0) matches = enquire.get_mset(search->offset, search->limit);
    } else if (best && facets.is_empty()) {
      pack_count(*answer, reader->database.get_termfreq(*query.get_terms_begin()));
      matches = enquire.get_mset(search->offset, search->limit);
    } else {
      enquire.set_query(query);
      facets.attach(enquire);
      const Xapian::doccount check_at_least =
          facets.is_empty() ? search->check_at_least : reader->database.get_doccount();
      matches = enquire.get_mset(search->offset, search->limit, check_at_least);
      pack_counts(*answer, matches);
    }
    pack_hits(*answer, enquire, matches, *search);
    facets.pack(*answer);
    return answer.release();
  });
}
