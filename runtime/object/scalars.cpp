// The start-up of the scalar types.
#include <initializer_list>

#include "runtime/object/bytes.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"

namespace coil {

void ready_scalar_types() noexcept {
  for (Type* type : {&int_type, &bool_type, &float_type, &complex_type, &str_type, &str_iterator_type, &bytes_type,
                     &bytes_iterator_type, &bytearray_type, &bytearray_iterator_type, &memoryview_type, &memoryview_iterator_type})
    type_ready(*type);
}

}  // namespace coil
