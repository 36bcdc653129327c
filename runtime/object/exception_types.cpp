// The built-in exception types, and those whose fields are simple.
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// ---- constructors

Status stop_iteration_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!exception_init(self, arguments, count, keyword_names)) return false;
  assign(as<StopIteration>(self)->value, count ? retained(arguments[0]) : 0);
  return true;
}

Status system_exit_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!exception_init(self, arguments, count, keyword_names)) return false;
  Word code = count == 0 ? 0 : count == 1 ? arguments[0] : exception_args(self);
  if (!code && count) return false;
  if (code) retain(code);
  assign(as<SystemExit>(self)->code, code);
  return true;
}

// A keyword-only argument that sets a field; without it the field is empty.
struct FieldKeyword {
  const char* name;
  Word* field;
};
Status take_keywords(Word self, const Word* values, Word names, const FieldKeyword* fields, std::size_t field_count) {
  for (std::size_t place = 0; place < field_count; ++place) clear(*fields[place].field);
  for (std::size_t index = 0; names && index < tuple_count(names); ++index) {
    Word name = tuple_items(names)[index];
    const FieldKeyword* found = nullptr;
    for (std::size_t place = 0; place < field_count; ++place)
      if (str_equal(name, fields[place].name)) found = &fields[place];
    if (!found) return raise(TypeError_type, "'%U' is an invalid keyword argument for %T()", name, self), false;
    assign(*found->field, values[index] == None() ? 0 : retained(values[index]));
  }
  return true;
}

Status import_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  auto* error = as<ImportError>(self);
  const FieldKeyword fields[] = {{"name", &error->name}, {"path", &error->path}};
  if (!exception_init(self, arguments, count, 0) || !take_keywords(self, arguments + count, keyword_names, fields, 2)) return false;
  assign(error->message, count == 1 ? retained(arguments[0]) : 0);
  return true;
}
Status name_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  const FieldKeyword fields[] = {{"name", &as<NameError>(self)->name}};
  return exception_init(self, arguments, count, 0) && take_keywords(self, arguments + count, keyword_names, fields, 1);
}
Status attribute_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  auto* error = as<AttributeError>(self);
  const FieldKeyword fields[] = {{"name", &error->name}, {"obj", &error->object}};
  return exception_init(self, arguments, count, 0) && take_keywords(self, arguments + count, keyword_names, fields, 2);
}

Word key_error_str(Word self) {
  ExceptionArguments arguments = exception_arguments(self);
  return arguments.count == 1 ? repr(arguments.items[0]) : BaseException_type.slots.str(self);
}
Word import_error_str(Word self) {
  Word message = as<ImportError>(self)->message;
  return message && is_exact(message, str_type) ? retained(message) : BaseException_type.slots.str(self);
}

const NativeProperty stop_iteration_properties[] = {COIL_EXCEPTION_FIELD(StopIteration, "value", value), {nullptr, nullptr, nullptr}};
const NativeProperty system_exit_properties[] = {COIL_EXCEPTION_FIELD(SystemExit, "code", code), {nullptr, nullptr, nullptr}};
const NativeProperty import_error_properties[] = {COIL_EXCEPTION_FIELD(ImportError, "msg", message),
                                                  COIL_EXCEPTION_FIELD(ImportError, "name", name),
                                                  COIL_EXCEPTION_FIELD(ImportError, "path", path),
                                                  {nullptr, nullptr, nullptr}};
const NativeProperty name_error_properties[] = {COIL_EXCEPTION_FIELD(NameError, "name", name), {nullptr, nullptr, nullptr}};
const NativeProperty attribute_error_properties[] = {COIL_EXCEPTION_FIELD(AttributeError, "name", name),
                                                     COIL_EXCEPTION_FIELD(AttributeError, "obj", object),
                                                     {nullptr, nullptr, nullptr}};

template <typename Struct>
void with_fields(Type& type, Status (*init)(Word, const Word*, std::size_t, Word), const NativeProperty* properties) {
  type.instance_size = sizeof(Struct);
  type.slots.init = init;
  type.properties = properties;
}

// What some types have of their own: most have nothing.
void give_fields() {
  with_fields<StopIteration>(StopIteration_type, stop_iteration_init, stop_iteration_properties);
  with_fields<SystemExit>(SystemExit_type, system_exit_init, system_exit_properties);
  with_fields<ImportError>(ImportError_type, import_error_init, import_error_properties);
  ImportError_type.slots.str = import_error_str;
  with_fields<NameError>(NameError_type, name_error_init, name_error_properties);
  with_fields<AttributeError>(AttributeError_type, attribute_error_init, attribute_error_properties);
  KeyError_type.slots.str = key_error_str;
  with_fields<OSError>(OSError_type, os_error_init, os_error_properties);
  OSError_type.slots.create = os_error_create;
  OSError_type.slots.str = os_error_str;
  with_fields<SyntaxError>(SyntaxError_type, syntax_error_init, syntax_error_properties);
  SyntaxError_type.slots.str = syntax_error_str;
  with_fields<UnicodeError>(UnicodeEncodeError_type, unicode_encode_error_init, unicode_error_properties);
  UnicodeEncodeError_type.slots.str = unicode_encode_error_str;
  with_fields<UnicodeError>(UnicodeDecodeError_type, unicode_decode_error_init, unicode_error_properties);
  UnicodeDecodeError_type.slots.str = unicode_decode_error_str;
  with_fields<UnicodeError>(UnicodeTranslateError_type, unicode_translate_error_init, unicode_error_properties);
  UnicodeTranslateError_type.slots.str = unicode_translate_error_str;
  with_fields<ExceptionGroup>(BaseExceptionGroup_type, exception_group_init, exception_group_properties);
  BaseExceptionGroup_type.slots.create = exception_group_create;
  BaseExceptionGroup_type.slots.str = exception_group_str;
  BaseExceptionGroup_type.methods = exception_group_methods;
}

}  // namespace

// Types are large and mostly empty, and there are many of these: they begin as zeros, which take no room in a program's file.
// BaseException has a file of its own.
#define FIRST_EXCEPTION(name, base)
#define EXCEPTION(name, base) constinit Type name##_type{};
#include "runtime/core/exceptions.def"
#undef EXCEPTION

// ---- making and raising them from the runtime

Owned make_stop_iteration(Word value) noexcept {
  Word arguments[] = {value};
  Word exception = exception_create(&StopIteration_type, arguments, value == None() ? 0 : 1, 0);
  if (exception) as<StopIteration>(exception)->value = retained(value);
  return exception;
}

Word raise_stop_iteration(Word value) noexcept {
  Word exception = make_stop_iteration(value);
  return exception ? raise_object(exception) : 0;
}

Owned make_with_message(Type& type, Owned message) noexcept {
  if (failed(message)) return 0;
  Word exception = exception_create(&type, &message, 1, 0);
  release(message);
  return exception;
}

Word raise_key_error(Word key) noexcept {
  Word exception = exception_create(&KeyError_type, &key, 1, 0);
  return exception ? raise_object(exception) : 0;
}

Word raise_no_attribute(Word object, Word name) noexcept {
  Word message = is_type(object) ? error_message("type object '%s' has no attribute '%U'", as<Type>(object)->name, name)
                                 : error_message("'%T' object has no attribute '%U'", object, name);
  Word exception = make_with_message(AttributeError_type, message);
  if (failed(exception)) return 0;
  as<AttributeError>(exception)->object = retained(object);
  as<AttributeError>(exception)->name = retained(name);
  return raise_object(exception);
}

namespace {

struct TypeRow {
  Type* type;
  const char* name;
  Type* base;
};

constexpr TypeRow rows[] = {
#define FIRST_EXCEPTION(name, base)
#define EXCEPTION(name, base) {&name##_type, #name, &base##_type},
#include "runtime/core/exceptions.def"
#undef EXCEPTION
};

}  // namespace

// ExceptionGroup is an Exception too: the one native type with two bases.
void ready_exception_types() noexcept {
  for (const TypeRow& row : rows)
    begin_native_type(*row.type, row.name, row.base, 0, type_base_allowed | type_gc | type_is_exception | type_has_dict);
  give_fields();
  for (const TypeRow& row : rows) type_ready(*row.type);
  ExceptionGroup_type.bases = pack(as_word(&BaseExceptionGroup_type), as_word(&Exception_type));
  ExceptionGroup_type.mro = pack(as_word(&ExceptionGroup_type), as_word(&BaseExceptionGroup_type), as_word(&Exception_type),
                                 as_word(&BaseException_type), as_word(&object_type));
}

}  // namespace coil
