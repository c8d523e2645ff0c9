#pragma once

#include <xapian.h>

#include "CXapianShim.h"

/// Builds a document from its packed parts, or throws before anything was written.
Xapian::Document build_document(const xap_document &packed);
