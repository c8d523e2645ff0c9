#include <xapian.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "Answer.h"
#include "EarlyEnd.h"
#include "Facets.h"
#include "Guard.h"
#include "PostingSets/BestMatches.h"
#include "PrefixTerms.h"
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

struct Hit {
  Xapian::docid document;
  double weight;
  Xapian::doccount collapsed;
};

std::vector<Hit> hits_of(const Xapian::MSet &matches) {
  std::vector<Hit> hits;
  for (auto hit = matches.begin(); hit != matches.end(); ++hit) {
    hits.push_back({*hit, hit.get_weight(), hit.get_collapse_count()});
  }
  return hits;
}

/// The page of the best that a search asks for.
std::vector<Hit> hits_of(const BestMatches &best, const xap_search &search) {
  std::vector<Hit> hits;
  for (size_t i = search.offset; i < best.found.size() && hits.size() < search.limit; ++i) {
    hits.push_back({best.found[i].document, best.found[i].weight, 0});
  }
  return hits;
}

bool reads_documents(const xap_search &search) {
  return search.hit_slot_count > 0 || search.data_count > 0;
}

/// What a page shows of its documents, in the order of its hits.
struct Page {
  std::vector<std::string> data;
  std::vector<std::string> values;  // those of the first hit, then those of the second
};

/// Reads documents in the order of their numbers: neighbours share blocks, which Xapian keeps only
/// until it needs another. In the order of the hits twice as many blocks are read. `open` gives the
/// document of a hit.
template <typename Open>
Page read_page(const std::vector<Hit> &hits, const xap_search &search, Open open) {
  const size_t slot_count = search.hit_slot_count;
  Page page{std::vector<std::string>(hits.size()),
            std::vector<std::string>(hits.size() * slot_count)};
  const size_t wanted =
      slot_count > 0 ? hits.size() : std::min<size_t>(hits.size(), search.data_count);
  std::vector<std::pair<Xapian::docid, size_t>> order;
  for (size_t i = 0; i < wanted; ++i) order.emplace_back(hits[i].document, i);
  std::sort(order.begin(), order.end());
  std::vector<Xapian::Document> documents;
  for (const auto &[id, hit] : order) {
    documents.push_back(open(hit));
    if (hit < search.data_count) page.data[hit] = documents.back().get_data();
  }
  for (size_t slot = 0; slot < slot_count; ++slot) {
    for (size_t i = 0; i < order.size(); ++i) {
      page.values[order[i].second * slot_count + slot] =
          documents[i].get_value(search.hit_slots[slot]);
    }
  }
  return page;
}

void pack_hit(xap_answer &answer, const Xapian::Enquire &enquire, const Hit &hit, const Page &page,
              size_t number, const xap_search &search) {
  answer.number(hit.document);
  answer.real(hit.weight);
  answer.number(hit.collapsed);
  answer.string(page.data[number]);
  for (size_t i = 0; i < search.hit_slot_count; ++i) {
    answer.string(page.values[number * search.hit_slot_count + i]);
  }

  if (!search.wants_terms) return answer.number(0);
  const std::vector<std::string> terms(enquire.get_matching_terms_begin(hit.document),
                                       enquire.get_matching_terms_end(hit.document));
  answer.number(terms.size());
  for (const auto &term : terms) answer.string(term);
}

template <typename Open>
void pack_hits(xap_answer &answer, const Xapian::Enquire &enquire, const std::vector<Hit> &hits,
               const xap_search &search, Open open) {
  answer.number(hits.size());
  const Page page = read_page(hits, search, open);
  for (size_t i = 0; i < hits.size(); ++i) pack_hit(answer, enquire, hits[i], page, i, search);
}

void pack_counts(xap_answer &answer, const Xapian::MSet &matches) {
  answer.number(matches.get_matches_lower_bound());
  answer.number(matches.get_matches_estimated());
  answer.number(matches.get_matches_upper_bound());
  answer.number(matches.get_uncollapsed_matches_lower_bound());
  answer.number(matches.get_uncollapsed_matches_estimated());
  answer.number(matches.get_uncollapsed_matches_upper_bound());
}

void pack_counts(xap_answer &answer, Xapian::doccount least, Xapian::doccount count,
                 Xapian::doccount most) {
  // Nothing is collapsed.
  for (int i = 0; i < 2; ++i) {
    answer.number(least);
    answer.number(count);
    answer.number(most);
  }
}

/// Whether no match is left out for its weight or another document.
bool leaves_none_out(const xap_search &search) {
  return search.collapse_maximum == 0 && search.percent_cutoff == 0 && search.weight_cutoff <= 0;
}

/// The posting sets of the commit that is searched, where they tell what the search asks for.
const PostingSets *usable_sets(const xap_reader &reader, const xap_search &search,
                               const Facets &facets) {
  if (!reader.posting_sets || !leaves_none_out(search) || !facets.need_only_numbers()) {
    return nullptr;
  }
  return reader.posting_sets->is_of(reader.database) ? &*reader.posting_sets : nullptr;
}

/// So many matches are to be counted for certain.
Xapian::doccount counted(const xap_reader &reader, const xap_search &search, const Facets &facets) {
  const Xapian::doccount all = reader.database.get_doccount();
  return !facets.is_empty() || search.limit == 0 ? all : std::min(all, search.check_at_least);
}

/// Has the library's matcher find the page; counts what isn't known.
void search_by_matcher(xap_answer &answer, Xapian::Enquire &enquire, const xap_reader &reader,
                       const xap_search &search, const QueryTree &tree, Facets &facets,
                       bool is_counted) {
  Xapian::doccount check_at_least = is_counted ? 0 : search.check_at_least;
  if (!is_counted) facets.attach(enquire);
  if ((!is_counted && !facets.is_empty()) || needs_every_match(tree)) {
    check_at_least = reader.database.get_doccount();
  }
  const Xapian::MSet matches = enquire.get_mset(search.offset, search.limit, check_at_least);
  if (!is_counted) pack_counts(answer, matches);
  // Remote shards are asked for all documents of the page at once. Not of later pages: there
  // fetch() of 1.4.22 reads in front of the first hit, and crashes.
  if (search.offset == 0 && reads_documents(search)) matches.fetch();
  pack_hits(answer, enquire, hits_of(matches), search,
            [&](size_t hit) { return matches[Xapian::doccount(hit)].get_document(); });
}

}  // namespace

xap_answer *xap_reader_search(xap_reader *reader, const xap_search *search, xap_status *status) {
  return guard(status, [&] {
    // Before the enquire, which holds their addresses.
    Facets facets(*search, *reader);
    Xapian::Enquire enquire(reader->database);
    QueryTree tree = query_tree(search->query);
    expand_prefixes(tree, reader->database);
    enquire.set_query(build_query(tree));
    set_weighting(enquire, *search);
    set_order(enquire, *search);
    set_limits(enquire, *search);

    std::optional<BestMatches> best;
    std::optional<DocumentSet> all;
    if (const PostingSets *sets = usable_sets(*reader, *search, facets)) {
      const Xapian::doccount least = counted(*reader, *search, facets);
      best = best_matches(*sets, reader->database, tree, *search, least);
      if (best && best->all) {
        all = std::move(best->all);
      } else if (least == reader->database.get_doccount() && PostingSets::can_match(tree)) {
        all = sets->matching(tree, reader->database);
      }
    }
    const bool is_counted = all || (best && facets.is_empty());
    Answer answer(new xap_answer);
    if (is_counted) {
      if (all) {
        facets.count(*all);
        pack_counts(*answer, all->size(), all->size(), all->size());
      } else {
        pack_counts(*answer, best->least, best->count, best->most);
      }
    }
    if (is_counted && (best || search->limit == 0)) {
      const auto hits = best ? hits_of(*best, *search) : std::vector<Hit>();
      pack_hits(*answer, enquire, hits, *search, [&](size_t hit) {
        return reader->database.get_document(hits[hit].document, Xapian::DOC_ASSUME_VALID);
      });
    } else {
      search_by_matcher(*answer, enquire, *reader, *search, tree, facets, is_counted);
    }
    facets.pack(*answer);
    return answer.release();
  });
}
