#include "runtime/core/awaited_call.h"

#include "runtime/core/attribute_cache.h"
#include "runtime/core/function.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/operations.h"
#include "runtime/object/native_type.h"

namespace coil {

namespace {

constexpr std::size_t most_places = 3;  // of native functions that have an `awaited` entry; self not counted

Object finished_object = {immortal_references, 0, &finished_await_type};
Object started_object = {immortal_references, 0, &started_wait_type};

// What the function's row gives for a call that is awaited at once; 0: make the call.
Owned call_awaited_row(NativeFunction* function, Word self, const Word* arguments, std::size_t count) noexcept {
  NativeImplementation awaited = function->row->awaited;
  if (!awaited) return 0;
  const NativeSignature* signature = function->signature ? function->signature : native_signature(function);
  if (!signature || !signature->direct || count < signature->required || count > signature->positional ||
      signature->places > most_places)
    return 0;
  Word all[1 + most_places] = {self};
  for (std::size_t place = 0; place < most_places; ++place) all[1 + place] = place < count ? arguments[place] : 0;
  return awaited(signature->has_self ? all : all + 1);
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

Word await_call_method_words(Word name, const Word* words, std::size_t count, AttributeCache& cache) noexcept {
  // Functions of modules that are written in C++, asyncio.sleep above all.
  if (Word function = module_extra(words[0], name, cache)) {
    retain(function);
    Word result = call_awaited(function, words + 1, count - 1);
    release(function);
    return result;
  }
  bool takes_receiver;
  Word callee = find_method(name, words[0], cache, takes_receiver);
  if (failed(callee)) return 0;
  Word result = call_awaited(callee, words + !takes_receiver, count - !takes_receiver);
  release(callee);
  return result;
}

Owned finished_await(Owned value) noexcept {
  state.awaited_value = value;
  return retained(as_word(&finished_object));
}

Owned started_wait(Owned awaited) noexcept {
  state.awaited_value = awaited;
  return retained(as_word(&started_object));
}

Borrowed replace_awaited(Frame* frame) noexcept {
  Frame* root = frame;
  while (root->awaiter) root = root->awaiter;
  Word awaited = frame->delegate;
  Word coroutine = is_exact(awaited, pause_type) ? as<Pause>(awaited)->make_coroutine() : wait_protocol->make_coroutine(awaited);
  if (failed(coroutine)) return 0;
  auto* inner = as<Frame>(coroutine);
  inner->awaiter = frame;
  inner->depth = frame->depth + 1;
  inner->exceptions.previous = &frame->exceptions;
  frame->flags &= ~(frame_waits_on_object | frame_owns_wait);
  assign(frame->delegate, coroutine);
  root->leaf = inner->leaf;
  return coroutine;
}

const WaitProtocol* wait_protocol;

constinit Type pause_type = native_type("pause", sizeof(Pause), 0);
constinit Type finished_await_type = native_type("finished_await", sizeof(Object), 0);
constinit Type started_wait_type = native_type("started_wait", sizeof(Object), 0);

}  // namespace coil
