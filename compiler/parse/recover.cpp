#include "compiler/parse/recover.h"

#include <algorithm>
#include <string_view>

#include "Python.h"

namespace coil::compiler::parse {
namespace {

constexpr uint32_t tab_size = 8;
constexpr std::string_view missing_handlers = "expected 'except' or 'finally' block";

// The head of a statement with blocks, without what it says: `if`, `while` and the like are followed by this. Null: not one of
// those, or one whose blocks make no sense alone.
std::string sound_header(const TokenList& list, uint32_t first) {
  auto kind = [&](uint32_t index) { return index < list.tokens.size() ? list.tokens[index].kind : TokenKind::None; };
  switch (kind(first)) {
    case TokenKind::ASYNC: {
      std::string rest = sound_header(list, first + 1);
      return rest.empty() ? rest : "async " + rest;
    }
    case TokenKind::DEF: return "def _():";
    case TokenKind::CLASS: return "class _:";
    case TokenKind::IF: return "if 1:";
    case TokenKind::ELIF: return "elif 1:";
    case TokenKind::ELSE: return "else:";
    case TokenKind::WHILE: return "while 1:";
    case TokenKind::FOR: return "for _ in _:";
    case TokenKind::WITH: return "with _:";
    case TokenKind::TRY: return "try:";
    case TokenKind::EXCEPT: return kind(first + 1) == TokenKind::STAR ? "except* _:" : "except _:";
    case TokenKind::FINALLY: return "finally:";
    case TokenKind::CASE: return "case _ if 1:";
    default: return {};
  }
}

bool ends_line(TokenKind kind) { return kind == TokenKind::NEWLINE || kind == TokenKind::INDENT || kind == TokenKind::DEDENT; }

// The first token of the logical line that the token is in.
uint32_t line_begin(const TokenList& list, uint32_t index) {
  while (index > 0 && !ends_line(list.tokens[index - 1].kind)) --index;
  return index;
}

// The `try` of the statement that lacks handlers.
const Token* try_of(const TokenList& list, const SyntaxFailure& failure) {
  for (const ActiveRule& active : failure.rules) {
    if (active.rule == generated::Python::RuleTry_statement) return &list.tokens[active.first_token];
  }
  return nullptr;
}

}  // namespace

bool Recovery::is_consequence(const TokenList& list, const SyntaxFailure& failure, const Diagnostic& error) const {
  uint32_t first = error.location.line;
  // The handlers of a `try` may have been in what was replaced below it.
  if (const Token* word = error.message == missing_handlers ? try_of(list, failure) : nullptr) first = word->location.line;
  return std::any_of(regions_.begin(), regions_.end(), [&](const Region& region) {
    return error.location.line >= region.first && first <= region.last;
  });
}

bool Recovery::mend(const TokenList& list, const SyntaxFailure& failure, const Diagnostic& error) {
  uint32_t line = error.location.line;
  if (error.kind == DiagnosticKind::MemoryError || line == 0 || line > source_.line_count()) return false;
  lines_.clear();
  for (uint32_t number = 1; number <= source_.line_count(); ++number) lines_.emplace_back(source_.line(number));

  for (Region& region : regions_) {
    if (line >= region.first && line <= region.last) return empty_region(region);
  }
  bool unknown_behind = error.kind == DiagnosticKind::TabError || error.message.starts_with("unterminated triple-quoted") ||
                        error.message == "too many levels of indentation";
  if (unknown_behind) return replace_statement(list, line, static_cast<uint32_t>(lines_.size()), error.message);
  if (error.kind == DiagnosticKind::IndentationError) {
    if (error.message.starts_with("expected an indented block")) return mend_missing_block(list, failure, line);
    return empty_indented(line);
  }
  if (error.message == missing_handlers) return mend_try(list, failure);
  return replace_statement(list, line, line, error.message);
}

// if a:      →  if a: pass
// The line where the block should have begun may make no sense where it stands.
bool Recovery::mend_missing_block(const TokenList& list, const SyntaxFailure& failure, uint32_t found) {
  if (failure.token == 0) return false;
  const Token& newline = list.tokens[failure.token - 1];
  uint32_t line = newline.location.line;
  if (line == 0 || line > lines_.size()) return false;
  std::string text = lines_[line - 1];
  text.insert(std::min<size_t>(newline.location.column, text.size()), " pass");
  set_line(line, std::move(text));
  regions_.push_back({found, found, false});
  return finish({line, line, false});
}

// A `try` without handlers becomes an `if`.
bool Recovery::mend_try(const TokenList& list, const SyntaxFailure& failure) {
  const Token* word = try_of(list, failure);
  if (!word) return false;
  const Location& place = word->location;
  std::string text = lines_[place.line - 1];
  set_line(place.line, text.replace(place.column, 3, "if 1"));
  return finish({place.line, place.line, false});
}

// Lines that are indented and shouldn't be.
bool Recovery::empty_indented(uint32_t first) {
  Region region{first, end_of_block(first, width_of(first)), true};
  for (uint32_t line = region.first; line <= region.last; ++line) set_line(line, "");
  return finish(region);
}

// The statement that the line belongs to, at least to the line `last`.
bool Recovery::replace_statement(const TokenList& list, uint32_t line, uint32_t last, const std::string& message) {
  uint32_t token = 0;
  while (token + 1 < list.tokens.size() && (list.tokens[token].location.line < line || ends_line(list.tokens[token].kind))) ++token;
  if (list.tokens[token].location.line > line && token > 0) --token;
  uint32_t begin = line_begin(list, token);
  uint32_t start = list.tokens[begin].location.line;
  // A bracket that was meant to be closed further up doesn't make one statement of all that follows.
  if (start < line && end_of_unfinished(start, width_of(start)) < line) {
    while (begin < token && list.tokens[begin].location.line < line) ++begin;
  }
  uint32_t end = begin;
  while (end + 1 < list.tokens.size() && list.tokens[end].kind != TokenKind::NEWLINE) ++end;

  Region region{std::min(list.tokens[begin].location.line, line), line, false};
  // Two brackets that don't fit each other are one mistake.
  if (message.starts_with("closing parenthesis") && !list.open_brackets.empty()) {
    region.first = std::min(region.first, list.open_brackets.back().location.line);
  }
  std::string indentation = indentation_of(region.first);
  uint32_t width = width_of(region.first);
  bool finished = list.tokens[end].kind == TokenKind::NEWLINE;
  region.last = finished ? std::max(line, list.tokens[end].location.line)
                         : end_of_unfinished(line, list.open_brackets.empty() ? UINT32_MAX : width);
  region.last = std::max(region.last, last);

  uint32_t block = end_of_block(region.last + 1, width + 1);
  std::string header = sound_header(list, begin);
  if (header.empty()) {
    header = "pass";
    region.last = std::max(region.last, block);
    // What decorates it decorates nothing now.
    while (begin > 1 && list.tokens[line_begin(list, begin - 1)].kind == TokenKind::AT) {
      begin = line_begin(list, begin - 1);
      region.first = list.tokens[begin].location.line;
    }
  } else if (block <= region.last) {
    header += " pass";
  }
  for (uint32_t one = region.first; one <= region.last; ++one) set_line(one, "");
  set_line(region.first, indentation + header);
  return finish(region);
}

// The statement in the region doesn't fit even when it is sound: an `else` without its `if`.
bool Recovery::empty_region(Region& region) {
  if (region.emptied) return false;
  region.emptied = true;
  region.last = std::max(region.last, end_of_block(region.last + 1, width_of(region.first) + 1));
  for (uint32_t line = region.first; line <= region.last; ++line) set_line(line, "");
  set_text();
  return true;
}

// The last line of those from `first` on that are indented by at least `width`; first - 1 when there is none.
uint32_t Recovery::end_of_block(uint32_t first, uint32_t width) const {
  uint32_t last = first - 1;
  for (uint32_t line = first; line <= lines_.size(); ++line) {
    if (is_blank(line)) continue;
    if (width_of(line) < width) break;
    last = line;
  }
  return last;
}

// Where a statement ends whose last token is broken, or that has a bracket open: then lines that are indented more than it are
// part of it, and so is one that begins with a closing bracket.
uint32_t Recovery::end_of_unfinished(uint32_t line, uint32_t width) const {
  while (line < lines_.size() && lines_[line - 1].ends_with('\\')) ++line;
  uint32_t last = line;
  for (uint32_t next = line + 1; width != UINT32_MAX && next <= lines_.size(); ++next) {
    if (is_blank(next)) continue;
    size_t first = lines_[next - 1].find_first_not_of(" \t\f");
    bool closes = std::string_view(")]}").find(lines_[next - 1][first]) != std::string_view::npos;
    if (width_of(next) <= width && !closes) break;
    last = next;
  }
  return last;
}

bool Recovery::is_blank(uint32_t line) const {
  const std::string& text = lines_[line - 1];
  size_t start = text.find_first_not_of(" \t\f");
  return start == std::string::npos || text[start] == '#';
}

uint32_t Recovery::width_of(uint32_t line) const {
  uint32_t width = 0;
  for (char byte : lines_[line - 1]) {
    if (byte == ' ') {
      ++width;
    } else if (byte == '\t') {
      width = (width / tab_size + 1) * tab_size;
    } else if (byte == '\f') {
      width = 0;
    } else {
      break;
    }
  }
  return width;
}

std::string Recovery::indentation_of(uint32_t line) const {
  const std::string& text = lines_[line - 1];
  return text.substr(0, std::min(text.find_first_not_of(" \t\f"), text.size()));
}

void Recovery::set_line(uint32_t line, std::string text) { lines_[line - 1] = std::move(text); }

bool Recovery::finish(Region region) {
  regions_.push_back(region);
  set_text();
  return true;
}

void Recovery::set_text() {
  std::string text;
  for (const std::string& line : lines_) text += line + "\n";
  source_.set_text(std::move(text));
}

}  // namespace coil::compiler::parse
