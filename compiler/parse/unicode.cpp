#include "compiler/parse/unicode.h"

#include <utf8proc.h>

#include <cstdlib>

#include "compiler/base/utf8.h"

namespace coil::compiler::parse {
namespace {

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

}  // namespace coil::compiler::parse
