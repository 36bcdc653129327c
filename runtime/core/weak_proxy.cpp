// weakref.proxy: an object that stands for another one, in all operations, without keeping it alive.
#include "runtime/core/arithmetic.h"
#include "runtime/core/attribute.h"
#include "runtime/core/function.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/core/weak_reference.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

bool is_proxy(Word word) {
  if (is_small_int(word)) return false;
  const Type* type = type_of(word);
  return type == &weak_proxy_type || type == &weak_callable_proxy_type;
}

// What an operand stands for, if it is a proxy. Holds it for the operation.
class Subject {
 public:
  explicit Subject(Word word) : word_(is_proxy(word) ? weak_referent(word) : retained(word)) {
    if (!word_) raise(ReferenceError_type, "weakly-referenced object no longer exists");
  }
  ~Subject() { release_nullable(word_); }
  Subject(const Subject&) = delete;
  explicit operator bool() const { return word_ != 0; }
  operator Word() const { return word_; }

 private:
  Word word_;
};

Word proxy_repr(Word self) {
  Word subject = weak_referent(self);
  Word text = str_printf("<weakproxy at 0x%llx to %s at 0x%llx>", static_cast<unsigned long long>(self),
                         subject ? type_of(subject)->name : "NoneType", static_cast<unsigned long long>(subject ? subject : None()));
  release_nullable(subject);
  return text;
}

template <Word (*operation)(Word) noexcept>
Word unary(Word self) {
  Subject subject(self);
  return subject ? operation(subject) : 0;
}

template <UnaryOperator operation>
Word unary_operator(Word self) {
  Subject subject(self);
  return subject ? unary_operation(subject, operation) : 0;
}

template <BinaryOperator operation, Word (*apply)(Word, Word, BinaryOperator) noexcept>
Word binary(Word left, Word right) {
  Subject first(left);
  if (!first) return 0;
  Subject second(right);
  return second ? apply(first, second, operation) : 0;
}

Word proxy_divmod(Word left, Word right) {
  Subject first(left);
  if (!first) return 0;
  Subject second(right);
  return second ? divmod_operation(first, second) : 0;
}

Word proxy_power(Word base, Word exponent, Word modulus) {
  Subject first(base);
  if (!first) return 0;
  Subject second(exponent);
  if (!second) return 0;
  if (!modulus) return power_modulo(first, second, 0);
  Subject third(modulus);
  return third ? power_modulo(first, second, third) : 0;
}

Word proxy_compare(Word left, Word right, Comparison comparison) {
  Subject first(left);
  if (!first) return 0;
  Subject second(right);
  return second ? compare(first, second, comparison) : 0;
}

Flag proxy_truth(Word self) {
  Subject subject(self);
  return subject ? truth(subject) : -1;
}

Word proxy_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  Subject subject(self);
  return subject ? call(subject, arguments, count, keyword_names) : 0;
}

Word proxy_get_attribute(Word self, Word name) {
  Subject subject(self);
  return subject ? get_attribute(subject, name) : 0;
}

Status proxy_set_attribute(Word self, Word name, Word value) {
  Subject subject(self);
  return subject && set_attribute(subject, name, value);
}

Word proxy_next(Word self) {
  Subject subject(self);
  if (!subject) return 0;
  if (!is_iterator(type_of(subject))) return raise(TypeError_type, "Weakref proxy referenced a non-iterator '%T' object", Word(subject));
  return iterator_next(subject);
}

std::int64_t proxy_length(Word self) {
  Subject subject(self);
  return subject ? length(subject) : -1;
}

Word proxy_get_item(Word self, Word key) {
  Subject subject(self);
  return subject ? get_item(subject, key) : 0;
}

Status proxy_set_item(Word self, Word key, Word value) {
  Subject subject(self);
  return subject && (value ? set_item(subject, key, value) : delete_item(subject, key));
}

Flag proxy_contains(Word self, Word item) {
  Subject subject(self);
  return subject ? contains(subject, item) : -1;
}

Word called_with(const Type& type, Word self) {
  Subject subject(self);
  Word argument = subject;
  return subject ? call(as_word(&type), &argument, 1) : 0;
}
Word proxy_int(Word self) { return called_with(int_type, self); }
Word proxy_float(Word self) { return called_with(float_type, self); }
Word proxy_reversed(const Word* arguments) { return called_with(reversed_type, arguments[0]); }

Word proxy_bytes(const Word* arguments) {
  Subject subject(arguments[0]);
  return subject ? call_method(subject, "__bytes__") : 0;
}

constexpr NativeMethod methods[] = {{"__bytes__(self, /)", proxy_bytes}, {"__reversed__(self, /)", proxy_reversed}, {}};

template <BinaryOperator... operations>
constexpr void fill_operators(Slots& slots) {
  ((slots.binary[static_cast<int>(operations)] = binary<operations, binary_operation>,
    slots.inplace[static_cast<int>(operations)] = binary<operations, inplace_operation>),
   ...);
}

constexpr Type proxy_type(const char* name) {
  Type type = native_type(name, &object_type, sizeof(WeakReference), type_gc, methods, nullptr, nullptr, "weakref");
  Slots& slots = type.slots;
  slots.dealloc = weak_reference_dealloc;
  slots.traverse = weak_reference_traverse;
  slots.clear = weak_reference_clear;
  slots.repr = proxy_repr;
  slots.str = unary<to_str>;
  slots.hash = unhashable;
  slots.compare = proxy_compare;
  slots.truth = proxy_truth;
  slots.get_attribute = proxy_get_attribute;
  slots.set_attribute = proxy_set_attribute;
  slots.iter = unary<get_iter>;
  slots.next = proxy_next;
  slots.length = proxy_length;
  slots.get_item = proxy_get_item;
  slots.set_item = proxy_set_item;
  slots.contains = proxy_contains;
  using enum BinaryOperator;
  fill_operators<add, subtract, multiply, true_divide, floor_divide, modulo, power, matrix_multiply, left_shift, right_shift, bit_and,
                 bit_or, bit_xor>(slots);
  slots.binary[static_cast<int>(BinaryOperator::divmod)] = proxy_divmod;
  slots.power = proxy_power;
  slots.unary[static_cast<int>(UnaryOperator::negative)] = unary_operator<UnaryOperator::negative>;
  slots.unary[static_cast<int>(UnaryOperator::positive)] = unary_operator<UnaryOperator::positive>;
  slots.unary[static_cast<int>(UnaryOperator::invert)] = unary_operator<UnaryOperator::invert>;
  slots.unary[static_cast<int>(UnaryOperator::absolute)] = unary_operator<UnaryOperator::absolute>;
  slots.index = unary<to_index>;
  slots.to_int = proxy_int;
  slots.to_float = proxy_float;
  return type;
}

}  // namespace

Owned make_weak_proxy(Word referent, Word callback) noexcept {
  bool callable = type_of(referent)->slots.call != nullptr;
  return make_weak_reference(callable ? weak_callable_proxy_type : weak_proxy_type, referent, callback);
}

constinit Type weak_proxy_type = proxy_type("ProxyType");
constinit Type weak_callable_proxy_type = [] {
  Type type = proxy_type("CallableProxyType");
  type.slots.call = proxy_call;
  return type;
}();

}  // namespace coil
