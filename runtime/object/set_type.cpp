// set and frozenset: slots and methods; their iterator.
#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/set_table.h"
#include "runtime/object/str_builder.h"

#include <cstring>

namespace coil {

namespace {

void set_dealloc(Object* self) {
  set_clear(as_word(self));
  free_object(self);
}

void set_traverse(Object* self, Visitor visit, void* context) {
  std::size_t position = 0;
  Word item;
  while (set_next(as_word(self), position, item)) visit(item, context);
}

void set_break_cycles(Object* self) { set_clear(as_word(self)); }

Word set_repr(Word self) {
  StrBuilder text;
  const char* name = type_of(self)->name;
  bool plain = is_exact(self, set_type);
  if (set_count(self) == 0) {
    text.append_utf8(name);
    text.append_ascii("()");
    return text.finish();
  }
  Flag entered = repr_enter(self);
  if (entered < 0) return 0;
  if (entered) {
    text.append_utf8(name);
    text.append_ascii("(...)");
    return text.finish();
  }
  if (!plain) {
    text.append_utf8(name);
    text.append('(');
  }
  text.append('{');
  Word items = list_from(self);
  Status status = items != 0;
  for (std::size_t index = 0; status && index < list_count(items); ++index) {
    if (index) text.append_ascii(", ");
    status = text.append_repr(list_items(items)[index]);
  }
  release_nullable(items);
  repr_leave(self);
  text.append_ascii(plain ? "}" : "})");
  return status ? text.finish() : 0;
}

// Independent of the order of the items, and CPython's numbers.
Status frozenset_hash(Word self, std::int64_t& result) {
  Set* set = as_set(self);
  if (set->hash == -1) {
    std::uint64_t hash = 0;
    for (std::size_t place = 0; place <= set->mask; ++place) {
      if (!set->table[place].key) continue;
      std::uint64_t part = static_cast<std::uint64_t>(set->table[place].hash);
      hash ^= ((part ^ 89869747u) ^ (part << 16)) * 3644798167u;
    }
    hash ^= (set->used + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    set->hash = hash == UINT64_MAX ? 590923713 : static_cast<std::int64_t>(hash);
  }
  return result = set->hash, true;
}

Word set_compare(Word left, Word right, Comparison comparison) {
  if (!is_any_set(left) || !is_any_set(right)) return retained(NotImplemented());
  std::size_t l = set_count(left), r = set_count(right);
  Flag result = 0;
  switch (comparison) {
    case Comparison::equal:
    case Comparison::not_equal:
      result = l == r ? set_is_subset(left, right) : 0;
      if (result >= 0 && comparison == Comparison::not_equal) result = !result;
      break;
    case Comparison::less_equal: result = set_is_subset(left, right); break;
    case Comparison::greater_equal: result = set_is_subset(right, left); break;
    case Comparison::less: result = l < r ? set_is_subset(left, right) : 0; break;
    case Comparison::greater: result = l > r ? set_is_subset(right, left) : 0; break;
  }
  return result < 0 ? 0 : boolean(result);
}

struct SetIterator : Object {
  Word set;  // 0: exhausted
  std::size_t used, position, remaining;
};

Word set_iter(Word self) {
  auto* iterator = static_cast<SetIterator*>(allocate_cell(set_iterator_type, sizeof(SetIterator)));
  if (!iterator) return 0;
  iterator->set = retained(self);
  iterator->used = iterator->remaining = set_count(self);
  iterator->position = 0;
  return as_word(iterator);
}

std::int64_t set_length(Word self) { return static_cast<std::int64_t>(set_count(self)); }

// Membership and removal take an unhashable set as the frozenset of its items.
template <typename Operation>
Flag with_key(Word key, Operation operation) {
  std::int64_t hash;
  if (hash_of(key, hash)) return operation(key, hash);
  if (!is_any_set(key) || !pending_is(TypeError_type)) return -1;
  clear_error();
  Word frozen = frozenset_from(key);
  if (failed(frozen)) return -1;
  Flag flag = frozenset_hash(frozen, hash) ? operation(frozen, hash) : -1;
  release(frozen);
  return flag;
}

Flag set_has(Word self, Word item) {
  return with_key(item, [self](Word key, std::int64_t hash) { return set_contains_hashed(self, key, hash); });
}

Flag discard_item(Word self, Word item) {
  return with_key(item, [self](Word key, std::int64_t hash) { return set_discard_hashed(self, key, hash); });
}

// ---- operators

template <Word (*operation)(Word, Word) noexcept>
Word set_operator(Word left, Word right) {
  if (!is_any_set(left) || !is_any_set(right)) return retained(NotImplemented());
  return operation(left, right);
}

template <Status (*operation)(Word, Word) noexcept>
Word inplace_operator(Word self, Word right) {
  if (!is_any_set(right)) return retained(NotImplemented());
  return operation(self, right) ? retained(self) : 0;
}

void swap_contents(Set* left, Set* right) {
  Set kept = *left;
  auto move = [](Set* target, const Set* source) {
    target->used = source->used;
    target->fill = source->fill;
    target->mask = source->mask;
    target->hash = -1;
    target->finger = 0;
    std::memcpy(target->small_table, source->small_table, sizeof source->small_table);
  };
  SetEntry* left_table = left->table == left->small_table ? right->small_table : left->table;
  SetEntry* right_table = right->table == right->small_table ? left->small_table : right->table;
  move(left, right);
  move(right, &kept);
  left->table = right_table;
  right->table = left_table;
}

Status intersection_update(Word self, Word other) noexcept {
  Word result = set_intersection(self, other);
  if (failed(result)) return false;
  swap_contents(as_set(self), as_set(result));
  release(result);
  return true;
}

// ---- methods

Word none_if(Status status) { return status ? None() : 0; }

Word add(const Word* arguments) { return none_if(set_add(arguments[0], arguments[1])); }

Word discard(const Word* arguments) { return none_if(discard_item(arguments[0], arguments[1]) >= 0); }

Word remove(const Word* arguments) {
  Flag removed = discard_item(arguments[0], arguments[1]);
  if (removed == 0) return raise_key_error(arguments[1]);
  return none_if(removed == 1);
}

Word pop(const Word* arguments) {
  Set* set = as_set(arguments[0]);
  if (set->used == 0) return raise(KeyError_type, "pop from an empty set");
  std::size_t place = set->finger & set->mask;
  while (!set->table[place].key) place = place == set->mask ? 0 : place + 1;
  Word item = set->table[place].key;
  set->table[place] = {0, -1};
  --set->used;
  set->finger = place + 1;
  return item;
}

Word clear_all(const Word* arguments) {
  set_clear(arguments[0]);
  return None();
}

Word copy(const Word* arguments) {
  if (is_exact(arguments[0], frozenset_type)) return retained(arguments[0]);
  return set_copy(arguments[0]);
}

// The methods that take any number of iterables: `first` makes the result with the first, `next` works in the others.
Word union_all(const Word* arguments) {
  Word result = set_copy(arguments[0]);
  for (std::size_t index = 0; result && index < tuple_count(arguments[1]); ++index) {
    Word other = tuple_items(arguments[1])[index];
    if (other != arguments[0] && !set_update(result, other)) clear(result);
  }
  return result;
}

Word intersection_all(const Word* arguments) {
  if (tuple_count(arguments[1]) == 0) return set_copy(arguments[0]);
  Word result = retained(arguments[0]);
  for (std::size_t index = 0; result && index < tuple_count(arguments[1]); ++index) {
    Word next = set_intersection(result, tuple_items(arguments[1])[index]);
    release(result);
    result = next;
  }
  return result;
}

Word difference_all(const Word* arguments) {
  std::size_t count = tuple_count(arguments[1]);
  if (count == 0) return set_copy(arguments[0]);
  Word result = set_difference(arguments[0], tuple_items(arguments[1])[0]);
  for (std::size_t index = 1; result && index < count; ++index) {
    if (!set_difference_update(result, tuple_items(arguments[1])[index])) clear(result);
  }
  return result;
}

Word symmetric_difference(const Word* arguments) { return set_symmetric_difference(arguments[0], arguments[1]); }

template <Status (*operation)(Word, Word) noexcept>
Word update_each(const Word* arguments) {
  for (std::size_t index = 0; index < tuple_count(arguments[1]); ++index) {
    if (!operation(arguments[0], tuple_items(arguments[1])[index])) return 0;
  }
  return None();
}

Word intersection_update_all(const Word* arguments) {
  Word result = intersection_all(arguments);
  if (failed(result)) return 0;
  if (result != arguments[0]) swap_contents(as_set(arguments[0]), as_set(result));
  release(result);
  return None();
}

Word symmetric_difference_update(const Word* arguments) {
  return none_if(set_symmetric_difference_update(arguments[0], arguments[1]));
}

// Owned: the iterable itself if it is a set, else a set of it.
Owned as_any_set(Word iterable) { return is_any_set(iterable) ? retained(iterable) : set_from(iterable); }

Word is_subset(const Word* arguments) {
  Word other = as_any_set(arguments[1]);
  if (failed(other)) return 0;
  Flag flag = set_is_subset(arguments[0], other);
  release(other);
  return flag < 0 ? 0 : boolean(flag);
}

Word is_superset(const Word* arguments) {
  Word other = as_any_set(arguments[1]);
  if (failed(other)) return 0;
  Flag flag = set_is_subset(other, arguments[0]);
  release(other);
  return flag < 0 ? 0 : boolean(flag);
}

Word is_disjoint(const Word* arguments) {
  Word self = arguments[0], other = arguments[1];
  if (is_any_set(other) && set_count(other) > set_count(self)) {
    Word kept = self;
    self = other;
    other = kept;
  }
  Flag found = 0;
  Status status = for_each(other, [&](Word item) -> Status {
    if (found == 0) found = set_contains(self, item);
    return found >= 0;
  });
  return status ? boolean(!found) : 0;
}

// ---- creation

Word set_create(Type* type, const Word*, std::size_t, Word) { return allocate_set(type); }

Status set_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (!check_no_keywords("set", keyword_names) || !check_count("set", count, 0, 1)) return false;
  set_clear(self);
  return count == 0 || set_update(self, arguments[0]);
}

Word frozenset_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type->slots.init == frozenset_type.slots.init && !check_no_keywords("frozenset", keyword_names)) return 0;
  if (!check_count("frozenset", count, 0, 1)) return 0;
  if (type == &frozenset_type && count) return frozenset_from(arguments[0]);
  Word set = allocate_set(type);
  if (set && count && !set_update(set, arguments[0])) clear(set);
  return set;
}

// ---- the iterator

void iterator_dealloc(Object* self) {
  release_nullable(static_cast<SetIterator*>(self)->set);
  free_object(self);
}

void iterator_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<SetIterator*>(self)->set, context); }

Word set_iterator_next(Word self) {
  auto* iterator = as<SetIterator>(self);
  if (!iterator->set) return 0;
  if (iterator->used != set_count(iterator->set)) {
    iterator->used = SIZE_MAX;
    return raise(RuntimeError_type, "Set changed size during iteration");
  }
  Word item;
  if (set_next(iterator->set, iterator->position, item)) {
    --iterator->remaining;
    return retained(item);
  }
  clear(iterator->set);
  return 0;
}

Word iterator_hint(const Word* arguments) {
  auto* iterator = as<SetIterator>(arguments[0]);
  bool valid = iterator->set && iterator->used == set_count(iterator->set);
  return small_int(valid ? static_cast<std::int64_t>(iterator->remaining) : 0);
}

#define COIL_COMMON_METHODS                                             \
  {"copy(self, /)", copy},                                              \
  {"union(self, /, *others)", union_all},                               \
  {"intersection(self, /, *others)", intersection_all},                 \
  {"difference(self, /, *others)", difference_all},                     \
  {"symmetric_difference(self, other, /)", symmetric_difference},       \
  {"issubset(self, other, /)", is_subset},                              \
  {"issuperset(self, other, /)", is_superset},                          \
  {"isdisjoint(self, other, /)", is_disjoint},                         \
  class_getitem_row,

constexpr NativeMethod frozenset_methods[] = {COIL_COMMON_METHODS{}};
constexpr NativeMethod set_methods[] = {
    COIL_COMMON_METHODS
    {"add(self, element, /)", add},
    {"discard(self, element, /)", discard},
    {"remove(self, element, /)", remove},
    {"pop(self, /)", pop},
    {"clear(self, /)", clear_all},
    {"update(self, /, *others)", update_each<set_update>},
    {"intersection_update(self, /, *others)", intersection_update_all},
    {"difference_update(self, /, *others)", update_each<set_difference_update>},
    {"symmetric_difference_update(self, other, /)", symmetric_difference_update},
    {},
};
constexpr NativeMethod iterator_methods[] = {{"__length_hint__(self, /)", iterator_hint}, {}};
#undef COIL_COMMON_METHODS

constexpr Type any_set_type(const char* name) {
  Type type = native_type(name, sizeof(Set), type_base_allowed | type_gc | type_is_set);
  Slots& slots = type.slots;
  slots.dealloc = set_dealloc;
  slots.traverse = set_traverse;
  slots.clear = set_break_cycles;
  slots.repr = set_repr;
  slots.compare = set_compare;
  slots.iter = set_iter;
  slots.length = set_length;
  slots.contains = set_has;
  slots.binary[static_cast<int>(BinaryOperator::bit_or)] = set_operator<set_union>;
  slots.binary[static_cast<int>(BinaryOperator::bit_and)] = set_operator<set_intersection>;
  slots.binary[static_cast<int>(BinaryOperator::subtract)] = set_operator<set_difference>;
  slots.binary[static_cast<int>(BinaryOperator::bit_xor)] = set_operator<set_symmetric_difference>;
  return type;
}

}  // namespace

constinit Type set_type = [] {
  Type type = any_set_type("set");
  Slots& slots = type.slots;
  slots.hash = unhashable;
  slots.create = set_create;
  slots.init = set_init;
  slots.inplace[static_cast<int>(BinaryOperator::bit_or)] = inplace_operator<set_update>;
  slots.inplace[static_cast<int>(BinaryOperator::bit_and)] = inplace_operator<intersection_update>;
  slots.inplace[static_cast<int>(BinaryOperator::subtract)] = inplace_operator<set_difference_update>;
  slots.inplace[static_cast<int>(BinaryOperator::bit_xor)] = inplace_operator<set_symmetric_difference_update>;
  type.methods = set_methods;
  return type;
}();

constinit Type frozenset_type = [] {
  Type type = any_set_type("frozenset");
  type.slots.hash = frozenset_hash;
  type.slots.create = frozenset_create;
  type.methods = frozenset_methods;
  return type;
}();

constinit Type set_iterator_type = [] {
  Type type = native_type("set_iterator", sizeof(SetIterator), type_gc);
  type.slots.dealloc = iterator_dealloc;
  type.slots.traverse = iterator_traverse;
  type.slots.iter = iterator_self;
  type.slots.next = set_iterator_next;
  type.methods = iterator_methods;
  return type;
}();

}  // namespace coil
