#include "runtime/async/signals.h"

#include <atomic>
#include <cerrno>
#include <iterator>
#include <string>
#include <utility>

#include "runtime/async/handle.h"
#include "runtime/async/loop.h"
#include "runtime/async/places.h"
#include "runtime/core/attribute.h"
#include "runtime/core/generator.h"
#include "runtime/core/native.h"
#include "runtime/core/signals.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/traceback.h"

namespace coil::async {

namespace {

// The signals that have come, each as often as it came: what stands in the wake-up pipe of CPython's loop. Handlers of the
// system write it, perhaps on several threads at once; the loop's thread reads it.
class Arrivals {
 public:
  // What finds no room is lost, as in a full pipe.
  void add(int number) noexcept {
    unsigned place = end_.load();
    do {
      if (place - begin_.load() == std::size(numbers_)) return;
    } while (!end_.compare_exchange_weak(place, place + 1));
    numbers_[place % std::size(numbers_)].store(static_cast<unsigned char>(number));
  }
  // The oldest; 0: none is left, or it is being written.
  int take() noexcept {
    if (empty()) return 0;
    unsigned place = begin_.load();
    int number = numbers_[place % std::size(numbers_)].exchange(0);
    if (number) begin_.store(place + 1);
    return number;
  }
  bool empty() const noexcept { return begin_.load(std::memory_order_relaxed) == end_.load(std::memory_order_relaxed); }

 private:
  std::atomic<unsigned> begin_ = 0, end_ = 0;     // they only grow
  std::atomic<unsigned char> numbers_[256] = {};  // 0: nothing
};

Arrivals arrivals;
Loop* listening;  // the loop that set its handlers last

void on_signal(int number) { arrivals.add(number); }

// What came for another loop is lost with that loop's pipe.
void listen(Loop* loop) noexcept {
  if (listening != loop) while (arrivals.take()) {}
  listening = loop;
  if (loop) loop->self_pipe |= pipe_of_signals;
  signal_listener = loop ? on_signal : nullptr;
}

Word do_nothing(const Word*) { return None(); }
const NativeMethod noop_row = {"_sighandler_noop(signum, frame)", do_nothing, MethodKind::function};

Borrowed noop_handler() noexcept {
  static Word function;
  if (!function) function = make_native_function(noop_row, intern_literal("asyncio.unix_events"));
  return function;
}

Status check_number(Word word, std::int64_t& number) noexcept {
  if (!is_int(word)) {
    raise(TypeError_type, "sig must be an int, not %R", word);
    trace(place::check_signal_type);
    return false;
  }
  // The numbers that the C library keeps for itself aren't valid.
  if (int_to_i64(word, number) && number >= 1 && number < signal_limit && !(number >= 32 && number < SIGRTMIN)) return true;
  raise(ValueError_type, "invalid signal number %S", word);
  trace(place::check_signal_number);
  return false;
}

Status check_callback(Word callback) noexcept {
  bool coroutine = is_exact(callback, coroutine_type) ||
                   (is_exact(callback, function_type) && as<Function>(callback)->code->kind == CodeKind::coroutine);
  if (coroutine) raise(TypeError_type, "coroutines cannot be used with add_signal_handler()");
  return !coroutine;
}

std::string uncatchable_text(std::int64_t number) { return "sig " + std::to_string(number) + " cannot be caught"; }

// RuntimeError in the handler of the pending error, which becomes its context.
void raise_while_handling(const char* text, const Location& location) noexcept {
  Word error = take_error();
  WhileHandling handling(error);
  release(error);
  raise(RuntimeError_type, "%s", text);
  trace(location);
}

}  // namespace

Status add_signal_handler(Loop* loop, Word word, Word callback, Word arguments) noexcept {
  std::int64_t number;
  if (!check_callback(callback)) return trace(place::add_signal_coroutine), false;
  if (!check_number(word, number)) return trace(place::add_signal_check), false;
  if (!check_closed(loop)) return trace(place::add_signal_closed), false;
  if (!in_main_thread()) {
    raise(ValueError_type, "set_wakeup_fd only works in main thread of the main interpreter");
    trace_caught(place::add_signal_wakeup);
    raise_while_handling("set_wakeup_fd only works in main thread of the main interpreter", place::add_signal_not_main);
    return false;
  }
  if (!loop->signal_handlers) loop->signal_handlers = make_dict();
  Word handle = loop->signal_handlers ? make_handle(loop, callback, arguments, 0) : 0;
  if (failed(handle) || !dict_set_owned(loop->signal_handlers, small_int(number), handle)) return false;
  listen(loop);
  if (set_signal_handler(static_cast<int>(number), noop_handler())) return true;
  int error = errno;
  dict_delete(loop->signal_handlers, small_int(number));
  raise_os_error(error);
  trace(place::signal_set);
  trace_caught(place::add_signal_set);
  if (error == EINVAL) raise_while_handling(uncatchable_text(number).c_str(), place::add_signal_uncatchable);
  return false;
}

Word remove_signal_handler(Loop* loop, Word word) noexcept {
  std::int64_t number;
  if (!check_number(word, number)) return trace_at(place::remove_signal_check);
  Flag removed = loop->signal_handlers ? dict_delete(loop->signal_handlers, small_int(number)) : 0;
  if (removed <= 0) return removed < 0 ? 0 : False();
  set_signal_handler(static_cast<int>(number), number == SIGINT ? default_interrupt_handler() : action_word(SignalAction::default_));
  if (!dict_count(loop->signal_handlers) && listening == loop) listen(nullptr);
  return True();
}

Status remove_signal_handlers(Loop* loop) noexcept {
  Word numbers = loop->signal_handlers ? dict_keys_list(loop->signal_handlers) : 0;
  for (std::size_t index = 0; numbers && index < list_count(numbers); ++index) remove_signal_handler(loop, list_items(numbers)[index]);
  release_nullable(numbers);
  clear(loop->signal_handlers);
  return !error_pending();
}

bool signals_to_notice(const Loop* loop) noexcept { return loop == listening && !arrivals.empty(); }

namespace {

Owned call_of_read_from_self(Loop* loop) noexcept {
  Word method = get_attribute(as_word(loop), "_read_from_self");
  Word handle = method ? make_handle(loop, method, 0, 0) : 0;
  release_nullable(method);
  return handle;
}

}  // namespace

void drain_self_pipe(Loop* loop) noexcept { loop->self_pipe &= ~pipe_written; }

void look_into_self_pipe(Loop* loop) noexcept {
  if (!(loop->self_pipe & pipe_written) && !signals_to_notice(loop)) return;
  bool calls = signals_to_notice(loop) || !is_exact(as_word(loop), loop_type);
  Word entry = calls ? call_of_read_from_self(loop) : retained(as_word(loop));
  if (entry) schedule(loop, entry, 0);
  else clear_error();
}

Word schedule_signal_callbacks(const Word* arguments) noexcept {
  auto* loop = as<Loop>(arguments[0]);
  drain_self_pipe(loop);
  while (int number = arrivals.take()) {
    Word handle = loop->signal_handlers ? dict_get(loop->signal_handlers, small_int(number)) : 0;
    if (!handle) continue;
    if (as<Handle>(handle)->cancelled) {
      release_nullable(remove_signal_handler(loop, small_int(number)));
    } else {
      schedule(loop, retained(handle), 0);
      loop->self_pipe |= pipe_written;
    }
  }
  return None();
}

}  // namespace coil::async
