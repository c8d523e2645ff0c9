#pragma once

#include <xapian.h>

#include "CXapianShim.h"

/// Builds a document from its packed parts, or throws before anything was written.
Xapian::Document build_document(const xap_document &packed);

/// Whether glass can hold a value or document data within our bounds: else an InvalidArgumentError.
void check_value(uint32_t slot, xap_bytes value);
void check_data(xap_bytes data);

/// Takes away terms (packed strings) and adds the packed parts to a document that is in a database.
void amend_document(Xapian::Document &document, xap_bytes removed, const xap_document &packed);
