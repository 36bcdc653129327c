#include "compiler/parse/token.h"

#include <cstddef>

namespace coil::compiler::parse {
namespace {

struct Spelling {
  std::string_view name;
  std::string_view text;
};

constexpr Spelling spellings[] = {
    {"NONE", ""},
#define COIL_TOKEN(kind) {#kind, #kind},
#define COIL_KEYWORD(kind, text) {#kind, text},
#define COIL_OPERATOR(kind, text) {#kind, text},
#include "compiler/parse/tokens.def"
};

}  // namespace

std::string_view name_of(TokenKind kind) { return spellings[size_t(kind)].name; }
std::string_view spelling_of(TokenKind kind) { return spellings[size_t(kind)].text; }

TokenKind keyword_kind(std::string_view word) {
  if (word.size() < 2 || word.size() > 8) return TokenKind::NAME;
  for (size_t kind = size_t(TokenKind::FALSE); kind <= size_t(TokenKind::YIELD); ++kind) {
    std::string_view text = spellings[kind].text;
    if (text.size() == word.size() && text[0] == word[0] && text == word) return TokenKind(kind);
  }
  return TokenKind::NAME;
}

}  // namespace coil::compiler::parse
