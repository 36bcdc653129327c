// Who called: the Python calls under way, found when somebody asks, by unwinding the native stack and looking its return
// addresses up in the tables that the compiler made (compiler/toolchain/call_sites.h). Running code keeps no record.
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/word.h"

namespace coil {

// Gets one place after the other, from the innermost call on; false: enough. Must not run Python code.
using CallVisitor = bool (*)(void* context, const Location& place);

// Programs built by another compiler than coil's own have no tables: only coroutines that wait for others are seen.
[[gnu::cold]] void walk_calls(CallVisitor visit, void* context) noexcept;

template <typename Visit>
void walk_calls(Visit visit) noexcept {
  walk_calls([](void* context, const Location& place) { return (*static_cast<Visit*>(context))(place); }, &visit);
}

struct Frame;
// Where a coroutine or generator stands: the call that it is in now while it runs. Null: it hasn't begun.
const Location* current_place(const Frame* frame) noexcept;
// How many calls are between the innermost and a running coroutine or generator's own, for calling_place().
std::size_t depth_of(const Frame* frame) noexcept;

// The place of the call that is `depth` calls outwards from the innermost; null: there are fewer.
[[gnu::cold]] const Location* calling_place(std::size_t depth) noexcept;

// While it lives, native code stands for calls of CPython's own Python code, given from the outermost to the innermost.
class NativeCalls {
 public:
  template <std::size_t count>
  [[gnu::always_inline]] explicit NativeCalls(const Location* const (&places)[count]) : NativeCalls(places, count) {}
  ~NativeCalls() { innermost_ = outer_; }
  NativeCalls(const NativeCalls&) = delete;
  NativeCalls& operator=(const NativeCalls&) = delete;

  static const NativeCalls* innermost() { return innermost_; }
  const NativeCalls* outer() const { return outer_; }
  const Location* const* places() const { return places_; }
  std::size_t count() const { return count_; }

 private:
  NativeCalls(const Location* const* places, std::size_t count) : places_(places), count_(count), outer_(innermost_) {
    innermost_ = this;
  }

  const Location* const* places_;
  std::size_t count_;
  const NativeCalls* outer_;
  static thread_local constinit const NativeCalls* innermost_;
};

}  // namespace coil
