/// Reading: what a database holds, as it was at one commit.

#ifndef XAP_READER_H
#define XAP_READER_H

#include "xap_answer.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct xap_reader xap_reader;

/// A database's folder or file, or a stub file, or a folder with a stub file XAPIANDB in it.
xap_reader *xap_reader_open(xap_bytes path, xap_status *status);
/// A shard that xapian-tcpsrv serves on another machine, alone: of several shards in a stub only
/// the first one's metadata can be read.
xap_reader *xap_reader_open_remote(xap_bytes host, uint32_t port, xap_status *status);
void xap_reader_free(xap_reader *reader);

/// Moves to the newest commit; says whether there was one. Does not read a stub again.
bool xap_reader_reopen(xap_reader *reader, xap_status *status);

/// Answer: number of documents, highest document number, real average length, number of
/// shards, string uuid.
xap_answer *xap_reader_statistics(xap_reader *reader, xap_status *status);
/// The number of the commit read. Fails unless the database is one local glass database.
uint64_t xap_reader_revision(xap_reader *reader, xap_status *status);

typedef enum XAP_CLOSED xap_frequency {
  XAP_FREQUENCY_DOCUMENTS,  // in how many documents the term is
  XAP_FREQUENCY_COLLECTION  // how often it is in all of them: the sum of its wdf
} xap_frequency;

/// In: strings. Answer: a number for each.
xap_answer *xap_reader_frequencies(xap_reader *reader, xap_bytes terms, xap_frequency kind,
                                   xap_status *status);
/// Terms that start with `prefix` and come after `after`, in byte order. Terms that are not
/// UTF-8 are passed over. Answer: string term, number of its documents; at most `limit` times.
xap_answer *xap_reader_terms(xap_reader *reader, xap_bytes prefix, xap_bytes after, uint32_t limit,
                             xap_status *status);
/// Documents with a number above `after` that have the term (all documents when it is empty).
/// Answer: for each the number by which it exceeds the one before (the first: `after`).
xap_answer *xap_reader_document_ids(xap_reader *reader, xap_bytes term, uint32_t after,
                                    uint32_t limit, xap_status *status);

/// Answer: number of the document, string data, and a string for each of the `slots`.
xap_answer *xap_reader_document(xap_reader *reader, uint32_t document_id, const uint32_t *slots,
                                size_t slot_count, xap_status *status);
/// The first document that has the term. Answer: as above, or nothing.
xap_answer *xap_reader_find(xap_reader *reader, xap_bytes unique, const uint32_t *slots,
                            size_t slot_count, xap_status *status);
/// A document's terms that start with `prefix`, in byte order. Terms that are not UTF-8 are
/// passed over. Answer: string term, number wdf; at most `limit` times.
xap_answer *xap_reader_document_terms(xap_reader *reader, uint32_t document_id, xap_bytes prefix,
                                      uint32_t limit, xap_status *status);

/// The values in a slot of documents numbered above `after`, those that have one. Answer: the
/// number by which the document's exceeds the one before (the first: `after`), string value.
xap_answer *xap_reader_values(xap_reader *reader, uint32_t slot, uint32_t after, uint32_t limit,
                              xap_status *status);
/// The values in a slot of some documents, whose numbers ascend. Answer: a string for each, empty
/// when it has none.
xap_answer *xap_reader_values_of(xap_reader *reader, uint32_t slot, const uint32_t *documents,
                                 size_t document_count, xap_status *status);
/// Answer: string lowest, string highest, number of documents that have a value in the slot.
/// The first two are bounds: after deletions they may be wider than what is left.
xap_answer *xap_reader_value_bounds(xap_reader *reader, uint32_t slot, xap_status *status);

/// As the writer's.
xap_answer *xap_reader_metadata(xap_reader *reader, xap_bytes key, xap_status *status);
xap_answer *xap_reader_metadata_keys(xap_reader *reader, xap_bytes prefix, xap_status *status);

/// Answer: string, the word in the spelling dictionary at most `distance` edits away that is
/// nearest, then most frequent; empty when the word itself is in it, or none is near.
xap_answer *xap_reader_spelling(xap_reader *reader, xap_bytes word, uint32_t distance,
                                xap_status *status);

typedef enum XAP_CLOSED xap_expand_kind {
  XAP_EXPAND_ANY,         // every term
  XAP_EXPAND_UNPREFIXED,  // terms that do not start with an ASCII capital
  XAP_EXPAND_PREFIXED     // terms that start with `prefix`
} xap_expand_kind;

/// The terms that tell the given documents from the rest, best first. Documents that are not
/// there are passed over. Answer: string term, real weight; at most `limit` times.
xap_answer *xap_reader_expand(xap_reader *reader, const uint32_t *documents, size_t document_count,
                              xap_expand_kind kind, xap_bytes prefix, uint32_t limit,
                              xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
