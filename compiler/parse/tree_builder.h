// Builds the syntax tree while ANTLR's parser recognises the grammar: each method is an action of grammar/Python.g4, named
// after the rule or the node that it makes. One file per group of rules (build_*.cpp).
//
// Finished parts wait on stacks until the rule around them takes them. A rule notes at its start, in a Mark, how much
// the stacks hold; what lies above belongs to it. What the grammar accepts and Python doesn't is an error here, thrown as
// SyntaxFailure; nothing outside compiler/parse sees the exception.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/base/arena.h"
#include "compiler/base/source_buffer.h"
#include "compiler/parse/failure.h"
#include "compiler/parse/token.h"

namespace coil::compiler::parse {

// What an error message calls the expression: "literal", "function call", "conditional expression" ...
std::string_view describe(const ast::Expr& expression);

// The part of a target that can't be one; null when all can.
const ast::Expr* invalid_target(const ast::Expr* target, TargetKind kind);

class TreeBuilder {
 public:
  using Expr = ast::Expr;
  using Stmt = ast::Stmt;

  struct Mark {
    uint32_t token;
    uint32_t expressions, statements, blocks, names, parts, patterns, operators;
  };

  // `active_rules` tells a failure which rules the parser was in.
  TreeBuilder(const SourceBuffer& source, const std::vector<Token>& tokens, Arena& arena,
              std::function<std::vector<ActiveRule>()> active_rules)
      : source_(source), text_(source.text()), tokens_(tokens), arena_(arena), active_rules_(std::move(active_rules)) {}

  // The parser's position: the token to come, and the last one that counts for the end of a node.
  void consumed(uint32_t token) {
    next_ = token + 1;
    TokenKind kind = tokens_[token].kind;
    if (kind > TokenKind::DEDENT) last_ = token;
  }
  uint32_t next_token() const { return next_; }

  // Starts at another token than the first.
  void start_at(uint32_t token) { next_ = last_ = token; }

  // What an error message may need: the last complete expression, and the last one before a possible :=.
  void note_expression(const Mark& at) { last_expression_ = {expressions_.back(), at.token, last_}; }
  void note_named(const Mark& at) { last_named_ = {expressions_.back(), at.token, last_}; }
  const ExpressionAt& last_expression() const { return last_expression_; }
  const ExpressionAt& last_named() const { return last_named_; }
  Expr* top_expression() const { return expressions_.empty() ? nullptr : expressions_.back(); }

  ast::Module* result() const { return module_; }

  Mark here() const {
    return {next_, size(expressions_), size(statements_), size(blocks_), size(names_), size(parts_), size(patterns_),
            size(operators_)};
  }
  void not_twice();  // after a separator: the same must not follow

  // ---- statements (build_statements.cpp) ----
  void module(const Mark& at);
  void block(const Mark& at);
  void expression_statement(const Mark& at);
  void target(const Mark& at);
  void assignment(const Mark& at);
  void operator_token();
  void augmented_target(const Mark& at);
  void augmented_assignment(const Mark& at);
  void annotated_target(const Mark& at);
  void annotated_assignment(const Mark& at);
  void return_statement(const Mark& at);
  void raise_statement(const Mark& at);
  void delete_statement(const Mark& at);
  void assert_statement(const Mark& at);
  void pass();
  void break_statement();
  void continue_statement();
  void global_statement(const Mark& at);
  void nonlocal_statement(const Mark& at);

  // ---- imports (build_imports.cpp) ----
  void import_statement(const Mark& at);
  void alias(const Mark& at);
  void dotted_name(const Mark& at);
  void import_dots();
  void import_module(const Mark& at);
  void import_star();
  void from_import_statement(const Mark& at);

  // ---- compound statements (build_compound.cpp) ----
  void elif();
  void if_statement(const Mark& at);
  void while_statement(const Mark& at);
  void for_statement(const Mark& at);
  void for_targets(const Mark& at, bool tuple);
  void with_item(const Mark& at);
  void with_items(const Mark& at);
  void with_statement(const Mark& at);
  void try_else(const Mark& at);
  void except_clause(const Mark& at, bool star);
  void try_statement(const Mark& at, bool has_else, bool has_finally);
  void function_definition(const Mark& at);
  void class_definition(const Mark& at);
  void decorated(const Mark& at);
  void async_statement(const Mark& at);

  // ---- parameters (build_parameters.cpp) ----
  Mark begin_parameters();
  void parameters(const Mark& at);
  void parameter(const Mark& at, bool annotated);
  void parameter_default();
  void star_parameter(const Mark& at);
  void star_parameter_name(const Mark& at, bool annotated);
  void double_star_parameter(const Mark& at, bool annotated);
  void slash_parameter();

  // ---- patterns (build_patterns.cpp) ----
  void match_statement(const Mark& at);
  void subject(const Mark& at, bool tuple);
  void match_case(const Mark& at);
  void open_pattern(const Mark& at, bool sequence);
  void star_pattern(const Mark& at);
  void or_pattern(const Mark& at);
  void as_pattern(const Mark& at);
  void value_pattern(const Mark& at);
  void singleton_pattern(const Mark& at);
  void pattern_name();
  void name_pattern(const Mark& at);
  void begin_class_pattern();
  void class_pattern(const Mark& at);
  void group_pattern(const Mark& at, bool comma);
  void sequence_pattern(const Mark& at);
  void mapping_pattern(const Mark& at);
  void complex_pattern(const Mark& at);
  void negative_number(const Mark& at);
  void keyword_pattern_name(const Mark& at);
  void pattern_argument(const Mark& at);
  void pattern_entry(const Mark& at);
  void pattern_rest();

  // ---- expressions (build_expressions.cpp) ----
  void name();
  void name_expression();
  void singleton();
  void tuple(const Mark& at);
  void starred(const Mark& at);
  void walrus_target(const Mark& at);
  void named_expression(const Mark& at);
  void conditional(const Mark& at);
  void lambda(const Mark& at);
  Mark enter_test() {
    if (++test_depth_ > maximum_nesting) too_deep();
    return here();
  }
  void leave_test() { --test_depth_; }
  void yield(const Mark& at);
  void yield_from(const Mark& at);
  void await(const Mark& at);
  void attribute(const Mark& at);
  void subscript(const Mark& at, const Mark& index);
  void slice(const Mark& at);
  void no_bound();

  // ---- operators by precedence (build_operators.cpp) ----
  Mark begin_operators() const { return here(); }
  void prefix(const Mark& at);
  void infix(const Mark& at);
  void operand(const Mark& at);
  void end_operators(const Mark& at);

  // ---- brackets (build_displays.cpp) ----
  void begin_group();
  void group_yield();
  void group_comma();
  void group_item(const Mark& at);
  void group_as(const Mark& at);
  void group_as_target(const Mark& at);
  void group(const Mark& at);
  void list(const Mark& at);
  void begin_braces();
  void dictionary_key(const Mark& at);
  void brace_item(const Mark& at);
  void braces(const Mark& at);
  void comprehension(const Mark& at, bool async);

  // ---- calls (build_calls.cpp) ----
  void positional_argument(const Mark& at);
  void keyword_name(const Mark& at);
  void keyword_argument(const Mark& at);
  void star_argument(const Mark& at);
  void double_star_argument(const Mark& at);
  void class_arguments(const Mark& at);
  void begin_arguments();
  void end_arguments();
  void call(const Mark& at, const Mark& call);

  // ---- literals (build_numbers.cpp, build_strings.cpp) ----
  void number();
  Mark begin_strings();
  void string();
  void f_string_start();
  void f_string_text();
  void f_string_end();
  void field_value(const Mark& at);
  void field_equal();
  void field_conversion();
  void field_spec_start();
  void field_spec_end();
  void field();
  void strings(const Mark& at);

 private:
  // CPython's parser gives up with a MemoryError when it is nested this deep.
  static constexpr size_t maximum_nesting = 5990;
  struct Group;
  struct Extent;

  template <typename T>
  static uint32_t size(const std::vector<T>& stack) { return static_cast<uint32_t>(stack.size()); }

  // ---- places ----
  const Token& token(uint32_t index) const { return tokens_[index]; }
  const Token& last() const { return tokens_[last_]; }
  const Token& current() const { return tokens_[next_]; }  // not yet consumed
  Location from(uint32_t first) const { return span(token(first).location, last().location); }
  Location from(const Mark& at) const { return from(at.token); }

  // ---- stacks ----
  template <typename T, typename... Fields>
  T* make(Location location, Fields... fields) { return ast::make<T>(arena_, location, fields...); }

  void push(Expr* expression) { expressions_.push_back(expression); }
  template <typename T, typename... Fields>
  void push_expression(Location location, Fields... fields) { push(make<T>(location, fields...)); }
  template <typename T, typename... Fields>
  void push_statement(Location location, Fields... fields) { statements_.push_back(make<T>(location, fields...)); }

  Expr* pop_expression() {
    Expr* top = expressions_.back();
    expressions_.pop_back();
    return top;
  }
  // The expression pushed since the mark, or null.
  Expr* pop_optional(const Mark& at) { return size(expressions_) > at.expressions ? pop_expression() : nullptr; }

  // All expressions since the mark, in order.
  ast::List<Expr*> take_expressions(const Mark& at) { return take(expressions_, at.expressions); }
  Name pop_name() {
    Name top = names_.back();
    names_.pop_back();
    return top;
  }
  ast::List<Stmt*> pop_block() {
    auto top = blocks_.back();
    blocks_.pop_back();
    return top;
  }
  ast::List<Stmt*> pop_optional_block(const Mark& at, uint32_t already) {
    return size(blocks_) > at.blocks + already ? pop_block() : ast::List<Stmt*>();
  }

  template <typename T>
  ast::List<T> take(std::vector<T>& stack, uint32_t from) {
    ast::List<T> taken = arena_.copy_list(std::span<const T>(stack).subspan(from));
    stack.resize(from);
    return taken;
  }
  template <typename T>
  ast::List<T*> take_parts(uint32_t from) {
    std::vector<T*> taken;
    for (uint32_t index = from; index < parts_.size(); ++index) taken.push_back(static_cast<T*>(parts_[index]));
    parts_.resize(from);
    return arena_.copy_list(taken);
  }
  template <typename T>
  bool has_part(uint32_t from) const {
    return parts_.size() > from && ast::is<T>(parts_.back());
  }

  // ---- what may be assigned (targets.cpp) ----
  void set_context(Expr* target, ast::ExprContext context);
  void check_target(Expr* target, TargetKind kind);

  bool is_parenthesised(const Mark& at, const Expr* expression) const;
  void reduce_operator(const Mark& at);
  Location place_of(Extent extent) const;
  void add_text(std::string_view text);
  ast::List<Expr*> take_string_parts(uint32_t first);
  ast::Constant* text_constant(std::string_view text);
  void check_argument_order(const Mark& at, bool is_iterable);
  void check_bare_star() const;

  Expr* generator(const Group& group, Location location);
  void finish_group(Location location);

  // ---- errors ----
  [[noreturn]] void fail_here() const;  // invalid syntax at the token to come
  [[noreturn]] void fail_at_token(uint32_t token) const;
  [[noreturn]] void too_deep() const;
  [[noreturn]] void fail_after_strings(std::string message) const;
  void check_decodable(uint32_t start, std::string_view body) const;  // of the content of a literal, which starts there
  [[noreturn]] void fail(Location location, std::string message) const;

  struct PendingOperator {
    uint32_t token;
    uint8_t precedence;
    bool prefix;
  };
  struct Extent {  // first and last token
    uint32_t first, last;
  };
  enum class ItemKind : uint8_t { Begin, Element, Pair };
  struct Group {
    uint32_t first_token = 0;
    uint32_t expressions = 0, parts = 0, with_items = 0;  // sizes of the stacks at the start
    uint32_t as_token = 0;  // the first `as`
    bool comma = false;
    bool plain = true;      // only expressions that could be items of a parenthesised `with`
    bool is_yield = false;
  };
  struct GroupItem {
    Expr* context;
    Expr* target;  // or null
  };
  // A parenthesis that may be the items of `with (...):`, and must be where `as` occurred.
  struct WithGroup {
    uint32_t open_token, close_token;
    uint32_t first_item, item_count;  // in with_items_
    uint32_t as_token;                // the first one, or 0
  };
  struct ParameterList {
    std::vector<ast::Arg*> positional_only, positional, keyword_only;
    std::vector<Expr*> defaults, keyword_defaults;
    ast::Arg* star = nullptr;
    ast::Arg* double_star = nullptr;
    uint32_t star_token = 0;
    bool is_lambda = false;
    bool has_star = false, has_slash = false, last_has_default = false;
  };
  // Literal text, or the value of a field.
  struct StringPart {
    std::string text;
    Expr* value = nullptr;  // a FormattedValue
  };
  // The strings of one expression: 'a' "b" f'c'.
  struct StringRun {
    uint32_t first_token = 0;
    uint32_t first_part = 0;     // in string_parts_
    uint32_t first_located = 0;  // in located_later_
    bool is_bytes = false, is_formatted = false;
  };
  struct Field {
    Expr* value = nullptr;
    int conversion = -1;
    bool has_debug_text = false;
    Expr* specification = nullptr;
    uint32_t first_specification_part = 0;
  };

  const SourceBuffer& source_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  Arena& arena_;
  std::function<std::vector<ActiveRule>()> active_rules_;
  ast::Module* module_ = nullptr;
  uint32_t next_ = 0;
  uint32_t last_ = 0;

  std::vector<Expr*> expressions_;
  std::vector<Stmt*> statements_;
  std::vector<ast::List<Stmt*>> blocks_;
  std::vector<Name> names_;
  std::vector<ast::Node*> parts_;
  std::vector<ast::Pattern*> patterns_;
  std::vector<PendingOperator> operators_;
  std::vector<Extent> extents_;  // of the operands
  std::vector<ItemKind> items_;
  std::vector<Group> groups_;
  std::vector<GroupItem> with_items_;
  std::vector<WithGroup> with_groups_;
  std::vector<ParameterList> parameter_lists_;
  std::vector<uint32_t> calls_;        // for each open call, parts_ at its parenthesis
  std::vector<uint32_t> call_tokens_;  // and its first argument
  std::vector<uint32_t> class_patterns_;  // for each open one, names_ at its parenthesis
  std::vector<uint32_t> elif_tokens_;
  struct Handler {  // its `except`, and whether a star follows
    uint32_t token;
    bool star;
  };
  std::vector<Handler> handlers_;  // of unfinished try statements
  std::vector<StringPart> string_parts_;
  std::vector<Field> fields_;
  std::vector<uint32_t> f_string_starts_;  // tokens
  std::vector<StringRun> string_runs_;
  std::vector<ast::Node*> located_later_;
  int import_level_ = 0;
  size_t test_depth_ = 0;
  ExpressionAt last_expression_, last_named_;
};

}  // namespace coil::compiler::parse
