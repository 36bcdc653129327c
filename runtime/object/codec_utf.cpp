// Decoders of UTF-8, ASCII, UTF-16 and UTF-32.
#include "runtime/object/codec_internal.h"
#include "runtime/object/str_internal.h"

namespace coil {

namespace {

// What stands at a place of UTF-8: a character, or a number of bytes that aren't one and why.
struct Sequence {
  std::size_t size;      // bytes
  char32_t character;
  const char* problem;   // null: none
  bool unfinished;       // more bytes could complete it
};

Sequence read_sequence(const unsigned char* bytes, std::size_t available) {
  unsigned first = bytes[0];
  if (first < 0x80) return {1, first, nullptr, false};
  if (first < 0xc2 || first > 0xf4) return {1, 0, "invalid start byte", false};
  std::size_t size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // The second byte has a narrower range after some first ones: overlong forms, surrogates, beyond U+10FFFF.
  unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  char32_t character = first & (0x7fu >> size);
  for (std::size_t index = 1; index < size; ++index) {
    if (index == available) return {index, 0, "unexpected end of data", true};
    if (bytes[index] < low || bytes[index] > high) return {index, 0, "invalid continuation byte", false};
    character = character << 6 | (bytes[index] & 0x3f);
    low = 0x80;
    high = 0xbf;
  }
  return {size, character, nullptr, false};
}

bool passes_surrogate(Decoding& decoding, const unsigned char* bytes, std::size_t available) {
  if (available < 3 || bytes[0] != 0xed || bytes[1] < 0xa0 || bytes[1] > 0xbf || (bytes[2] & 0xc0) != 0x80) return false;
  if (find_error_handler(decoding.errors) != ErrorHandler::surrogate_pass) return false;
  decoding.out.append(0xd000u | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu));
  return true;
}

}  // namespace

Status decode_utf8(Decoding& decoding) noexcept {
  auto* bytes = reinterpret_cast<const unsigned char*>(decoding.bytes.data());
  std::size_t size = decoding.bytes.size(), at = 0;
  while (at < size) {
    std::size_t plain = at;
    while (plain < size && bytes[plain] < 0x80) ++plain;
    decoding.out.append_ascii(decoding.bytes.substr(at, plain - at));
    at = plain;
    if (at == size) break;
    Sequence sequence = read_sequence(bytes + at, size - at);
    if (sequence.unfinished && decoding.incomplete) break;
    if (!sequence.problem) {
      decoding.out.append(sequence.character);
    } else if (passes_surrogate(decoding, bytes + at, size - at)) {
      sequence.size = 3;
    } else if (!handle_undecodable(decoding, at, at + sequence.size, sequence.problem)) {
      return false;
    }
    at += sequence.size;
  }
  if (decoding.incomplete) *decoding.incomplete = at;
  return true;
}

Status decode_ascii(Decoding& decoding) noexcept {
  for (std::size_t at = 0; at < decoding.bytes.size(); ++at) {
    auto byte = static_cast<unsigned char>(decoding.bytes[at]);
    if (byte < 0x80) decoding.out.append(byte);
    else if (!handle_undecodable(decoding, at, at + 1, "ordinal not in range(128)")) return false;
  }
  return true;
}

namespace {

using Order = Encoding::Order;

char32_t read_unit(const unsigned char* bytes, std::size_t size, Order order) {
  char32_t unit = 0;
  for (std::size_t index = 0; index < size; ++index)
    unit |= static_cast<char32_t>(bytes[index]) << (8 * (order == Order::big ? size - 1 - index : index));
  return unit;
}

// The byte order: by the mark at the start, which is skipped, when the encoding leaves it open.
Order take_order(Decoding& decoding, std::size_t unit, std::size_t& at) {
  if (decoding.encoding.order != Order::native_with_mark) return decoding.encoding.order;
  auto* bytes = reinterpret_cast<const unsigned char*>(decoding.bytes.data());
  Order order = Order::little;
  if (decoding.bytes.size() >= unit) {
    if (read_unit(bytes, unit, Order::little) == 0xfeff) at = unit;
    else if (read_unit(bytes, unit, Order::big) == 0xfeff) at = unit, order = Order::big;
  }
  bool big = order == Order::big;
  decoding.shown_name = unit == 2 ? (big ? "utf-16-be" : "utf-16-le") : big ? "utf-32-be" : "utf-32-le";
  return order;
}

}  // namespace

Status decode_utf16(Decoding& decoding) noexcept {
  auto* bytes = reinterpret_cast<const unsigned char*>(decoding.bytes.data());
  std::size_t size = decoding.bytes.size(), at = 0;
  Order order = take_order(decoding, 2, at);
  while (at < size) {
    const char* problem = nullptr;
    std::size_t used = 2;
    char32_t unit = 0;
    if (size - at < 2) {
      problem = "truncated data";
      used = 1;
    } else if (unit = read_unit(bytes + at, 2, order); unit >= 0xd800 && unit < 0xdc00) {
      if (size - at < 4) {
        problem = "unexpected end of data";
        used = size - at;
      } else if (char32_t second = read_unit(bytes + at + 2, 2, order); second >= 0xdc00 && second < 0xe000) {
        unit = 0x10000 + ((unit & 0x3ff) << 10 | (second & 0x3ff));
        used = 4;
      } else {
        problem = "illegal UTF-16 surrogate";
      }
    } else if (unit >= 0xdc00 && unit < 0xe000) {
      problem = "illegal encoding";
    }
    if (!problem) decoding.out.append(unit);
    else if (!handle_undecodable(decoding, at, at + used, problem)) return false;
    at += used;
  }
  return true;
}

Status decode_utf32(Decoding& decoding) noexcept {
  auto* bytes = reinterpret_cast<const unsigned char*>(decoding.bytes.data());
  std::size_t size = decoding.bytes.size(), at = 0;
  Order order = take_order(decoding, 4, at);
  while (at < size) {
    std::size_t used = size - at < 4 ? size - at : 4;
    char32_t unit = used == 4 ? read_unit(bytes + at, 4, order) : 0;
    const char* problem = used < 4                            ? "truncated data"
                          : unit > 0x10ffff                   ? "code point not in range(0x110000)"
                          : unit >= 0xd800 && unit < 0xe000   ? "code point in surrogate code point range(0xd800, 0xe000)"
                                                              : nullptr;
    if (!problem) decoding.out.append(unit);
    else if (!handle_undecodable(decoding, at, at + used, problem)) return false;
    at += used;
  }
  return true;
}

}  // namespace coil
