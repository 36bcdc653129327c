// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError.
#include <cstdio>

#include "runtime/core/native.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/int.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

UnicodeError* of(Word self) { return as<UnicodeError>(self); }

Status set_fields(Word self, const Word* arguments, std::size_t count, Word keyword_names, bool has_encoding) {
  if (!exception_init(self, arguments, count, keyword_names)) return false;
  std::size_t expected = has_encoding ? 5 : 4;
  if (count != expected) return raise(TypeError_type, "function takes exactly %zu arguments (%zu given)", expected, count), false;
  UnicodeError* error = of(self);
  Word* fields[] = {&error->encoding, &error->object, &error->start, &error->end, &error->reason};
  for (std::size_t index = 0; index < count; ++index) {
    std::size_t field = index + (has_encoding ? 0 : 1);
    bool wrong = (field == 0 || field == 4) ? !is_str(arguments[index]) : field >= 2 && !is_int(arguments[index]);
    if (wrong && field >= 2 && field < 4)
      return raise(TypeError_type, "'%T' object cannot be interpreted as an integer", arguments[index]), false;
    if (wrong) return raise(TypeError_type, "argument %zu must be str, not %A", index + 1, arguments[index]), false;
    assign(*fields[field], retained(arguments[index]));
  }
  return true;
}

struct Range {
  std::int64_t start = 0, end = 0;
  explicit Range(const UnicodeError* error) {
    if (error->start && is_int(error->start)) int_to_i64(error->start, start);
    if (error->end && is_int(error->end)) int_to_i64(error->end, end);
  }
  bool is_one(std::int64_t length) const { return end == start + 1 && start >= 0 && start < length; }
};

// Programs may set any value as encoding and reason, or delete them.
Status append_any(StrBuilder& text, Word value) { return value ? text.append_str_of(value) : (text.append_ascii("<NULL>"), true); }

Word finish_with_reason(StrBuilder& text, const UnicodeError* error) {
  text.append_ascii(": ");
  return append_any(text, error->reason) ? text.finish() : 0;
}

void append_range(StrBuilder& text, const char* what, const Range& range) {
  text.append_ascii(what);
  text.append_ascii(" in position ");
  text.append_int(range.start);
  text.append(U'-');
  text.append_int(range.end - 1);
}

// "can't encode character '\xe9' in position 3: reason"
Word character_text(UnicodeError* error, const char* verb) {
  StrBuilder text;
  if (!is_instance(as_word(error), UnicodeTranslateError_type)) {
    text.append(U'\'');
    if (!append_any(text, error->encoding)) return 0;
    text.append_ascii("' codec ");
  }
  text.append_ascii(verb);
  Range range(error);
  if (is_str(error->object) && range.is_one(static_cast<std::int64_t>(str_length(error->object)))) {
    unsigned character = str_character(error->object, static_cast<std::size_t>(range.start));
    char escaped[80];
    const char* format = character <= 0xff     ? " character '\\x%02x' in position "
                         : character <= 0xffff ? " character '\\u%04x' in position "
                                               : " character '\\U%08x' in position ";
    std::snprintf(escaped, sizeof escaped, format, character);
    text.append_ascii(escaped);
    text.append_int(range.start);
  } else {
    append_range(text, " characters", range);
  }
  return finish_with_reason(text, error);
}

}  // namespace

Status unicode_encode_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  return set_fields(self, arguments, count, keyword_names, true);
}
Status unicode_decode_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  return set_fields(self, arguments, count, keyword_names, true);
}
Status unicode_translate_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  return set_fields(self, arguments, count, keyword_names, false);
}

Word unicode_encode_error_str(Word self) noexcept {
  return of(self)->object ? character_text(of(self), "can't encode") : empty_str();
}
Word unicode_translate_error_str(Word self) noexcept {
  return of(self)->object ? character_text(of(self), "can't translate") : empty_str();
}

Word unicode_decode_error_str(Word self) noexcept {
  UnicodeError* error = of(self);
  std::string_view bytes;
  if (!error->object || !get_buffer(error->object, bytes)) return empty_str();
  StrBuilder text;
  text.append(U'\'');
  if (!append_any(text, error->encoding)) return 0;
  text.append_ascii("' codec can't decode");
  Range range(error);
  if (range.is_one(static_cast<std::int64_t>(bytes.size()))) {
    char byte[40];
    std::snprintf(byte, sizeof byte, " byte 0x%02x in position ", static_cast<unsigned char>(bytes[static_cast<std::size_t>(range.start)]));
    text.append_ascii(byte);
    text.append_int(range.start);
  } else {
    append_range(text, " bytes", range);
  }
  return finish_with_reason(text, error);
}

const NativeProperty unicode_error_properties[] = {COIL_EXCEPTION_FIELD(UnicodeError, "encoding", encoding),
                                                   COIL_EXCEPTION_FIELD(UnicodeError, "object", object),
                                                   COIL_EXCEPTION_FIELD(UnicodeError, "start", start),
                                                   COIL_EXCEPTION_FIELD(UnicodeError, "end", end),
                                                   COIL_EXCEPTION_FIELD(UnicodeError, "reason", reason),
                                                   {nullptr, nullptr, nullptr}};

Word raise_unicode_error(const Type& type, const char* encoding, Word object, std::size_t start, std::size_t end,
                         const char* reason) noexcept {
  Word encoding_word = make_str(encoding), reason_word = make_str(reason);
  Word exception = 0;
  if (encoding_word && reason_word) {
    Word arguments[] = {encoding_word, object, small_int(static_cast<std::int64_t>(start)), small_int(static_cast<std::int64_t>(end)),
                        reason_word};
    bool translate = &type == &UnicodeTranslateError_type;
    exception = make_exception(type, arguments + translate, translate ? 4 : 5);
  }
  release_nullable(encoding_word);
  release_nullable(reason_word);
  return exception ? raise_object(exception) : 0;
}

}  // namespace coil
