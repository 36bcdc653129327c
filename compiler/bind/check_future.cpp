// from __future__ import ...: only at the beginning, only features that exist.
#include <algorithm>

#include "compiler/bind/binder.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

constexpr std::string_view features[] = {"nested_scopes", "generators",       "division",       "absolute_import", "with_statement",
                                         "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

bool is_text(const Stmt& statement) {
  const auto* expression = as<ExprStmt>(&statement);
  const auto* constant = expression ? as<Constant>(expression->value) : nullptr;
  return constant && std::holds_alternative<StrValue>(constant->value);
}

bool is_future(const ImportFrom& node) { return node.level == 0 && node.module == "__future__"; }

struct LateFuture {
  Errors& errors;
  void visit(const ExprStmt&) {}
  void visit(const Assign&) {}
  void visit(const Return&) {}
  void visit(const ImportFrom& node) {
    if (is_future(node)) errors.report(node.location, "from __future__ imports must occur at the beginning of the file");
  }
};

}  // namespace

void check_future(const Module& module, Drafts& drafts, Errors& errors) {
  size_t index = 0;
  if (!module.body.empty() && is_text(*module.body[0])) ++index;
  for (; index < module.body.size(); ++index) {
    const auto* import = as<ImportFrom>(module.body[index]);
    if (!import || !is_future(*import)) break;
    for (const Alias* alias : import->names) {
      std::string_view feature = alias->name.text();
      if (feature == "annotations") drafts.future_annotations = true;
      if (feature == "braces") return errors.report_start(import->location, "not a chance");
      if (std::find(std::begin(features), std::end(features), feature) == std::end(features)) {
        return errors.report_start(import->location, "future feature " + std::string(feature) + " is not defined");
      }
    }
  }
  if (errors.is_part()) return;  // what stood before it may have been an import of that sort
  for (; index < module.body.size(); ++index) {
    errors.begin(module.body[index]);
    if (errors.stopped()) return;
    walk(LateFuture{errors}, *module.body[index]);
  }
}

}  // namespace coil::compiler::bind
