// A module: its body is a function of its own.
#include "compiler/lower/lower.h"

#include "compiler/lower/context.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

bool postpones_annotations(const ast::Module& module) {
  for (const ast::Stmt* statement : module.body) {
    const auto* import = ast::as<ast::ImportFrom>(statement);
    if (!import || import->level != 0 || !(import->module == "__future__")) continue;
    for (const ast::Alias* alias : import->names) {
      if (alias->name == "annotations") return true;
    }
  }
  return false;
}

void lower_module_body(ModuleContext& shared, const ast::Module& node) {
  const bind::Scope& scope = *shared.scopes.module();
  ir::Function& function = shared.make_function(scope, ir::FunctionKind::module);
  Context context(shared, scope, function, nullptr);
  context.at(Location{1, 0, 1, 0});
  Docstring docstring = split_docstring(context, node.body);
  function.doc = docstring.text;
  if (docstring.text || shared.is_module_variable(Name::intern("__doc__"))) {
    context.builder.store_global(shared.module.global("__doc__"), docstring.text ? docstring.text : context.none());
  }
  if (scope.needs_annotations) {
    context.builder.store_global(shared.module.global("__annotations__"), context.emit(Op::build_dict, {}));
  }
  lower_body(context, docstring.rest);
  context.builder.return_(context.none());
}

}  // namespace

std::unique_ptr<ir::Module> lower(const ast::Module& node, const bind::Scopes& scopes, const SourceBuffer& source,
                                  const LowerOptions& options, Diagnostics& diagnostics) {
  auto module = std::make_unique<ir::Module>();
  module->name = options.module_name;
  module->path = options.path;
  module->source = source.text();
  module->is_package = options.is_package;
  ModuleContext shared(*module, scopes, source, options, diagnostics);
  shared.postponed_annotations = postpones_annotations(node);
  lower_module_body(shared, node);
  return module;
}

}  // namespace coil::compiler::lower
