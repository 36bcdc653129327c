// Built-in functions that work on any value.
#include "runtime/core/native.h"
#include "runtime/modules/builtins.h"
#include "runtime/object/format.h"
#include "runtime/object/int.h"
#include "runtime/object/protocol.h"

namespace coil {

Word builtin_ascii_function(const Word* arguments) { return ascii(arguments[0]); }
Word builtin_repr_function(const Word* arguments) { return repr(arguments[0]); }
Word builtin_callable_function(const Word* arguments) { return boolean(type_of(arguments[0])->slots.call != nullptr); }

Word builtin_format_function(const Word* arguments) {
  if (arguments[1] && !is_str(arguments[1])) {
    return raise(TypeError_type, "format() argument 2 must be str, not %A", arguments[1]);
  }
  return format_object(arguments[0], arguments[1]);
}

Word builtin_hash_function(const Word* arguments) {
  std::int64_t hash;
  return hash_of(arguments[0], hash) ? int_from_i64(hash) : 0;
}

// The word itself: different for any two objects that live at the same time, and for different small ints.
Word builtin_id_function(const Word* arguments) { return int_from_u64(arguments[0]); }

}  // namespace coil
