// The names of kinds, out of the list of nodes.
#include "compiler/ast/node.h"

namespace coil::compiler::ast {

std::string_view kind_name(Kind kind) {
  static constexpr std::string_view names[] = {
#define COIL_NODE(category, Type, python_name) #python_name,
#include "compiler/ast/nodes.def"
  };
  return names[size_t(kind)];
}

}  // namespace coil::compiler::ast
