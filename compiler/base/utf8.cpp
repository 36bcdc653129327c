#include "compiler/base/utf8.h"

#include <algorithm>

namespace coil::compiler {
namespace {

uint8_t byte_at(std::string_view text, size_t offset) { return offset < text.size() ? static_cast<uint8_t>(text[offset]) : 0; }

}  // namespace

uint32_t count_characters(std::string_view utf8) { return static_cast<uint32_t>(std::ranges::count_if(utf8, begins_character)); }

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
      if (begins_character(bytes[offset + index])) return offset;
    }
    uint32_t point = code_point_at(bytes, offset);
    bool shortest = length == 2 || (length == 3 ? point >= 0x800 : point >= 0x10000);
    if (!shortest || (point >= 0xD800 && point < 0xE000) || point > 0x10FFFF) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

}  // namespace coil::compiler
