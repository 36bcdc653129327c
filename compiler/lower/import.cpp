// import and from … import. Every module that a program may import is recorded, for the driver to compile.
#include <optional>

#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

void record(Context& context, std::string name, const ast::Node& site) {
  context.shared.module.imports.push_back({std::move(name), site.location});
}

// `import a.b.c` imports a, a.b and a.b.c.
void record_with_parents(Context& context, std::string_view name, const ast::Node& site) {
  for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
    record(context, std::string(name.substr(0, dot)), site);
  }
  record(context, std::string(name), site);
}

// The package that a number of leading dots stands for; nothing when there is none.
std::optional<std::string> relative_base(const LowerOptions& options, int level) {
  std::string package = options.module_name;
  int up = options.is_package ? level - 1 : level;
  for (; up > 0; --up) {
    std::size_t dot = package.rfind('.');
    if (dot == std::string::npos) return std::nullopt;
    package.resize(dot);
  }
  return package;
}

void raise_import_error(Context& context, std::string_view message) {
  Value type = context.builder.load_builtin("ImportError");
  Value exception = context.emit(Op::call_words, {type, context.string(message)});
  context.emit(Op::raise_exception, {exception, Value{}});
  context.builder.unreachable();
}

std::optional<std::string> imported_module(Context& context, const ast::ImportFrom& node) {
  if (node.level == 0) return node.module.string();
  std::optional<std::string> base = relative_base(context.shared.options, node.level);
  if (base && node.module) *base += "." + node.module.string();
  return base;
}

void import_names(Context& context, const ast::ImportFrom& node, Value module, const std::string& module_name) {
  for (const ast::Alias* alias : node.names) {
    context.at(node);
    if (alias->name == "*") {
      context.emit(Op::import_star, {module});
      continue;
    }
    // It may be a submodule: found at run time when the module has no such attribute.
    record(context, module_name + "." + alias->name.string(), *alias);
    Value value = context.emit(Op::import_from, {module, context.string(alias->name)});
    store_name(context, alias->asname ? alias->asname : alias->name, value);
  }
}

}  // namespace

void lower(Context& context, const ast::Import& node) {
  for (const ast::Alias* alias : node.names) {
    std::string_view name = alias->name.text();
    record_with_parents(context, name, *alias);
    context.at(node);
    if (alias->asname) {
      store_name(context, alias->asname, context.emit(Op::import_module, {context.string(name)}));
    } else {
      Value top = context.emit(Op::import_top, {context.string(name)});
      store_name(context, Name::intern(name.substr(0, name.find('.'))), top);
    }
  }
}

void lower(Context& context, const ast::ImportFrom& node) {
  if (node.level == 0 && node.module == "__future__") return;  // seen by the module's lowering
  context.at(node);
  std::optional<std::string> name = imported_module(context, node);
  if (!name) {
    bool top = context.shared.options.module_name.find('.') == std::string::npos;
    return raise_import_error(context, top ? "attempted relative import with no known parent package"
                                           : "attempted relative import beyond top-level package");
  }
  record_with_parents(context, *name, node);
  Value module = context.emit(Op::import_module, {context.string(*name)});
  import_names(context, node, module, *name);
}

}  // namespace coil::compiler::lower
