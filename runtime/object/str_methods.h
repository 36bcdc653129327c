// The methods of str, as native functions: one word per parameter of the signatures in str_type.cpp.
#pragma once

#include "runtime/object/type.h"

namespace coil {

#define COIL_STR_METHODS(METHOD)                                                                                     \
  METHOD(encode) METHOD(replace) METHOD(split) METHOD(rsplit) METHOD(join) METHOD(capitalize) METHOD(casefold)       \
  METHOD(title) METHOD(center) METHOD(count) METHOD(expandtabs) METHOD(find) METHOD(partition) METHOD(index)         \
  METHOD(ljust) METHOD(lower) METHOD(lstrip) METHOD(rfind) METHOD(rindex) METHOD(rjust) METHOD(rstrip)               \
  METHOD(rpartition) METHOD(splitlines) METHOD(strip) METHOD(swapcase) METHOD(translate) METHOD(upper)               \
  METHOD(startswith) METHOD(endswith) METHOD(removeprefix) METHOD(removesuffix) METHOD(isascii) METHOD(islower)      \
  METHOD(isupper) METHOD(istitle) METHOD(isspace) METHOD(isdecimal) METHOD(isdigit) METHOD(isnumeric)                \
  METHOD(isalpha) METHOD(isalnum) METHOD(isidentifier) METHOD(isprintable) METHOD(zfill) METHOD(format)              \
  METHOD(format_map) METHOD(maketrans)
#define METHOD(name) Word str_method_##name(const Word* arguments);
COIL_STR_METHODS(METHOD)
#undef METHOD

Word str_replace(Word text, Word old_part, Word new_part, std::int64_t limit) noexcept;  // limit -1: all

}  // namespace coil
