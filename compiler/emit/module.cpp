// The translation unit of a module, from top to bottom: constants, variables, code objects, places, functions, and what
// the runtime needs to know of the module.
#include <algorithm>

#include "compiler/emit/context.h"
#include "compiler/emit/names.h"

namespace coil::compiler::emit {
namespace {

const char* kind_name(ir::FunctionKind kind) {
  switch (kind) {
    case ir::FunctionKind::function: return "function";
    case ir::FunctionKind::generator: return "generator";
    case ir::FunctionKind::coroutine: return "coroutine";
    case ir::FunctionKind::async_generator: return "async_generator";
    case ir::FunctionKind::class_body: return "class_body";
    case ir::FunctionKind::module: return "module";
  }
  return "";
}

void print_source(Context& context, Printer& out) {
  const ir::Module& module = context.module();
  out.line("static const coil::SourceFile source = {" + string_literal(module.path) + ",");
  std::string_view text = module.source;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    end = end == std::string_view::npos ? text.size() : end + 1;
    out.line("    " + string_literal(text.substr(0, end)));
    text.remove_prefix(end);
  }
  out.line("    \"\", " + std::to_string(module.source.size()) + "};");
}

void print_code(const Context& context, Printer& out, const ir::Function& function) {
  StandIn::Shown shown = {"", function.qualname, function.first_line};
  std::string name = function.name;
  if (context.stand_in()) {
    shown = context.stand_in()->shown(function);
    if (shown.qualname != function.qualname) name = shown.qualname.substr(shown.qualname.rfind('.') + 1);
  }
  const ir::Parameters& parameters = function.parameters;
  std::string names;
  for (const ir::Register* parameter : parameters.registers) names += string_literal(parameter->name) + ", ";
  std::string doc = "nullptr";
  if (function.doc) doc = string_literal(std::get<ir::StringConstant>(function.doc->value).utf8);
  bool is_module = function.kind == ir::FunctionKind::module;
  if (!names.empty()) out.line("static const char* const " + function.symbol + "_parameters_[] = {" + names + "};");
  out.line("static const coil::Code " + identifier(function.symbol) + " = {" + string_literal(name) + ", " +
           string_literal(shown.qualname) + ", &" + context.source_file(function) + ", " + std::to_string(shown.first_line) + ", coil::CodeKind::" +
           kind_name(function.kind) + ",");
  out.line("    {" + (names.empty() ? std::string("nullptr") : function.symbol + "_parameters_") + ", " +
           std::to_string(parameters.positional_only) + ", " + std::to_string(parameters.positional) + ", " +
           std::to_string(parameters.keyword_only) + ", " + (parameters.var_positional ? "true" : "false") + ", " +
           (parameters.var_keyword ? "true" : "false") + "},");
  out.line("    " + doc + ", " + (is_module ? "nullptr" : entry_name(context, function)) +
           (function.has_plain_body ? ", " + plain_body_name(function) + "_entry" : "") + "};");
}

void print_codes(Context& context, Printer& out) {
  for (const ir::Function& function : context.module().functions) {
    if (function.kind == ir::FunctionKind::module) continue;
    out.line(function_declaration(context, function) + ";");
    if (function.has_plain_body) out.line(plain_body_declaration(function) + ";");
    if (!context.takes_array(function)) out.line("static Word " + entry_name(context, function) + "(coil::Function* self, const Word* arguments);");
    if (function.has_plain_body) {
      out.line("static Word " + plain_body_name(function) + "_entry(coil::Function* self, const Word* arguments);");
    }
  }
  out.line("namespace code {");
  for (const ir::Function& function : context.module().functions) print_code(context, out, function);
  out.line("}  // namespace code");
}

}  // namespace

std::string module_symbol(const std::string& dotted_name) {
  std::string out = "coil_module_";
  for (char c : dotted_name) {
    if (c == '.') out += "_dot_";
    else out += is_plain_identifier(std::string("a") + c) ? std::string(1, c) : "x" + std::to_string(static_cast<unsigned char>(c));
  }
  return out;
}

std::string emit_module(const ir::Module& module, const EmitOptions& options) {
  Context context(module, options);
  for (const ir::Function& function : module.functions) {
    context.out().blank();
    emit_function(context, function);
  }
  std::string functions = context.out().take();

  Printer out(LineDirectives::none, module.path);
  out.line("// " + module.path + ", compiled by coil.");
  out.line("#include \"runtime/emitted.h\"");
  out.line("namespace {");
  out.line("using coil::Word;");
  out.line("[[maybe_unused]] coil::Module* module;");
  print_source(context, out);
  context.print_stand_in_files(out);
  context.print_constants(out);
  context.print_globals(out);
  print_codes(context, out);
  context.print_locations(out);
  context.print_caches(out);
  std::uint32_t first_line = out.lines();
  std::string text = out.take() + functions;

  bool calls_borrowed = std::ranges::any_of(module.globals, &ir::Global::called_borrowed);
  Printer tail(LineDirectives::none, module.path);
  tail.blank();
  context.print_call_places(tail, first_line);
  tail.line("}  // namespace");
  tail.line("extern \"C\" const coil::ModuleInfo " + module_symbol(module.name) + ";");
  tail.line("const coil::ModuleInfo " + module_symbol(module.name) + " = {" + string_literal(module.name) + ", &source, " +
            (module.is_package ? "true" : "false") + ",");
  tail.line("    g::names, g::all, " + std::to_string(module.globals.size()) + ", " + function_name(module.functions.front()) +
            ", nullptr" + (calls_borrowed ? ", g::defined" : "") + "};");
  return text + tail.take();
}

std::string emit_program(const std::vector<std::string>& module_names, const std::set<std::string>& runtime_parts) {
  Printer out(LineDirectives::none, "");
  out.line("// The program's modules.");
  out.line("#include \"runtime/emitted.h\"");
  std::string table;
  for (const std::string& name : module_names) {
    out.line("extern \"C\" const coil::ModuleInfo " + module_symbol(name) + ";");
    table += "&" + module_symbol(name) + ", ";
  }
  out.line("extern \"C\" const coil::ModuleInfo* const coil_program_modules[] = {" + table + "nullptr};");
  std::string parts;
  for (const std::string& part : runtime_parts) {
    out.line("extern \"C\" const char coil_part_" + part + ";");
    parts += "&coil_part_" + part + ", ";
  }
  if (!parts.empty()) out.line("extern \"C\" { [[gnu::used, gnu::retain]] static const char* const coil_program_parts[] = {" + parts + "}; }");
  // The sanitizer asks the executable alone. What a program wants too much of is a MemoryError. Locals stay on the stack:
  // call_stack.cpp tells by their addresses which calls lie between two drivers.
  out.line("#if __has_feature(address_sanitizer)");
  out.line("extern \"C\" const char* __asan_default_options() { return \"allocator_may_return_null=1:detect_stack_use_after_return=0\"; }");
  out.line("#endif");
  out.line("extern \"C\" [[gnu::weak, gnu::visibility(\"hidden\")]] const char __start_coil_calls[], __stop_coil_calls[];");
  out.line("extern \"C\" const char* const coil_program_calls[] = {__start_coil_calls, __stop_coil_calls};");
  return out.take();
}

}  // namespace coil::compiler::emit
