/// Xapian behind a plain C face: five rules.
///
/// 1. Nothing throws. Every function that can fail takes a xap_status last, resets it, and on
///    failure fills it and returns zero (NULL, 0, false).
/// 2. xap_bytes is borrowed: for one call when it goes in; until its answer is freed, or the next
///    call on its stemmer, when it comes out. It is not NUL-terminated and may hold NUL.
/// 3. Whoever got a pointer from xap_X_open frees it with xap_X_free, once; every xap_answer is
///    freed with xap_answer_free, once. NULL may be freed. Nothing else is freed.
/// 4. A handle is used by one thread at a time. Two handles share no state.
/// 5. One call does one whole piece of work: a document in, a page of results out.
///
/// Packed data, both ways: an unsigned integer is a LEB128 varint ("number" below); a string is a
/// number of bytes and the bytes; a real is the eight bytes of an IEEE 754 double, low byte first.
/// Packed data that does not decode is a bad argument.

#ifndef CXAPIANSHIM_H
#define CXAPIANSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __has_attribute
#if __has_attribute(enum_extensibility)
#define XAP_CLOSED __attribute__((enum_extensibility(closed)))
#endif
#endif
#ifndef XAP_CLOSED
#define XAP_CLOSED
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct xap_bytes {
  const uint8_t *data;
  size_t count;
} xap_bytes;

/// What went wrong, sorted by what the caller does next.
typedef enum XAP_CLOSED xap_code {
  XAP_OK,
  XAP_NOT_FOUND,      // no database there, or no such document in it
  XAP_LOCKED,         // another writer has it
  XAP_MODIFIED,       // written to twice since it was opened: reopen, then search again
  XAP_CORRUPT,        // damaged, or of a format this library can't read: rebuild
  XAP_BAD_QUERY,      // a question that can't be asked: tell whoever asked it
  XAP_BAD_ARGUMENT,   // an error in the calling program
  XAP_NETWORK,        // a database on another machine did not answer
  XAP_OUT_OF_MEMORY,  // stop
  XAP_OTHER           // report type and message
} xap_code;

/// Filled by the call that failed. Both strings end in NUL and are cut to fit, the message where
/// a UTF-8 character ends.
typedef struct xap_status {
  xap_code code;
  char type[32];      // Xapian's class of exception: "DatabaseLockError"
  char message[476];  // Xapian's own words
} xap_status;

/// The library's version, "1.4.22". Lives for ever.
const char *xap_version(void);

// ---------------------------------------------------------------------------------------------
// Answers: packed data that the shim made.

typedef struct xap_answer xap_answer;

xap_bytes xap_answer_bytes(const xap_answer *answer);
void xap_answer_free(xap_answer *answer);

// ---------------------------------------------------------------------------------------------
// Writing

/// A term is 1 to 245 bytes, a NUL counting as two (Xapian's limit for a term in a glass
/// database; a longer one can make a later commit fail and lose everything in it, so it is
/// refused here before anything is written).
#define XAP_TERM_LIMIT 245

/// Bounds of one document: refused with XAP_BAD_ARGUMENT beyond them.
#define XAP_VALUE_LIMIT (1u << 20)
#define XAP_DATA_LIMIT (64u << 20)

/// The library flushes by itself after 10,000 changes, unless XAPIAN_FLUSH_THRESHOLD in its
/// environment says sooner; a writer can ask for less, not for more.
#define XAP_FLUSH_LIMIT 10000

/// A document to be written.
///
/// terms: one after the other, string term, number wdf, number of positions, then for each position
/// the number by which it exceeds the one before (the first: 0). Where any term has positions some
/// wdf is above 0. values: one after the other, number slot, string value.
typedef struct xap_document {
  xap_bytes terms;
  xap_bytes values;
  xap_bytes data;
} xap_document;

typedef enum XAP_CLOSED xap_opening {
  XAP_OPENING_CREATE,     // there must be no database there
  XAP_OPENING_OVERWRITE,  // one that is there is emptied
  XAP_OPENING_OPEN,       // there must be one
  XAP_OPENING_OPEN_OR_CREATE
} xap_opening;

typedef struct xap_writer xap_writer;

/// `synchronised`: whether a commit waits for the disk. `flush_threshold`: the writer commits by
/// itself after so many changes, 1 to XAP_FLUSH_LIMIT.
xap_writer *xap_writer_open(xap_bytes path, xap_opening opening, bool synchronised,
                            uint32_t flush_threshold, xap_status *status);
/// What was not committed is committed if it can be, and nothing is said if it can't (the library
/// does so): commit first.
void xap_writer_free(xap_writer *writer);

/// Gives the new document's number.
uint32_t xap_writer_add(xap_writer *writer, const xap_document *document, xap_status *status);
/// Replaces every document that has the term `unique`, or adds one when none has. The term is
/// not added to the document: that holds it already.
uint32_t xap_writer_replace(xap_writer *writer, xap_bytes unique, const xap_document *document,
                            xap_status *status);
/// Puts a document at a number, in the place of the one that is there, if any.
void xap_writer_put(xap_writer *writer, uint32_t id, const xap_document *document,
                    xap_status *status);
/// Deletes every document that has the term. None is no error. Answer: their numbers, ascending.
xap_answer *xap_writer_delete(xap_writer *writer, xap_bytes term, xap_status *status);
/// Changes parts of a document: takes away terms (packed strings; those it has not are passed
/// over), then adds the terms and sets the values of `changes`, and its data unless that is empty.
void xap_writer_amend(xap_writer *writer, uint32_t id, xap_bytes removed,
                      const xap_document *changes, xap_status *status);
void xap_writer_commit(xap_writer *writer, xap_status *status);
/// Commits and closes: after it only xap_writer_free is of use.
void xap_writer_close(xap_writer *writer, xap_status *status);
uint32_t xap_writer_document_count(xap_writer *writer, xap_status *status);
bool xap_writer_has_term(xap_writer *writer, xap_bytes term, xap_status *status);

/// The key obeys the limits of a term. An empty value removes it.
void xap_writer_set_metadata(xap_writer *writer, xap_bytes key, xap_bytes value,
                             xap_status *status);
/// Answer: string value (empty when there is none), this writer's uncommitted ones included.
xap_answer *xap_writer_metadata(xap_writer *writer, xap_bytes key, xap_status *status);
/// Answer: the keys as strings, in byte order.
xap_answer *xap_writer_metadata_keys(xap_writer *writer, xap_bytes prefix, xap_status *status);

/// The word obeys the limits of a term.
void xap_writer_add_spelling(xap_writer *writer, xap_bytes word, uint32_t frequency,
                             xap_status *status);
void xap_writer_remove_spelling(xap_writer *writer, xap_bytes word, uint32_t frequency,
                                xap_status *status);

// ---------------------------------------------------------------------------------------------
// Building: a database of new documents, all held in memory until it is written, many times as
// fast as by a writer.

typedef struct xap_builder xap_builder;

/// There must be no database at the path, whose parent exists. `by_library`: built by a writer all
/// the same, to compare with; so it is wherever the library is not of version 1.4.
xap_builder *xap_builder_open(xap_bytes path, bool by_library, xap_status *status);
/// What was not closed is lost.
void xap_builder_free(xap_builder *builder);
/// Gives the new document's number. The document's terms ascend; its data is stored as it is, not
/// deflated as by a writer.
uint32_t xap_builder_add(xap_builder *builder, const xap_document *document, xap_status *status);
/// The key obeys the limits of a term. An empty value removes it.
void xap_builder_set_metadata(xap_builder *builder, xap_bytes key, xap_bytes value,
                              xap_status *status);
/// Writes the database, without waiting for the disk: after it only xap_builder_free is of use.
void xap_builder_close(xap_builder *builder, xap_status *status);

// ---------------------------------------------------------------------------------------------
// Reading

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

// ---------------------------------------------------------------------------------------------
// Searching

/// A query is packed as a number (xap_operator) and what is said beside it. "queries" is their
/// number, then so many queries.
typedef enum XAP_CLOSED xap_operator {
  XAP_QUERY_ALL,
  XAP_QUERY_NOTHING,
  XAP_QUERY_TERM,         // string term, number wqf
  XAP_QUERY_PHRASE,       // number window, queries: terms, or ORs of terms
  XAP_QUERY_NEAR,         // the same
  XAP_QUERY_AND,          // queries
  XAP_QUERY_OR,           // queries
  XAP_QUERY_NOT,          // two queries: has the first and not the second
  XAP_QUERY_AND_MAYBE,    // two queries: has the first; the second adds to the weight
  XAP_QUERY_FILTER,       // two queries: has both; the first gives the weight
  XAP_QUERY_VALUE_RANGE,  // number slot, number of bits for the bounds that follow as strings, both
                          // inclusive: 1 lower, 2 upper. Without any: has a value
  XAP_QUERY_PREFIX,       // string start of term, number limit, number xap_combining
  XAP_QUERY_SCALED,       // real factor, query
  XAP_QUERY_SYNONYM,      // queries
  XAP_QUERY_ELITE_SET,    // number of terms to keep, queries
  XAP_QUERY_MAXIMUM,      // queries
  XAP_QUERY_DOCUMENTS     // number of documents, their numbers: the first, then steps of at least 1.
                          // Only where there is one shard: numbers are the shard's own
} xap_operator;

typedef enum XAP_CLOSED xap_combining { XAP_COMBINING_SYNONYM, XAP_COMBINING_OR } xap_combining;

/// How deep queries may nest, and how long a packed one may be. Xapian walks a query by
/// recursion and multiplies out alternatives in phrases, so both are bounded here: beyond them a
/// query is XAP_BAD_QUERY.
#define XAP_QUERY_DEPTH_LIMIT 200
#define XAP_QUERY_SIZE_LIMIT (1u << 20)

typedef enum XAP_CLOSED xap_weighting {
  XAP_WEIGHTING_BM25,       // parameters: k1, k2, k3, b, least normalised length
  XAP_WEIGHTING_BM25_PLUS,  // the same, delta
  XAP_WEIGHTING_TF_IDF,     // normalisations, such as "ntn"
  XAP_WEIGHTING_DPH,
  XAP_WEIGHTING_PL2,  // c
  XAP_WEIGHTING_BOOLEAN,
  XAP_WEIGHTING_COORDINATE
} xap_weighting;

typedef enum XAP_CLOSED xap_order {
  XAP_ORDER_RELEVANCE,
  XAP_ORDER_VALUE,
  XAP_ORDER_VALUE_THEN_RELEVANCE,
  XAP_ORDER_RELEVANCE_THEN_VALUE
} xap_order;

/// A search. Zero in what is marked * leaves it out.
typedef struct xap_search {
  xap_bytes query;
  uint32_t offset;
  uint32_t limit;
  uint32_t check_at_least;
  xap_weighting weighting;
  double parameters[6];
  xap_bytes normalisations;
  xap_order order;
  uint32_t order_slot;
  bool ascending;
  uint32_t collapse_slot;
  uint32_t collapse_maximum;  // *
  uint32_t percent_cutoff;    // * 0 to 100
  double weight_cutoff;       // *
  double time_limit;          // * seconds, after which check_at_least is no longer obeyed
  const uint32_t *facet_slots;
  size_t facet_slot_count;
  const uint32_t *columns;  // numbers from xap_reader_attach_column
  size_t column_count;
  const uint32_t *hit_slots;
  size_t hit_slot_count;
  bool wants_data;
  bool wants_terms;
} xap_search;

/// Every match is counted when there are facets or columns: a match spy sees only the documents
/// that the matcher looks at, so check_at_least is then the number of all documents.
///
/// Answer: numbers lower bound, estimate, upper bound of matches; the same three as if nothing
/// had been collapsed; number of hits, then for each: number of the document, real weight, number
/// of others collapsed into it, string data (empty unless wanted), a string for each hit slot,
/// number of matching terms (0 unless wanted) and so many strings; for each facet slot the number
/// of values, then each as string value and number of documents, most first, then in byte order;
/// for each column the number of documents that it does not know, number of ordinals that were
/// counted, then each as the number by which it exceeds the one before (the first: 0) and its
/// number of documents.
xap_answer *xap_reader_search(xap_reader *reader, const xap_search *search, xap_status *status);

// ---------------------------------------------------------------------------------------------
// Columns: facets counted from a file beside the database, instead of from its values.

/// A column file says for each document number which ordinals (numbers that stand for facet
/// values) the document has. All integers are little-endian:
///
///   bytes 0-7    "xapcolmn"
///   bytes 8-11   width of an ordinal in bytes: 2 or 4
///   bytes 12-15  0: each document has one ordinal; 1: each has a list of them
///   bytes 16-23  number of documents covered, N: those numbered 1 to N
///   bytes 24-31  number of ordinals in the file
///   bytes 32-39  number of different ordinals, D: each is below D
///   bytes 40-63  zero
///   lists only   N + 1 offsets of 4 bytes: document d has the ordinals from the offset at d - 1
///                up to the offset at d, counted in ordinals
///   then         the ordinals. Without lists document d has the one at d - 1, and the highest
///                number that the width can hold says that it has none
///
/// The file is mapped, not read: it must not be cut short while attached.
#define XAP_COLUMN_HEADER_SIZE 64
#define XAP_COLUMN_ORDINAL_LIMIT (1u << 26)

/// Maps a column file for this reader's searches until it is freed, and gives its number: 0, 1, …
/// Only for a reader of one local database; the document numbers are that database's own.
uint32_t xap_reader_attach_column(xap_reader *reader, xap_bytes path, xap_status *status);
/// One more than the ordinal that a document has in an attached column without lists; 0 when it
/// has none, or is beyond the documents covered.
uint32_t xap_reader_ordinal(xap_reader *reader, uint32_t column, uint32_t document,
                            xap_status *status);

// ---------------------------------------------------------------------------------------------
// Whole databases

/// Writes one compact database from several, whose documents follow each other in the order
/// given with new numbers. Of metadata with the same key the first is kept. A database that is at
/// the destination is replaced, unless a writer has it. `multipass` merges a few at a time: slower,
/// with less memory. In: strings, the paths of the sources.
void xap_compact(xap_bytes sources, xap_bytes destination, bool multipass, xap_status *status);
/// Looks for damage. Answer: number of errors, string report.
xap_answer *xap_check(xap_bytes path, xap_status *status);
/// Whether a writer has the database open.
bool xap_is_locked(xap_bytes path, xap_status *status);

// ---------------------------------------------------------------------------------------------
// Stemming

typedef struct xap_stemmer xap_stemmer;

/// A language by English name or code: "english", "en", "none".
xap_stemmer *xap_stemmer_open(xap_bytes language, xap_status *status);
void xap_stemmer_free(xap_stemmer *stemmer);
xap_bytes xap_stemmer_stem(xap_stemmer *stemmer, xap_bytes word, xap_status *status);
/// Answer: the English names as strings.
xap_answer *xap_stemmer_languages(xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
