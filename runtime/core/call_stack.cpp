#include "runtime/core/call_stack.h"

#include <algorithm>
#include <cstring>
#include <unwind.h>
#include <vector>

#include "runtime/core/frame.h"
#include "runtime/core/generator.h"
#include "runtime/core/place_text.h"

extern "C" {
// Of the runtime's own library.
[[gnu::weak, gnu::visibility("hidden")]] extern const char __start_coil_calls[], __stop_coil_calls[];
// Of the program: emitted.
[[gnu::weak]] extern const char* const coil_program_calls[];
}

namespace coil {

thread_local constinit const NativeCalls* NativeCalls::innermost_ = nullptr;

namespace {

// The calls of a module, whose places are read when one of them is looked up.
struct Group {
  const CallPlaces* module;
  std::vector<CallPlace> places;
};

struct CallSite {
  std::uintptr_t address;  // where the call returns to
  Group* group;
  std::uint32_t line;
};

template <typename Number>
Number read(const char*& at) {
  Number number;
  std::memcpy(&number, at, sizeof number);
  at += sizeof number;
  return number;
}

// The address that is stored as its distance from where it is stored.
std::uintptr_t read_address(const char*& at) {
  auto here = reinterpret_cast<std::uintptr_t>(at);
  return here + static_cast<std::uintptr_t>(std::intptr_t{read<std::int32_t>(at)});
}

void add_section(std::vector<CallSite>& sites, const char* at, const char* end) {
  while (at < end) {
    auto count = read<std::uint32_t>(at);
    auto* group = new Group{reinterpret_cast<const CallPlaces*>(read_address(at)), {}};
    for (; count; --count) {
      std::uintptr_t address = read_address(at);
      sites.push_back({address, group, read<std::uint32_t>(at)});
    }
  }
}

// All calls of the program by address. Left for the process to end with.
const std::vector<CallSite>& call_sites() {
  static const auto* sites = [] {
    auto* all = new std::vector<CallSite>;
    const char* const* program = coil_program_calls;
    if (program) add_section(*all, program[0], program[1]);
    if (!program || program[0] != __start_coil_calls) add_section(*all, __start_coil_calls, __stop_coil_calls);
    std::ranges::sort(*all, {}, &CallSite::address);
    return all;
  }();
  return *sites;
}

const Location* place_of_return(std::uintptr_t address) {
  const std::vector<CallSite>& sites = call_sites();
  auto site = std::ranges::lower_bound(sites, address, {}, &CallSite::address);
  if (site == sites.end() || site->address != address) return nullptr;
  Group& group = *site->group;
  if (group.places.empty()) group.places = read_call_places(group.module->text);
  auto place = std::ranges::upper_bound(group.places, site->line, {}, &CallPlace::line);
  if (place == group.places.begin()) return nullptr;
  std::uint32_t location = place[-1].location;
  return location == no_place ? nullptr : &group.module->locations[location];
}

bool suspends(const Code* code) {
  return code->kind == CodeKind::coroutine || code->kind == CodeKind::generator || code->kind == CodeKind::async_generator;
}

// Goes outwards over the native stack. Coroutines that wait for others aren't on it: the drivers lead to them.
class Walk {
 public:
  Walk(CallVisitor visit, void* context) : visit_(visit), context_(context) {}

  // Stops at the frame's place, which is then found().
  void run_to(const Frame* wanted) {
    wanted_ = wanted;
    run();
  }
  const Location* found() const { return found_; }

  void run() {
    _Unwind_Backtrace([](_Unwind_Context* frame, void* walk) { return static_cast<Walk*>(walk)->pass(frame); }, this);
  }

 private:
  _Unwind_Reason_Code pass(_Unwind_Context* frame) {
    // What lives in frames further in.
    auto* stack = reinterpret_cast<const char*>(_Unwind_GetCFA(frame));
    while (going_on_) {
      bool at_driver = driver_ && reinterpret_cast<const char*>(driver_) < stack;
      bool at_native = native_ && reinterpret_cast<const char*>(native_) < stack;
      if (at_driver && (!at_native || reinterpret_cast<const char*>(driver_) < reinterpret_cast<const char*>(native_)))
        pass_driver();
      else if (at_native)
        pass_native();
      else
        break;
    }
    if (const Location* place = going_on_ ? place_of_return(_Unwind_GetIP(frame)) : nullptr) {
      if (suspends(place->code)) leaf_place_ = place;
      show(place);
    }
    return going_on_ ? _URC_NO_REASON : _URC_NORMAL_STOP;
  }

  void pass_driver() {
    Frame* frame = innermost_frame(driver_->root);
    bool on_stack = leaf_place_ != nullptr;
    if (frame->flags & frame_waits_on_object && !on_stack) show(frame->location);
    check(frame, on_stack ? leaf_place_ : frame->location);
    while (going_on_ && frame != driver_->root && frame->awaiter()) {
      frame = frame->awaiter();
      show(frame->location);
      check(frame, frame->location);
    }
    driver_ = driver_->previous;
    leaf_place_ = nullptr;
  }

  void pass_native() {
    for (std::size_t index = native_->count(); going_on_ && index-- > 0;) show(native_->places()[index]);
    native_ = native_->outer();
  }

  void show(const Location* place) {
    if (place && place->line && going_on_) going_on_ = visit_(context_, *place);
  }

  void check(const Frame* frame, const Location* place) {
    if (frame != wanted_) return;
    found_ = place;
    going_on_ = false;
  }

  CallVisitor visit_;
  void* context_;
  const Frame* wanted_ = nullptr;
  const Location* found_ = nullptr;
  const Driver* driver_ = state.driver;
  const NativeCalls* native_ = NativeCalls::innermost();
  const Location* leaf_place_ = nullptr;  // of the innermost frame of `driver_`, once it has been passed on the stack
  bool going_on_ = true;
};

}  // namespace

void walk_calls(CallVisitor visit, void* context) noexcept { Walk(visit, context).run(); }

const Location* current_place(const Frame* frame) noexcept {
  if (frame->state != FrameState::running) return frame->location;
  Walk walk([](void*, const Location&) { return true; }, nullptr);
  walk.run_to(frame);
  return walk.found() ? walk.found() : frame->location;
}

std::size_t depth_of(const Frame* frame) noexcept {
  std::size_t count = 0;
  Walk walk([](void* shown, const Location&) { return ++*static_cast<std::size_t*>(shown), true; }, &count);
  walk.run_to(frame);
  return count ? count - 1 : 0;
}

const Location* calling_place(std::size_t depth) noexcept {
  const Location* found = nullptr;
  walk_calls([&](const Location& place) {
    if (depth-- > 0) return true;
    found = &place;
    return false;
  });
  return found;
}

}  // namespace coil
