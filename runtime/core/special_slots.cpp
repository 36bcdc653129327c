// The slots of heap types: functions that call the special methods which the class (or a base) defines in Python, and
// the choice between them and the native functions that the class inherits.
#include <cstddef>
#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

Word call_special(Word method, Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  if (has_type_flag(method, type_is_method)) {
    auto* all = static_cast<Word*>(__builtin_alloca((count + keywords + 1) * sizeof(Word)));
    all[0] = self;
    for (std::size_t index = 0; index < count + keywords; ++index) all[index + 1] = arguments[index];
    return call(method, all, count + 1, keyword_names);
  }
  if (auto get = type_of(method)->slots.descriptor_get) {
    Word bound = get(method, self, as_word(type_of(self)));
    if (failed(bound)) return 0;
    Word result = call(bound, arguments, count, keyword_names);
    release(bound);
    return result;
  }
  return call(method, arguments, count, keyword_names);
}

namespace {

Word special_of(Word self, Special special) { return static_cast<HeapType*>(type_of(self))->special[special]; }

template <typename... Arguments>
Word call_own(Word self, Special special, Arguments... arguments) {
  Word method = special_of(self, special);
  if (__builtin_expect(!method, 0)) return raise(AttributeError_type, "%s", special_rows[special].name);
  Word array[] = {arguments..., 0};
  retain(method);
  Word result = call_special(method, self, array, sizeof...(arguments));
  release(method);
  return result;
}

Status done(Word result) {
  if (failed(result)) return false;
  release(result);
  return true;
}

template <Special special>
Word unary_slot(Word self) { return call_own(self, special); }

template <Special special>
Word binary_method_slot(Word self, Word argument) { return call_own(self, special, argument); }

Status hash_slot(Word self, std::int64_t& hash) {
  Word result = call_own(self, special___hash__);
  if (failed(result)) return false;
  if (!is_int(result)) {
    release(result);
    return raise(TypeError_type, "__hash__ method should return an integer"), false;
  }
  std::int64_t value;
  hash = int_to_i64(result, value) && value != -1 ? value : int_hash(result);
  if (hash == -1) hash = -2;
  release(result);
  return true;
}

constexpr Special comparison_special[] = {special___lt__, special___le__, special___eq__,
                                          special___ne__, special___gt__, special___ge__};

Word compare_slot(Word left, Word right, Comparison comparison) {
  Word method = special_of(left, comparison_special[static_cast<int>(comparison)]);
  if (!method) return NotImplemented();
  if (type_of(method) == &slot_wrapper_type) return as<SlotWrapper>(method)->owner->slots.compare(left, right, comparison);
  return call_own(left, comparison_special[static_cast<int>(comparison)], right);
}

Flag truth_of_result(Word result) {
  if (failed(result)) return -1;
  if (result != True() && result != False()) {
    raise(TypeError_type, "__bool__ should return bool, returned %T", result);
    release(result);
    return -1;
  }
  return result == True();
}
Flag truth_slot(Word self) { return truth_of_result(call_own(self, special___bool__)); }

Word call_slot_function(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word method = retained(special_of(self, special___call__));  // may delete itself
  Word result = call_special(method, self, arguments, count, keyword_names);
  release(method);
  return result;
}

// Without an attribute, __getattr__ is asked.
Word get_attribute_slot(Word self, Word name) {
  Word own = special_of(self, special___getattribute__), fallback = special_of(self, special___getattr__);
  Word result;
  if (own && type_of(own) == &slot_wrapper_type) {
    Type* owner = as<SlotWrapper>(own)->owner;
    result = owner == &object_type ? search_attribute(self, name) : owner->slots.get_attribute(self, name);
  } else {
    result = call_own(self, special___getattribute__, name);
  }
  if (result || (error_pending() && !pending_is(AttributeError_type))) return result;
  if (!fallback) return error_pending() ? 0 : raise_no_attribute(self, name);
  if (error_pending()) clear_error();
  return call_own(self, special___getattr__, name);
}

template <Special set, Special remove>
Status set_slot(Word self, Word key, Word value) {
  return done(value ? call_own(self, set, key, value) : call_own(self, remove, key));
}

Word descriptor_get_slot(Word self, Word instance, Word owner) {
  return call_own(self, special___get__, instance ? instance : None(), owner ? owner : None());
}

Word next_slot(Word self) {
  Word result = call_own(self, special___next__);
  if (!result && pending_is(StopIteration_type)) clear_error();
  return result;
}

Word iter_slot(Word self) {
  if (special_of(self, special___iter__) == None()) return raise(TypeError_type, "'%T' object is not iterable", self);
  return call_own(self, special___iter__);
}

std::int64_t length_slot(Word self) {
  Word result = call_own(self, special___len__);
  if (failed(result)) return -1;
  assign(result, to_index(result));
  if (failed(result)) return -1;
  std::int64_t length = -1;
  if (int_sign(result) < 0) raise(ValueError_type, "__len__() should return >= 0");
  else if (!index_to_i64(result, length, &OverflowError_type)) length = -1;
  release(result);
  return length;
}

Flag contains_slot(Word self, Word item) {
  if (special_of(self, special___contains__) == None())
    return raise(TypeError_type, "'%T' object is not a container", self), -1;
  Word result = call_own(self, special___contains__, item);
  if (failed(result)) return -1;
  Flag found = result == True() ? 1 : result == False() ? 0 : -2;
  if (found == -2) {
    const Slots& slots = type_of(result)->slots;
    if (result == None()) found = 0;
    else if (slots.truth) found = slots.truth(result);
    else if (slots.length) { std::int64_t length = slots.length(result); found = length < 0 ? -1 : length > 0; }
    else found = is_small_int(result) ? result != small_int(0) : 1;
  }
  release(result);
  return found;
}

// The method that the reflected operator of `right` calls differs from the one that `left` has: it goes first.
bool overrides_reflected(Word left, Word right, Special reflected) {
  Word method = special_of(right, reflected);
  if (!method) return false;
  return method != find_on_type(type_of(left), special_name(reflected));
}

template <Special direct, Special reflected>
Word binary_slot(Word left, Word right) {
  auto* self = reinterpret_cast<AnySlot>(&binary_slot<direct, reflected>);
  std::uint16_t offset = special_rows[direct].offset;
  bool left_generic = slot_at(type_of(left)->slots, offset) == self;
  bool right_generic = type_of(left) != type_of(right) && slot_at(type_of(right)->slots, offset) == self;
  if (left_generic) {
    if (right_generic && is_subtype(type_of(right), type_of(left)) && overrides_reflected(left, right, reflected)) {
      Word result = call_own(right, reflected, left);
      if (result != NotImplemented()) return result;
      right_generic = false;
    }
    if (special_of(left, direct)) {
      Word result = call_own(left, direct, right);
      if (result != NotImplemented() || type_of(left) == type_of(right)) return result;
    }
  }
  if (right_generic && special_of(right, reflected)) return call_own(right, reflected, left);
  return NotImplemented();
}

template <Special special>
Word inplace_slot(Word left, Word right) { return call_own(left, special, right); }

Word power_slot(Word base, Word exponent, Word modulus) {
  if (!is_heap(type_of(base)) || !special_of(base, special___pow__)) return NotImplemented();
  return modulus ? call_own(base, special___pow__, exponent, modulus) : call_own(base, special___pow__, exponent);
}

template <Special special>
Word number_slot(Word self) {
  Word result = call_own(self, special);
  if (failed(result)) return 0;
  if (special == special___float__ ? has_type_flag(result, type_is_float) : is_int(result)) return result;
  if (special == special___float__) raise(TypeError_type, "%T.__float__ returned non-float (type %T)", self, result);
  else raise(TypeError_type, "%s returned non-int (type %T)", special_rows[special].name, result);
  release(result);
  return 0;
}

Status init_slot(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Word method = retained(special_of(self, special___init__));
  Word result = call_special(method, self, arguments, count, keyword_names);
  release(method);
  if (failed(result)) return false;
  if (result != None()) {
    raise(TypeError_type, "__init__() should return None, not '%T'", result);
    release(result);
    return false;
  }
  return true;
}

// __new__ is a static method: the class goes first.
Word create_slot(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  Word method = static_cast<HeapType*>(type)->special[special___new__];
  if (type_of(method) == &staticmethod_type) method = as<ClassMethod>(method)->function;
  std::size_t all = count + (keyword_names ? tuple_count(keyword_names) : 0);
  auto* words = static_cast<Word*>(__builtin_alloca((all + 1) * sizeof(Word)));
  words[0] = as_word(type);
  for (std::size_t index = 0; index < all; ++index) words[index + 1] = arguments[index];
  return call(method, words, count + 1, keyword_names);
}

template <Special special>
AnySlot binary_generic() {
  constexpr auto reflected = static_cast<Special>(special + 1);
  return reinterpret_cast<AnySlot>(&binary_slot<special, reflected>);
}
template <Special special>
AnySlot reflected_generic() { return binary_generic<static_cast<Special>(special - 1)>(); }

template <Special special, SpecialKind kind>
AnySlot generic() {
  if constexpr (special == special___iter__) return reinterpret_cast<AnySlot>(&iter_slot);
  else if constexpr (special == special___index__ || special == special___int__ || special == special___float__)
    return reinterpret_cast<AnySlot>(&number_slot<special>);
  else if constexpr (kind == SpecialKind::unary) return reinterpret_cast<AnySlot>(&unary_slot<special>);
  else if constexpr (kind == SpecialKind::binary_method) return reinterpret_cast<AnySlot>(&binary_method_slot<special>);
  else if constexpr (special >= special___iadd__ && special <= special___ixor__) return reinterpret_cast<AnySlot>(&inplace_slot<special>);
  else if constexpr (kind == SpecialKind::binary || kind == SpecialKind::power) return binary_generic<special>();
  else if constexpr (kind == SpecialKind::reflected) return reflected_generic<special>();
  else if constexpr (kind == SpecialKind::hash) return reinterpret_cast<AnySlot>(&hash_slot);
  else if constexpr (kind == SpecialKind::compare) return reinterpret_cast<AnySlot>(&compare_slot);
  else if constexpr (kind == SpecialKind::truth) return reinterpret_cast<AnySlot>(&truth_slot);
  else if constexpr (kind == SpecialKind::call) return reinterpret_cast<AnySlot>(&call_slot_function);
  else if constexpr (kind == SpecialKind::get_attribute) return reinterpret_cast<AnySlot>(&get_attribute_slot);
  else if constexpr (special == special___setattr__ || special == special___delattr__)
    return reinterpret_cast<AnySlot>(&set_slot<special___setattr__, special___delattr__>);
  else if constexpr (special == special___set__ || special == special___delete__)
    return reinterpret_cast<AnySlot>(&set_slot<special___set__, special___delete__>);
  else if constexpr (special == special___setitem__ || special == special___delitem__)
    return reinterpret_cast<AnySlot>(&set_slot<special___setitem__, special___delitem__>);
  else if constexpr (kind == SpecialKind::descriptor_get) return reinterpret_cast<AnySlot>(&descriptor_get_slot);
  else if constexpr (kind == SpecialKind::next) return reinterpret_cast<AnySlot>(&next_slot);
  else if constexpr (kind == SpecialKind::length) return reinterpret_cast<AnySlot>(&length_slot);
  else if constexpr (kind == SpecialKind::contains) return reinterpret_cast<AnySlot>(&contains_slot);
  else if constexpr (kind == SpecialKind::init) return reinterpret_cast<AnySlot>(&init_slot);
  else return reinterpret_cast<AnySlot>(&create_slot);
}

bool is_wrapper_of(Word method, Special special) {
  return (type_of(method) == &slot_wrapper_type || type_of(method) == &new_wrapper_type) &&
         as<SlotWrapper>(method)->special == special;
}

}  // namespace

AnySlot generic_slot(Special special) noexcept {
  switch (special) {
#define SPECIAL(name, kind, slot) \
  case special_##name: return generic<special_##name, SpecialKind::kind>();
#include "runtime/core/special.def"
#undef SPECIAL
    default: return nullptr;
  }
}

// Per slot: nothing defined: null; only wrappers of one native slot function: that function; else the generic one.
void update_slots(HeapType& type) noexcept {
  auto dealloc = type.slots.dealloc;
  auto traverse = type.slots.traverse;
  auto clear = type.slots.clear;
  auto power = type.native_base ? type.native_base->slots.power : nullptr;
  std::memset(&type.slots, 0, sizeof type.slots);
  type.slots.dealloc = dealloc;
  type.slots.traverse = traverse;
  type.slots.clear = clear;
  bool generic_chosen[sizeof(Slots) / sizeof(AnySlot)] = {};
  for (int index = 0; index < special_count; ++index) {
    auto special = static_cast<Special>(index);
    const SpecialRow& row = special_rows[index];
    Word method = find_on_type(&type, special_name(special));
    type.special[index] = method;
    if (!method || (special == special___hash__ && method == None())) continue;
    AnySlot& slot = slot_at(type.slots, row.offset);
    bool& chosen = generic_chosen[row.offset / sizeof(AnySlot)];
    if (chosen) continue;
    AnySlot native = is_wrapper_of(method, special) ? slot_at(as<SlotWrapper>(method)->owner->slots, row.offset) : nullptr;
    if (native && (!slot || slot == native)) {
      slot = native;
    } else {
      slot = generic_slot(special);
      chosen = true;
    }
  }
  if (!type.slots.next) type.slots.next = next_missing;
  constexpr std::size_t power_offset = offsetof(Slots, binary[6]);
  type.slots.power = generic_chosen[power_offset / sizeof(AnySlot)] ? power_slot : power;
  type.finalizer = find_on_type(&type, COIL_NAME("__del__"));
  if (type.finalizer) {
    type.type_flags |= type_has_finalizer;
    ++noticed_ends;
  }
  note_plain_exception(type);
}

}  // namespace coil
