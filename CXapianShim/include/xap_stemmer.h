/// Stemming: words to what they have in common with their other forms.

#ifndef XAP_STEMMER_H
#define XAP_STEMMER_H

#include "xap_answer.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct xap_stemmer xap_stemmer;

/// A language by English name or code: "english", "en", "none".
xap_stemmer *xap_stemmer_open(xap_bytes language, xap_status *status);
void xap_stemmer_free(xap_stemmer *stemmer);
xap_bytes xap_stemmer_stem(xap_stemmer *stemmer, xap_bytes word, xap_status *status);
/// Answer: the English names as strings.
xap_answer *xap_stemmer_languages(xap_status *status);

#ifdef __cplusplus
}
#endif

#endif
