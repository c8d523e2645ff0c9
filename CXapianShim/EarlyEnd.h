#pragma once

#include "QueryTree.h"

/// Whether the library's matcher must look at every match to find the best of them.
///
/// It leaves documents out that can't be among the hits any more, and 1.4.22 is wrong about which
/// those are where a phrase is an alternative to something, and where something adds to a weight
/// without being needed, unless it is one word or phrase: of 780 questions for a word together with
/// a phrase or one of two other words, 50 had wrong hits among the first five. Of 60,000 random
/// ones none has, when those that this is true of are searched to their end.
bool needs_every_match(const QueryTree &tree);
