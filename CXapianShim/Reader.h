#pragma once

#include <vector>

#include <xapian.h>

#include "Column.h"

struct xap_reader {
  Xapian::Database database;
  std::vector<Column> columns;
};
