#include "compiler/ast/dump.h"

namespace coil::compiler::ast {
namespace {

bool has_attributes(const Node& node) {
  switch (node.kind) {
    case Kind::Module:
    case Kind::Comprehension:
    case Kind::Arguments:
    case Kind::WithItem:
    case Kind::MatchCase:
      return false;
    default:
      return true;
  }
}

class Dumper {
 public:
  void node(const Node& node) {
    text_ += kind_name(node.kind);
    text_ += '(';
    first_ = true;
    dispatch(node, [&](const auto& concrete) { concrete.fields(*this); });
    if (has_attributes(node)) {
      attribute("lineno", node.location.line);
      attribute("col_offset", node.location.column);
      attribute("end_lineno", node.location.end_line);
      attribute("end_col_offset", node.location.end_column);
    }
    text_ += ')';
    first_ = false;
  }

  // A field; absent optional ones are left out.
  template <typename T>
  void operator()(const char* name, const T& value) {
    if constexpr (std::is_pointer_v<T>) {
      if (!value) return;
    } else if constexpr (std::is_same_v<T, Name>) {
      if (!value) return;
    }
    label(name);
    this->value(value);
    first_ = false;
  }

  std::string take() { return std::move(text_); }

 private:
  void label(const char* name) {
    if (!first_) text_ += ", ";
    text_ += name;
    text_ += '=';
  }

  void attribute(const char* name, uint32_t number) {
    label(name);
    text_ += std::to_string(number);
    first_ = false;
  }

  void value(const Node* child) { child ? node(*child) : void(text_ += "None"); }
  void value(Name name) { text_ += repr_of_str(name.text()); }
  void value(int number) { text_ += std::to_string(number); }
  void value(const ConstantValue& constant) { text_ += repr_of(constant); }

  template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
  void value(Enumeration enumeration) {
    text_ += name_of(enumeration);
    text_ += "()";
  }

  template <typename T>
  void value(const List<T>& list) {
    text_ += '[';
    bool first = true;
    for (const T& element : list) {
      if (!first) text_ += ", ";
      first = false;
      value(element);
    }
    text_ += ']';
  }

  std::string text_;
  bool first_ = true;
};

}  // namespace

std::string dump(const Node& node) {
  Dumper dumper;
  dumper.node(node);
  return dumper.take();
}

}  // namespace coil::compiler::ast
