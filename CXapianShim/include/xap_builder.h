/// Building: a database of new documents, all held in memory until it is written, many times as
/// fast as by a writer.

#ifndef XAP_BUILDER_H
#define XAP_BUILDER_H

#include "xap_writer.h"

#ifdef __cplusplus
extern "C" {
#endif

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

#ifdef __cplusplus
}
#endif

#endif
