#pragma once

#include <string>
#include <vector>

/// Writes one compact database from several, see xap_compact().
void compact(const std::vector<std::string> &sources, const std::string &destination);
