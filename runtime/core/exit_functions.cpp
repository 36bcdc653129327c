// atexit: functions that run when the program ends.
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/native.h"
#include "runtime/core/ready.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {
Word functions = 0;  // list of (function, arguments, keywords)
}  // namespace

Status register_exit_function(Word function, Word arguments, Word keywords) noexcept {
  if (!functions && !(functions = make_list())) return false;
  return list_append_owned(functions, pack(function, arguments, keywords));
}

Status unregister_exit_function(Word function) noexcept {
  for (std::size_t index = functions ? list_count(functions) : 0; index-- > 0;) {
    Flag same = equals(tuple_items(list_items(functions)[index])[0], function);
    if (same < 0 || (same && !list_replace(functions, index, index + 1, nullptr, 0))) return false;
  }
  return true;
}

Status run_exit_functions() noexcept {
  while (functions && list_count(functions)) {
    Word entry = list_pop_last(functions);
    const Word* parts = tuple_items(entry);
    Word result = call_tuple(parts[0], parts[1], parts[2]);
    if (result) release(result);
    else print_unraisable(parts[0], "Exception ignored in atexit callback");
    release(entry);
  }
  clear(functions);
  return true;
}

}  // namespace coil
