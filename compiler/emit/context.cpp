#include "compiler/emit/context.h"

#include <algorithm>
#include <set>

#include "compiler/base/call_lines.h"
#include "compiler/emit/names.h"

namespace coil::compiler::emit {
namespace {

bool is_numbered(const std::string& name) { return name.size() > 1 && name[0] == '_' && name[1] >= '0' && name[1] <= '9'; }

// Short names for constants where their text allows it: k::hello; else k::_7.
std::string constant_name(const ir::Constant& constant, std::set<std::string>& taken) {
  if (const auto* text = std::get_if<ir::StringConstant>(&constant.value)) {
    if (is_plain_identifier(text->utf8) && text->utf8.size() <= 40 && !is_numbered(text->utf8)) {
      std::string name = identifier(text->utf8);
      if (taken.insert(name).second) return name;
    }
  }
  return distinct(taken, "_" + std::to_string(constant.index), constant.index);
}

}  // namespace

Context::Context(const ir::Module& module, const EmitOptions& options)
    : module_(module),
      source_(module.path, module.source),
      stand_in_(options.stand_in ? std::optional<StandIn>(*options.stand_in) : std::nullopt),
      for_debugger_(options.line_directives == LineDirectives::every_line),
      out_(options.line_directives, module.path) {
  find_functions_taking_array();
  if (stand_in_)
    for (const ir::Function& function : module_.functions) add_stand_in_lines(function);
  std::set<std::string> taken = {"all"};
  for (const ir::Constant& constant : module.constants) constant_names_.push_back(constant_name(constant, taken));
  taken = {"all"};
  for (const ir::Global& global : module.globals) {
    global_names_.push_back(distinct(taken, identifier(global.name), global.index));
  }
}

void Context::find_functions_taking_array() {
  for (const ir::Function& function : module_.functions) {
    if (function.kind == ir::FunctionKind::function || function.kind == ir::FunctionKind::class_body) taking_array_.insert(&function);
  }
  for (const ir::Function& function : module_.functions) {
    for (const ir::Block* block : function.blocks) {
      for (const ir::Instruction& instruction : block->instructions) taking_array_.erase(instruction.known);
    }
  }
}

std::string Context::constant(const ir::Constant& constant) const {
  struct Immediate {
    std::string operator()(ir::NoneConstant) const { return "coil::None()"; }
    std::string operator()(ir::EllipsisConstant) const { return "coil::as_word(&coil::ellipsis_object)"; }
    std::string operator()(bool value) const { return value ? "coil::True()" : "coil::False()"; }
    std::string operator()(std::int64_t value) const {
      constexpr std::int64_t limit = std::int64_t{1} << 62;
      return value >= -limit && value < limit ? "coil::small_int(" + std::to_string(value) + ")" : "";
    }
    std::string operator()(const ir::BigConstant&) const { return ""; }
    std::string operator()(double) const { return ""; }
    std::string operator()(const ir::ComplexConstant&) const { return ""; }
    std::string operator()(const ir::StringConstant&) const { return ""; }
    std::string operator()(const ir::BytesConstant&) const { return ""; }
    std::string operator()(const ir::Constant::Tuple&) const { return ""; }
  };
  std::string immediate = std::visit(Immediate{}, constant.value);
  return immediate.empty() ? "k::" + constant_names_[constant.index] : immediate;
}

// Its file; and its first line, which a coroutine shows that fails before it has begun.
void Context::add_stand_in_lines(const ir::Function& function) {
  StandIn::Shown shown = stand_in_->shown(function);
  if (shown.path.empty()) return;
  auto& lines = stand_in_lines_[shown.path];
  if (ir::suspends(function.kind) && !shown.hidden && !shown.text.empty()) lines.try_emplace(shown.first_line, shown.text);
}

std::uint32_t Context::intern_location(const ir::Function& function, const Location& where, std::uint32_t anchor,
                                       std::uint32_t anchor_end) {
  Location place = where;
  if (stand_in_) {
    StandIn::Place shown = stand_in_->shown(function, where, anchor, anchor_end);
    if (!shown.text.empty()) stand_in_lines_[stand_in_->shown(function).path][shown.location.line] = shown.text;
    place = shown.location;
    anchor = shown.anchor;
    anchor_end = shown.anchor_end;
  }
  LocationKey key{function.symbol, place.line, place.column, place.end_line, place.end_column, anchor, anchor_end};
  return locations_.try_emplace(std::move(key), static_cast<std::uint32_t>(locations_.size())).first->second;
}

std::string Context::source_file(const ir::Function& function) const {
  std::string path = stand_in_ ? stand_in_->shown(function).path : "";
  if (path.empty()) return "source";
  return "source_" + std::to_string(std::distance(stand_in_lines_.begin(), stand_in_lines_.find(path)));
}

void Context::print_stand_in_files(Printer& out) const {
  int index = 0;
  for (const auto& [path, lines] : stand_in_lines_) {
    std::string name = "source_" + std::to_string(index++), items;
    for (const auto& [number, text] : lines)
      if (!path.starts_with('<')) items += "{" + std::to_string(number) + ", " + string_literal(text) + "}, ";
    out.line("static const coil::SourceLine " + name + "_lines[] = {" + items + "{0, nullptr}};");
    out.line("static const coil::SourceFile " + name + " = {" + string_literal(path) + ", nullptr, 0, " + name + "_lines};");
  }
}

std::string Context::location(const ir::Function& function, const Location& place, std::uint32_t anchor,
                              std::uint32_t anchor_end) {
  return "at::all[" + std::to_string(intern_location(function, place, anchor, anchor_end)) + "]";
}

void Context::begin_place(const ir::Function& function, const Location& place, std::uint32_t anchor,
                          std::uint32_t anchor_end) {
  if (place.line == 0) return;
  std::uint32_t line = out_.shows_source_lines() ? call_line(function_number(function), place.line) : 0;
  add_call_place(intern_location(function, place, anchor, anchor_end), line);
}

void Context::add_call_place(std::uint32_t location, std::uint32_t source_line) {
  if (out_.shows_source_lines() && location == no_location) return;
  if (!call_places_.empty() && call_places_.back().location == location) return;
  call_places_.push_back({out_.shows_source_lines() ? source_line : out_.lines() + 1, location});
}

std::uint32_t Context::function_number(const ir::Function& function) {
  if (calling_functions_.empty() || calling_functions_.back() != &function) calling_functions_.push_back(&function);
  return static_cast<std::uint32_t>(calling_functions_.size() - 1);
}

std::string Context::attribute_cache() { return "caches[" + std::to_string(cache_count_++) + "]"; }

void Context::print_constants(Printer& out) const {
  if (module_.constants.empty()) return;
  struct Specification {
    const ir::Constant& constant;
    std::string operator()(ir::NoneConstant) const { return "{coil::ConstantKind::none}"; }
    std::string operator()(ir::EllipsisConstant) const { return "{coil::ConstantKind::ellipsis}"; }
    std::string operator()(bool value) const { return value ? "{coil::ConstantKind::true_}" : "{coil::ConstantKind::false_}"; }
    std::string operator()(std::int64_t value) const {
      return text("big_integer", std::to_string(value));
    }
    std::string operator()(const ir::BigConstant& value) const { return text("big_integer", value.decimal); }
    std::string operator()(double value) const { return number("floating", value); }
    std::string operator()(const ir::ComplexConstant& value) const { return number("imaginary", value.imaginary); }
    std::string operator()(const ir::StringConstant& value) const { return text("string", value.utf8); }
    std::string operator()(const ir::BytesConstant& value) const { return text("bytes", value.bytes); }
    std::string operator()(const ir::Constant::Tuple& tuple) const {
      return "{coil::ConstantKind::tuple, nullptr, " + std::to_string(tuple.items.size()) + ", 0, items" +
             std::to_string(constant.index) + "}";
    }
    static std::string text(const char* kind, const std::string& bytes) {
      return std::string("{coil::ConstantKind::") + kind + ", " + string_literal(bytes) + ", " + std::to_string(bytes.size()) + "}";
    }
    static std::string number(const char* kind, double value) {
      return std::string("{coil::ConstantKind::") + kind + ", nullptr, 0, " + floating_literal(value) + "}";
    }
  };
  std::string count = std::to_string(module_.constants.size());
  out.line("namespace k {  // constants");
  out.line("static Word all[" + count + "];");
  for (const ir::Constant& constant : module_.constants) {
    if (this->constant(constant).starts_with("k::")) {
      out.line("static constexpr Word& " + constant_names_[constant.index] + " = all[" + std::to_string(constant.index) + "];");
    }
  }
  for (const ir::Constant& constant : module_.constants) {
    const auto* tuple = std::get_if<ir::Constant::Tuple>(&constant.value);
    if (!tuple) continue;
    std::string items;
    for (const ir::Constant* item : tuple->items) items += std::to_string(item->index) + ", ";
    out.line("static const unsigned items" + std::to_string(constant.index) + "[] = {" + items + "0};");
  }
  out.line("static const coil::ConstantSpecification specifications[] = {");
  {
    Indented indented(out);
    for (const ir::Constant& constant : module_.constants) out.line(std::visit(Specification{constant}, constant.value) + ",");
  }
  out.line("};");
  out.line("}  // namespace k");
}

void Context::print_globals(Printer& out) const {
  std::string count = std::to_string(module_.globals.size() + 1);
  out.line("namespace g {  // the module's variables");
  out.line("static Word all[" + count + "];");
  std::string names, defined;
  for (const ir::Global& global : module_.globals) {
    defined += global.called_borrowed ? "coil::not_defined, " : "0, ";
    out.line("static constexpr Word& " + global_names_[global.index] + " = all[" + std::to_string(global.index) + "];");
    names += string_literal(global.name) + ", ";
  }
  out.line("static const char* const names[] = {" + names + "nullptr};");
  if (defined.find("coil") != std::string::npos) out.line("static Word defined[] = {" + defined + "};");
  out.line("}  // namespace g");
}

namespace {

// Long tables are text that the runtime reads (core/place_text.h): for clang a string is one token, and needs no relocations.
class TextTable {
 public:
  void add(const std::string& entry) {
    if (text_.size() - line_begin_ + entry.size() > 110) break_line();
    text_ += entry + " ";
  }
  // The literal, on lines of its own.
  std::string literal() const { return "\n    \"" + text_ + "\""; }

 private:
  void break_line() {
    text_ += "\"\n    \"";
    line_begin_ = text_.size();
  }

  std::string text_;
  std::size_t line_begin_ = 0;
};

}  // namespace

// 12:4-20, 12:4-14:9, and with a range of its own 12:4-20^8-9.
static std::string place_text(std::uint32_t line, std::uint32_t column, std::uint32_t end_line, std::uint32_t end_column,
                              std::uint32_t anchor, std::uint32_t anchor_end) {
  auto pair = [](std::uint32_t first, char separator, std::uint32_t second) {
    return std::to_string(first) + separator + std::to_string(second);
  };
  std::string text = pair(line, ':', column) + "-" + (end_line == line ? "" : std::to_string(end_line) + ":") + std::to_string(end_column);
  return anchor || anchor_end ? text + "^" + pair(anchor, '-', anchor_end) : text;
}

void Context::print_locations(Printer& out) const {
  std::vector<const LocationKey*> in_order(locations_.size());
  for (const auto& [key, index] : locations_) in_order[index] = &key;
  out.line("namespace at {  // places that tracebacks name");
  out.line("static coil::Location all[" + std::to_string(locations_.size() + 1) + "];");
  out.line("static constexpr coil::PlacesOfCode texts[] = {");
  for (std::size_t i = 0; i < in_order.size();) {
    const std::string& symbol = std::get<0>(*in_order[i]);
    TextTable table;
    for (; i < in_order.size() && std::get<0>(*in_order[i]) == symbol; ++i) {
      const auto& [_, line, column, end_line, end_column, anchor, anchor_end] = *in_order[i];
      table.add(place_text(line, column, end_line, end_column, anchor, anchor_end));
    }
    out.line("  {&code::" + identifier(symbol) + ", " + table.literal() + "},");
  }
  out.line("  {nullptr, nullptr}};");
  out.line("}  // namespace at");
}

void Context::print_call_places(Printer& out, std::uint32_t first_line) const {
  if (call_places_.empty()) return;
  std::vector<CallPlace> places = call_places_;
  if (out_.shows_source_lines())
    std::ranges::stable_sort(places, {}, &CallPlace::line);
  else
    for (CallPlace& place : places) place.line += first_line;
  TextTable table;
  std::uint32_t line = 0;
  for (const CallPlace& place : places) {
    table.add(std::to_string(place.line - line) + ":" + (place.location == no_location ? "-" : std::to_string(place.location)));
    line = place.line;
  }
  if (out_.shows_source_lines()) {
    std::string names;
    for (const ir::Function* function : calling_functions_)
      names += function_name(*function) + "," + function_name(*function) + "_entry," + plain_body_name(*function) + " ";
    out.line("extern \"C\" { [[gnu::used]] static const char coil_call_functions[] = " + string_literal(names) + "; }");
  }
  out.line("extern \"C\" { [[gnu::used]] static const coil::CallPlaces coil_call_places = {" + table.literal() + ", at::all}; }");
}

void Context::print_caches(Printer& out) const {
  if (cache_count_) out.line("static coil::AttributeCache caches[" + std::to_string(cache_count_) + "];");
}

}  // namespace coil::compiler::emit
