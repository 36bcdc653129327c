#include "compiler/driver/unit.h"

#include <algorithm>

#include "compiler/ast/dump.h"
#include "compiler/base/arena.h"
#include "compiler/bind/bind.h"
#include "compiler/emit/emit.h"
#include "compiler/infer/infer.h"
#include "compiler/lower/lower.h"
#include "compiler/optimise/optimise.h"
#include "compiler/parse/parse.h"

namespace coil::compiler::driver {

bool analyse(Unit& unit, Diagnostics& diagnostics, Steps& steps, Reporting reporting) {
  bool all = reporting == Reporting::all_errors;
  steps.begin("parse", unit.source.name());
  Arena arena;
  Diagnostics errors;
  const ast::Module* tree = all ? parse::parse_all(unit.source, arena, errors, most_errors) : parse::parse(unit.source, arena, errors);
  bool parsed = tree && !errors.has_errors();

  steps.begin("bind", unit.source.name());
  bind::Extent extent = !all ? bind::Extent::FirstError : parsed ? bind::Extent::AllErrors : bind::Extent::AllErrorsOfPart;
  std::unique_ptr<bind::Scopes> scopes;
  if (tree) scopes = bind::bind(*tree, unit.source, errors, extent);
  diagnostics.add_all(std::move(errors));
  if (!parsed || !scopes) return false;

  steps.begin("lower", unit.source.name());
  lower::LowerOptions options;
  options.module_name = unit.name;
  options.path = unit.source.name();
  options.is_package = unit.is_package;
  std::size_t before = diagnostics.all().size();
  unit.ir = lower::lower(*tree, *scopes, unit.source, options, diagnostics);
  // <stdin>, <string>, <frozen …>: there is no file to show lines of.
  if (unit.source.name().starts_with('<')) unit.ir->source.clear();
  return diagnostics.all().size() == before;
}

// IR as it was lowered → typed, optimised, with references counted.
static void optimise(Unit& unit, Builtins builtins, Steps& steps) {
  steps.begin("infer", unit.source.name());
  infer::InferOptions options;
  options.builtins_unchanged = builtins == Builtins::unchanged;
  infer::run(*unit.ir, options);

  steps.begin("optimise", unit.source.name());
  optimise::run(*unit.ir);
}

std::string translate(Unit& unit, Builtins builtins, toolchain::DebugInfo debug_info, Steps& steps) {
  optimise(unit, builtins, steps);
  steps.begin("emit", unit.source.name());
  emit::EmitOptions options;
  if (debug_info == toolchain::DebugInfo::full) options.line_directives = emit::LineDirectives::every_line;
  if (unit.is_library) options.stand_in = &unit.source;
  return emit::emit_module(*unit.ir, options);
}

namespace {

bool print_tree(Unit& unit, Form form, Diagnostics& diagnostics, std::string& text) {
  Arena arena;
  const ast::Module* tree = parse::parse(unit.source, arena, diagnostics);
  if (form == Form::tokens) text = parse::dump_tokens(unit.source);
  if (!tree || form == Form::tokens) return tree;
  if (form == Form::ast) {
    text = ast::dump(*tree) + "\n";
    return true;
  }
  std::unique_ptr<bind::Scopes> scopes = bind::bind(*tree, unit.source, diagnostics);
  if (scopes) text = bind::dump_scopes(*scopes);
  return scopes != nullptr;
}

}  // namespace

bool print_form(Unit& unit, Form form, Diagnostics& diagnostics, std::string& text) {
  if (form == Form::tokens || form == Form::ast || form == Form::scopes) return print_tree(unit, form, diagnostics, text);
  Steps steps(Timings::hide);
  if (!analyse(unit, diagnostics, steps)) return false;
  Builtins builtins = imports_builtins(unit) ? Builtins::replaceable : Builtins::unchanged;
  if (form == Form::cpp) {
    text = translate(unit, builtins, toolchain::DebugInfo::none, steps);
    return true;
  }
  if (form == Form::typed_ir) optimise(unit, builtins, steps);
  text = ir::print(*unit.ir);
  return true;
}

bool imports_builtins(const Unit& unit) {
  return std::ranges::any_of(unit.ir->imports, [](const ir::Import& import) { return import.name == "builtins"; });
}

}  // namespace coil::compiler::driver
