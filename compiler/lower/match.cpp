// match: the cases are tried one after the other; a pattern that fails goes on to the next case. Names are bound when the
// whole pattern has matched, before the guard.
#include <algorithm>

#include "compiler/lower/expressions.h"
#include "compiler/lower/names.h"
#include "compiler/lower/statements.h"

namespace coil::compiler::lower {
namespace {

// What one case has captured so far.
class Captures {
 public:
  explicit Captures(Context& context) : context_(context) {}

  void capture(Name name, Value value) {
    for (auto& [known, merge] : captured_) {
      if (known == name) return merge.assign(value);  // another alternative of `|`
    }
    captured_.emplace_back(name, Merge(context_)).second.assign(value);
  }
  void bind() {
    for (auto& [name, merge] : captured_) store_name(context_, name, merge.value());
  }

 private:
  Context& context_;
  std::vector<std::pair<Name, Merge>> captured_;
};

// One case: where it goes when it doesn't match, and what it has captured.
struct Matching {
  Context& context;
  Captures& captures;
  ir::Block* failed;

  void require(ir::Register* flag) {
    ir::Block* next = context.builder.make_block("case.next");
    context.builder.branch(flag, next, failed);
    context.builder.place(next);
  }
  void require_not_none(Value value) {
    ir::Block* next = context.builder.make_block("case.next");
    context.builder.branch(context.emit(Op::is_same, {value, context.none()}), failed, next);
    context.builder.place(next);
  }
  const ir::Constant* integer(std::size_t value) { return context.shared.module.constant(static_cast<std::int64_t>(value)); }
};

void match(Matching matching, const ast::Pattern& pattern, Value subject);

void match(Matching matching, const ast::MatchValue& pattern, Value subject) {
  Value value = lower(matching.context, *pattern.value);
  matching.context.at(pattern);
  matching.require(matching.context.emit(Op::is_equal, {subject, value}));
}

void match(Matching matching, const ast::MatchSingleton& pattern, Value subject) {
  const bool* truth = std::get_if<bool>(&pattern.value);
  const ir::Constant* value = truth ? matching.context.boolean(*truth) : matching.context.none();
  matching.require(matching.context.emit(Op::is_same, {subject, value}));
}

bool is_wildcard(const ast::Pattern* pattern) {
  const auto* as = ast::as<ast::MatchAs>(pattern);
  const auto* star = ast::as<ast::MatchStar>(pattern);
  return (as && !as->pattern && !as->name) || (star && !star->name);
}

Value length_of(Context& context, Value subject) {
  return context.emit(Op::call_words, {context.builder.load_builtin("len"), subject});
}

// [a, *_, b]: only the items that somebody looks at are fetched.
void match_items_around_wildcard(Matching matching, const ast::MatchSequence& pattern, Value subject, std::size_t star) {
  Context& context = matching.context;
  for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
    if (is_wildcard(pattern.patterns[i])) continue;
    context.at(pattern);
    Value index = matching.integer(i);
    if (i > star) index = context.emit(Op::subtract, {length_of(context, subject), matching.integer(pattern.patterns.size() - i)});
    match(matching, *pattern.patterns[i], context.emit(Op::get_item, {subject, index}));
  }
}

void match(Matching matching, const ast::MatchSequence& pattern, Value subject) {
  Context& context = matching.context;
  std::size_t size = pattern.patterns.size(), star = size;
  for (std::size_t i = 0; i < size; ++i) {
    if (ast::is<ast::MatchStar>(pattern.patterns[i])) star = i;
  }
  context.at(pattern);
  matching.require(context.emit(Op::is_sequence_pattern, {subject}));
  if (star == size) {
    matching.require(context.emit(Op::is_equal, {length_of(context, subject), matching.integer(size)}));
  } else if (size > 1) {
    matching.require(context.emit(Op::is_greater_equal, {length_of(context, subject), matching.integer(size - 1)}));
  }
  if (std::all_of(pattern.patterns.begin(), pattern.patterns.end(), is_wildcard)) return;
  if (star < size && is_wildcard(pattern.patterns[star])) return match_items_around_wildcard(matching, pattern, subject, star);
  auto count = static_cast<std::int64_t>(size), before = static_cast<std::int64_t>(star);
  Value items = star == size ? context.emit(Op::unpack, {subject, count})
                             : context.emit(Op::unpack_starred, {subject, before, count - before - 1});
  for (std::int64_t i = 0; i < count; ++i) {
    match(matching, *pattern.patterns[static_cast<std::size_t>(i)], context.emit(Op::tuple_item, {items, i}));
  }
}

void match(Matching matching, const ast::MatchMapping& pattern, Value subject) {
  Context& context = matching.context;
  context.at(pattern);
  matching.require(context.emit(Op::is_mapping_pattern, {subject}));
  std::vector<Value> keys;
  if (!pattern.keys.empty()) {
    Value length = length_of(context, subject);
    matching.require(context.emit(Op::is_greater_equal, {length, matching.integer(pattern.keys.size())}));
    for (const ast::Expr* key : pattern.keys) keys.push_back(lower(context, *key));
    context.at(pattern);
    Value values = context.emit(Op::match_keys, {subject, context.emit(Op::build_tuple, keys)});
    matching.require_not_none(values);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      match(matching, *pattern.patterns[i], context.emit(Op::tuple_item, {values, static_cast<std::int64_t>(i)}));
    }
  }
  if (!pattern.rest) return;
  context.at(pattern);
  Value rest = context.emit(Op::build_dict, {});
  context.emit(Op::dict_update, {rest, subject});
  for (const Value& key : keys) context.emit(Op::delete_item, {rest, key});
  matching.captures.capture(pattern.rest, rest);
}

void match(Matching matching, const ast::MatchClass& pattern, Value subject) {
  Context& context = matching.context;
  Value type = lower(context, *pattern.cls);
  ir::Constant::Items names;
  for (Name name : pattern.kwd_attrs) names.push_back(context.string(name));
  context.at(pattern);
  auto count = static_cast<std::int64_t>(pattern.patterns.size());
  Value attributes =
      context.emit(Op::match_class, {subject, type, count, context.shared.module.constant(ir::Constant::Tuple{std::move(names)})});
  matching.require_not_none(attributes);
  std::int64_t place = 0;
  for (ast::List<ast::Pattern*> patterns : {pattern.patterns, pattern.kwd_patterns}) {
    for (const ast::Pattern* part : patterns) {
      Value attribute = context.emit(Op::tuple_item, {attributes, place++});
      if (!is_wildcard(part)) match(matching, *part, attribute);
    }
  }
}

void match(Matching matching, const ast::MatchStar& pattern, Value subject) {
  if (pattern.name) matching.captures.capture(pattern.name, subject);
}

void match(Matching matching, const ast::MatchAs& pattern, Value subject) {
  if (pattern.pattern) match(matching, *pattern.pattern, subject);
  if (pattern.name) matching.captures.capture(pattern.name, subject);
}

void match(Matching matching, const ast::MatchOr& pattern, Value subject) {
  ir::Builder& builder = matching.context.builder;
  ir::Block* matched = builder.make_block("case.or");
  for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
    bool last = i + 1 == pattern.patterns.size();
    ir::Block* next = last ? matching.failed : builder.make_block("case.alternative");
    match({matching.context, matching.captures, next}, *pattern.patterns[i], subject);
    builder.jump(matched);
    if (!last) builder.place(next);
  }
  builder.place(matched);
}

void match(Matching matching, const ast::Pattern& pattern, Value subject) {
  ast::dispatch(pattern, [&](const auto& concrete) { match(matching, concrete, subject); });
}

}  // namespace

void lower(Context& context, const ast::Match& node) {
  ir::Builder& builder = context.builder;
  Value subject = lower(context, *node.subject);
  // A pattern may rebind the local that is matched.
  ir::Register* variable = register_of(subject);
  if (variable && variable->is_local) subject = builder.copy(subject);
  ir::Block* end = builder.make_block("match.end");
  for (const ast::MatchCase* one : node.cases) {
    ir::Block* next = builder.make_block("case");
    Captures captures(context);
    match({context, captures, next}, *one->pattern, subject);
    context.at(*one->pattern);
    captures.bind();
    if (one->guard) {
      ir::Block* body = builder.make_block("case.body");
      lower_condition_of(context, *one->guard, body, next, *one->guard);
      builder.place(body);
    }
    lower_body(context, one->body);
    builder.jump(end);
    builder.place(next);
  }
  builder.jump(end);
  builder.place(end);
}

}  // namespace coil::compiler::lower
