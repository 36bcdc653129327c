// str.encode
#include "runtime/object/bytes.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"

namespace coil {

Word str_method_encode(const Word* arguments) {
  static const char* const names[] = {"encoding", "errors"};
  for (int index = 1; index < 3; ++index)
    if (arguments[index] && !is_str(arguments[index]))
      return raise(TypeError_type, "encode() argument '%s' must be str, not %A", names[index - 1], arguments[index]);
  Utf8 encoding(arguments[1] ? arguments[1] : empty_str()), errors(arguments[2] ? arguments[2] : empty_str());
  return encode(arguments[0], arguments[1] ? encoding.c_str() : nullptr, arguments[2] ? errors.c_str() : nullptr);
}

}  // namespace coil
