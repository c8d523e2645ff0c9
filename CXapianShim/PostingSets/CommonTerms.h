#pragma once

#include <xapian.h>

#include <string>
#include <vector>

/// The empty term, which stands for all documents, and those of at least so many documents, in
/// order. Of a large index nearly all such terms, by a sample: going through all terms would take
/// as long as reading the posting lists of the common ones.
std::vector<std::string> common_terms(const Xapian::Database &database, Xapian::doccount least);
