// Working with types: what type objects, attribute access and class statements share.
#pragma once

#include "runtime/core/function.h"
#include "runtime/core/special.h"
#include "runtime/object/type.h"

namespace coil {

// A new version: attribute caches that hold the old one miss.
std::uint32_t next_type_version() noexcept;
// After a change of type's namespace or bases: new versions for it and all its subclasses, slots chosen again.
void type_modified(Type* type) noexcept;

// C3; owned tuple. `bases`: tuple of types.
Owned compute_mro(Type* type, Word bases) noexcept;

// The base whose instances' layout the others must agree with. Null: "multiple bases have instance lay-out conflict".
Type* best_base(Word bases) noexcept;

// type(name, bases, namespace, **keywords): the arguments are checked already. `attribute_names`: tuple or 0.
Word make_class(Type* metatype, Word name, Word bases, Word namespace_, Word keywords, Word attribute_names) noexcept;

Owned type_module(Type* type) noexcept;
Owned type_qualname(Type* type) noexcept;
// "module.qualname", without "builtins.".
Owned type_full_name(Type* type) noexcept;

// type.__subclasses__ upkeep.
Status add_subclass(Type* base, Type* type) noexcept;
void remove_subclass(Type* base, Type* type) noexcept;

// object's own slots.
Word object_repr(Word self) noexcept;
Status object_hash(Word self, std::int64_t& hash) noexcept;
Word object_compare(Word left, Word right, Comparison comparison) noexcept;
Word object_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Status object_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Word object_get_attribute(Word self, Word name) noexcept;           // generic
Status object_set_attribute(Word self, Word name, Word value) noexcept;
// The generic search without raising AttributeError: 0 without an error when absent.
Owned search_attribute(Word self, Word name) noexcept;

// isinstance and issubclass.
Flag object_is_instance(Word object, Word type_or_tuple) noexcept;
Flag object_is_subclass(Word type, Word type_or_tuple) noexcept;

// Descriptors' structs.
struct Property : Object { Word get, set, del, doc, name; };
struct ClassMethod : Object { Word function, attributes; };  // staticmethod too
struct MemberDescriptor : Object { Word name; Type* owner; std::uint32_t offset; };   // of __slots__
struct GetSet : Object { const NativeProperty* row; Type* owner; };
struct Super : Object { Type* type; Word object; Type* object_type; };
extern Type member_descriptor_type, getset_descriptor_type;
Owned make_getset(Type& owner, const NativeProperty& row) noexcept;
Owned make_member_descriptor(Type* owner, Word name, std::uint32_t offset) noexcept;

}  // namespace coil
