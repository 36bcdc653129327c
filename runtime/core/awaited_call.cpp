#include "runtime/core/awaited_call.h"

#include "runtime/core/attribute_cache.h"
#include "runtime/core/function.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/native_type.h"

namespace coil {

namespace {

constexpr std::size_t most_places = 3;  // of native functions that have an `awaited` entry; self not counted

Object started_object = {immortal_references, 0, &started_wait_type};

// The signature of a function that has an `awaited` entry which `count` arguments go to the places of; null: it has none.
const NativeSignature* awaited_signature(NativeFunction* function, std::size_t count) noexcept {
  if (!function->row->awaited) return nullptr;
  const NativeSignature* signature = function->signature ? function->signature : native_signature(function);
  bool fits = signature && signature->direct && count >= signature->required && count <= signature->positional &&
              signature->places <= most_places;
  return fits ? signature : nullptr;
}

// What the function's row gives for a call that is awaited at once; 0: make the call.
Owned call_awaited_row(NativeFunction* function, Word self, const Word* arguments, std::size_t count) noexcept {
  const NativeSignature* signature = awaited_signature(function, count);
  if (!signature) return 0;
  Word all[1 + most_places] = {self};
  for (std::size_t place = 0; place < most_places; ++place) all[1 + place] = place < count ? arguments[place] : 0;
  return function->row->awaited(signature->has_self ? all : all + 1);
}

// The same for whatever is called.
[[gnu::always_inline]] inline Owned call_awaited(Word callee, const Word* arguments, std::size_t count) noexcept {
  Word awaitable = 0;
  if (is_exact(callee, native_function_type)) {
    auto* function = as<NativeFunction>(callee);
    awaitable = call_awaited_row(function, function->self, arguments, count);
  } else if (is_exact(callee, method_descriptor_type) && count) {
    auto* function = as<NativeFunction>(callee);
    if (type_of(arguments[0]) == function->owner || is_subtype(type_of(arguments[0]), function->owner))
      awaitable = call_awaited_row(function, arguments[0], arguments + 1, count - 1);
  }
  return awaitable ? awaitable : call(callee, arguments, count);
}

}  // namespace

Word await_call_words(Word callee, const Word* arguments, std::size_t count) noexcept {
  return call_awaited(callee, arguments, count);
}

namespace {

[[gnu::always_inline]] inline bool is_cached_method(Word receiver, const AttributeCache& cache) {
  Type* type = type_of(receiver);
  return cache.kind == cache_awaited_method && type->version == cache.version && has_no_dictionary(receiver, type);
}

[[gnu::always_inline]] inline bool is_cached_function(Word receiver, const AttributeCache& cache) {
  return cache.kind == cache_awaited_function && receiver == cache.value && cache.version == module_changes;
}

// What a row gives for a call that is awaited at once: `places` are its parameters.
[[gnu::always_inline]] inline Word call_row(const NativeMethod* row, const Word* places) {
  Word awaitable = row->awaited(places);
  return __builtin_expect(awaitable != 0, 1) ? awaitable : row->implementation(places);
}

// The cache has found `callee`: from now on it knows the `awaited` entry, too, if the callee has one for such a call.
void remember_awaited(Word callee, Word receiver, std::size_t count, AttributeCache& cache) noexcept {
  auto* function = as<NativeFunction>(callee);
  bool is_method = cache.kind == cache_method && is_exact(callee, method_descriptor_type) && callee == cache.value;
  bool is_function = cache.kind == cache_module_extra && is_exact(callee, native_function_type);
  if (!is_method && !is_function) return;
  const NativeSignature* signature = awaited_signature(function, count - 1);
  if (!signature || signature->has_self != is_method || (is_method && !is_subtype(type_of(receiver), function->owner))) return;
  cache.kind = is_method ? cache_awaited_method : cache_awaited_function;
  cache.row = function->row;
  if (is_function) cache.version = module_changes;
}

[[gnu::noinline]] Word await_call_method_slowly(Word name, const Word* words, std::size_t count, AttributeCache& cache) noexcept {
  bool takes_receiver;
  Word callee = find_method(name, words[0], cache, takes_receiver);
  if (failed(callee)) return 0;
  remember_awaited(callee, words[0], count, cache);
  Word result = call_awaited(callee, words + !takes_receiver, count - !takes_receiver);
  release(callee);
  return result;
}

// Behind the `count` words stand zeros, as many as there may be places.
[[gnu::always_inline]] inline Word await_call_method(Word name, const Word* words, std::size_t count, AttributeCache& cache) {
  if (is_cached_function(words[0], cache)) return call_row(cache.row, words + 1);
  if (is_cached_method(words[0], cache)) return call_row(cache.row, words);
  return await_call_method_slowly(name, words, count, cache);
}

}  // namespace

Word await_call_method_0(Word name, Word receiver, AttributeCache& cache) noexcept {
  const Word words[1 + most_places] = {receiver};
  return await_call_method(name, words, 1, cache);
}

Word await_call_method_1(Word name, Word receiver, Word argument, AttributeCache& cache) noexcept {
  const Word words[1 + most_places] = {receiver, argument};
  return await_call_method(name, words, 2, cache);
}

Word await_call_method_more(Word name, const Word* words, std::size_t count, AttributeCache& cache) noexcept {
  return await_call_method_slowly(name, words, count, cache);
}

Owned started_wait(Owned awaited) noexcept {
  state.awaited_value = awaited;
  return retained(as_word(&started_object));
}

Borrowed replace_awaited(Frame* frame) noexcept {
  Frame* root = frame;
  while (root->awaiter()) root = root->awaiter();
  Word awaited = frame->delegate;
  Word coroutine = is_exact(awaited, pause_type) ? as<Pause>(awaited)->make_coroutine() : wait_protocol->make_coroutine(awaited);
  if (failed(coroutine)) return 0;
  auto* inner = as<Frame>(coroutine);
  inner->set_awaiter(frame);
  inner->depth = frame->depth + 1;
  frame->flags &= ~(frame_waits_on_object | frame_owns_wait);
  assign(frame->delegate, coroutine);
  root->leaf = inner->leaf;
  return coroutine;
}

Object finished_object = {immortal_references, 0, &finished_await_type};
const WaitProtocol* wait_protocol;

namespace {

// References to the objects of these types, which are static, are given away without being counted: the counts drift.
constexpr Type static_type(const char* name, std::size_t size) {
  Type type = native_type(name, size, 0);
  type.slots.dealloc = [](Object* self) { self->references = immortal_references; };
  return type;
}

}  // namespace

constinit Type pause_type = static_type("pause", sizeof(Pause));
constinit Type finished_await_type = static_type("finished_await", sizeof(Object));
constinit Type started_wait_type = static_type("started_wait", sizeof(Object));

}  // namespace coil
