// The native part of collections (the module _collections).
#pragma once

#include "runtime/object/type.h"

namespace coil {

extern Type defaultdict_type;      // default_dict.cpp
extern Type ordered_dict_type;     // ordered_dict.cpp
extern Type tuple_getter_type;     // named_tuple.cpp

// Functions of named_tuple.cpp and collections.cpp, one word per parameter.
Word make_named_tuple(const Word* arguments);      // typename, field_names, defaults, module
Word make_tuple_getter(const Word* arguments);     // index, doc
Word count_elements(const Word* arguments);        // mapping, iterable

}  // namespace coil
