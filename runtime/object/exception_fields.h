// What the files of built-in exceptions share.
#pragma once

#include "runtime/core/function.h"
#include "runtime/object/exception.h"

namespace coil {

// BaseException's slots.
Word exception_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Status exception_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
void exception_dealloc(Object* self) noexcept;
void exception_traverse(Object* self, Visitor visit, void* context) noexcept;
void exception_clear(Object* self) noexcept;

// Slots of the exceptions that have a file of their own.
Word os_error_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Status os_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Word os_error_str(Word self) noexcept;
extern const NativeProperty os_error_properties[];

Status syntax_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Word syntax_error_str(Word self) noexcept;
extern const NativeProperty syntax_error_properties[];

Status unicode_encode_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Status unicode_decode_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Status unicode_translate_error_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Word unicode_encode_error_str(Word self) noexcept;
Word unicode_decode_error_str(Word self) noexcept;
Word unicode_translate_error_str(Word self) noexcept;
extern const NativeProperty unicode_error_properties[];

Word exception_group_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Status exception_group_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Word exception_group_str(Word self) noexcept;
extern const NativeMethod exception_group_methods[];
extern const NativeProperty exception_group_properties[];

// What raise() would say: formatted as it does; 0: an error is pending.
Owned error_message(const char* format, ...) noexcept;
// An exception of a built-in type with that message, its fields not set yet. 0 if the message is.
Owned make_with_message(Type& type, Owned message) noexcept;

// A field as an attribute: 0 reads as None.
template <typename Struct, Word Struct::*field>
Word get_exception_field(Word self) {
  Word value = as<Struct>(self)->*field;
  return retained(value ? value : None());
}
template <typename Struct, Word Struct::*field>
Status set_exception_field(Word self, Word value) {
  assign(as<Struct>(self)->*field, value && value != None() ? retained(value) : 0);
  return true;
}
#define COIL_EXCEPTION_FIELD(Struct, python_name, field) \
  {python_name, get_exception_field<Struct, &Struct::field>, set_exception_field<Struct, &Struct::field>}

}  // namespace coil
