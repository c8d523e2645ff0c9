/// Whole databases: merging, checking.

#ifndef XAP_DATABASE_H
#define XAP_DATABASE_H

#include "xap_answer.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Writes one compact database from several, whose documents follow each other in the order
/// given with new numbers. Of metadata with the same key the first is kept. A database that is at
/// the destination is replaced, unless a writer has it. `on_two_threads` it takes some six tenths of
/// the time, and no source may be written to meanwhile. In: strings, the paths of the sources.
void xap_compact(xap_bytes sources, xap_bytes destination, bool on_two_threads,
                 xap_status *status);
/// Looks for damage. Answer: number of errors, string report.
xap_answer *xap_check(xap_bytes path, xap_status *status);
/// Whether a writer has the database open.
bool xap_is_locked(xap_bytes path, xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
