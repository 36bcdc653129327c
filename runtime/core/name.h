// Interned names in the runtime's own code: COIL_NAME("__del__") is a borrowed word, made at the first use.
#pragma once

#include "runtime/object/str.h"

#define COIL_NAME(text)                                       \
  ([]() noexcept -> ::coil::Word {                            \
    static ::coil::Word word;                                 \
    if (!word) word = ::coil::intern_literal(text);           \
    return word;                                              \
  }())
