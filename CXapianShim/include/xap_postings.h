/// Posting sets: the documents of common terms, a bit each, in a file beside the database.

#ifndef XAP_POSTINGS_H
#define XAP_POSTINGS_H

#include "xap_reader.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Where every match is counted, for facets or an exact number, most of the time goes into the
/// posting lists of common terms. Of a set of bits sixty-four documents are looked at in one step.
/// All integers are little-endian:
///
///   bytes 0-7    "xapposts"
///   bytes 8-15   revision of the database
///   bytes 16-19  number of terms, T
///   bytes 20-23  the highest number of a document, D
///   bytes 24-31  zero
///   then         T + 1 offsets of 4 bytes: where each term begins and the last ends, counted from
///                the first; the terms, in byte order, the empty one first: every document has it;
///                zeros up to a multiple of 8
///   then         for each term D / 64 + 1 words of 8 bytes: document d is bit d % 64 of word d / 64
#define XAP_POSTING_SETS_HEADER_SIZE 32

/// Writes the sets of all terms with a prefix (those that begin with a capital letter) that are in
/// at least so many documents. Only for a reader of one local database.
void xap_reader_write_posting_sets(xap_reader *reader, xap_bytes path, uint32_t least,
                                   xap_status *status);
/// Maps such a file until the reader is freed, in place of one that was attached before. Searches
/// that look at every match count from it as long as the reader is at the file's revision, where
/// their query has only terms and AND, OR, NOT and the like: the same numbers, sooner.
void xap_reader_attach_posting_sets(xap_reader *reader, xap_bytes path, xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
