/// Whole databases: merging, checking.

#ifndef XAP_DATABASE_H
#define XAP_DATABASE_H

#include "xap_answer.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Writes one compact database from several, whose documents follow each other in the order
/// given with new numbers. Of metadata with the same key the first is kept. A database that is at
/// the destination is replaced, unless a writer has it. In: strings, the paths of the sources.
void xap_compact(xap_bytes sources, xap_bytes destination, xap_status *status);

/// The same in some six tenths of the time: positions on a thread of its own, the rest on the
/// caller's.
typedef struct xap_halves xap_halves;

/// Begins with the positions. NULL without an error where this can't be: a source is of another form,
/// or is the destination, or the disk has no links. Until the others are compacted the sources'
/// data and values may be changed still, their terms not.
xap_halves *xap_halves_start(xap_bytes sources, xap_bytes destination, xap_status *status);
/// After it the destination can be read, but for its positions.
void xap_halves_compact_others(xap_halves *halves, xap_status *status);
/// Waits for the positions and adds them, once the others are compacted.
void xap_halves_finish(xap_halves *halves, xap_status *status);
/// Waits for the thread; what isn't the destination goes.
void xap_halves_free(xap_halves *halves);

/// Looks for damage. Answer: number of errors, string report.
xap_answer *xap_check(xap_bytes path, xap_status *status);
/// Whether a writer has the database open.
bool xap_is_locked(xap_bytes path, xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
