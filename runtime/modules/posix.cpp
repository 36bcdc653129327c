// The module posix: what os needs of the system. Files and folders: posix_files.cpp; stat: posix_stat.cpp.
#include <cerrno>
#include <cstdlib>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <csignal>
#include <cstring>
#include <unistd.h>

#include "runtime/core/operations.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"
#include "runtime/io/blocking.h"
#include "runtime/io/path.h"
#include "runtime/io/standard_streams.h"
#include "runtime/modules/native_module.h"
#include "runtime/modules/posix.h"
#include "runtime/object/bytes.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/struct_sequence.h"

extern char** environ;

namespace coil {

namespace {

Word done(int result) { return result < 0 ? raise_os_error(errno) : None(); }

Word getpid_function(const Word*) { return small_int(::getpid()); }
Word getppid_function(const Word*) { return small_int(::getppid()); }
Word getuid_function(const Word*) { return small_int(::getuid()); }
Word geteuid_function(const Word*) { return small_int(::geteuid()); }
Word getgid_function(const Word*) { return small_int(::getgid()); }
Word getegid_function(const Word*) { return small_int(::getegid()); }

Word getpgid_function(const Word* arguments) {
  int process;
  if (!argument_int(arguments[0], process)) return 0;
  pid_t group = ::getpgid(process);
  return group < 0 ? raise_os_error(errno) : small_int(group);
}

Word getlogin_function(const Word*) {
  const char* name = ::getlogin();
  return name ? decode_filesystem(name) : raise_os_error(errno ? errno : ENXIO);
}

Word exit_function(const Word* arguments) {
  int status;
  if (!argument_int(arguments[0], status)) return 0;
  ::_exit(status);
}

Word kill_function(const Word* arguments) {
  int process, signal;
  if (!argument_int(arguments[0], process) || !argument_int(arguments[1], signal)) return 0;
  if (::kill(process, signal) < 0) return raise_os_error(errno);
  return handle_signals() ? None() : 0;  // it may have been for this process
}

Word system_function(const Word* arguments) {
  Word command = path_bytes(arguments[0], "expected str, bytes or os.PathLike object, not %T");
  if (failed(command)) return 0;
  int status;
  {
    WithoutRuntimeLock without;
    status = std::system(bytes_text(command).data());
  }
  release(command);
  return small_int(status);
}

Word abort_function(const Word*) { std::abort(); }

Word fork_function(const Word*) {
  flush_standard_streams();
  pid_t process = ::fork();
  if (process == 0) forget_other_threads();
  return process < 0 ? raise_os_error(errno) : small_int(process);
}

Word waitpid_function(const Word* arguments) {
  int process, options, status = 0;
  if (!argument_int(arguments[0], process) || !argument_int(arguments[1], options)) return 0;
  pid_t result;
  for (;;) {
    {
      WithoutRuntimeLock without;
      result = ::waitpid(process, &status, options);
    }
    if (result >= 0) break;
    if (errno != EINTR) return raise_os_error(errno);
    if (!handle_signals()) return 0;
  }
  return pack(small_int(result), small_int(status));
}

Word waitstatus_to_exitcode(const Word* arguments) {
  int status;
  if (!argument_int(arguments[0], status)) return 0;
  if (WIFEXITED(status)) return small_int(WEXITSTATUS(status));
  if (WIFSIGNALED(status)) return small_int(-WTERMSIG(status));
  return raise(ValueError_type, "invalid wait status: %d", status);
}

Word execv_function(const Word* arguments) {
  Word path = path_bytes(arguments[0], "execv: path should be string, bytes or os.PathLike, not %T");
  if (failed(path)) return 0;
  Word items = tuple_from(arguments[1]);
  std::size_t count = items ? tuple_count(items) : 0;
  auto** texts = static_cast<char**>(allocate_buffer((count + 1) * sizeof(char*)));
  Word kept = make_list();
  bool good = items && texts && kept;
  for (std::size_t index = 0; good && index < count; ++index) {
    Word text = path_bytes(tuple_items(items)[index], "expected str, bytes or os.PathLike object, not %T");
    good = list_append_owned(kept, text);
    if (good) texts[index] = const_cast<char*>(bytes_text(text).data());
  }
  if (good) {
    texts[count] = nullptr;
    flush_standard_streams();
    ::execv(bytes_text(path).data(), texts);
    raise_os_error(errno, arguments[0]);
  }
  release(path);
  release_nullable(items);
  release_nullable(kept);
  if (texts) free_buffer(texts);
  return 0;
}

Word strerror_function(const Word* arguments) {
  int number;
  return argument_int(arguments[0], number) ? make_str(std::strerror(number)) : 0;
}

Word cpu_count(const Word*) {
  long count = ::sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? small_int(count) : None();
}

Word sched_affinity(const Word*) {
  cpu_set_t set;
  if (::sched_getaffinity(0, sizeof set, &set) < 0) return raise_os_error(errno);
  Word result = call(as_word(&set_type), nullptr, 0);
  for (int cpu = 0; result && cpu < CPU_SETSIZE; ++cpu) {
    if (!CPU_ISSET(cpu, &set)) continue;
    Word item = call_method(result, "add", small_int(cpu));
    if (failed(item)) clear(result);
    else release(item);
  }
  return result;
}

Word sched_yield_function(const Word*) { return done(::sched_yield()); }

Word urandom(const Word* arguments) {
  std::int64_t count;
  if (!index_to_i64(arguments[0], count, &OverflowError_type)) return 0;
  if (count < 0) return raise(ValueError_type, "negative argument not allowed");
  Bytes* bytes = allocate_bytes(static_cast<std::size_t>(count));
  if (!bytes) return 0;
  for (std::size_t have = 0; have < bytes->size;) {
    ssize_t part = ::getrandom(bytes->data + have, bytes->size - have, 0);
    if (part > 0) have += static_cast<std::size_t>(part);
    else if (errno != EINTR) {
      release(as_word(bytes));
      return raise_os_error(errno);
    }
  }
  return as_word(bytes);
}

Word putenv_function(const Word* arguments) {
  Word name = path_bytes(arguments[0], "expected str, bytes or os.PathLike object, not %T");
  Word value = name ? path_bytes(arguments[1], "expected str, bytes or os.PathLike object, not %T") : 0;
  Word result = 0;
  if (value) result = ::setenv(bytes_text(name).data(), bytes_text(value).data(), 1) < 0 ? raise_os_error(errno) : None();
  release_nullable(name);
  release_nullable(value);
  return result;
}

Word unsetenv_function(const Word* arguments) {
  Word name = path_bytes(arguments[0], "expected str, bytes or os.PathLike object, not %T");
  if (failed(name)) return 0;
  Word result = ::unsetenv(bytes_text(name).data()) < 0 ? raise_os_error(errno) : None();
  release(name);
  return result;
}

// The environment as it is now: str to str.
Word environment(const Word*) {
  Word dict = make_dict();
  for (char** entry = ::environ; dict && entry && *entry; ++entry) {
    const char* equals = std::strchr(*entry, '=');
    if (!equals) continue;
    Word name = decode_filesystem({*entry, static_cast<std::size_t>(equals - *entry)});
    Word value = name ? decode_filesystem(equals + 1) : 0;
    Status status = value && dict_set_default(dict, name, value);
    release_nullable(name);
    release_nullable(value);
    if (!status) clear(dict);
  }
  return dict;
}

Word fspath(const Word* arguments) { return path_of(arguments[0], "expected str, bytes or os.PathLike object, not %T"); }

Word fsencode(const Word* arguments) {
  Word path = fspath(arguments);
  if (failed(path) || is_bytes(path)) return path;
  Word bytes = encode_filesystem(path);
  release(path);
  return bytes;
}

Word fsdecode(const Word* arguments) {
  Word path = fspath(arguments);
  if (failed(path) || is_str(path)) return path;
  Word text = decode_filesystem(bytes_text(path));
  release(path);
  return text;
}

// ---- structures

constinit const NativeProperty uname_fields[] = {COIL_STRUCT_FIELD("sysname", 0), COIL_STRUCT_FIELD("nodename", 1),
                                                 COIL_STRUCT_FIELD("release", 2), COIL_STRUCT_FIELD("version", 3),
                                                 COIL_STRUCT_FIELD("machine", 4), {}};
constinit Type uname_type = struct_sequence_type("uname_result", "posix", uname_fields);
constinit const NativeProperty times_fields[] = {COIL_STRUCT_FIELD("user", 0), COIL_STRUCT_FIELD("system", 1),
                                                 COIL_STRUCT_FIELD("children_user", 2),
                                                 COIL_STRUCT_FIELD("children_system", 3), COIL_STRUCT_FIELD("elapsed", 4), {}};
constinit Type times_type = struct_sequence_type("times_result", "posix", times_fields);
constinit const NativeProperty terminal_fields[] = {COIL_STRUCT_FIELD("columns", 0), COIL_STRUCT_FIELD("lines", 1), {}};
constinit Type terminal_type = struct_sequence_type("terminal_size", "os", terminal_fields);

Word uname_function(const Word*) {
  struct utsname name;
  if (::uname(&name) < 0) return raise_os_error(errno);
  Word parts[] = {make_str(name.sysname), make_str(name.nodename), make_str(name.release), make_str(name.version), make_str(name.machine)};
  return make_struct_sequence(uname_type, parts, 5);
}

Word times_function(const Word*) {
  struct tms used;
  clock_t elapsed = ::times(&used);
  double ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
  auto seconds = [ticks](clock_t count) { return make_float(static_cast<double>(count) / ticks); };
  Word parts[] = {seconds(used.tms_utime), seconds(used.tms_stime), seconds(used.tms_cutime), seconds(used.tms_cstime), seconds(elapsed)};
  return make_struct_sequence(times_type, parts, 5);
}

Word get_terminal_size(const Word* arguments) {
  int descriptor = STDOUT_FILENO;
  if (arguments[0] && !argument_int(arguments[0], descriptor)) return 0;
  struct winsize size;
  if (::ioctl(descriptor, TIOCGWINSZ, &size) < 0) return raise_os_error(errno);
  Word parts[] = {small_int(size.ws_col), small_int(size.ws_row)};
  return make_struct_sequence(terminal_type, parts, 2);
}

Word make_terminal_size(const Word* arguments) {
  Word parts[] = {retained(arguments[0]), retained(arguments[1])};
  return make_struct_sequence(terminal_type, parts, 2);
}

constexpr NativeMethod functions[] = {
    {"getpid()", getpid_function, MethodKind::function},
    {"getppid()", getppid_function, MethodKind::function},
    {"getuid()", getuid_function, MethodKind::function},
    {"geteuid()", geteuid_function, MethodKind::function},
    {"getgid()", getgid_function, MethodKind::function},
    {"getegid()", getegid_function, MethodKind::function},
    {"getpgid(pid)", getpgid_function, MethodKind::function},
    {"getlogin()", getlogin_function, MethodKind::function},
    {"_exit(status)", exit_function, MethodKind::function},
    {"abort()", abort_function, MethodKind::function},
    {"kill(pid, signal, /)", kill_function, MethodKind::function},
    {"system(command)", system_function, MethodKind::function},
    {"fork()", fork_function, MethodKind::function},
    {"waitpid(pid, options, /)", waitpid_function, MethodKind::function},
    {"waitstatus_to_exitcode(status)", waitstatus_to_exitcode, MethodKind::function},
    {"execv(path, argv, /)", execv_function, MethodKind::function},
    {"strerror(code, /)", strerror_function, MethodKind::function},
    {"cpu_count()", cpu_count, MethodKind::function},
    {"sched_getaffinity(pid, /)", sched_affinity, MethodKind::function},
    {"sched_yield()", sched_yield_function, MethodKind::function},
    {"urandom(size, /)", urandom, MethodKind::function},
    {"putenv(name, value, /)", putenv_function, MethodKind::function},
    {"unsetenv(name, /)", unsetenv_function, MethodKind::function},
    {"_environment()", environment, MethodKind::function},
    {"fspath(path)", fspath, MethodKind::function},
    {"_fsencode(path)", fsencode, MethodKind::function},
    {"_fsdecode(path)", fsdecode, MethodKind::function},
    {"uname()", uname_function, MethodKind::function},
    {"times()", times_function, MethodKind::function},
    {"get_terminal_size(fd=1, /)", get_terminal_size, MethodKind::function},
    {"_terminal_size(columns, lines, /)", make_terminal_size, MethodKind::function},
    COIL_POSIX_FILE_FUNCTIONS
    {},
};

struct Constant {
  const char* name;
  std::int64_t value;
};

Status execute(Module* module) {
  constexpr Constant constants[] = {COIL_POSIX_CONSTANTS};
  for (const Constant& constant : constants) {
    if (!add_value(module, constant.name, small_int(constant.value))) return false;
  }
  Type* const types[] = {&uname_type, &times_type, &terminal_type};
  for (Type* type : types) {
    if (!add_type(module, *type)) return false;
  }
  return add_posix_types(module);
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_posix;
const coil::ModuleInfo coil_module_posix = {"posix", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
