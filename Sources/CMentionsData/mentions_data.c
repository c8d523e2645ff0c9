#include "CMentionsData.h"

// `#embed` is C23, and clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) const unsigned char mentions_data_bytes[] = {
#embed "mentions.bin"
    ,
#embed "tagger.bin"
    ,
#embed "tagger-other.bin"
};

const size_t mentions_data_size = sizeof mentions_data_bytes;
