#pragma once

#include "CXapianShim.h"

/// Sorts the exception in flight into a status. Called in a catch block only.
void record(xap_status *status) noexcept;

/// Runs the body of an exported function. Whatever it throws ends here: an exception that reached
/// a Swift frame would end the process.
template <typename Body>
auto guard(xap_status *status, Body body) noexcept -> decltype(body()) {
  *status = xap_status{};
  try {
    return body();
  } catch (...) {
    record(status);
    return decltype(body())();
  }
}
