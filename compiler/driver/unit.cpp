#include "compiler/driver/unit.h"

#include "compiler/bind/bind.h"
#include "compiler/emit/emit.h"
#include "compiler/lower/lower.h"
#include "compiler/optimise/optimise.h"
#include "compiler/parse/parse.h"

namespace coil::compiler::driver {

bool analyse(Unit& unit, Diagnostics& diagnostics, Steps& steps) {
  steps.begin("parse", unit.source.name());
  Arena arena;
  const ast::Module* tree = parse::parse(unit.source, arena, diagnostics);
  if (!tree) return false;

  steps.begin("bind", unit.source.name());
  std::unique_ptr<bind::Scopes> scopes = bind::bind(*tree, unit.source, diagnostics);
  if (!scopes) return false;

  steps.begin("lower", unit.source.name());
  lower::LowerOptions options;
  options.module_name = unit.name;
  options.path = unit.source.name();
  options.is_package = unit.is_package;
  unit.ir = lower::lower(*tree, *scopes, unit.source, options, diagnostics);
  return unit.ir != nullptr;
}

std::string translate(Unit& unit, toolchain::DebugInfo debug_info, Steps& steps) {
  steps.begin("optimise", unit.source.name());
  optimise::run(*unit.ir);

  steps.begin("emit", unit.source.name());
  emit::EmitOptions options;
  if (debug_info == toolchain::DebugInfo::full) options.line_directives = emit::LineDirectives::every_line;
  return emit::emit_module(*unit.ir, options);
}

}  // namespace coil::compiler::driver
