// BaseException: what all exceptions have.
#include "runtime/object/exception.h"

#include "runtime/core/attribute.h"
#include "runtime/core/failure_places.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/instance.h"
#include "runtime/object/list.h"
#include "runtime/object/plain_exception.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

BaseException* of(Word exception) { return as<BaseException>(exception); }
Word or_none(Word word) { return retained(word ? word : None()); }

Word get_args(Word self) {
  Word args = exception_args(self);
  return args ? retained(args) : 0;
}
Status set_args(Word self, Word value) {
  if (!value) return raise(TypeError_type, "args may not be deleted"), false;
  Word args = tuple_from(value);
  if (failed(args)) return false;
  of(self)->one_argument = false;
  assign(of(self)->args, args);
  return true;
}
Word get_traceback(Word self) { return or_none(exception_traceback(self)); }
Word get_context(Word self) { return or_none(of(self)->context); }
Status set_context(Word self, Word value) {
  if (!value) return raise(TypeError_type, "__context__ may not be deleted"), false;
  if (value != None() && !is_exception(value))
    return raise(TypeError_type, "exception context must be None or derive from BaseException"), false;
  assign(of(self)->context, value == None() ? 0 : retained(value));
  return true;
}
Word get_cause(Word self) { return or_none(of(self)->cause); }
Status set_cause(Word self, Word value) {
  if (!value) return raise(TypeError_type, "__cause__ may not be deleted"), false;
  if (value != None() && !is_exception(value))
    return raise(TypeError_type, "exception cause must be None or derive from BaseException"), false;
  assign(of(self)->cause, value == None() ? 0 : retained(value));
  of(self)->suppress_context = true;
  return true;
}
Word get_suppress(Word self) { return boolean(of(self)->suppress_context); }
Status set_suppress(Word self, Word value) {
  if (!value) return raise(TypeError_type, "can't delete numeric/char attribute"), false;
  Flag flag = truth(value);
  if (flag < 0) return false;
  of(self)->suppress_context = flag;
  return true;
}
Word get_dict(Word self) { return retained(instance_dict(self)); }

const NativeProperty properties[] = {{"args", get_args, set_args},
                                     {"__traceback__", get_traceback, exception_set_traceback},
                                     {"__context__", get_context, set_context},
                                     {"__cause__", get_cause, set_cause},
                                     {"__suppress_context__", get_suppress, set_suppress},
                                     {"__dict__", get_dict, instance_replace_dict},
                                     {nullptr, nullptr, nullptr}};

Word with_traceback(const Word* arguments) {
  return exception_set_traceback(arguments[0], arguments[1]) ? retained(arguments[0]) : 0;
}

Word add_note(const Word* arguments) {
  Word self = arguments[0], note = arguments[1];
  if (!is_str(note)) return raise(TypeError_type, "note must be a str, not '%T'", note);
  Word notes = 0;
  Flag found = find_attribute(self, COIL_NAME("__notes__"), &notes);
  if (found < 0) return 0;
  if (!found && (!(notes = make_list()) || !set_attribute(self, COIL_NAME("__notes__"), notes)))
    return release_nullable(notes), 0;
  Status good = is_list(notes) || raise(TypeError_type, "Cannot add note: __notes__ is not a list");
  good = good && list_append(notes, note);
  release(notes);
  return good ? None() : 0;
}

Word set_state(const Word* arguments) {
  if (arguments[1] != None() && !dict_update(instance_dict(arguments[0]), arguments[1])) return 0;
  return None();
}

const NativeMethod methods[] = {{"with_traceback(self, traceback, /)", with_traceback},
                                {"add_note(self, note, /)", add_note},
                                {"__setstate__(self, state, /)", set_state},
                                {nullptr, nullptr}};

Word repr_slot(Word self) {
  StrBuilder text;
  text.append_utf8(type_of(self)->name);
  ExceptionArguments arguments = exception_arguments(self);
  if (arguments.count == 1) {
    text.append(U'(');
    if (!text.append_repr(arguments.items[0])) return 0;
    text.append(U')');
  } else {
    Word args = exception_args(self);
    if (!args || !text.append_repr(args)) return 0;
  }
  return text.finish();
}

Word str_slot(Word self) {
  ExceptionArguments arguments = exception_arguments(self);
  if (arguments.count == 0) return empty_str();
  if (arguments.count == 1) return to_str(arguments.items[0]);
  Word args = exception_args(self);
  return args ? to_str(args) : 0;
}

}  // namespace

Word exception_create(Type* type, const Word* arguments, std::size_t count, Word) noexcept {
  auto* exception = static_cast<BaseException*>(type->instance_size == sizeof(BaseException)
                                                    ? allocate_object<sizeof(BaseException)>(type)
                                                    : allocate_object(type, type->instance_size));
  if (!exception) return 0;
  if (count && !exception_set_arguments(*exception, arguments, count)) return release(as_word(exception)), 0;
  return as_word(exception);
}

Status exception_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (keyword_names && tuple_count(keyword_names))
    return raise(TypeError_type, "%T() takes no keyword arguments", self), false;
  ExceptionArguments known = exception_arguments(self);
  bool same = known.count == count;
  for (std::size_t index = 0; same && index < count; ++index) same = known.items[index] == arguments[index];
  return same || exception_set_arguments(*of(self), arguments, count);
}

ExceptionArguments exception_arguments(Word exception) noexcept {
  const BaseException& known = *of(exception);
  if (!known.args) return {nullptr, 0};
  if (known.one_argument) return {&known.args, 1};
  return {tuple_items(known.args), tuple_count(known.args)};
}

Status exception_set_arguments(BaseException& exception, const Word* arguments, std::size_t count) noexcept {
  Word args = count == 0 ? 0 : count == 1 ? retained(arguments[0]) : make_tuple(arguments, count);
  if (!args && count) return false;
  exception.one_argument = count == 1;
  assign(exception.args, args);
  return true;
}

Borrowed exception_args(Word word) noexcept {
  BaseException& exception = *of(word);
  if (exception.args && !exception.one_argument) return exception.args;
  ExceptionArguments arguments = exception_arguments(word);
  Word args = make_tuple(arguments.items, arguments.count);
  if (failed(args)) return 0;
  exception.one_argument = false;
  assign(exception.args, args);
  return args;
}

void note_plain_exception(Type& type) noexcept {
  if (!(type.type_flags & type_is_exception)) return;
  bool is_plain = type.slots.create == exception_create && type.slots.init == exception_init &&
                  type.instance_size == sizeof(BaseException) && type.Object::type == &type_type &&
                  !(type.type_flags & type_has_finalizer);
  type.type_flags &= ~type_plain_exception;
  if (is_plain) type.type_flags |= type_plain_exception;
}

namespace {

// The type that lays out the fields: the nearest one that isn't a heap type.
Word* fields_of(Object* self, std::size_t& count) {
  Type* native = self->type;
  while (is_heap(native)) native = native->base;
  std::size_t size = native->instance_size ? native->instance_size : sizeof(BaseException);
  count = (size - sizeof(BaseException)) / sizeof(Word);
  return reinterpret_cast<Word*>(reinterpret_cast<char*>(self) + sizeof(BaseException));
}

void clear_fields(Object* self) {
  std::size_t count;
  Word* fields = fields_of(self, count);
  for (std::size_t index = 0; index < count; ++index) clear(fields[index]);
}

}  // namespace

// The fields of all exceptions are words behind BaseException: freed by their number.
void exception_dealloc(Object* self) noexcept {
  auto* exception = static_cast<BaseException*>(self);
  if (was_only_raised(*exception)) return destroy_raised(*exception);
  // In CPython's order: fields, attributes, arguments, the traceback, and what came before.
  clear_fields(self);
  clear(exception->attributes);
  clear(exception->args);
  exception_clear(self);
  free_object(self);
}

void exception_traverse(Object* self, Visitor visit, void* context) noexcept {
  auto* exception = static_cast<BaseException*>(self);
  for (Word word : {exception->args, exception->traceback, exception->context, exception->cause}) visit(word, context);
  if (exception->flags & exception_keeps_frames) visit_frames(*exception, visit, context);
  if (is_dictionary(exception->attributes)) visit(exception->attributes, context);
  std::size_t count;
  Word* fields = fields_of(self, count);
  for (std::size_t index = 0; index < count; ++index) visit(fields[index], context);
}

void exception_clear(Object* self) noexcept {
  auto* exception = static_cast<BaseException*>(self);
  if (exception->older_places || exception->traceback || exception->flags & exception_keeps_frames) exception_replace_traceback(as_word(exception), 0);
  exception->place_count = 0;
  // A long chain of contexts is unwound here, not by recursion.
  clear(exception->cause);
  clear(exception->context);
  clear_fields(self);
}

Status exception_set_traceback(Word exception, Word traceback) noexcept {
  if (!traceback) return raise(TypeError_type, "__traceback__ may not be deleted"), false;
  if (traceback != None() && !is_exact(traceback, traceback_type))
    return raise(TypeError_type, "__traceback__ must be a traceback or None"), false;
  exception_replace_traceback(exception, traceback == None() ? 0 : retained(traceback));
  return true;
}

bool is_exception_type(Word value) noexcept {
  return is_type(value) && (as<Type>(value)->type_flags & type_is_exception);
}

Owned make_exception(const Type& type, const Word* arguments, std::size_t count) noexcept {
  if (type.type_flags & type_plain_exception) return exception_create(const_cast<Type*>(&type), arguments, count, 0);
  return call(as_word(&type), arguments, count);
}
Owned make_exception(const Type& type, Word argument) noexcept { return make_exception(type, &argument, 1); }
Owned make_exception(const Type& type, const char* message) noexcept {
  Word text = make_str(message);
  if (failed(text)) return 0;
  Word exception = make_exception(type, text);
  release(text);
  return exception;
}


static_assert(sizeof(BaseException) == 96);
constinit Type BaseException_type = [] {
  Type type = native_type("BaseException", &object_type, sizeof(BaseException),
                          type_base_allowed | type_gc | type_is_exception | type_has_dict, methods, properties);
  type.attribute_offset = sizeof(Object);  // BaseException::attributes
  type.slots.create = exception_create;
  type.slots.init = exception_init;
  type.slots.repr = repr_slot;
  type.slots.str = str_slot;
  type.slots.dealloc = exception_dealloc;
  type.slots.traverse = exception_traverse;
  type.slots.clear = exception_clear;
  return type;
}();

}  // namespace coil
