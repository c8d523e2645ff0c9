#pragma once

#include <xapian.h>

#include "CXapianShim.h"

/// Builds a document from its packed parts, or throws before anything was written.
Xapian::Document build_document(const xap_document &packed);

/// Takes away terms (packed strings) and adds the packed parts to a document that is in a database.
void amend_document(Xapian::Document &document, xap_bytes removed, const xap_document &packed);
