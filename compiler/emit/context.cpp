#include "compiler/emit/context.h"

#include <algorithm>
#include <set>

#include "compiler/emit/names.h"

namespace coil::compiler::emit {
namespace {

// Short names for constants where their text allows it: k::hello; else k::_7.
std::string constant_name(const ir::Constant& constant, std::set<std::string>& taken) {
  if (const auto* text = std::get_if<ir::StringConstant>(&constant.value)) {
    if (is_plain_identifier(text->utf8) && text->utf8.size() <= 40) {
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
      for_debugger_(options.line_directives == LineDirectives::every_line),
      out_(options.line_directives, module.path) {
  std::set<std::string> taken = {"all"};
  for (const ir::Constant& constant : module.constants) constant_names_.push_back(constant_name(constant, taken));
  taken = {"all"};
  for (const ir::Global& global : module.globals) {
    global_names_.push_back(distinct(taken, identifier(global.name), global.index));
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

const Context::NamedLocation& Context::intern_location(const ir::Function& function, const Location& place,
                                                       std::uint32_t anchor, std::uint32_t anchor_end) {
  std::uint32_t column = place.column;
  std::uint32_t end_column = place.end_column;
  auto [known, is_new] = locations_.try_emplace(
      {function.symbol, place.line, column, place.end_line, end_column, anchor, anchor_end});
  if (is_new) {
    std::string name = "line" + std::to_string(place.line) + "_" + std::to_string(column);
    int count = location_names_[name]++;
    known->second = {count ? name + "_" + std::to_string(count) : name, static_cast<std::uint32_t>(locations_.size() - 1)};
  }
  return known->second;
}

std::string Context::location(const ir::Function& function, const Location& place, std::uint32_t anchor,
                              std::uint32_t anchor_end) {
  return "at::" + intern_location(function, place, anchor, anchor_end).name;
}

void Context::begin_place(const ir::Function& function, const Location& place, std::uint32_t anchor,
                          std::uint32_t anchor_end) {
  if (place.line != 0) add_call_place(intern_location(function, place, anchor, anchor_end).index, place.line);
}

void Context::add_call_place(std::uint32_t location, std::uint32_t source_line) {
  if (out_.shows_source_lines() && location == no_location) return;
  if (!call_places_.empty() && call_places_.back().location == location) return;
  call_places_.push_back({out_.shows_source_lines() ? source_line : out_.lines() + 1, location});
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
  std::string names, borrowed;
  for (const ir::Global& global : module_.globals) {
    borrowed += global.called_borrowed ? "true, " : "false, ";
    out.line("static constexpr Word& " + global_names_[global.index] + " = all[" + std::to_string(global.index) + "];");
    names += string_literal(global.name) + ", ";
  }
  out.line("static const char* const names[] = {" + names + "nullptr};");
  if (borrowed.find("true") != std::string::npos) out.line("static const bool called_borrowed[] = {" + borrowed + "};");
  out.line("}  // namespace g");
}

void Context::print_locations(Printer& out) const {
  if (locations_.empty()) return;
  out.line("namespace at {  // places that tracebacks name");
  std::vector<const decltype(locations_)::value_type*> in_order(locations_.size());
  for (const auto& entry : locations_) in_order[entry.second.index] = &entry;
  out.line("static constexpr coil::Location all[] = {");
  for (const auto* entry : in_order) {
    const auto& [symbol, line, column, end_line, end_column, anchor, anchor_end] = entry->first;
    out.line("  {&code::" + identifier(symbol) + ", " + std::to_string(line) + ", " + std::to_string(column) + ", " +
             std::to_string(end_line) + ", " + std::to_string(end_column) + ", " + std::to_string(anchor) + ", " +
             std::to_string(anchor_end) + "},");
  }
  out.line("};");
  for (const auto* entry : in_order)
    out.line("static constexpr const coil::Location& " + entry->second.name + " = all[" + std::to_string(entry->second.index) + "];");
  out.line("}  // namespace at");
}

void Context::print_call_places(Printer& out, std::uint32_t first_line) const {
  if (call_places_.empty()) return;
  std::vector<CallPlace> places = call_places_;
  if (out_.shows_source_lines())
    std::ranges::stable_sort(places, {}, &CallPlace::line);
  else
    for (CallPlace& place : places) place.line += first_line;
  std::string items;
  for (const CallPlace& place : places) items += "{" + std::to_string(place.line) + "," + std::to_string(place.location) + "},";
  out.line("static const coil::CallPlace call_places[] = {" + items + "};");
  out.line("extern \"C\" { [[gnu::used]] static const coil::CallPlaces coil_call_places = {call_places, " +
           std::to_string(places.size()) + ", " + (locations_.empty() ? "nullptr" : "at::all") + "}; }");
}

void Context::print_caches(Printer& out) const {
  if (cache_count_) out.line("static coil::AttributeCache caches[" + std::to_string(cache_count_) + "];");
}

}  // namespace coil::compiler::emit
