// Types: what every object points to, and the functions through which the runtime works on values.
//
// Built-in types are static objects that fill in the slots they have; a class statement makes a heap type whose slots
// look up and call the class's special methods (core/class.cpp), as CPython's slot functions do.
#pragma once

#include "runtime/object/word.h"

namespace coil {

enum class Comparison : std::uint8_t { less, less_equal, equal, not_equal, greater, greater_equal };

enum class BinaryOperator : std::uint8_t {
  add, subtract, multiply, true_divide, floor_divide, modulo, power, matrix_multiply,
  left_shift, right_shift, bit_and, bit_or, bit_xor, divmod,
};
inline constexpr int binary_operator_count = 14;

enum class UnaryOperator : std::uint8_t { negative, positive, invert, absolute };
inline constexpr int unary_operator_count = 4;

// Results that aren't words: 1 true, 0 false, -1 failed with an error pending.
using Flag = int;
// true: done; false: failed with an error pending.
using Status = bool;

// Calls `visit(child, context)` for each word that an object owns; small integers and 0 may be passed too.
using Visitor = void (*)(Word child, void* context);

enum class Outcome : std::uint8_t;  // core/frame.h

using NativeCall = Word (*)(Word callee, const Word* arguments, std::size_t count, Word keyword_names);

// A slot that a type lacks is null (after inheritance: type_ready() fills slots in from the bases).
// All words are borrowed, results owned. Binary slots may return `NotImplemented`.
struct Slots {
  void (*dealloc)(Object* self);  // releases the contents and gives the memory back; the count is 0
  void (*traverse)(Object* self, Visitor visit, void* context);
  void (*clear)(Object* self);  // breaks cycles: drops what the object owns, leaves it valid

  Word (*repr)(Word self);
  Word (*str)(Word self);
  Word (*format)(Word self, Word specification);
  Status (*hash)(Word self, std::int64_t& hash);
  Word (*compare)(Word left, Word right, Comparison comparison);
  Flag (*truth)(Word self);

  Word (*call)(Word self, const Word* arguments, std::size_t count, Word keyword_names);
  Word (*get_attribute)(Word self, Word name);
  Status (*set_attribute)(Word self, Word name, Word value);  // value 0 deletes
  Word (*descriptor_get)(Word self, Word instance, Word owner);  // instance 0: through the class
  Status (*descriptor_set)(Word self, Word instance, Word value);  // value 0 deletes

  Word (*iter)(Word self);
  Word (*next)(Word self);  // 0 without a pending error: exhausted
  Word (*await)(Word self);
  // Native iterators and awaitables that `await` and `yield from` drive without an iterator object and without raising
  // StopIteration (core/delegate.h). Checked against `await`: a subclass that overrides __await__ isn't driven so.
  Outcome (*send)(Word self, Word value, Word& result);
  Word (*async_iter)(Word self);
  Word (*async_next)(Word self);

  std::int64_t (*length)(Word self);  // -1: failed
  Word (*get_item)(Word self, Word key);
  Status (*set_item)(Word self, Word key, Word value);  // value 0 deletes
  Flag (*contains)(Word self, Word item);

  Word (*binary[binary_operator_count])(Word left, Word right);
  Word (*inplace[binary_operator_count])(Word left, Word right);
  Word (*power)(Word base, Word exponent, Word modulus);  // modulus 0: absent
  Word (*unary[unary_operator_count])(Word self);
  Word (*index)(Word self);
  Word (*to_int)(Word self);
  Word (*to_float)(Word self);

  Word (*create)(Type* type, const Word* arguments, std::size_t count, Word keyword_names);  // __new__
  Status (*init)(Word self, const Word* arguments, std::size_t count, Word keyword_names);   // __init__
};

enum TypeFlags : std::uint32_t {
  type_heap = 1u << 0,         // made by a class statement or type()
  type_base_allowed = 1u << 1, // may be subclassed
  type_has_dict = 1u << 2,     // instances have attributes of their own (see attribute slots below)
  type_gc = 1u << 3,           // instances can be part of a cycle: traverse is set
  type_is_int = 1u << 4,       // int, bool and subclasses: fast subclass tests
  type_is_str = 1u << 5,
  type_is_list = 1u << 6,
  type_is_tuple = 1u << 7,
  type_is_dict = 1u << 8,
  type_is_set = 1u << 9,
  type_is_float = 1u << 10,
  type_is_bytes = 1u << 11,
  type_is_exception = 1u << 12,
  type_is_type = 1u << 13,
  type_abstract = 1u << 14,
  type_ready_done = 1u << 15,
  type_has_finalizer = 1u << 16,  // __del__
  type_is_method = 1u << 17,      // a function-like descriptor: a method call needn't bind it (functions, native methods)
  type_matches_sequence = 1u << 18,  // what sequence and mapping patterns of `match` accept
  type_matches_mapping = 1u << 19,
  // An exception class that is called, made and laid out as BaseException itself: object/plain_exception.h.
  type_plain_exception = 1u << 20,
  // Of a native type whose objects may report at their end: its dealloc slot clears the weak references to one that does, and releases
  // the attributes of derived classes' objects, after that.
  type_reports_end = 1u << 21,
};
inline constexpr std::uint32_t pattern_type_flags = type_matches_sequence | type_matches_mapping;
// What types have from their bases.
inline constexpr std::uint32_t inherited_type_flags =
    type_has_dict | type_gc | type_is_int | type_is_str | type_is_list | type_is_tuple | type_is_dict | type_is_set | type_is_float |
    type_is_bytes | type_is_exception | type_is_type | type_has_finalizer | pattern_type_flags;

struct NativeMethod;    // core/native.h: a row of a method table
struct NativeProperty;  // core/native.h

struct Type : Object {
  const char* name;        // "list"; for heap types the same text as name_word
  const char* module;      // "builtins", "collections"
  Type* base;              // borrowed from bases; null for object
  std::uint32_t type_flags;
  std::uint32_t version;   // changes whenever the type's or a base's namespace does; never 0. Inline caches compare it.
  std::uint32_t instance_size;  // bytes, the attribute slots included
  std::uint16_t attribute_offset;  // byte offset of the instance's attribute area (instance.h); 0: none
  std::uint16_t attribute_count;   // attributes at fixed offsets
  std::uint32_t fixed_size;  // instance_size without the attribute area: what the bases and __slots__ need
  Slots slots;
  const NativeMethod* methods;        // terminated by a row without a name; may be null
  const NativeProperty* properties;   // likewise
  const char* doc;         // may be null
  // Filled in by type_ready() or the class statement; owned.
  Word bases;              // tuple
  Word mro;                // tuple, this type first
  Word dict;               // the namespace: Dict with str keys; 0 until needed: see type_namespace()
  Word name_word, qualname_word, module_word;
  Word subclasses;         // list of weak entries (core/class.cpp)
  Word attribute_names;    // tuple of str: names of the fixed attributes, in order of their slots
};

extern Type type_type, object_type, int_type, bool_type, float_type, complex_type, str_type, bytes_type, bytearray_type,
    memoryview_type, list_type, tuple_type, dict_type, set_type, frozenset_type, range_type, slice_type, none_type,
    ellipsis_type, not_implemented_type, function_type, native_function_type, method_type, module_type, cell_type,
    property_type, classmethod_type, staticmethod_type, super_type, generator_type, coroutine_type,
    async_generator_type, traceback_type, code_type, frame_type;

extern Object none_object, true_object, false_object, ellipsis_object, not_implemented_object;

inline Word None() { return as_word(&none_object); }
inline Word True() { return as_word(&true_object); }
inline Word False() { return as_word(&false_object); }
inline Word NotImplemented() { return as_word(&not_implemented_object); }
// Owned words of the immortal singletons need no retain; retaining them is harmless.
inline Word boolean(bool value) { return value ? True() : False(); }

inline Type* type_of(Word word) { return is_small_int(word) ? &int_type : as_object(word)->type; }
inline bool is_exact(Word word, const Type& type) { return !is_small_int(word) && as_object(word)->type == &type; }
inline bool has_type_flag(Word word, TypeFlags flag) { return type_of(word)->type_flags & flag; }
inline bool is_int(Word word) { return is_small_int(word) || has_type_flag(word, type_is_int); }
inline bool is_str(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_str); }

// Whether `type` is `base` or derives from it (by the mro; no __subclasscheck__).
bool is_subtype(const Type* type, const Type* base) noexcept;
inline bool is_instance(Word word, const Type& type) {
  Type* actual = type_of(word);
  return actual == &type || is_subtype(actual, &type);
}

// Fills in what static types begin with. `type` is all zeros.
constexpr void begin_native_type(Type& type, const char* name, Type* base, std::size_t instance_size, std::uint32_t type_flags) {
  type.references = immortal_references;
  type.Object::type = &type_type;
  type.name = name;
  type.module = "builtins";
  type.base = base;
  type.type_flags = type_flags;
  type.instance_size = static_cast<std::uint32_t>(instance_size);
}

// The same as an initialiser:  constinit Type int_type = [] { Type type = native_type("int", …); type.slots.repr = …; return type; }();
constexpr Type native_type(const char* name, Type* base, std::size_t instance_size, std::uint32_t type_flags,
                           const NativeMethod* methods = nullptr, const NativeProperty* properties = nullptr,
                           const char* doc = nullptr, const char* module = "builtins") {
  Type type{};
  begin_native_type(type, name, base, instance_size, type_flags);
  type.module = module;
  type.methods = methods;
  type.properties = properties;
  type.doc = doc;
  return type;
}

// Completes a static type: inherits slots and flags from its base, which must be ready. Cheap: the rest (mro, namespace,
// method objects) is made when first needed. Called once per type, before its first instance: for types that every
// program has by the start-up code, for those of a module by the module's execute function.
void type_ready(Type& type) noexcept;
// The namespace, mro, bases of any ready type, made on first use. Borrowed.
Word type_namespace(Type* type) noexcept;
Word type_mro(Type* type) noexcept;
Word type_bases(Type* type) noexcept;

// The part of class objects that only heap types have: core/class.cpp.
struct HeapType;
inline bool is_heap(const Type* type) { return type->type_flags & type_heap; }
inline bool is_type(Word word) { return !is_small_int(word) && has_type_flag(word, type_is_type); }

}  // namespace coil
