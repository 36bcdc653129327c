// The text of `coil emit --scopes`: one line for each scope, one for each name below it.
#include "compiler/bind/bind.h"

namespace coil::compiler::bind {
namespace {

constexpr std::string_view scope_words[] = {"module", "class", "function", "lambda", "comprehension"};
constexpr std::string_view symbol_words[] = {"local", "cell", "free", "global explicit", "global implicit"};

void append(std::string& text, const Symbol& symbol, const std::string& indentation) {
  text += indentation + "  ";
  text += symbol.name.text();
  text += ": ";
  text += symbol_words[size_t(symbol.kind)];
  std::pair<bool, const char*> marks[] = {
      {symbol.is_parameter, "parameter"}, {symbol.is_assigned, "assigned"},   {symbol.is_referenced, "referenced"},
      {symbol.is_imported, "imported"},   {symbol.is_annotated, "annotated"}, {symbol.is_namespace, "namespace"},
      {symbol.passes_through, "passes through"}};
  for (auto [holds, word] : marks) {
    if (holds) text += std::string(", ") + word;
  }
  text += '\n';
}

void append(std::string& text, const Scope& scope, int depth) {
  std::string indentation(static_cast<size_t>(depth) * 2, ' ');
  text += indentation;
  text += scope_words[size_t(scope.kind)];
  text += ' ';
  text += scope.qualified_name.text();
  if (scope.node->location) text += " line " + std::to_string(scope.node->location.line);
  std::pair<bool, const char*> marks[] = {{scope.is_coroutine, "coroutine"}, {scope.is_generator, "generator"},
                                          {scope.is_nested, "nested"},       {scope.needs_class_cell, "class cell"},
                                          {scope.has_star_import, "star import"}};
  for (auto [holds, word] : marks) {
    if (holds) text += std::string(", ") + word;
  }
  text += '\n';
  for (const Symbol* symbol : scope.symbols) append(text, *symbol, indentation);
  for (const Scope* child : scope.children) append(text, *child, depth + 1);
}

}  // namespace

std::string dump_scopes(const Scopes& scopes) {
  std::string text;
  append(text, *scopes.module(), 0);
  return text;
}

}  // namespace coil::compiler::bind
