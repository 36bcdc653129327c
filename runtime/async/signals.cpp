#include "runtime/async/signals.h"

#include <cerrno>
#include <csignal>

#include "runtime/async/loop.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"

namespace coil::async {

namespace {

constexpr int signal_limit = 65;

volatile std::sig_atomic_t any_came;
volatile std::sig_atomic_t came[signal_limit];
io::Reactor* volatile woken_reactor;

void on_signal(int number) {
  came[number] = 1;
  any_came = 1;
  if (woken_reactor) woken_reactor->wake();
}

Status check_number(Word word, std::int64_t& number) noexcept {
  if (!is_int(word)) {
    raise(TypeError_type, "sig must be an int, not %R", word);
    return false;
  }
  if (!int_to_i64(word, number) || number < 1 || number >= signal_limit) {
    raise(ValueError_type, "invalid signal number %S", word);
    return false;
  }
  return true;
}

}  // namespace

Status add_signal_handler(Loop* loop, Word word, Word callback, Word arguments) noexcept {
  std::int64_t number;
  if (!check_closed(loop) || !check_number(word, number)) return false;
  if (number == SIGKILL || number == SIGSTOP) {
    raise(RuntimeError_type, "sig %d cannot be caught", static_cast<int>(number));
    return false;
  }
  if (!loop->signal_handlers) loop->signal_handlers = make_dict();
  Word handle = loop->signal_handlers ? make_handle(loop, callback, arguments, 0) : 0;
  if (failed(handle) || !dict_set_owned(loop->signal_handlers, small_int(number), handle)) return false;
  woken_reactor = loop->reactor;
  struct sigaction action{};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  if (sigaction(static_cast<int>(number), &action, nullptr) == 0) return true;
  raise_os_error(errno);
  return false;
}

Word remove_signal_handler(Loop* loop, Word word) noexcept {
  std::int64_t number;
  if (!check_number(word, number)) return 0;
  Flag removed = loop->signal_handlers ? dict_delete(loop->signal_handlers, small_int(number)) : 0;
  if (removed < 0) return 0;
  if (removed) std::signal(static_cast<int>(number), SIG_DFL);
  return boolean(removed);
}

void schedule_signal_callbacks(Loop* loop) noexcept {
  if (__builtin_expect(!any_came, 1)) return;
  any_came = 0;
  for (int number = 1; number < signal_limit; ++number) {
    if (!came[number]) continue;
    came[number] = 0;
    Word handle = loop->signal_handlers ? dict_get(loop->signal_handlers, small_int(number)) : 0;
    if (handle) schedule(loop, retained(handle), 0);
  }
}

}  // namespace coil::async
