/// Answers: packed data that the shim made.

#ifndef XAP_ANSWER_H
#define XAP_ANSWER_H

#include "xap_base.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct xap_answer xap_answer;

xap_bytes xap_answer_bytes(const xap_answer *answer);
void xap_answer_free(xap_answer *answer);

#ifdef __cplusplus
}
#endif

#endif
