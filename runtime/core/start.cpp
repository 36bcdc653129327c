// The program from start to end.
#include "runtime/core/ready.h"

#include <csignal>
#include <initializer_list>
#include <unistd.h>

#include "runtime/core/attribute.h"
#include "runtime/core/builtin_names.h"
#include "runtime/core/collector.h"
#include "runtime/core/errors.h"
#include "runtime/core/main_stack.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"
#include "runtime/core/thread.h"
#include "runtime/io/shuffle.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/leaks.h"
#include "runtime/object/list.h"
#include "runtime/object/memory_walk.h"
#include "runtime/object/protocol.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"

namespace coil {

int program_argument_count;
char** program_arguments;
Ending ending = Ending::not_begun;

namespace {

// SystemExit's code as an exit status; other codes are printed.
int exit_status(Word code) {
  if (!code || code == None()) return 0;
  std::int64_t number;
  if (is_int(code)) return int_to_i64(code, number) ? static_cast<int>(number) & 0xff : 255;
  Word text = to_str(code);
  if (text) {
    write_standard_error(text);
    Word newline = make_str("\n");
    write_standard_error(newline);
    release(newline);
    release(text);
  }
  if (error_pending()) clear_error();
  return 1;
}

constexpr int interrupted_status = -SIGINT;

Word last_error = 0;  // what ended the program, sys.last_value: lives until its modules are cleared

// What an uncaught exception does to the program. Consumes the pending error.
int report_error() {
  Word exception = take_error();
  int status = 1;
  if (is_instance(exception, SystemExit_type)) {
    flush_standard_streams();
    status = exit_status(as<SystemExit>(exception)->code);
    forget_uncaught_entries(exception);  // a task that it came out of may report it yet
  } else {
    if (is_instance(exception, KeyboardInterrupt_type)) status = interrupted_status;
    print_uncaught(exception);
    last_error = retained(exception);
  }
  release(exception);
  return status;
}

int run_main_module() {
  Word main = make_module(*coil_program_modules[0], "__main__");
  Status good = main && dict_set(modules_dict(), COIL_NAME("__main__"), main) && execute_module(main);
  release_nullable(main);
  return good ? 0 : report_error();
}

void clear_module(Word module) {
  auto* cleared = as<Module>(module);
  for (std::size_t index = 0; cleared->info && index < cleared->info->global_count; ++index) {
    if (cleared->info->globals == builtin_words) continue;
    if (is_lost(cleared->info->global_names[index])) cleared->info->globals[index] = 0;
    clear(cleared->info->globals[index]);
  }
  if (cleared->extra) dict_clear(cleared->extra);
}

// The leak check wants all memory back.
#if defined(COIL_CHECK_LEAKS) || __has_feature(address_sanitizer)
constexpr bool clears_always = true;
#else
constexpr bool clears_always = false;
#endif

void forget_in_sys(std::initializer_list<const char*> names) {
  Word sys = dict_get(modules_dict(), intern_literal("sys"));
  for (const char* name : names)
    if (sys && !set_attribute(sys, intern_literal(name), None())) clear_error();
}

// As CPython does: dead cycles first; then what only modules hold is finalized, all of it while their variables are there.
void clear_modules() {
  if (!clears_always && !noticed_ends) return;
  give_up_free_cells();
  ending = Ending::begun;
  if (collector_state.enabled) collect_garbage();
  ending = Ending::paths_gone;
  forget_in_sys({"path", "argv"});
  clear(last_error);
  forget_in_sys({"path_hooks", "path_importer_cache", "meta_path"});
  ending = Ending::modules_gone;
  finalize_at_end();
  Word modules = modules_dict();
  Word main = dict_get(modules, COIL_NAME("__main__"));
  if (main && is_exact(main, module_type)) clear_module(main);
  std::size_t position = 0;
  Word name, module;
  while (dict_next(modules, position, name, module))
    if (is_exact(module, module_type) && !str_equal(name, "sys") && !str_equal(name, "builtins")) clear_module(module);
  release_replaced();
  collect_garbage();
}

constexpr int leak_status = 99;

// The module threading waits for the threads that aren't daemons.
void wait_for_threads() {
  Word threading = dict_get(modules_dict(), COIL_NAME("threading"));
  if (!threading) return;
  Word result = call_method(threading, "_shutdown");
  if (!result) print_unraisable(threading);
  release_nullable(result);
}

}  // namespace

void start_runtime(int argument_count, char** arguments) noexcept {
  program_argument_count = argument_count;
  program_arguments = arguments;
  begin_main_thread();
  prepare_main_stack();
  begin_signals();
  ready_types();
  fill_builtins();
  start_standard_streams();
  noticed_ends = 0;  // they are flushed in any case
  start_collector();
}

int finish_runtime(int status) noexcept {
  wait_for_threads();
  if (!run_exit_functions() && error_pending()) clear_error();
  flush_standard_streams();
  keep_runtime_lock();
  clear_modules();
  if (!finish_standard_streams()) status = 120;
  return find_leaks(main_thread.next != nullptr) ? leak_status : status;
}

int run_program(int argument_count, char** arguments) noexcept {
  start_runtime(argument_count, arguments);
  int status = run_main_module();
  wipe_stack_below();
  status = finish_runtime(status);
  if (status != 0) io::report_shuffle();
  if (status == interrupted_status) {  // as a shell expects of a program that Ctrl-C ended
    std::signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
  }
  return status < 0 ? 130 : status;
}

}  // namespace coil
