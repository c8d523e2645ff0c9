#pragma once

#include <xapian.h>

#include "CXapianShim.h"

/// Sets the weighting scheme that the search asks for.
void set_weighting(Xapian::Enquire &enquire, const xap_search &search);
