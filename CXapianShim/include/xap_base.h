/// What all parts share: bytes, and how a call says that it failed.

#ifndef XAP_BASE_H
#define XAP_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __has_attribute
#if __has_attribute(enum_extensibility)
#define XAP_CLOSED __attribute__((enum_extensibility(closed)))
#endif
#endif
#ifndef XAP_CLOSED
#define XAP_CLOSED
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct xap_bytes {
  const uint8_t *data;
  size_t count;
} xap_bytes;

/// What went wrong, sorted by what the caller does next.
typedef enum XAP_CLOSED xap_code {
  XAP_OK,
  XAP_NOT_FOUND,      // no database there, or no such document in it
  XAP_LOCKED,         // another writer has it
  XAP_MODIFIED,       // written to twice since it was opened: reopen, then search again
  XAP_CORRUPT,        // damaged, or of a format this library can't read: rebuild
  XAP_BAD_QUERY,      // a question that can't be asked: tell whoever asked it
  XAP_BAD_ARGUMENT,   // an error in the calling program
  XAP_NETWORK,        // a database on another machine did not answer
  XAP_OUT_OF_MEMORY,  // stop
  XAP_OTHER           // report type and message
} xap_code;

/// Filled by the call that failed. Both strings end in NUL and are cut to fit, the message where
/// a UTF-8 character ends.
typedef struct xap_status {
  xap_code code;
  char type[32];      // Xapian's class of exception: "DatabaseLockError"
  char message[476];  // Xapian's own words
} xap_status;

/// The library's version, "1.4.22". Lives for ever.
const char *xap_version(void);

#ifdef __cplusplus
}
#endif

#endif
