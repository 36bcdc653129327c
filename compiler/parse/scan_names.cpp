// Names and keywords. Names beyond ASCII are checked and normalised (NFKC) by Unicode's rules.
#include <cstdio>
#include <cstdlib>

#include "compiler/base/printable.h"
#include "compiler/base/utf8.h"
#include "compiler/parse/escapes.h"
#include "compiler/parse/scanner.h"
#include "compiler/parse/unicode.h"

namespace coil::compiler::parse {

bool is_identifier_start(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte >= 128;
}

bool is_identifier_part(unsigned char byte) { return is_identifier_start(byte) || (byte >= '0' && byte <= '9'); }

void Scanner::scan_name() {
  uint32_t start = position_;
  bool ascii = true;
  while (position_ < end_) {
    unsigned char byte = static_cast<unsigned char>(text_[position_]);
    if (!is_identifier_part(byte)) break;
    ascii &= byte < 128;
    ++position_;
  }
  std::string_view word = text_.substr(start, position_ - start);
  if (!ascii) {
    if (size_t bad = invalid_identifier_offset(word); bad != std::string_view::npos) {
      return invalid_character(start + static_cast<uint32_t>(bad));
    }
    push(TokenKind::NAME, start).name = Name::intern(normalised(word));
    return;
  }
  TokenKind kind = keyword_kind(word);
  std::vector<Token>& tokens = result_.tokens;
  // `is not` and `not in` are one operator each.
  if (!tokens.empty() && ((kind == TokenKind::NOT && tokens.back().kind == TokenKind::IS) ||
                          (kind == TokenKind::IN && tokens.back().kind == TokenKind::NOT))) {
    Token& joined = tokens.back();
    joined.kind = kind == TokenKind::NOT ? TokenKind::IS_NOT : TokenKind::NOT_IN;
    joined.end = position_;
    joined.location.end_line = line_;
    joined.location.end_column = column(position_);
    return;
  }
  Token& token = push(kind, start);
  if (kind == TokenKind::NAME) token.name = Name::intern(word);
}

// What can't begin any token; shown by name as CPython does.
void Scanner::invalid_character(uint32_t position) {
  uint32_t character = code_point_at(text_, position);
  position_ = position + static_cast<uint32_t>(code_point_length(text_, position));
  if (character < 128 && character >= ' ' && character != 127) {
    // `$`, `?`, `!` and ` are ordinary tokens for CPython, which then fit no rule.
    push(TokenKind::UNKNOWN, position);
    return;
  }
  if (const auto* place = source_.undecodable_in(position, position + 1)) {
    return fail_at(position, undecodable_message(*place, 0, "unexpected end of data"));
  }
  char hexadecimal[16];
  std::snprintf(hexadecimal, sizeof hexadecimal, "U+%04X", character);
  if (is_printable(character)) {
    fail_at(position, "invalid character '" + std::string(text_.substr(position, position_ - position)) + "' (" + hexadecimal + ")");
  } else {
    fail_at(position, std::string("invalid non-printable character ") + hexadecimal);
  }
}

}  // namespace coil::compiler::parse
