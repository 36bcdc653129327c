#include "compiler/bind/check_patterns.h"

#include <algorithm>

#include "compiler/ast/dump.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

class PatternChecker {
 public:
  explicit PatternChecker(Errors& errors) : errors_(errors) {}

  void check(const Pattern& pattern) {
    if (!errors_.any()) dispatch(pattern, [&](const auto& concrete) { handle(concrete); });
  }

 private:
  void handle(const MatchValue&) {}
  void handle(const MatchSingleton&) {}

  void handle(const MatchSequence& node) {
    bool starred = false;
    for (const Pattern* element : node.patterns) {
      if (is<MatchStar>(element)) {
        if (starred) return errors_.report(node.location, "multiple starred expressions in sequence pattern");
        starred = true;
      }
    }
    for (const Pattern* element : node.patterns) check(*element);
  }

  void handle(const MatchMapping& node) {
    std::vector<std::string> seen;
    for (const Expr* key : node.keys) {
      const auto* constant = as<Constant>(key);
      if (!constant) continue;
      std::string text = repr_of(constant->value);
      if (std::find(seen.begin(), seen.end(), text) != seen.end()) {
        return errors_.report(node.location, "mapping pattern checks duplicate key (" + text + ")");
      }
      seen.push_back(text);
    }
    for (const Pattern* value : node.patterns) check(*value);
    bind(node.rest, node.location);
  }

  void handle(const MatchClass& node) {
    for (size_t index = 0; index < node.kwd_attrs.size(); ++index) {
      for (size_t other = 0; other < index; ++other) {
        if (node.kwd_attrs[other] == node.kwd_attrs[index]) {
          return errors_.report(node.kwd_patterns[index]->location, "attribute name repeated in class pattern: " + node.kwd_attrs[index].string());
        }
      }
    }
    for (const Pattern* pattern : node.patterns) check(*pattern);
    for (const Pattern* pattern : node.kwd_patterns) check(*pattern);
  }

  void handle(const MatchStar& node) { bind(node.name, node.location); }

  void handle(const MatchAs& node) {
    if (node.pattern) check(*node.pattern);
    bind(node.name, node.location);
  }

  // All alternatives bind the same names.
  void handle(const MatchOr& node) {
    std::vector<Name> before = bound_;
    std::vector<Name> first;
    for (size_t index = 0; index < node.patterns.size(); ++index) {
      bound_ = before;
      if (index + 1 < node.patterns.size()) check_refutable(*node.patterns[index], false, errors_);
      check(*node.patterns[index]);
      if (errors_.any()) return;
      std::vector<Name> names(bound_.begin() + static_cast<std::ptrdiff_t>(before.size()), bound_.end());
      std::sort(names.begin(), names.end(), [](Name left, Name right) { return left.text() < right.text(); });
      if (index == 0) first = names;
      if (names != first) return errors_.report(node.location, "alternative patterns bind different names");
    }
  }

  void bind(Name name, Location location) {
    if (!name) return;
    if (name == "__debug__") return errors_.report(location, "cannot assign to __debug__");
    if (std::find(bound_.begin(), bound_.end(), name) != bound_.end()) {
      return errors_.report(location, "multiple assignments to name " + quoted(name) + " in pattern");
    }
    bound_.push_back(name);
  }

  Errors& errors_;
  std::vector<Name> bound_;
};

}  // namespace

void check_pattern(const Pattern& pattern, Errors& errors) { PatternChecker(errors).check(pattern); }

void check_refutable(const Pattern& pattern, bool may_always_match, Errors& errors) {
  if (may_always_match || errors.any()) return;
  if (const auto* alternatives = as<MatchOr>(&pattern)) return check_refutable(*alternatives->patterns.back(), false, errors);
  const auto* capture = as<MatchAs>(&pattern);
  if (!capture) return;
  if (capture->pattern) return check_refutable(*capture->pattern, false, errors);
  errors.report(pattern.location, capture->name ? "name capture " + quoted(capture->name) + " makes remaining patterns unreachable"
                                                : "wildcard makes remaining patterns unreachable");
}

}  // namespace coil::compiler::bind
