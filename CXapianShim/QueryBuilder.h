#pragma once

#include <xapian.h>

#include "CXapianShim.h"

/// Builds a query from its packed form.
Xapian::Query build_query(xap_bytes packed);
