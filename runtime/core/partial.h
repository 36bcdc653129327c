// functools.partial's objects, which more than functools has to look into.
#pragma once

#include "runtime/object/type.h"

namespace coil {

struct Partial : Object {
  Word function, arguments, keywords;  // tuple; dict
  Word attributes;                     // attribute area: a dictionary
};

extern Type partial_type;
inline bool is_partial(Word word) { return is_instance(word, partial_type); }

}  // namespace coil
