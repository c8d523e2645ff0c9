/// Posting sets: the documents of common terms, a bit each, with how often the term is in each,
/// in a file beside the database.

#ifndef XAP_POSTINGS_H
#define XAP_POSTINGS_H

#include "xap_reader.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Where every match is counted or weighed, most of the time goes into the posting lists of common
/// terms. Of a set of bits sixty-four documents are looked at in one step. All integers are
/// little-endian, reals are IEEE 754's of 8 bytes:
///
///   bytes 0-7    "xappost3"
///   bytes 8-15   revision of the database
///   bytes 16-19  number of terms, T
///   bytes 20-23  the highest number of a document, D
///   bytes 24-27  how many of its best documents are listed for each term, B
///   bytes 28-31  zero
///   bytes 32-71  the parameters of BM25 by which they are the best: k1, k2, k3, b, least length
///   then         T + 1 offsets of 4 bytes: where each term begins and the last ends, counted from
///                the first; the terms, in byte order, the empty one first: every document has it;
///                zeros up to a multiple of 8
///   then         D + 1 lengths of 4 bytes, of document d; zeros up to a multiple of 8
///   then         for each term D / 64 + 1 words of 8 bytes: bit d % 64 of word d / 64 stands for d;
///                how often the term is in each of its documents, in their order; zeros up to a
///                multiple of 8
///   then         for each term 8 bytes: where its words begin in the file; 4 bytes: in how many
///                documents it is; 4 bytes: how many bytes a frequency takes: 1, 2 or 4, or 0
///                where all are zero
///   then         for each term its B best documents by weight, of the same weight the lower number
///                first: 4 bytes for the number, and 4 for how often the term is in it; zeros
///                where there are fewer
///   then         for each term 8 bytes: a real that no other document's weight surpasses, as a share
///                of the most that the term can weigh, but for documents that are as long as the
///                last of the best and have the term as often; -1 where there are none
#define XAP_POSTING_SETS_HEADER_SIZE 72
#define XAP_POSTING_SETS_BEST 64

/// Writes the sets of the terms that are in at least so many documents, of a large database of nearly
/// all of them (CommonTerms.h), and the best of these documents by BM25 with five parameters. Only for
/// a reader of one local database.
///
/// prefix: empty, or the beginning of terms that have sets from other_least documents on.
///
/// before: empty, or the path of a file of the same database's sets; then changed (packed numbers)
/// are all documents that came, went or got other terms since its revision. What is written is the
/// same, sooner, but that terms which are common only because there are fewer documents now are
/// left out, and that the last reals may be larger.
void xap_reader_write_posting_sets(xap_reader *reader, xap_bytes path, uint32_t least,
                                   xap_bytes prefix, uint32_t other_least, const double *bm25,
                                   xap_bytes before, xap_bytes changed, xap_status *status);
/// Maps such a file until the reader is freed, in place of one attached before, and uses it as long
/// as the reader is at the file's revision. Searches whose query has only terms, prefixes and AND,
/// OR, NOT and the like count all matches from it, and those by the file's BM25 find their hits in
/// it; of phrases that each match must have those of the documents with their words that weigh
/// most. The answers are the same, sooner; a weight may differ in its last digits, since sums are
/// made in another order, and the number of a phrase's matches is guessed by other means.
void xap_reader_attach_posting_sets(xap_reader *reader, xap_bytes path, xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
