// OSError: errno chooses the subclass.
#include <cerrno>
#include <cstring>

#include "runtime/core/native.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Type* subclass_of(std::int64_t error_number) {
  switch (error_number) {
    case EAGAIN: case EALREADY: case EINPROGRESS: return &BlockingIOError_type;
    case EPIPE: case ESHUTDOWN: return &BrokenPipeError_type;
    case ECHILD: return &ChildProcessError_type;
    case ECONNABORTED: return &ConnectionAbortedError_type;
    case ECONNREFUSED: return &ConnectionRefusedError_type;
    case ECONNRESET: return &ConnectionResetError_type;
    case EEXIST: return &FileExistsError_type;
    case ENOENT: return &FileNotFoundError_type;
    case EINTR: return &InterruptedError_type;
    case EISDIR: return &IsADirectoryError_type;
    case ENOTDIR: return &NotADirectoryError_type;
    case EACCES: case EPERM: return &PermissionError_type;
    case ESRCH: return &ProcessLookupError_type;
    case ETIMEDOUT: return &TimeoutError_type;
    default: return &OSError_type;
  }
}

OSError* of(Word self) { return as<OSError>(self); }

// OSError(errno, strerror[, filename[, winerror[, filename2]]]); any other number of arguments sets no field.
Status set_fields(Word self, const Word* arguments, std::size_t count) {
  if (count < 2 || count > 5) return true;
  OSError* error = of(self);
  assign(error->error_number, retained(arguments[0]));
  assign(error->message, retained(arguments[1]));
  auto given = [](Word word) { return word == None() ? 0 : retained(word); };
  if (count >= 3) assign(error->filename, given(arguments[2]));
  if (count == 5) assign(error->filename2, given(arguments[4]));
  bool names_file = count >= 3 && arguments[2] != None();
  return !names_file || exception_set_arguments(*error, arguments, 2);
}

bool init_is_native(const Type* type) { return type->slots.init == os_error_init; }

}  // namespace

Word os_error_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (keyword_names && tuple_count(keyword_names) && init_is_native(type))
    return raise(TypeError_type, "%s() takes no keyword arguments", type->name);
  std::int64_t number;
  if (type == &OSError_type && count >= 2 && count <= 5 && is_int(arguments[0]) && int_to_i64(arguments[0], number))
    type = subclass_of(number);
  Word self = exception_create(type, arguments, count, 0);
  if (self && init_is_native(type) && !set_fields(self, arguments, count)) return release(self), 0;
  return self;
}

// Only classes with an __init__ of their own set the fields here.
Status os_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (init_is_native(type_of(self))) return true;
  return exception_init(self, arguments, count, keyword_names) && set_fields(self, arguments, count);
}

Word os_error_str(Word self) noexcept {
  OSError* error = of(self);
  if (!error->error_number || !error->message) return BaseException_type.slots.str(self);
  StrBuilder text;
  text.append_ascii("[Errno ");
  if (!text.append_str_of(error->error_number)) return 0;
  text.append_ascii("] ");
  if (!text.append_str_of(error->message)) return 0;
  if (error->filename) {
    text.append_ascii(": ");
    if (!text.append_repr(error->filename)) return 0;
    if (error->filename2) {
      text.append_ascii(" -> ");
      if (!text.append_repr(error->filename2)) return 0;
    }
  }
  return text.finish();
}

const NativeProperty os_error_properties[] = {COIL_EXCEPTION_FIELD(OSError, "errno", error_number),
                                              COIL_EXCEPTION_FIELD(OSError, "strerror", message),
                                              COIL_EXCEPTION_FIELD(OSError, "filename", filename),
                                              COIL_EXCEPTION_FIELD(OSError, "filename2", filename2),
                                              COIL_EXCEPTION_FIELD(OSError, "characters_written", characters_written),
                                              {nullptr, nullptr, nullptr}};

Word raise_os_error(int error_number, Word filename) noexcept {
  Word message = make_str(std::strerror(error_number));
  if (failed(message)) return 0;
  Word arguments[] = {small_int(error_number), message, filename ? filename : None()};
  Word exception = os_error_create(&OSError_type, arguments, filename ? 3 : 2, 0);
  release(message);
  return exception ? raise_object(exception) : 0;
}

}  // namespace coil
