/// Columns: facets counted from a file beside the database, instead of from its values.

#ifndef XAP_COLUMN_H
#define XAP_COLUMN_H

#include "xap_reader.h"

#ifdef __cplusplus
extern "C" {
#endif

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
/// One that may have ordinals of `limit` and above is refused as damaged. Only for a reader of one
/// local database; the document numbers are that database's own.
uint32_t xap_reader_attach_column(xap_reader *reader, xap_bytes path, uint32_t limit,
                                  xap_status *status);
/// One more than the ordinal that a document has in an attached column without lists; 0 when it
/// has none, or is beyond the documents covered.
uint32_t xap_reader_ordinal(xap_reader *reader, uint32_t column, uint32_t document,
                            xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
