#include "compiler/parse/unicode.h"

#include <utf8proc.h>

#include <cstdlib>

namespace coil::compiler::parse {
namespace {

uint8_t byte_at(std::string_view text, size_t offset) { return offset < text.size() ? static_cast<uint8_t>(text[offset]) : 0; }

bool is_continuation(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// Characters that Unicode's Other_ID_Start and Other_ID_Continue add for stability.
bool is_other_start(uint32_t point) {
  return point == 0x1885 || point == 0x1886 || point == 0x2118 || point == 0x212E || point == 0x309B || point == 0x309C;
}
bool is_other_continue(uint32_t point) {
  return point == 0xB7 || point == 0x387 || (point >= 0x1369 && point <= 0x1371) || point == 0x19DA;
}

bool is_id_start(uint32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return true;
    default:
      return point == '_' || is_other_start(point);
  }
}

bool is_id_continue(uint32_t point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return is_id_start(point) || is_other_continue(point);
  }
}

// XID: what NFKC makes of the character must fit too.
bool survives_normalisation(uint32_t point, bool first) {
  std::string text;
  append_code_point(text, point);
  std::string normal = normalised(text);
  for (size_t offset = 0; offset < normal.size(); offset += code_point_length(normal, offset)) {
    uint32_t part = code_point_at(normal, offset);
    if (!(first && offset == 0 ? is_id_start(part) : is_id_continue(part))) return false;
  }
  return true;
}

}  // namespace

size_t code_point_length(std::string_view utf8, size_t offset) {
  uint8_t lead = byte_at(utf8, offset);
  size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return offset + length <= utf8.size() ? length : utf8.size() - offset;
}

uint32_t code_point_at(std::string_view utf8, size_t offset) {
  uint8_t lead = byte_at(utf8, offset);
  auto next = [&](size_t index) { return uint32_t(byte_at(utf8, offset + index) & 0x3F); };
  if (lead < 0x80) return lead;
  if (lead < 0xE0) return uint32_t(lead & 0x1F) << 6 | next(1);
  if (lead < 0xF0) return uint32_t(lead & 0x0F) << 12 | next(1) << 6 | next(2);
  return uint32_t(lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3);
}

void append_code_point(std::string& text, uint32_t point) {
  auto put = [&](uint32_t byte) { text += static_cast<char>(byte); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | point >> 6);
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
  }
  put(0x80 | (point & 0x3F));
}

size_t invalid_identifier_offset(std::string_view word) {
  for (size_t offset = 0; offset < word.size(); offset += code_point_length(word, offset)) {
    uint32_t point = code_point_at(word, offset);
    bool first = offset == 0;
    if (!(first ? is_id_start(point) : is_id_continue(point)) || !survives_normalisation(point, first)) return offset;
  }
  return std::string_view::npos;
}

std::string normalised(std::string_view word) {
  utf8proc_uint8_t* result = nullptr;
  auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()), static_cast<utf8proc_ssize_t>(word.size()),
                             &result, utf8proc_option_t(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  if (length < 0) return std::string(word);
  std::string text(reinterpret_cast<char*>(result), static_cast<size_t>(length));
  std::free(result);
  return text;
}

size_t invalid_utf8_offset(std::string_view bytes) {
  size_t offset = 0;
  while (offset < bytes.size()) {
    uint8_t lead = byte_at(bytes, offset);
    if (lead < 0x80) {
      ++offset;
      continue;
    }
    size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || offset + length > bytes.size()) return offset;
    for (size_t index = 1; index < length; ++index) {
      if (!is_continuation(byte_at(bytes, offset + index))) return offset;
    }
    uint32_t point = code_point_at(bytes, offset);
    bool shortest = length == 2 || (length == 3 ? point >= 0x800 : point >= 0x10000);
    if (!shortest || (point >= 0xD800 && point < 0xE000) || point > 0x10FFFF) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

}  // namespace coil::compiler::parse
