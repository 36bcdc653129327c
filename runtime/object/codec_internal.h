// Shared by the codecs: error handlers and how a codec reports what it can't do.
#pragma once

#include "runtime/object/bytes_builder.h"
#include "runtime/object/str_builder.h"

namespace coil {

enum class ErrorHandler : std::uint8_t {
  strict, ignore, replace, backslash_replace, surrogate_escape, surrogate_pass, xml_replace, unknown
};
ErrorHandler find_error_handler(const char* name) noexcept;

struct Encoding {
  enum class Kind : std::uint8_t { utf8, utf8_signature, ascii, latin1, utf16, utf32 };
  enum class Order : std::uint8_t { native_with_mark, little, big };
  Kind kind;
  Order order;
  const char* name;  // as errors show it
};

// One call of decode(): where the bytes come from, where characters go.
struct Decoding {
  const Encoding& encoding;
  std::string_view bytes;
  const char* errors;
  StrBuilder out;
  std::size_t* incomplete;  // not null: unfinished characters at the end stay unread; how many bytes were read
  const char* shown_name;   // of the encoding in errors
};

// bytes[start:end] can't be decoded: handles it or raises UnicodeDecodeError.
Status handle_undecodable(Decoding& decoding, std::size_t start, std::size_t end, const char* reason) noexcept;

Status decode_utf8(Decoding& decoding) noexcept;
Status decode_ascii(Decoding& decoding) noexcept;
Status decode_utf16(Decoding& decoding) noexcept;
Status decode_utf32(Decoding& decoding) noexcept;

}  // namespace coil
