// Arguments of the `create` slots of scalars: int(x, base=10), str(object, encoding, errors) …
#pragma once

#include "runtime/object/type.h"

namespace coil {

// Sorts positional and keyword arguments into `places`, 0 where absent (borrowed). `positional_only`: so many of the
// places have no keyword. Errors as CPython words them: "int() takes at most 2 arguments (3 given)".
Status create_arguments(const char* function, const char* const* names, std::size_t place_count,
                        std::size_t positional_only, const Word* arguments, std::size_t count, Word keyword_names,
                        Word* places) noexcept;

}  // namespace coil
