// io.UnsupportedOperation: an OSError that is a ValueError too.
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/types.h"
#include "runtime/io/byte_stream.h"
#include "runtime/object/dict.h"
#include "runtime/object/tuple.h"

namespace coil {

Type* unsupported_operation_type() noexcept {
  static Type* type = nullptr;
  if (type) return type;
  Word bases = pack(as_word(&OSError_type), as_word(&ValueError_type));
  Word namespace_ = make_dict();
  if (bases && namespace_ && dict_set(namespace_, COIL_NAME("__module__"), COIL_NAME("io"))) {
    type = as<Type>(make_class(&type_type, COIL_NAME("UnsupportedOperation"), bases, namespace_, 0, 0));
  }
  release_nullable(bases);
  release_nullable(namespace_);
  return type;
}

Word raise_unsupported(const char* message) noexcept {
  Type* type = unsupported_operation_type();
  return type ? raise(*type, "%s", message) : 0;
}

}  // namespace coil
