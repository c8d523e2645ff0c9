#pragma once

#include <xapian.h>

#include "Answer.h"

xap_answer *metadata(const Xapian::Database &database, xap_bytes key);
xap_answer *metadata_keys(const Xapian::Database &database, xap_bytes prefix);
