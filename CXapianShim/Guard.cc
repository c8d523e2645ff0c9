#include "Guard.h"

#include <xapian.h>

#include <cstring>
#include <new>
#include <stdexcept>

namespace {

/// Copies what fits, ending where a UTF-8 character ends.
void copy(const char *from, char *to, size_t capacity) noexcept {
  size_t count = std::strlen(from);
  if (count >= capacity) {
    count = capacity - 1;
    while (count > 0 && (from[count] & 0xC0) == 0x80) --count;
  }
  std::memcpy(to, from, count);
  to[count] = 0;
}

void fill(xap_status *status, xap_code code, const char *type, const char *message) noexcept {
  status->code = code;
  copy(type, status->type, sizeof status->type);
  copy(message, status->message, sizeof status->message);
}

/// Xapian's words, and the system's beside them when it knows ("No such file or directory").
void fill(xap_status *status, xap_code code, const Xapian::Error &error) noexcept {
  fill(status, code, error.get_type(), error.get_msg().c_str());
  try {
    const char *cause = error.get_error_string();
    if (cause == nullptr) return;
    fill(status, code, error.get_type(), (error.get_msg() + ": " + cause).c_str());
  } catch (...) {
    // Out of memory while saying more: what was said before stands.
  }
}

/// A table file that is cut short is damage, though the library has no class for it.
bool is_cut_short(const Xapian::DatabaseError &error) noexcept {
  return std::strncmp(error.get_msg().c_str(), "EOF reading block", 17) == 0;
}

}  // namespace

void record(xap_status *status) noexcept {
  // From derived to base: a version error and a not-found error are opening errors, and those
  // are database errors.
  try {
    throw;
  } catch (const Xapian::DatabaseVersionError &error) {
    fill(status, XAP_CORRUPT, error);
  } catch (const Xapian::DatabaseOpeningError &error) {
    fill(status, XAP_NOT_FOUND, error);
  } catch (const Xapian::DocNotFoundError &error) {
    fill(status, XAP_NOT_FOUND, error);
  } catch (const Xapian::DatabaseLockError &error) {
    fill(status, XAP_LOCKED, error);
  } catch (const Xapian::DatabaseModifiedError &error) {
    fill(status, XAP_MODIFIED, error);
  } catch (const Xapian::DatabaseCorruptError &error) {
    fill(status, XAP_CORRUPT, error);
  } catch (const Xapian::DatabaseClosedError &error) {
    fill(status, XAP_BAD_ARGUMENT, error);
  } catch (const Xapian::DatabaseError &error) {
    fill(status, is_cut_short(error) ? XAP_CORRUPT : XAP_OTHER, error);
  } catch (const Xapian::QueryParserError &error) {
    fill(status, XAP_BAD_QUERY, error);
  } catch (const Xapian::WildcardError &error) {
    fill(status, XAP_BAD_QUERY, error);
  } catch (const Xapian::InvalidArgumentError &error) {
    fill(status, XAP_BAD_ARGUMENT, error);
  } catch (const Xapian::InvalidOperationError &error) {
    fill(status, XAP_BAD_ARGUMENT, error);
  } catch (const Xapian::RangeError &error) {
    fill(status, XAP_BAD_ARGUMENT, error);
  } catch (const Xapian::NetworkError &error) {
    fill(status, XAP_NETWORK, error);
  } catch (const Xapian::Error &error) {
    fill(status, XAP_OTHER, error);
  } catch (const std::bad_alloc &) {
    fill(status, XAP_OUT_OF_MEMORY, "bad_alloc", "out of memory");
  } catch (const std::length_error &error) {
    fill(status, XAP_OUT_OF_MEMORY, "length_error", error.what());
  } catch (const std::exception &error) {
    fill(status, XAP_OTHER, "exception", error.what());
  } catch (...) {
    fill(status, XAP_OTHER, "unknown", "an exception of unknown type");
  }
}
