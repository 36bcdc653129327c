// The module time: clocks and sleep. Under virtual time all clocks show it and sleeping moves it on.
#include <cerrno>
#include <cmath>
#include <ctime>

#include "runtime/core/native.h"
#include "runtime/core/signals.h"
#include "runtime/io/clock.h"
#include "runtime/modules/time_calendar.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr std::int64_t nanoseconds = 1000000000;

std::int64_t read_clock(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * nanoseconds + now.tv_nsec;
}

std::int64_t read_monotonic() {
  if (io::time_is_virtual()) return static_cast<std::int64_t>(std::llround(io::monotonic_time() * 1e9));
  return read_clock(CLOCK_MONOTONIC);
}

Word as_seconds(std::int64_t time) { return make_float(static_cast<double>(time) / 1e9); }

template <std::int64_t (*read)()>
Word in_seconds(const Word*) {
  return as_seconds(read());
}
template <std::int64_t (*read)()>
Word in_nanoseconds(const Word*) {
  return int_from_i64(read());
}

std::int64_t read_realtime() { return read_clock(CLOCK_REALTIME); }
std::int64_t read_process() { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }
std::int64_t read_thread() { return read_clock(CLOCK_THREAD_CPUTIME_ID); }

// Seconds as sleep() takes them, rounded up to nanoseconds.
Status read_duration(Word argument, std::int64_t& duration) {
  double seconds;
  if (is_float(argument)) {
    seconds = float_value(argument);
    if (std::isnan(seconds)) return raise(ValueError_type, "Invalid value NaN (not a number)"), false;
  } else {
    std::int64_t whole;
    Word index = to_index(argument);
    if (failed(index)) return false;
    bool fits = int_to_i64(index, whole);
    release(index);
    seconds = fits ? static_cast<double>(whole) : 1e300;
  }
  if (seconds < 0) return raise(ValueError_type, "sleep length must be non-negative"), false;
  if (seconds >= 9.2e9) return raise(OverflowError_type, "timestamp too large to convert to C _PyTime_t"), false;
  duration = static_cast<std::int64_t>(std::ceil(seconds * 1e9));
  return true;
}

Word time_sleep(const Word* arguments) {
  std::int64_t duration;
  if (!read_duration(arguments[0], duration)) return 0;
  double end = io::monotonic_time() + static_cast<double>(duration) * 1e-9;
  do {
    park(end);
    if (!handle_signals()) return 0;
  } while (io::monotonic_time() < end);
  return None();
}

Word time_clock_gettime(const Word* arguments) {
  int clock;
  if (!argument_int(arguments[0], clock)) return 0;
  timespec now;
  return clock_gettime(clock, &now) ? raise_os_error(errno) : as_seconds(now.tv_sec * nanoseconds + now.tv_nsec);
}

Word time_tzset(const Word*) {
  tzset();
  return None();
}

constexpr const char* names[] = {"struct_time", "timezone", "altzone", "daylight", "tzname", "CLOCK_REALTIME",
                                 "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"};
constexpr int name_count = sizeof names / sizeof names[0];
Word globals[name_count];

Status fill_in(Module*) {
  tzset();
  type_ready(struct_time_type);
  Word values[name_count] = {as_word(&struct_time_type), small_int(timezone), small_int(daylight ? timezone - 3600 : timezone),
                             small_int(daylight), pack_owned(make_str(tzname[0]), make_str(tzname[1])), small_int(CLOCK_REALTIME),
                             small_int(CLOCK_MONOTONIC), small_int(CLOCK_PROCESS_CPUTIME_ID), small_int(CLOCK_THREAD_CPUTIME_ID)};
  for (int index = 0; index < name_count; ++index) globals[index] = values[index];
  return globals[4] != 0;
}

constexpr NativeMethod row(const char* signature, NativeImplementation implementation) {
  return {signature, implementation, MethodKind::function};
}

constexpr NativeMethod functions[] = {
    row("time()", in_seconds<read_realtime>),
    row("time_ns()", in_nanoseconds<read_realtime>),
    row("monotonic()", in_seconds<read_monotonic>),
    row("monotonic_ns()", in_nanoseconds<read_monotonic>),
    row("perf_counter()", in_seconds<read_monotonic>),
    row("perf_counter_ns()", in_nanoseconds<read_monotonic>),
    row("process_time()", in_seconds<read_process>),
    row("process_time_ns()", in_nanoseconds<read_process>),
    row("thread_time()", in_seconds<read_thread>),
    row("thread_time_ns()", in_nanoseconds<read_thread>),
    row("clock_gettime(clk_id, /)", time_clock_gettime),
    row("sleep(seconds, /)", time_sleep),
    row("gmtime(seconds=None, /)", time_gmtime),
    row("localtime(seconds=None, /)", time_localtime),
    row("mktime(t, /)", time_mktime),
    row("strftime(format, t=None, /)", time_strftime),
    row("asctime(t=None, /)", time_asctime),
    row("ctime(seconds=None, /)", time_ctime),
    row("tzset()", time_tzset),
    {},
};

}  // namespace

double current_time() noexcept { return static_cast<double>(read_realtime()) / 1e9; }

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_time = {
    "time", nullptr, false, coil::names, coil::globals, coil::name_count, coil::fill_in, coil::functions,
};
