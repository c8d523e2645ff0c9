#pragma once

#include <memory>
#include <string>

#include "CXapianShim.h"

/// Packed data on its way out.
struct xap_answer {
  std::string bytes;

  void number(uint64_t value) {
    while (value >= 0x80) {
      bytes.push_back(char(value | 0x80));
      value >>= 7;
    }
    bytes.push_back(char(value));
  }

  void real(double value);

  void string(const std::string &value) {
    number(value.size());
    bytes.append(value);
  }
};

using Answer = std::unique_ptr<xap_answer>;
