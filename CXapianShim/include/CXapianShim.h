/// Xapian behind a plain C face, a header for each part: five rules.
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

#include "xap_answer.h"
#include "xap_base.h"
#include "xap_builder.h"
#include "xap_column.h"
#include "xap_database.h"
#include "xap_postings.h"
#include "xap_reader.h"
#include "xap_search.h"
#include "xap_stemmer.h"
#include "xap_writer.h"

#endif
