// SyntaxError: (message, (filename, line, offset, text[, end line, end offset])).
#include "runtime/core/native.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {
SyntaxError* of(Word self) { return as<SyntaxError>(self); }
}  // namespace

Status syntax_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (!exception_init(self, arguments, count, keyword_names)) return false;
  SyntaxError* error = of(self);
  assign(error->message, count ? retained(arguments[0]) : 0);
  if (count != 2) return true;
  Word details = tuple_from(arguments[1]);
  if (failed(details)) return false;
  Word* fields[] = {&error->filename, &error->line, &error->offset, &error->text, &error->end_line, &error->end_offset};
  std::size_t given = tuple_count(details);
  if (given != 4 && given != 6) {
    release(details);
    return raise(TypeError_type, "function takes exactly 4 or 6 arguments (%zu given)", given), false;
  }
  for (std::size_t index = 0; index < given; ++index) assign(*fields[index], retained(tuple_items(details)[index]));
  release(details);
  return true;
}

Word syntax_error_str(Word self) noexcept {
  SyntaxError* error = of(self);
  StrBuilder text;
  if (!text.append_str_of(error->message ? error->message : None())) return 0;
  bool has_file = error->filename && is_str(error->filename), has_line = error->line && is_int(error->line);
  if (!has_file && !has_line) return text.finish();
  text.append_ascii(" (");
  if (has_file) {
    Utf8 path(error->filename);
    std::size_t slash = path.view().rfind('/');
    text.append_utf8(slash == std::string_view::npos ? path.view() : path.view().substr(slash + 1));
  }
  if (has_line) {
    text.append_ascii(has_file ? ", line " : "line ");
    if (!text.append_str_of(error->line)) return 0;
  }
  text.append(U')');
  return text.finish();
}

const NativeProperty syntax_error_properties[] = {COIL_EXCEPTION_FIELD(SyntaxError, "msg", message),
                                                  COIL_EXCEPTION_FIELD(SyntaxError, "filename", filename),
                                                  COIL_EXCEPTION_FIELD(SyntaxError, "lineno", line),
                                                  COIL_EXCEPTION_FIELD(SyntaxError, "offset", offset),
                                                  COIL_EXCEPTION_FIELD(SyntaxError, "text", text),
                                                  COIL_EXCEPTION_FIELD(SyntaxError, "end_lineno", end_line),
                                                  COIL_EXCEPTION_FIELD(SyntaxError, "end_offset", end_offset),
                                                  {nullptr, nullptr, nullptr}};

}  // namespace coil
