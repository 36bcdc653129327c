// Strings and f-strings: adjacent literals become one Constant, or one JoinedStr when a field or an f is among them.
#include <algorithm>

#include "compiler/parse/escapes.h"
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

using namespace ast;

TreeBuilder::Mark TreeBuilder::begin_strings() {
  StringRun& run = string_runs_.emplace_back();
  run.first_token = next_;
  run.first_part = size(string_parts_);
  run.first_located = size(located_later_);
  return here();
}

// Literal text joins the text before it, but not that of another run or format specification.
void TreeBuilder::add_text(std::string_view text) {
  uint32_t first = string_runs_.back().first_part;
  if (!fields_.empty()) first = std::max(first, fields_.back().first_specification_part);
  if (size(string_parts_) > first && !string_parts_.back().value) {
    string_parts_.back().text += text;
  } else {
    string_parts_.push_back({std::string(text), nullptr});
  }
}

// CPython looks at the strings when it has seen the token after them.
void TreeBuilder::fail_after_strings(std::string message) const {
  uint32_t index = string_runs_.back().first_token;
  for (int depth = 0;; ++index) {
    TokenKind kind = token(index).kind;
    if (kind == TokenKind::FSTRING_START) ++depth;
    if (kind == TokenKind::FSTRING_END) --depth;
    bool string = kind == TokenKind::STRING || kind == TokenKind::BROKEN_STRING || kind == TokenKind::FSTRING_END;
    if (depth == 0 && !string) break;
  }
  SyntaxFailure failure;
  failure.token = next_;
  failure.generic = false;
  failure.of_string = true;
  failure.location = token(index).location;
  failure.message = std::move(message);
  throw failure;
}

void TreeBuilder::check_decodable(uint32_t start, std::string_view body) const {
  uint32_t end = start + static_cast<uint32_t>(body.size());
  const auto* place = source_.undecodable_in(start, end);
  if (!place) return;
  std::string_view otherwise = place->offset + 1 == end ? "unexpected end of data" : "invalid continuation byte";
  fail_after_strings(undecodable_message(*place, place->offset - start, otherwise));
}

void TreeBuilder::string() {
  const Token& literal = last();
  std::string_view spelling = literal.text(text_);
  size_t quote = spelling.find_first_of("'\"");
  std::string_view body = spelling.substr(quote + literal.quotes, spelling.size() - quote - 2 * literal.quotes);
  bool is_bytes = spelling.substr(0, quote).find_first_of("bB") != std::string_view::npos;

  StringRun& run = string_runs_.back();
  if (last_ == run.first_token) run.is_bytes = is_bytes;
  if (run.is_bytes != is_bytes) fail_after_strings("cannot mix bytes and nonbytes literals");
  uint32_t start = static_cast<uint32_t>(literal.start + quote + literal.quotes);
  if (is_bytes) {
    bool ascii = !source_.undecodable_in(start, start + static_cast<uint32_t>(body.size()));
    for (char byte : body) {
      if (!ascii || static_cast<unsigned char>(byte) >= 128) fail_after_strings("bytes can only contain ASCII literal characters");
    }
  }
  if (!is_bytes) check_decodable(start, body);
  if (literal.raw) return add_text(body);
  std::string text;
  EscapeError error = is_bytes ? append_unescaped_bytes(text, body) : append_unescaped(text, body);
  if (!error.message.empty()) fail_after_strings(error.message);
  add_text(text);
}

// ---- f-strings ----

void TreeBuilder::f_string_start() {
  StringRun& run = string_runs_.back();
  run.is_formatted = true;
  if (run.is_bytes) fail_after_strings("cannot mix bytes and nonbytes literals");
  f_string_starts_.push_back(last_);
}

void TreeBuilder::f_string_end() { f_string_starts_.pop_back(); }

void TreeBuilder::f_string_text() {
  const Token& literal = last();
  check_decodable(literal.start, literal.text(text_));
  if (literal.raw) return add_text(literal.text(text_));
  std::string text;
  EscapeError error = append_unescaped(text, literal.text(text_));
  if (!error.message.empty()) fail_after_strings(error.message);
  add_text(text);
}

// The expression, between FIELD_OPEN and FIELD_END, as if in parentheses.
void TreeBuilder::field_value(const Mark& at) {
  const Group& group = groups_.back();
  if (group.as_token) fail_at_token(group.as_token);
  with_items_.resize(group.with_items);
  finish_group(from(at));
  Field& field = fields_.emplace_back();
  field.value = pop_expression();
}

// {value=}: the source text of the expression goes before the value.
void TreeBuilder::field_equal() {
  fields_.back().has_debug_text = true;
  add_text(last().text(text_));
}

void TreeBuilder::field_conversion() { fields_.back().conversion = text_[last().end - 1]; }

void TreeBuilder::field_spec_start() { fields_.back().first_specification_part = size(string_parts_); }

// A specification lies where its own string token lies, and so does literal text at its end.
void TreeBuilder::field_spec_end() {
  Location place = token(f_string_starts_.back()).location;
  bool ends_with_text = size(string_parts_) > fields_.back().first_specification_part && !string_parts_.back().value;
  auto values = take_string_parts(fields_.back().first_specification_part);
  if (ends_with_text) {
    values.back()->location = place;
    located_later_.pop_back();
  }
  fields_.back().specification = make<JoinedStr>(place, values);
  fields_.back().first_specification_part = 0;
}

void TreeBuilder::field() {
  Field field = fields_.back();
  fields_.pop_back();
  if (field.has_debug_text && field.conversion == -1 && !field.specification) field.conversion = 'r';
  auto* value = make<FormattedValue>(Location{}, field.value, field.conversion, field.specification);
  located_later_.push_back(value);
  string_parts_.push_back({{}, value});
}

// ---- the whole ----

// The parts from `first` on as nodes; their location is that of the whole run, which is known at its end.
ast::List<ast::Expr*> TreeBuilder::take_string_parts(uint32_t first) {
  std::vector<Expr*> values;
  for (uint32_t index = first; index < size(string_parts_); ++index) {
    const StringPart& part = string_parts_[index];
    if (part.value) {
      values.push_back(part.value);
    } else if (!part.text.empty()) {
      values.push_back(text_constant(part.text));
      located_later_.push_back(values.back());
    }
  }
  string_parts_.resize(first);
  return arena_.copy_list(values);
}

Constant* TreeBuilder::text_constant(std::string_view text) {
  Name kind = text_[token(string_runs_.back().first_token).start] == 'u' ? Name::intern("u") : Name();
  return make<Constant>(Location{}, ConstantValue(StrValue{arena_.copy(text)}), kind);
}

void TreeBuilder::strings(const Mark& at) {
  StringRun run = string_runs_.back();
  Location place = from(at);
  if (run.is_formatted) {
    push_expression<JoinedStr>(place, take_string_parts(run.first_part));
  } else if (run.is_bytes) {
    std::string_view bytes = arena_.copy(string_parts_.back().text);
    string_parts_.pop_back();
    push_expression<Constant>(place, ConstantValue(BytesValue{bytes}), Name());
  } else {
    Constant* constant = text_constant(string_parts_.back().text);
    string_parts_.pop_back();
    located_later_.push_back(constant);
    push(constant);
  }
  for (uint32_t index = run.first_located; index < size(located_later_); ++index) located_later_[index]->location = place;
  located_later_.resize(run.first_located);
  string_runs_.pop_back();
}

}  // namespace coil::compiler::parse
