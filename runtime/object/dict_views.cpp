// The views of a dict: keys(), values(), items(), with the set operations of the first and the last.
#include "runtime/core/attribute.h"
#include "runtime/core/function.h"
#include "runtime/core/native.h"
#include "runtime/object/dict_slots.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct DictView : Object {
  Word dict;
};

Word dict_of(Word view) { return as<DictView>(view)->dict; }

void view_dealloc(Object* self) {
  release(static_cast<DictView*>(self)->dict);
  free_object(self);
}

void view_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<DictView*>(self)->dict, context); }

Word view_repr(Word self) {
  Flag entered = repr_enter(self);
  if (entered) return entered < 0 ? 0 : make_str("...");
  StrBuilder text;
  text.append_ascii(type_of(self)->name);
  text.append('(');
  Word list = list_from(self);
  Status status = list && text.append_repr(list);
  release_nullable(list);
  repr_leave(self);
  text.append(')');
  return status ? text.finish() : 0;
}

std::int64_t view_length(Word self) { return static_cast<std::int64_t>(dict_count(dict_of(self))); }

Word keys_iter(Word self) { return make_dict_iterator(dict_of(self), dict_key_iterator_type); }
Word values_iter(Word self) { return make_dict_iterator(dict_of(self), dict_value_iterator_type); }
Word items_iter(Word self) { return make_dict_iterator(dict_of(self), dict_item_iterator_type); }

Flag keys_contains(Word self, Word key) { return dict_contains(dict_of(self), key); }

Flag items_contains(Word self, Word item) {
  if (!is_tuple(item) || tuple_count(item) != 2) return 0;
  Word value = dict_get(dict_of(self), tuple_items(item)[0]);
  if (!value) return error_pending() ? -1 : 0;
  retain(value);
  Flag equal = equals(value, tuple_items(item)[1]);
  release(value);
  return equal;
}

bool is_set_like(Word value) {
  return is_any_set(value) || is_exact(value, dict_keys_type) || is_exact(value, dict_items_type);
}

// Whether every item of `left` is in `right`.
Flag all_contained(Word left, Word right) {
  Flag result = 1;
  Status status = for_each(left, [&](Word item) -> Status {
    if (result == 1) result = contains(right, item);
    return result >= 0;
  });
  return status ? result : -1;
}

Word view_compare(Word self, Word other, Comparison comparison) {
  if (!is_set_like(other)) return retained(NotImplemented());
  std::int64_t left = length(self), right = length(other);
  if (left < 0 || right < 0) return 0;
  Flag result = 0;
  switch (comparison) {
    case Comparison::equal:
    case Comparison::not_equal: result = left == right ? all_contained(self, other) : 0; break;
    case Comparison::less: result = left < right ? all_contained(self, other) : 0; break;
    case Comparison::less_equal: result = left <= right ? all_contained(self, other) : 0; break;
    case Comparison::greater: result = left > right ? all_contained(other, self) : 0; break;
    case Comparison::greater_equal: result = left >= right ? all_contained(other, self) : 0; break;
  }
  if (result < 0) return 0;
  return boolean((result == 1) != (comparison == Comparison::not_equal));
}

// set(left), then the method of sets with `right`.
Word as_set_operation(Word left, Word right, const char* method) {
  Word set = set_from(left);
  if (failed(set)) return 0;
  Word done = call_method(set, method, right);
  if (failed(done)) {
    release(set);
    return 0;
  }
  release(done);
  return set;
}

Word view_subtract(Word left, Word right) { return as_set_operation(left, right, "difference_update"); }
Word view_or(Word left, Word right) { return as_set_operation(left, right, "update"); }
Word view_xor(Word left, Word right) { return as_set_operation(left, right, "symmetric_difference_update"); }

Word view_and(Word left, Word right) {
  if (!is_exact(left, dict_keys_type) && !is_exact(left, dict_items_type)) {
    Word kept = left;
    left = right;
    right = kept;
  }
  if (is_exact(right, set_type) && length(right) >= length(left)) return call_method(right, "intersection", left);
  Word set = make_set();
  if (failed(set)) return 0;
  Status status = for_each(right, [&](Word item) -> Status {
    Flag there = contains(left, item);
    return there == 0 || (there == 1 && set_add(set, item));
  });
  if (!status) clear(set);
  return set;
}

Word is_disjoint(const Word* arguments) {
  Word self = arguments[0], other = arguments[1];
  bool disjoint = true;
  Status status = for_each(other, [&](Word item) -> Status {
    Flag there = disjoint ? contains(self, item) : 0;
    if (there == 1) disjoint = false;
    return there >= 0;
  });
  return status ? boolean(disjoint) : 0;
}

Word reversed_view(const Word* arguments) {
  Type* type = type_of(arguments[0]);
  Type& iterator = type == &dict_keys_type     ? dict_reverse_key_iterator_type
                   : type == &dict_values_type ? dict_reverse_value_iterator_type
                                               : dict_reverse_item_iterator_type;
  return make_dict_iterator(dict_of(arguments[0]), iterator);
}

Word get_mapping(Word self) { return make_mapping_proxy(dict_of(self)); }

constexpr NativeMethod set_methods[] = {
    {"isdisjoint(self, other, /)", is_disjoint},
    {"__reversed__(self, /)", reversed_view},
    {},
};
constexpr NativeMethod value_methods[] = {
    {"__reversed__(self, /)", reversed_view},
    {},
};
constexpr NativeProperty properties[] = {
    {"mapping", get_mapping, nullptr},
    {},
};

constexpr Type view_type(const char* name, Word (*iter)(Word)) {
  Type type = native_type(name, sizeof(DictView), type_gc);
  type.slots.dealloc = view_dealloc;
  type.slots.traverse = view_traverse;
  type.slots.repr = view_repr;
  type.slots.length = view_length;
  type.slots.iter = iter;
  type.methods = value_methods;
  type.properties = properties;
  return type;
}

constexpr Type set_view_type(const char* name, Word (*iter)(Word), Flag (*contains)(Word, Word)) {
  Type type = view_type(name, iter);
  type.methods = set_methods;
  type.slots.hash = unhashable;
  type.slots.contains = contains;
  type.slots.compare = view_compare;
  type.slots.binary[static_cast<int>(BinaryOperator::subtract)] = view_subtract;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_and)] = view_and;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_or)] = view_or;
  type.slots.binary[static_cast<int>(BinaryOperator::bit_xor)] = view_xor;
  return type;
}

}  // namespace

constinit Type dict_keys_type = set_view_type("dict_keys", keys_iter, keys_contains);
constinit Type dict_items_type = set_view_type("dict_items", items_iter, items_contains);
constinit Type dict_values_type = view_type("dict_values", values_iter);

Word make_dict_view(Word dict, Type& type) noexcept {
  auto* view = static_cast<DictView*>(allocate_cell(type, sizeof(DictView)));
  if (!view) return 0;
  view->dict = retained(dict);
  return as_word(view);
}

}  // namespace coil
