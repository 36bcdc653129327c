// mappingproxy: a read-only view of a mapping.
#include "runtime/core/function.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/arguments.h"
#include "runtime/object/dict.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

Word mapping_of(Word self) { return as<MappingProxy>(self)->mapping; }

void proxy_dealloc(Object* self) {
  release(static_cast<MappingProxy*>(self)->mapping);
  free_object(self);
}

void proxy_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<MappingProxy*>(self)->mapping, context); }

Word proxy_repr(Word self) {
  StrBuilder text;
  text.append_ascii("mappingproxy(");
  if (!text.append_repr(mapping_of(self))) return 0;
  text.append(')');
  return text.finish();
}

Word proxy_str(Word self) { return to_str(mapping_of(self)); }
Word proxy_compare(Word left, Word right, Comparison comparison) { return compare(mapping_of(left), right, comparison); }
Word proxy_iter(Word self) { return get_iter(mapping_of(self)); }
std::int64_t proxy_length(Word self) { return length(mapping_of(self)); }
Word proxy_get_item(Word self, Word key) { return get_item(mapping_of(self), key); }
Flag proxy_contains(Word self, Word key) { return contains(mapping_of(self), key); }
Status proxy_hash(Word self, std::int64_t& hash) { return hash_of(mapping_of(self), hash); }

Word plain(Word value) { return is_exact(value, mapping_proxy_type) ? mapping_of(value) : value; }
Word proxy_or(Word left, Word right) { return bit_or(plain(left), plain(right)); }
Word proxy_inplace_or(Word self, Word) {
  return raise(TypeError_type, "'|=' is not supported by %T; use '|' instead", self);
}

Word proxy_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("mappingproxy", keyword_names) || !check_count("mappingproxy", count, 1, 1)) return 0;
  Word mapping = arguments[0];
  if (!type_of(mapping)->slots.get_item || is_list(mapping) || is_tuple(mapping)) {
    return raise(TypeError_type, "mappingproxy() argument must be a mapping, not %T", mapping);
  }
  return make_mapping_proxy(mapping);
}

Word get(const Word* arguments) {
  Word key_and_default[] = {arguments[1], arguments[2] ? arguments[2] : None()};
  Word mapping = mapping_of(arguments[0]);
  if (is_exact(mapping, dict_type)) {
    Word value = dict_get(mapping, key_and_default[0]);
    return value ? retained(value) : error_pending() ? 0 : retained(key_and_default[1]);
  }
  Word method = get_attribute(mapping, "get");
  if (failed(method)) return 0;
  Word result = call(method, key_and_default, 2);
  release(method);
  return result;
}

Word keys(const Word* arguments) { return call_method(mapping_of(arguments[0]), "keys"); }
Word values(const Word* arguments) { return call_method(mapping_of(arguments[0]), "values"); }
Word items(const Word* arguments) { return call_method(mapping_of(arguments[0]), "items"); }
Word copy(const Word* arguments) { return call_method(mapping_of(arguments[0]), "copy"); }
Word reversed(const Word* arguments) { return call_method(mapping_of(arguments[0]), "__reversed__"); }

constexpr NativeMethod methods[] = {
    class_getitem_row,
    {"get(self, key, default=None, /)", get}, {"keys(self, /)", keys}, {"values(self, /)", values},
    {"items(self, /)", items},                {"copy(self, /)", copy}, {"__reversed__(self, /)", reversed},
    {},
};

}  // namespace

constinit Type mapping_proxy_type = [] {
  Type type = native_type("mappingproxy", sizeof(MappingProxy), type_gc | type_matches_mapping);
  Slots& slots = type.slots;
  slots.dealloc = proxy_dealloc;
  slots.traverse = proxy_traverse;
  slots.repr = proxy_repr;
  slots.str = proxy_str;
  slots.hash = proxy_hash;
  slots.compare = proxy_compare;
  slots.iter = proxy_iter;
  slots.length = proxy_length;
  slots.get_item = proxy_get_item;
  slots.contains = proxy_contains;
  slots.binary[static_cast<int>(BinaryOperator::bit_or)] = proxy_or;
  slots.inplace[static_cast<int>(BinaryOperator::bit_or)] = proxy_inplace_or;
  slots.create = proxy_create;
  type.methods = methods;
  return type;
}();

Owned make_mapping_proxy(Word mapping) noexcept {
  auto* proxy = allocate<MappingProxy>(mapping_proxy_type);
  if (!proxy) return 0;
  proxy->mapping = retained(mapping);
  return as_word(proxy);
}

}  // namespace coil
