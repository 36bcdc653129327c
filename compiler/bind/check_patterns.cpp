#include "compiler/bind/check_patterns.h"

#include <algorithm>

#include "compiler/ast/dump.h"

namespace coil::compiler::bind {
namespace {

using namespace ast;

// CPython reports where its compiler was last: the innermost pattern at the end.
const Pattern& last_visited(const Pattern& pattern) {
  const Pattern* last = nullptr;
  for_each_child(pattern, [&](const auto& child) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, Pattern>) last = &child;
  });
  return last ? last_visited(*last) : pattern;
}

// A key's value in a form that is the same for equal numbers: 0, False, 0.0 and -0 are one key.
struct KeyValue {
  std::string identity, repr;
};

KeyValue value_of(const Constant& constant, bool negative) {
  std::string repr = repr_of(constant.value);
  if (const bool* truth = std::get_if<bool>(&constant.value)) return {*truth ? "1.0" : "0.0", repr};
  if (std::holds_alternative<StrValue>(constant.value) || std::holds_alternative<BytesValue>(constant.value)) return {repr, repr};
  bool zero = repr.find_first_of("123456789") == std::string::npos;
  if (negative && !(zero && std::holds_alternative<int64_t>(constant.value))) repr.insert(0, "-");
  if (zero) return {"0.0", repr};
  if (std::holds_alternative<int64_t>(constant.value)) return {repr + ".0", repr};
  return {repr, repr};
}

class PatternChecker {
 public:
  explicit PatternChecker(Errors& errors) : errors_(errors) {}

  void check(const Pattern& pattern) {
    if (!errors_.stopped()) dispatch(pattern, [&](const auto& concrete) { handle(concrete); });
  }

 private:
  void handle(const MatchValue&) {}
  void handle(const MatchSingleton&) {}

  void handle(const MatchSequence& node) {
    bool starred = false;
    for (const Pattern* element : node.patterns) {
      if (is<MatchStar>(element)) {
        if (starred) return errors_.report(node.location, "multiple starred names in sequence pattern");
        starred = true;
      }
    }
    for (const Pattern* element : node.patterns) check(*element);
  }

  void handle(const MatchMapping& node) {
    std::vector<std::string> seen;
    for (const Expr* key : node.keys) {
      if (is<JoinedStr>(key)) {
        return errors_.report(node.location, "mapping pattern keys may only match literals and attribute lookups");
      }
      const auto* sign = as<UnaryOp>(key);
      const auto* constant = as<Constant>(sign ? sign->operand : key);
      if (!constant) continue;
      KeyValue value = value_of(*constant, sign != nullptr);
      if (std::find(seen.begin(), seen.end(), value.identity) != seen.end()) {
        return errors_.report(node.location, "mapping pattern checks duplicate key (" + value.repr + ")");
      }
      seen.push_back(value.identity);
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
    bind(node.name, node.pattern ? last_visited(*node.pattern).location : node.location);
  }

  // All alternatives bind the same names.
  void handle(const MatchOr& node) {
    std::vector<Name> before = bound_;
    std::vector<Name> first;
    for (size_t index = 0; index < node.patterns.size(); ++index) {
      bound_ = before;
      if (index + 1 < node.patterns.size()) check_refutable(*node.patterns[index], false, errors_);
      check(*node.patterns[index]);
      if (errors_.stopped()) return;
      std::vector<Name> names(bound_.begin() + static_cast<std::ptrdiff_t>(before.size()), bound_.end());
      std::sort(names.begin(), names.end(), [](Name left, Name right) { return left.text() < right.text(); });
      if (index == 0) first = names;
      if (names != first) return errors_.report(last_visited(*node.patterns[index]).location, "alternative patterns bind different names");
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
  if (may_always_match || errors.stopped()) return;
  if (const auto* alternatives = as<MatchOr>(&pattern)) return check_refutable(*alternatives->patterns.back(), false, errors);
  const auto* capture = as<MatchAs>(&pattern);
  if (!capture) return;
  if (capture->pattern) return check_refutable(*capture->pattern, false, errors);
  errors.report(pattern.location, capture->name ? "name capture " + quoted(capture->name) + " makes remaining patterns unreachable"
                                                : "wildcard makes remaining patterns unreachable");
}

}  // namespace coil::compiler::bind
