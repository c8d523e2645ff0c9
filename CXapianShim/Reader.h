#pragma once

#include <xapian.h>

#include <vector>

#include "Column.h"

struct xap_reader {
  Xapian::Database database;
  std::vector<Column> columns;
};
