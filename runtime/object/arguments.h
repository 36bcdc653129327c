// Checks of argument counts in create, init and call slots, in CPython's words for C functions.
#pragma once

#include "runtime/core/errors.h"
#include "runtime/object/tuple.h"

namespace coil {

// "list expected at most 1 argument, got 2"
inline Status check_count(const char* name, std::size_t count, std::size_t least, std::size_t most) {
  if (count >= least && count <= most) return true;
  std::size_t limit = count < least ? least : most;
  raise(TypeError_type, "%s expected %s%zu argument%s, got %zu", name,
        least == most ? "" : count < least ? "at least " : "at most ", limit, limit == 1 ? "" : "s", count);
  return false;
}

// "list() takes no keyword arguments"
inline Status check_no_keywords(const char* name, Word keyword_names) {
  if (!keyword_names || tuple_count(keyword_names) == 0) return true;
  raise(TypeError_type, "%s() takes no keyword arguments", name);
  return false;
}

// Sorts positional and keyword arguments into `places`, borrowed; 0 where absent. The parameters are called `names`, in order: ""
// has no keyword. The first `required` must be there. Errors as CPython words them: "int() takes at most 2 arguments (3 given)".
Status take_arguments(const char* name, const char* const* names, std::size_t place_count, std::size_t required,
                      const Word* arguments, std::size_t count, Word keyword_names, Word* places) noexcept;

}  // namespace coil
