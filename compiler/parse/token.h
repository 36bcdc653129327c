// What the lexer makes.
#pragma once

#include <cstdint>
#include <string_view>

#include "compiler/base/location.h"
#include "compiler/base/name.h"

namespace coil::compiler::parse {

enum class TokenKind : uint8_t {
  None,  // ANTLR counts its tokens from 1
#define COIL_TOKEN(kind) kind,
#define COIL_KEYWORD(kind, text) kind,
#define COIL_OPERATOR(kind, text) kind,
#include "compiler/parse/tokens.def"
};

// "NAME", "LPAR" ...
std::string_view name_of(TokenKind kind);

// What the user calls it: "(", "while"; for tokens without a fixed text their name.
std::string_view spelling_of(TokenKind kind);

// Whether a word is a keyword; otherwise NAME.
TokenKind keyword_kind(std::string_view word);

struct Token {
  TokenKind kind = TokenKind::None;
  bool raw = false;   // of a string or the text of an f-string: no escapes
  uint8_t quotes = 0; // STRING, FSTRING_START: 1 or 3 quotes
  uint32_t start = 0; // bytes in the source text
  uint32_t end = 0;
  Location location;
  Name name;          // NAME: normalised; elsewhere absent

  std::string_view text(std::string_view source) const { return source.substr(start, end - start); }
};

}  // namespace coil::compiler::parse
