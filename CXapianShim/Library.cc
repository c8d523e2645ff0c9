#include <xapian.h>

#include "CXapianShim.h"

const char *xap_version(void) { return Xapian::version_string(); }
