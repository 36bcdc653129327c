// ( ), [ ], { } and comprehensions.
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

// ---- ( ) ----

void TreeBuilder::begin_group() {
  Group& group = groups_.emplace_back();
  group.with_items = size(with_items_);
  group.first_token = next_ - 1;
  group.parts = size(parts_);
  group.expressions = size(expressions_);
}

void TreeBuilder::group_yield() { groups_.back().is_yield = true; }

void TreeBuilder::group_comma() {
  not_twice();
  groups_.back().comma = true;
}

void TreeBuilder::group_as(const Mark&) { groups_.back().as_token = groups_.back().as_token ? groups_.back().as_token : last_; }

// What follows `as`: the item is complete with its target.
void TreeBuilder::group_as_target(const Mark&) {
  Expr* target = pop_expression();
  check_target(target, TargetKind::Assignment);
  with_items_.push_back({expressions_.back(), target});
}

void TreeBuilder::group_item(const Mark& at) {
  Group& group = groups_.back();
  Expr* item = expressions_.back();
  if (!with_items_.empty() && with_items_.size() > group.with_items && with_items_.back().context == item) return;
  with_items_.push_back({item, nullptr});
  if (is<Starred>(item) || (is<NamedExpr>(item) && !is_parenthesised(at, item))) group.plain = false;
}

// The content of parentheses: a group, a tuple, a generator expression, a yield. Those of `with (...)` could hold its
// items, which its colon decides.
void TreeBuilder::group(const Mark& at) {
  const Group& group = groups_.back();
  bool after_with = at.token > 0 && token(at.token - 1).kind == TokenKind::WITH;
  bool could_be_items = after_with && group.plain && !group.is_yield && !has_part<Comprehension>(group.parts);
  if (group.as_token && !could_be_items) fail_at_token(group.as_token);
  if (could_be_items && size(with_items_) > group.with_items) {
    with_groups_.push_back({at.token, last_, group.with_items, size(with_items_) - group.with_items, group.as_token});
  } else {
    with_items_.resize(group.with_items);
  }
  finish_group(from(at));
}

// Makes one expression of what was pushed since the group's start.
void TreeBuilder::finish_group(Location location) {
  Group group = groups_.back();
  groups_.pop_back();
  if (has_part<Comprehension>(group.parts)) {
    push(generator(group, location));
  } else if (group.comma || size(expressions_) == group.expressions) {
    auto elements = take(expressions_, group.expressions);
    push_expression<TupleExpr>(location, elements, ExprContext::Load);
  } else if (is<Starred>(expressions_.back())) {
    fail(expressions_.back()->location, "cannot use starred expression here");
  }
}

// The generator expression of an element and the comprehensions since the mark.
ast::Expr* TreeBuilder::generator(const Group& group, Location location) {
  auto generators = take_parts<Comprehension>(group.parts);
  Expr* element = pop_expression();
  if (is<Starred>(element)) fail(element->location, "iterable unpacking cannot be used in comprehension");
  return make<GeneratorExp>(location, element, generators);
}

// ---- [ ] ----

void TreeBuilder::list(const Mark& at) {
  if (has_part<Comprehension>(at.parts)) {
    auto generators = take_parts<Comprehension>(at.parts);
    Expr* element = pop_expression();
    if (is<Starred>(element)) fail(element->location, "iterable unpacking cannot be used in comprehension");
    push_expression<ListComp>(from(at), element, generators);
  } else {
    push_expression<ListExpr>(from(at), take_expressions(at), ExprContext::Load);
  }
}

// ---- { } ----

void TreeBuilder::begin_braces() { items_.push_back(ItemKind::Begin); }

// At the colon after a first expression.
void TreeBuilder::dictionary_key(const Mark& at) {
  if (items_.back() == ItemKind::Element || is<Starred>(expressions_.back())) fail_at_token(last_);
  if (is<NamedExpr>(expressions_.back()) && !is_parenthesised(at, expressions_.back())) fail_at_token(last_);
}

// An element, or a key (null for **) and its value.
void TreeBuilder::brace_item(const Mark& at) {
  ItemKind kind = size(expressions_) == at.expressions + 2 ? ItemKind::Pair : ItemKind::Element;
  if (items_.back() != ItemKind::Begin && items_.back() != kind) {
    kind == ItemKind::Pair ? fail_at_token(at.token) : fail_here();
  }
  items_.push_back(kind);
}

void TreeBuilder::braces(const Mark& at) {
  bool is_dictionary = items_.back() != ItemKind::Element;
  while (items_.back() != ItemKind::Begin) items_.pop_back();
  items_.pop_back();
  if (has_part<Comprehension>(at.parts)) {
    auto generators = take_parts<Comprehension>(at.parts);
    Expr* last_expression = pop_expression();
    if (!is_dictionary) {
      if (is<Starred>(last_expression)) fail(last_expression->location, "iterable unpacking cannot be used in comprehension");
      push_expression<SetComp>(from(at), last_expression, generators);
      return;
    }
    Expr* key = pop_expression();
    if (!key) fail(token(at.token + 1).location, "dict unpacking cannot be used in dict comprehension");
    push_expression<DictComp>(from(at), key, last_expression, generators);
    return;
  }
  auto content = take_expressions(at);
  if (!is_dictionary) {
    push_expression<Set>(from(at), content);
    return;
  }
  std::vector<Expr*> keys, values;
  for (size_t index = 0; index < content.size(); index += 2) {
    keys.push_back(content[index]);
    values.push_back(content[index + 1]);
  }
  push_expression<Dict>(from(at), arena_.copy_list(keys), arena_.copy_list(values));
}

// ---- for ... in ... if ... ----

// Target, iterable and conditions are on the stack.
void TreeBuilder::comprehension(const Mark& at, bool async) {
  auto content = take_expressions(at);
  parts_.push_back(make<Comprehension>(from(at), content[0], content[1], content.subspan(2), async ? 1 : 0));
}

}  // namespace coil::compiler::parse
