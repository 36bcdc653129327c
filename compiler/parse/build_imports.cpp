// import and from ... import.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

void TreeBuilder::import_statement(const Mark& at) { push_statement<Import>(from(at), take_parts<Alias>(at.parts)); }

// name, or name as asname
void TreeBuilder::alias(const Mark& at) {
  auto names = take(names_, at.names);
  parts_.push_back(make<Alias>(from(at), names[0], names.size() > 1 ? names[1] : Name()));
}

// a.b.c, whatever blanks stand between
void TreeBuilder::dotted_name(const Mark& at) {
  std::string text;
  for (uint32_t index = at.token; index <= last_; ++index) {
    text += token(index).kind == TokenKind::DOT ? std::string_view(".") : token(index).name.text();
  }
  names_.push_back(Name::intern(text));
}

void TreeBuilder::import_dots() { import_level_ += last().kind == TokenKind::ELLIPSIS ? 3 : 1; }

// Between the dots and `import`: a module's name or at least one dot.
void TreeBuilder::import_module(const Mark& at) {
  if (names_.size() > at.names) return;
  if (import_level_ == 0) fail_here();
  names_.push_back(Name());
}

void TreeBuilder::import_star() { parts_.push_back(make<Alias>(last().location, Name::intern("*"), Name())); }

void TreeBuilder::from_import_statement(const Mark& at) {
  if (last().kind == TokenKind::COMMA) fail(last().location, "trailing comma not allowed without surrounding parentheses");
  auto names = take_parts<Alias>(at.parts);
  push_statement<ImportFrom>(from(at), pop_name(), names, import_level_);
  import_level_ = 0;
}

}  // namespace coil::compiler::parse
