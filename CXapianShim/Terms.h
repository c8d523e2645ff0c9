#pragma once

#include <string>

#include "CXapianShim.h"

/// The term, if it is one that glass can hold; else an InvalidArgumentError.
///
/// Glass keys are at most 255 bytes and write a NUL as two. An over-long term with NULs passes
/// add_document() and then fails in commit(), which loses the whole batch, so the check is ours.
std::string legal_term(xap_bytes bytes);

/// The same check alone.
void check_term(xap_bytes bytes);

/// Whether a term is well-formed UTF-8.
bool is_utf8(const std::string &term);
