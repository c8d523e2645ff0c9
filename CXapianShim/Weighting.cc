#include "Weighting.h"

#include <cmath>

#include "Packed.h"

void set_weighting(Xapian::Enquire &enquire, const xap_search &search) {
  const double *p = search.parameters;
  for (int i = 0; i < 6; ++i) {
    // The library throws for negative parameters, but lets these through to the weights.
    if (!std::isfinite(p[i])) throw Xapian::InvalidArgumentError("a parameter that is no number");
  }
  switch (search.weighting) {
    case XAP_WEIGHTING_BM25:
      return enquire.set_weighting_scheme(Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]));
    case XAP_WEIGHTING_BM25_PLUS:
      return enquire.set_weighting_scheme(
          Xapian::BM25PlusWeight(p[0], p[1], p[2], p[3], p[4], p[5]));
    case XAP_WEIGHTING_TF_IDF:
      return enquire.set_weighting_scheme(Xapian::TfIdfWeight(text(search.normalisations)));
    case XAP_WEIGHTING_DPH:
      return enquire.set_weighting_scheme(Xapian::DPHWeight());
    case XAP_WEIGHTING_PL2:
      return enquire.set_weighting_scheme(Xapian::PL2Weight(p[0]));
    case XAP_WEIGHTING_BOOLEAN:
      return enquire.set_weighting_scheme(Xapian::BoolWeight());
    case XAP_WEIGHTING_COORDINATE:
      return enquire.set_weighting_scheme(Xapian::CoordWeight());
  }
  throw Xapian::InvalidArgumentError("no such weighting scheme");
}
