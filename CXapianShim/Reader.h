#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "Column.h"
#include "PostingSets/PostingSets.h"

struct xap_reader {
  Xapian::Database database;
  std::vector<Column> columns;
  std::optional<PostingSets> posting_sets;
};
