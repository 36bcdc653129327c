#include "compiler/lower/builtin_names.h"

#include <unordered_set>

namespace coil::compiler::lower {

bool is_builtin_name(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
#define BUILTIN(name) #name,
#include "runtime/core/builtins.def"
#undef BUILTIN
#define EXCEPTION(name, base) #name,
#include "runtime/core/exceptions.def"
#undef EXCEPTION
      "EnvironmentError", "IOError"};
  return names.contains(name);
}

bool is_absent_builtin(std::string_view name) {
  static const std::unordered_set<std::string_view> names = {
#define BUILTIN(name)
#define BUILTIN_ABSENT(name) #name,
#include "runtime/core/builtins.def"
#undef BUILTIN
  };
  return names.contains(name);
}

}  // namespace coil::compiler::lower
