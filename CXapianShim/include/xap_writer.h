/// Writing: documents, metadata and spellings into a live database.

#ifndef XAP_WRITER_H
#define XAP_WRITER_H

#include "xap_answer.h"

#ifdef __cplusplus
extern "C" {
#endif

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
/// Puts a document at a number, in the place of the one that is there, if any.
void xap_writer_put(xap_writer *writer, uint32_t id, const xap_document *document,
                    xap_status *status);
/// XAP_NOT_FOUND when there is none of that number.
void xap_writer_delete(xap_writer *writer, uint32_t id, xap_status *status);
/// Answer: the numbers of all documents that have the term, ascending, this writer's uncommitted
/// ones included.
xap_answer *xap_writer_documents(xap_writer *writer, xap_bytes term, xap_status *status);
/// Changes parts of a document: takes away terms (packed strings; those it has not are passed
/// over), then adds the terms and sets the values of `changes`, and its data unless that is empty.
void xap_writer_amend(xap_writer *writer, uint32_t id, xap_bytes removed,
                      const xap_document *changes, xap_status *status);
/// Answer: the numbers of all documents that were added, replaced or deleted, or whose terms were
/// changed, since the writer was opened, ascending.
xap_answer *xap_writer_changed_documents(xap_writer *writer, xap_status *status);
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

#ifdef __cplusplus
}
#endif

#endif
