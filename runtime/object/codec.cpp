// Finding codecs and error handlers by name.
#include "runtime/object/codec_internal.h"

#include <cstdio>

#include "runtime/core/errors.h"
#include "runtime/object/exception.h"
#include "runtime/object/str_internal.h"

namespace coil {

namespace {

using Kind = Encoding::Kind;
using Order = Encoding::Order;

struct EncodingName {
  const char* name;  // lower case, words separated by '-'
  Encoding encoding;
};

constexpr Encoding utf8 = {Kind::utf8, Order::little, "utf-8"};
constexpr Encoding ascii_encoding = {Kind::ascii, Order::little, "ascii"};
constexpr Encoding latin1 = {Kind::latin1, Order::little, "latin-1"};
constexpr Encoding utf16 = {Kind::utf16, Order::native_with_mark, "utf-16"};
constexpr Encoding utf16_le = {Kind::utf16, Order::little, "utf-16-le"};
constexpr Encoding utf16_be = {Kind::utf16, Order::big, "utf-16-be"};
constexpr Encoding utf32 = {Kind::utf32, Order::native_with_mark, "utf-32"};
constexpr Encoding utf32_le = {Kind::utf32, Order::little, "utf-32-le"};
constexpr Encoding utf32_be = {Kind::utf32, Order::big, "utf-32-be"};

constexpr EncodingName encodings[] = {
    {"utf-8", utf8}, {"utf8", utf8}, {"u8", utf8}, {"utf", utf8}, {"cp65001", utf8},
    {"utf-8-sig", {Kind::utf8_signature, Order::little, "utf-8"}},
    {"ascii", ascii_encoding}, {"us-ascii", ascii_encoding}, {"646", ascii_encoding}, {"ansi-x3.4-1968", ascii_encoding},
    {"latin-1", latin1}, {"latin1", latin1}, {"latin", latin1}, {"l1", latin1}, {"iso-8859-1", latin1},
    {"iso8859-1", latin1}, {"8859", latin1}, {"cp819", latin1},
    {"utf-16", utf16}, {"utf16", utf16}, {"u16", utf16}, {"utf-16-le", utf16_le}, {"utf-16le", utf16_le},
    {"utf-16-be", utf16_be}, {"utf-16be", utf16_be},
    {"utf-32", utf32}, {"utf32", utf32}, {"u32", utf32}, {"utf-32-le", utf32_le}, {"utf-32le", utf32_le},
    {"utf-32-be", utf32_be}, {"utf-32be", utf32_be},
};

bool same_name(const char* given, const char* name) {
  for (; *given && *name; ++given, ++name) {
    char character = *given >= 'A' && *given <= 'Z' ? static_cast<char>(*given + 32) : *given;
    if (character == '_' || character == ' ') character = '-';
    if (character != *name) return false;
  }
  return *given == *name;
}

const Encoding* find_encoding(const char* name) {
  if (!name) return &utf8;
  for (const EncodingName& entry : encodings)
    if (same_name(name, entry.name)) return &entry.encoding;
  raise(LookupError_type, "unknown encoding: %s", name);
  return nullptr;
}

}  // namespace

ErrorHandler find_error_handler(const char* name) noexcept {
  static constexpr struct {
    const char* name;
    ErrorHandler handler;
  } handlers[] = {
      {"strict", ErrorHandler::strict},
      {"ignore", ErrorHandler::ignore},
      {"replace", ErrorHandler::replace},
      {"backslashreplace", ErrorHandler::backslash_replace},
      {"surrogateescape", ErrorHandler::surrogate_escape},
      {"surrogatepass", ErrorHandler::surrogate_pass},
      {"xmlcharrefreplace", ErrorHandler::xml_replace},
  };
  if (!name) return ErrorHandler::strict;
  for (auto& entry : handlers)
    if (!std::strcmp(name, entry.name)) return entry.handler;
  return ErrorHandler::unknown;
}

// ---- decoding

namespace {

Status raise_undecodable(Decoding& decoding, std::size_t start, std::size_t end, const char* reason) {
  Word object = make_bytes(decoding.bytes);
  if (failed(object)) return false;
  raise_unicode_error(UnicodeDecodeError_type, decoding.shown_name, object, start, end, reason);
  release(object);
  return false;
}

}  // namespace

Status handle_undecodable(Decoding& decoding, std::size_t start, std::size_t end, const char* reason) noexcept {
  auto byte = [&](std::size_t index) { return static_cast<unsigned char>(decoding.bytes[index]); };
  switch (find_error_handler(decoding.errors)) {
    case ErrorHandler::ignore: return true;
    case ErrorHandler::replace: decoding.out.append(0xfffd); return true;
    case ErrorHandler::backslash_replace:
      for (; start < end; ++start) {
        const char* digits = "0123456789abcdef";
        char escaped[] = {'\\', 'x', digits[byte(start) >> 4], digits[byte(start) & 15]};
        decoding.out.append_ascii({escaped, 4});
      }
      return true;
    case ErrorHandler::surrogate_escape:
      for (std::size_t index = start; index < end; ++index)
        if (byte(index) < 0x80) return raise_undecodable(decoding, start, end, reason);
      for (; start < end; ++start) decoding.out.append(0xdc00u + byte(start));
      return true;
    case ErrorHandler::unknown: raise(LookupError_type, "unknown error handler name '%s'", decoding.errors); return false;
    default: return raise_undecodable(decoding, start, end, reason);
  }
}

namespace {

Status decode_all(Decoding& decoding) {
  switch (decoding.encoding.kind) {
    case Kind::utf8_signature:
    case Kind::utf8: return decode_utf8(decoding);
    case Kind::ascii: return decode_ascii(decoding);
    case Kind::utf16: return decode_utf16(decoding);
    case Kind::utf32: return decode_utf32(decoding);
    case Kind::latin1: return true;
  }
  return true;
}

Word decode_with(const Encoding& encoding, std::string_view bytes, const char* errors, std::size_t* used) {
  auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  if (encoding.kind == Kind::utf8_signature && bytes.substr(0, 3) == "\xef\xbb\xbf") bytes.remove_prefix(3);
  if (encoding.kind == Kind::latin1 ||
      (encoding.kind <= Kind::ascii && largest_character(bytes.data(), bytes.size(), 1) < 128)) {
    if (used) *used = bytes.size();
    return make_str_latin1(encoding.kind == Kind::latin1 ? data : reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  Decoding decoding{encoding, bytes, errors, {}, used, encoding.name};
  return decode_all(decoding) ? decoding.out.finish() : 0;
}

}  // namespace

Word decode(std::string_view bytes, const char* encoding_name, const char* errors) noexcept {
  const Encoding* encoding = find_encoding(encoding_name);
  return encoding ? decode_with(*encoding, bytes, errors, nullptr) : 0;
}

Word decode_utf8_incremental(std::string_view bytes, const char* errors, std::size_t& used) noexcept {
  return decode_with(utf8, bytes, errors, &used);
}

Word decode_filesystem(std::string_view bytes) noexcept { return decode_with(utf8, bytes, "surrogateescape", nullptr); }

// ---- encoding

namespace {

bool is_surrogate(char32_t character) { return character >= 0xd800 && character < 0xe000; }

bool can_encode(Kind kind, char32_t character) {
  switch (kind) {
    case Kind::ascii: return character < 128;
    case Kind::latin1: return character < 256;
    default: return !is_surrogate(character);
  }
}

void put_unit(BytesBuilder& out, char32_t unit, int size, bool big) {
  for (int index = 0; index < size; ++index)
    out.append(static_cast<unsigned char>(unit >> (8 * (big ? size - 1 - index : index))));
}

// Appends a character that is known to be encodable (or a surrogate to be passed through).
void put_character(BytesBuilder& out, const Encoding& encoding, char32_t character) {
  bool big = encoding.order == Order::big;
  switch (encoding.kind) {
    case Kind::ascii:
    case Kind::latin1: out.append(static_cast<unsigned char>(character)); return;
    case Kind::utf16:
      if (character < 0x10000) return put_unit(out, character, 2, big);
      put_unit(out, 0xd800 + ((character - 0x10000) >> 10), 2, big);
      return put_unit(out, 0xdc00 + (character & 0x3ff), 2, big);
    case Kind::utf32: return put_unit(out, character, 4, big);
    default: break;
  }
  if (character < 0x80) return out.append(static_cast<unsigned char>(character));
  int more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
  static constexpr unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};
  out.append(static_cast<unsigned char>(first[more] | character >> (6 * more)));
  while (more--) out.append(static_cast<unsigned char>(0x80 | (character >> (6 * more) & 0x3f)));
}

void put_ascii(BytesBuilder& out, const Encoding& encoding, std::string_view text) {
  for (char character : text) put_character(out, encoding, static_cast<unsigned char>(character));
}

struct Encoder {
  const Encoding& encoding;
  Word text;
  const char* errors;
  BytesBuilder out;

  Status raise_unencodable(std::size_t start, std::size_t end) {
    const char* reason = encoding.kind == Kind::ascii    ? "ordinal not in range(128)"
                         : encoding.kind == Kind::latin1 ? "ordinal not in range(256)"
                                                         : "surrogates not allowed";
    raise_unicode_error(UnicodeEncodeError_type, encoding.name, text, start, end, reason);
    return false;
  }

  Status escape(std::size_t start, std::size_t end, const char* narrow, const char* wide, const char* widest) {
    for (; start < end; ++start) {
      char32_t character = str_character(text, start);
      char buffer[16];
      const char* format = character < 0x100 ? narrow : character < 0x10000 ? wide : widest;
      int size = std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(character));
      put_ascii(out, encoding, {buffer, static_cast<std::size_t>(size)});
    }
    return true;
  }

  // text[start:end] can't be encoded.
  Status handle(std::size_t start, std::size_t end) {
    switch (find_error_handler(errors)) {
      case ErrorHandler::ignore: return true;
      case ErrorHandler::replace:
        for (; start < end; ++start) put_ascii(out, encoding, "?");
        return true;
      case ErrorHandler::backslash_replace: return escape(start, end, "\\x%02x", "\\u%04x", "\\U%08x");
      case ErrorHandler::xml_replace: return escape(start, end, "&#%u;", "&#%u;", "&#%u;");
      case ErrorHandler::surrogate_escape:
        for (std::size_t index = start; index < end; ++index)
          if (str_character(text, index) < 0xdc80 || str_character(text, index) > 0xdcff) return raise_unencodable(start, end);
        for (; start < end; ++start) out.append(static_cast<unsigned char>(str_character(text, start) - 0xdc00));
        return true;
      case ErrorHandler::surrogate_pass:
        if (encoding.kind == Kind::ascii || encoding.kind == Kind::latin1) return raise_unencodable(start, end);
        for (; start < end; ++start) put_character(out, encoding, str_character(text, start));
        return true;
      case ErrorHandler::unknown: raise(LookupError_type, "unknown error handler name '%s'", errors); return false;
      default: return raise_unencodable(start, end);
    }
  }

  Word run() {
    std::size_t length = str_length(text);
    out.reserve(length);
    if (encoding.kind == Kind::utf8_signature) out.append("\xef\xbb\xbf");
    if (encoding.order == Order::native_with_mark) put_character(out, encoding, 0xfeff);
    for (std::size_t index = 0; index < length;) {
      char32_t character = str_character(text, index);
      if (can_encode(encoding.kind, character)) {
        put_character(out, encoding, character);
        ++index;
        continue;
      }
      std::size_t end = index + 1;
      bool units = encoding.kind == Kind::utf16 || encoding.kind == Kind::utf32;  // they complain one by one
      while (!units && end < length && !can_encode(encoding.kind, str_character(text, end))) ++end;
      if (!handle(index, end)) return 0;
      index = end;
    }
    return out.finish();
  }
};

}  // namespace

Word encode(Word text, const char* encoding_name, const char* errors) noexcept {
  const Encoding* encoding = find_encoding(encoding_name);
  if (!encoding) return 0;
  if (str_is_ascii(text) && encoding->kind <= Kind::latin1 && encoding->kind != Kind::utf8_signature)
    return make_bytes(ascii_text(text));
  Encoder encoder{*encoding, text, errors, {}};
  return encoder.run();
}

Word encode_filesystem(Word text) noexcept { return encode(text, nullptr, "surrogateescape"); }

}  // namespace coil
