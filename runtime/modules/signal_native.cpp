// The module _signal, on which signal (runtime/lib/signal.py) stands.
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include "runtime/core/operations.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/set.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Word itimer_error;  // the class

Status read_number(Word word, int& number) {
  if (!argument_int(word, number)) return false;
  if (number >= 1 && number < signal_limit) return true;
  return raise(ValueError_type, "signal number out of range"), false;
}

Word none_after_handlers() { return handle_signals() ? None() : 0; }

// ---- handlers

Word function_signal(const Word* arguments) {
  int number;
  if (!argument_int(arguments[0], number)) return 0;
  if (!in_main_thread()) return raise(ValueError_type, "signal only works in main thread of the main interpreter");
  if (!read_number(arguments[0], number)) return 0;
  Word handler = arguments[1];
  std::int64_t action;
  if (is_int(handler) && int_to_i64(handler, action) && (action == 0 || action == 1)) {
    handler = small_int(action);
  } else if (!type_of(handler)->slots.call) {
    return raise(TypeError_type, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }
  if (!handle_signals()) return 0;
  Word before = retained(signal_handler(number));
  if (set_signal_handler(number, handler)) return before;
  release(before);
  return raise_os_error(errno);
}

Word function_getsignal(const Word* arguments) {
  int number;
  return read_number(arguments[0], number) ? retained(signal_handler(number)) : 0;
}

Word function_raise_signal(const Word* arguments) {
  int number;
  if (!argument_int(arguments[0], number)) return 0;
  if (std::raise(number) != 0) return raise_os_error(errno);
  return none_after_handlers();
}

Word function_siginterrupt(const Word* arguments) {
  int number;
  if (!read_number(arguments[0], number)) return 0;
  Flag interrupts = truth(arguments[1]);
  if (interrupts < 0) return 0;
  struct sigaction action;
  if (sigaction(number, nullptr, &action) < 0) return raise_os_error(errno);
  action.sa_flags = interrupts ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
  return sigaction(number, &action, nullptr) < 0 ? raise_os_error(errno) : None();
}

Word function_set_wakeup_fd(const Word* arguments) {  // fd, warn_on_full_buffer
  int descriptor;
  struct stat status;
  if (!argument_int(arguments[0], descriptor)) return 0;
  if (!in_main_thread()) return raise(ValueError_type, "set_wakeup_fd only works in main thread of the main interpreter");
  if (descriptor != -1) {
    if (fstat(descriptor, &status) < 0) return raise_os_error(errno);
    int flags = fcntl(descriptor, F_GETFL);
    if (flags < 0) return raise_os_error(errno);
    if (!(flags & O_NONBLOCK)) return raise(ValueError_type, "the fd %i must be in non-blocking mode", descriptor);
  }
  int before = signal_wakeup_descriptor;
  signal_wakeup_descriptor = descriptor;
  return small_int(before);
}

// ---- waiting and timers

Word function_pause(const Word*) {
  // A signal that came just before would be slept through: it is looked for with all signals held back.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  if (!signals_came()) {
    WithoutRuntimeLock without;
    sigsuspend(&before);
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return none_after_handlers();
}

Word function_alarm(const Word* arguments) {
  int seconds;
  if (!argument_int(arguments[0], seconds)) return 0;
  return small_int(alarm(static_cast<unsigned>(seconds)));
}

double seconds_of(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

Status read_time(Word word, timeval& time) {
  double seconds = 0;
  if (word && !to_double(word, seconds)) return false;
  time.tv_sec = static_cast<time_t>(std::floor(seconds));
  time.tv_usec = static_cast<suseconds_t>(std::ceil((seconds - std::floor(seconds)) * 1e6));
  if (time.tv_usec < 1'000'000) return true;
  time.tv_usec -= 1'000'000;
  ++time.tv_sec;
  return true;
}

Word timer_values(const itimerval& timer) {
  return pack_owned(make_float(seconds_of(timer.it_value)), make_float(seconds_of(timer.it_interval)));
}

Word raise_timer_error() {
  Word arguments = pack_owned(small_int(errno), make_str(std::strerror(errno)));
  Word error = arguments ? call_tuple(itimer_error, arguments, 0) : 0;
  release_nullable(arguments);
  return error ? raise_object(error) : 0;
}

Word function_setitimer(const Word* arguments) {  // which, seconds, interval
  int which;
  itimerval timer, before;
  if (!argument_int(arguments[0], which) || !read_time(arguments[1], timer.it_value) || !read_time(arguments[2], timer.it_interval))
    return 0;
  return setitimer(static_cast<__itimer_which>(which), &timer, &before) < 0 ? raise_timer_error() : timer_values(before);
}

Word function_getitimer(const Word* arguments) {
  int which;
  itimerval timer;
  if (!argument_int(arguments[0], which)) return 0;
  return getitimer(static_cast<__itimer_which>(which), &timer) < 0 ? raise_timer_error() : timer_values(timer);
}

// ---- sets of signals

Word numbers_in(const sigset_t& signals) {
  Word numbers = call(as_word(&set_type), nullptr, 0);
  for (int number = 1; numbers && number < signal_limit; ++number)
    if (sigismember(&signals, number) == 1 && !set_add(numbers, small_int(number))) clear(numbers);
  return numbers;
}

Status read_set(Word iterable, sigset_t& signals) {
  sigemptyset(&signals);
  return for_each(iterable, [&](Word word) {
    int number;
    if (!argument_int(word, number)) return false;
    if (number >= 1 && number < signal_limit) return sigaddset(&signals, number), true;
    return raise(ValueError_type, "signal number %d out of range [1; %d]", number, signal_limit - 1), false;
  });
}

Word function_pthread_sigmask(const Word* arguments) {  // how, mask
  int how;
  sigset_t signals, before;
  if (!argument_int(arguments[0], how) || !read_set(arguments[1], signals)) return 0;
  if (int error = pthread_sigmask(how, &signals, &before)) return raise_os_error(error);
  return handle_signals() ? numbers_in(before) : 0;  // some may have waited to be let through
}

Word function_sigpending(const Word*) {
  sigset_t signals;
  return sigpending(&signals) < 0 ? raise_os_error(errno) : numbers_in(signals);
}

Word function_sigwait(const Word* arguments) {
  sigset_t signals;
  int number, error;
  if (!read_set(arguments[0], signals)) return 0;
  {
    WithoutRuntimeLock without;
    error = sigwait(&signals, &number);
  }
  return error ? raise_os_error(error) : small_int(number);
}

Word function_valid_signals(const Word*) {
  sigset_t signals;
  sigfillset(&signals);
  return numbers_in(signals);
}

Word function_pthread_kill(const Word* arguments) {  // thread_id, signalnum
  std::uint64_t ident;
  int number;
  if (!is_int(arguments[0]) || !int_to_u64(arguments[0], ident))
    return raise(TypeError_type, "an integer is required (got type %T)", arguments[0]);
  if (!argument_int(arguments[1], number)) return 0;
  Thread* thread = &main_thread;
  while (thread && thread->ident != ident) thread = thread->next;
  if (int error = thread ? pthread_kill(static_cast<pthread_t>(ident), number) : ESRCH) return raise_os_error(error);
  return none_after_handlers();
}

Word function_strsignal(const Word* arguments) {
  int number;
  if (!read_number(arguments[0], number)) return 0;
  const char* text = strsignal(number);
  return !text || !std::strncmp(text, "Unknown signal", 14) ? None() : make_str(text);
}

const NativeMethod functions[] = {
    {"signal(signalnum, handler, /)", function_signal, MethodKind::function},
    {"getsignal(signalnum, /)", function_getsignal, MethodKind::function},
    {"raise_signal(signalnum, /)", function_raise_signal, MethodKind::function},
    {"siginterrupt(signalnum, flag, /)", function_siginterrupt, MethodKind::function},
    {"set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)", function_set_wakeup_fd, MethodKind::function},
    {"pause()", function_pause, MethodKind::function},
    {"alarm(seconds, /)", function_alarm, MethodKind::function},
    {"setitimer(which, seconds, interval=0.0, /)", function_setitimer, MethodKind::function},
    {"getitimer(which, /)", function_getitimer, MethodKind::function},
    {"pthread_sigmask(how, mask, /)", function_pthread_sigmask, MethodKind::function},
    {"pthread_kill(thread_id, signalnum, /)", function_pthread_kill, MethodKind::function},
    {"sigpending()", function_sigpending, MethodKind::function},
    {"sigwait(sigset, /)", function_sigwait, MethodKind::function},
    {"valid_signals()", function_valid_signals, MethodKind::function},
    {"strsignal(signalnum, /)", function_strsignal, MethodKind::function},
    {}};

struct Constant {
  const char* name;
  int value;
};
constexpr Constant constants[] = {
    {"SIGHUP", SIGHUP}, {"SIGINT", SIGINT}, {"SIGQUIT", SIGQUIT}, {"SIGILL", SIGILL}, {"SIGTRAP", SIGTRAP}, {"SIGABRT", SIGABRT},
    {"SIGIOT", SIGIOT}, {"SIGBUS", SIGBUS}, {"SIGFPE", SIGFPE}, {"SIGKILL", SIGKILL}, {"SIGUSR1", SIGUSR1}, {"SIGSEGV", SIGSEGV},
    {"SIGUSR2", SIGUSR2}, {"SIGPIPE", SIGPIPE}, {"SIGALRM", SIGALRM}, {"SIGTERM", SIGTERM}, {"SIGSTKFLT", SIGSTKFLT},
    {"SIGCHLD", SIGCHLD}, {"SIGCLD", SIGCHLD}, {"SIGCONT", SIGCONT}, {"SIGSTOP", SIGSTOP}, {"SIGTSTP", SIGTSTP},
    {"SIGTTIN", SIGTTIN}, {"SIGTTOU", SIGTTOU}, {"SIGURG", SIGURG}, {"SIGXCPU", SIGXCPU}, {"SIGXFSZ", SIGXFSZ},
    {"SIGVTALRM", SIGVTALRM}, {"SIGPROF", SIGPROF}, {"SIGWINCH", SIGWINCH}, {"SIGIO", SIGIO}, {"SIGPOLL", SIGPOLL},
    {"SIGPWR", SIGPWR}, {"SIGSYS", SIGSYS}, {"NSIG", signal_limit}, {"SIG_BLOCK", SIG_BLOCK}, {"SIG_UNBLOCK", SIG_UNBLOCK},
    {"SIG_SETMASK", SIG_SETMASK}, {"SIG_DFL", 0}, {"SIG_IGN", 1}, {"ITIMER_REAL", ITIMER_REAL},
    {"ITIMER_VIRTUAL", ITIMER_VIRTUAL}, {"ITIMER_PROF", ITIMER_PROF}};

Owned make_itimer_error() {
  Word dict = make_dict(), module = make_str("signal");
  Word arguments = dict && module && dict_set(dict, "__module__", module)
                       ? pack_owned(make_str("itimer_error"), pack(as_word(&OSError_type)), retained(dict))
                       : 0;
  Word type = arguments ? call_tuple(as_word(&type_type), arguments, 0) : 0;
  release_nullable(arguments);
  release_nullable(module);
  release_nullable(dict);
  return type;
}

Status execute(Module* self) {
  for (const Constant& constant : constants)
    if (!add_value(self, constant.name, small_int(constant.value))) return false;
  if (!itimer_error) itimer_error = make_itimer_error();
  return itimer_error && add_value(self, "ItimerError", retained(itimer_error)) &&
         add_value(self, "SIGRTMIN", small_int(SIGRTMIN)) && add_value(self, "SIGRTMAX", small_int(SIGRTMAX)) &&
         add_value(self, "default_int_handler", retained(default_interrupt_handler()));
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__signal;
const coil::ModuleInfo coil_module__signal = {"_signal", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
