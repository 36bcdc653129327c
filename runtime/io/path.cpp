#include "runtime/io/path.h"

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/name.h"
#include "runtime/object/bytes.h"

namespace coil {

Owned path_of(Word value, const char* message) noexcept {
  if (is_str(value) || is_bytes(value)) return retained(value);
  if (!find_on_type(type_of(value), COIL_NAME("__fspath__"))) return raise(TypeError_type, message, value);
  Word path = call_method(value, "__fspath__");
  if (failed(path) || is_str(path) || is_bytes(path)) return path;
  raise(TypeError_type, "expected %T.__fspath__() to return str or bytes, not %T", value, path);
  release(path);
  return 0;
}

Owned path_bytes(Word value, const char* message) noexcept {
  Word path = path_of(value, message);
  if (failed(path)) return 0;
  Word bytes = is_str(path) ? encode_filesystem(path) : retained(path);
  release(path);
  if (bytes && bytes_text(bytes).find('\0') != std::string_view::npos) {
    release(bytes);
    return raise(ValueError_type, "embedded null byte");
  }
  return bytes;
}

}  // namespace coil
