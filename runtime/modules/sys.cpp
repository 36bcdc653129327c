// sys
#include <cfloat>
#include <cmath>
#include <cstring>
#include <unistd.h>

#include "runtime/core/code_object.h"
#include "runtime/core/unraisable.h"
#include "runtime/core/attribute.h"
#include "runtime/core/code_object.h"
#include "runtime/core/unraisable.h"
#include "runtime/core/module_attributes.h"
#include "runtime/core/module_registry.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/runtime_lock.h"
#include "runtime/core/ready.h"
#include "runtime/core/traceback_text.h"
#include "runtime/io/standard_streams.h"
#include "runtime/object/bytes.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/struct_sequence.h"

namespace coil {

namespace {

constexpr const char* global_names[] = {"stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__", "excepthook",
                                        "unraisablehook"};
enum SysGlobal { global_excepthook = 6, global_unraisablehook = 7, global_count = 8 };
static_assert(global_count <= sys_global_capacity);

// ---- the structures

constinit const NativeProperty version_fields[] = {COIL_STRUCT_FIELD("major", 0), COIL_STRUCT_FIELD("minor", 1),
                                                   COIL_STRUCT_FIELD("micro", 2), COIL_STRUCT_FIELD("releaselevel", 3),
                                                   COIL_STRUCT_FIELD("serial", 4), {}};
constinit Type version_info_type = struct_sequence_type("version_info", "sys", version_fields);

constinit const NativeProperty float_fields[] = {
    COIL_STRUCT_FIELD("max", 0),      COIL_STRUCT_FIELD("max_exp", 1), COIL_STRUCT_FIELD("max_10_exp", 2),
    COIL_STRUCT_FIELD("min", 3),      COIL_STRUCT_FIELD("min_exp", 4), COIL_STRUCT_FIELD("min_10_exp", 5),
    COIL_STRUCT_FIELD("dig", 6),      COIL_STRUCT_FIELD("mant_dig", 7), COIL_STRUCT_FIELD("epsilon", 8),
    COIL_STRUCT_FIELD("radix", 9),    COIL_STRUCT_FIELD("rounds", 10), {}};
constinit Type float_info_type = struct_sequence_type("float_info", "sys", float_fields);

constinit const NativeProperty int_fields[] = {COIL_STRUCT_FIELD("bits_per_digit", 0), COIL_STRUCT_FIELD("sizeof_digit", 1),
                                               COIL_STRUCT_FIELD("default_max_str_digits", 2),
                                               COIL_STRUCT_FIELD("str_digits_check_threshold", 3), {}};
constinit Type int_info_type = struct_sequence_type("int_info", "sys", int_fields);

constinit const NativeProperty hash_fields[] = {
    COIL_STRUCT_FIELD("width", 0), COIL_STRUCT_FIELD("modulus", 1),   COIL_STRUCT_FIELD("inf", 2),
    COIL_STRUCT_FIELD("nan", 3),   COIL_STRUCT_FIELD("imag", 4),      COIL_STRUCT_FIELD("algorithm", 5),
    COIL_STRUCT_FIELD("hash_bits", 6), COIL_STRUCT_FIELD("seed_bits", 7), COIL_STRUCT_FIELD("cutoff", 8), {}};
constinit Type hash_info_type = struct_sequence_type("hash_info", "sys", hash_fields);

constinit const NativeProperty flag_fields[] = {
    COIL_STRUCT_FIELD("debug", 0), COIL_STRUCT_FIELD("inspect", 1), COIL_STRUCT_FIELD("interactive", 2),
    COIL_STRUCT_FIELD("optimize", 3), COIL_STRUCT_FIELD("dont_write_bytecode", 4), COIL_STRUCT_FIELD("no_user_site", 5),
    COIL_STRUCT_FIELD("no_site", 6), COIL_STRUCT_FIELD("ignore_environment", 7), COIL_STRUCT_FIELD("verbose", 8),
    COIL_STRUCT_FIELD("bytes_warning", 9), COIL_STRUCT_FIELD("quiet", 10), COIL_STRUCT_FIELD("hash_randomization", 11),
    COIL_STRUCT_FIELD("isolated", 12), COIL_STRUCT_FIELD("dev_mode", 13), COIL_STRUCT_FIELD("utf8_mode", 14),
    COIL_STRUCT_FIELD("warn_default_encoding", 15), COIL_STRUCT_FIELD("safe_path", 16),
    COIL_STRUCT_FIELD("int_max_str_digits", 17), {}};
constinit Type flags_type = struct_sequence_type("flags", "sys", flag_fields);

constinit const NativeProperty generator_hooks_fields[] = {COIL_STRUCT_FIELD("firstiter", 0), COIL_STRUCT_FIELD("finalizer", 1), {}};
constinit Type generator_hooks_type = struct_sequence_type("asyncgen_hooks", "builtins", generator_hooks_fields);

Word make_version() {
  const Word items[] = {small_int(3), small_int(11), small_int(2), make_str("final"), small_int(0)};
  return make_struct_sequence(version_info_type, items, 5);
}
Word make_float_info() {
  const Word items[] = {make_float(DBL_MAX), small_int(DBL_MAX_EXP), small_int(DBL_MAX_10_EXP), make_float(DBL_MIN),
                        small_int(DBL_MIN_EXP), small_int(DBL_MIN_10_EXP), small_int(DBL_DIG), small_int(DBL_MANT_DIG),
                        make_float(DBL_EPSILON), small_int(FLT_RADIX), small_int(1)};
  return make_struct_sequence(float_info_type, items, 11);
}
Word make_int_info() {
  const Word items[] = {small_int(30), small_int(4), small_int(4300), small_int(640)};
  return make_struct_sequence(int_info_type, items, 4);
}
Word make_hash_info() {
  const Word items[] = {small_int(64), small_int(hash_modulus), small_int(314159), small_int(0), small_int(1000003),
                        make_str("siphash13"), small_int(64), small_int(128), small_int(0)};
  return make_struct_sequence(hash_info_type, items, 9);
}
Word make_flags() {
  Word items[18];
  for (Word& item : items) item = small_int(0);
  items[11] = small_int(1);
  items[13] = False();
  items[16] = False();
  items[17] = small_int(4300);
  return make_struct_sequence(flags_type, items, 18);
}

Word make_arguments() {
  Word list = make_list();
  for (int index = 0; list && index < program_argument_count; ++index)
    if (!list_append_owned(list, decode_filesystem(program_arguments[index]))) release(list), list = 0;
  return list;
}

// sys.path[0]: the folder of the program.
Word make_path() {
  Word list = make_list();
  std::string_view program = program_argument_count ? program_arguments[0] : "";
  std::size_t slash = program.rfind('/');
  Word folder = slash == program.npos ? make_str("") : decode_filesystem(program.substr(0, slash));
  if (list && !list_append_owned(list, folder)) release(list), list = 0;
  return list;
}

// ---- functions

Word exit_function(const Word* arguments) {
  Word status = arguments[0];
  Word exception;
  if (!status || status == None()) exception = make_exception(SystemExit_type, nullptr, 0);
  else if (is_tuple(status)) exception = make_exception(SystemExit_type, tuple_items(status), tuple_count(status));
  else exception = make_exception(SystemExit_type, &status, 1);
  return exception ? raise_object(exception) : 0;
}

Word exception_function(const Word*) {
  Word exception = innermost_handled();
  return retained(exception ? exception : None());
}
Word exc_info_function(const Word*) {
  Word exception = innermost_handled();
  if (!exception) return pack(None(), None(), None());
  Word traceback = exception_traceback(exception);
  return pack(as_word(type_of(exception)), exception, traceback ? traceback : None());
}

std::int64_t recursion_limit = 1000;
Word get_recursion_limit(const Word*) { return small_int(recursion_limit); }
Word set_recursion_limit(const Word* arguments) {
  int limit;
  if (!argument_int(arguments[0], limit)) return 0;
  if (limit < 1) return raise(ValueError_type, "recursion limit must be greater or equal than 1");
  recursion_limit = limit;
  return None();
}

// As CPython counts: the argument itself holds one more.
Word get_reference_count(const Word* arguments) {
  return is_small_int(arguments[0]) ? small_int(1000) : small_int(as_object(arguments[0])->references + 1);
}
Word get_size(const Word* arguments) { return call_method(arguments[0], "__sizeof__"); }

Word intern_function(const Word* arguments) {
  if (!is_exact(arguments[0], str_type)) return raise(TypeError_type, "can't intern %T", arguments[0]);
  return intern(retained(arguments[0]));
}

Word default_excepthook(const Word* arguments) {
  if (is_exception(arguments[1])) print_exception(arguments[1]);
  return None();
}
// Of its argument, as CPython makes it or like it: exc_value, err_msg, object.
Word default_unraisablehook(const Word* arguments) {
  Word exception = get_attribute(arguments[0], "exc_value");
  Word message = exception ? get_attribute(arguments[0], "err_msg") : 0;
  Word where = message ? get_attribute(arguments[0], "object") : 0;
  if (where && is_exception(exception)) {
    if (is_str(message)) write_unraisable(exception, where, Utf8(message).view().data());
    else write_unraisable(exception, where, nullptr);
  }
  release_nullable(exception);
  release_nullable(message);
  release_nullable(where);
  return where ? None() : 0;
}
Word encoding_function(const Word*) { return make_str("utf-8"); }
Word error_handler_function(const Word*) { return make_str("surrogateescape"); }
Word is_finalizing(const Word*) { return boolean(ending != Ending::not_begun); }
Word none_function(const Word*) { return None(); }

Word audit_function(const Word*) { return None(); }

Word function_get_switch_interval(const Word*) { return make_float(switch_interval()); }
Word function_set_switch_interval(const Word* arguments) {
  double seconds;
  if (!to_double(arguments[0], seconds)) return 0;
  if (seconds <= 0) return raise(ValueError_type, "switch interval must be strictly positive");
  set_switch_interval(std::floor(seconds * 1e6) * 1e-6);  // whole microseconds, as CPython keeps it
  return None();
}

Word get_max_str_digits(const Word*) { return small_int(int_max_text_digits); }
Word set_max_str_digits(const Word* arguments) {
  int digits;
  if (!argument_int(arguments[0], digits)) return 0;
  if (digits != 0 && digits < 640) return raise(ValueError_type, "maxdigits must be 0 or larger than 640");
  int_max_text_digits = digits;
  return None();
}

// The hooks that async generators call (PEP 525).
Word get_async_generator_hooks(const Word*) {
  auto hook = [](int index) { return state.async_generator_hooks[index] ? state.async_generator_hooks[index] : None(); };
  const Word items[] = {retained(hook(0)), retained(hook(1))};
  return make_struct_sequence(generator_hooks_type, items, 2);
}
Word set_async_generator_hooks(const Word* arguments) {
  for (int index = 0; index < 2; ++index) {
    Word hook = arguments[index];
    if (!hook) continue;
    if (hook != None() && !type_of(hook)->slots.call) return raise(TypeError_type, "callable %s expected, got %T", index ? "finalizer" : "firstiter", hook);
    assign(state.async_generator_hooks[index], hook == None() ? 0 : retained(hook));
  }
  return None();
}

Word get_origin_depth(const Word*) { return small_int(static_cast<std::int64_t>(state.origin_depth)); }
Word set_origin_depth(const Word* arguments) {
  int depth;
  if (!argument_int(arguments[0], depth)) return 0;
  if (depth < 0) return raise(ValueError_type, "depth must be >= 0");
  state.origin_depth = static_cast<std::size_t>(depth);
  return None();
}

Word get_frame(const Word* arguments) {
  int depth = 0;
  if (arguments[0] && !argument_int(arguments[0], depth)) return 0;
  return view_calls(depth < 0 ? 0 : static_cast<std::size_t>(depth));
}

const NativeMethod functions[] = {
    {"exit(status=None, /)", exit_function, MethodKind::function},
    {"exc_info()", exc_info_function, MethodKind::function},
    {"exception()", exception_function, MethodKind::function},
    {"getrecursionlimit()", get_recursion_limit, MethodKind::function},
    {"setrecursionlimit(limit, /)", set_recursion_limit, MethodKind::function},
    {"getrefcount(object, /)", get_reference_count, MethodKind::function},
    {"getsizeof(object, default=None)", get_size, MethodKind::function},
    {"intern(string, /)", intern_function, MethodKind::function},
    {"getdefaultencoding()", encoding_function, MethodKind::function},
    {"getfilesystemencoding()", encoding_function, MethodKind::function},
    {"getfilesystemencodeerrors()", error_handler_function, MethodKind::function},
    {"is_finalizing()", is_finalizing, MethodKind::function},
    {"gettrace()", none_function, MethodKind::function},
    {"getprofile()", none_function, MethodKind::function},
    {"audit(event, /, *args)", audit_function, MethodKind::function},
    {"getswitchinterval()", function_get_switch_interval, MethodKind::function},
    {"setswitchinterval(interval, /)", function_set_switch_interval, MethodKind::function},
    {"get_int_max_str_digits()", get_max_str_digits, MethodKind::function},
    {"set_int_max_str_digits(maxdigits)", set_max_str_digits, MethodKind::function},
    {"_getframe(depth=0, /)", get_frame, MethodKind::function},
    {"get_coroutine_origin_tracking_depth()", get_origin_depth, MethodKind::function},
    {"set_coroutine_origin_tracking_depth(depth)", set_origin_depth, MethodKind::function},
    {"get_asyncgen_hooks()", get_async_generator_hooks, MethodKind::function},
    {"set_asyncgen_hooks(firstiter=None, finalizer=None)", set_async_generator_hooks, MethodKind::function},
    {}};

const NativeMethod excepthook_row = {"excepthook(exctype, value, traceback, /)", default_excepthook, MethodKind::function};
const NativeMethod unraisablehook_row = {"unraisablehook(unraisable, /)", default_unraisablehook, MethodKind::function};

struct Value {
  const char* name;
  Word (*make)();
};
Word builtin_module_names() { return pack_owned(make_str("builtins"), make_str("sys")); }
const Value values[] = {
    {"argv", make_arguments},
    {"orig_argv", make_arguments},
    {"path", make_path},
    {"version_info", make_version},
    {"float_info", make_float_info},
    {"int_info", make_int_info},
    {"hash_info", make_hash_info},
    {"flags", make_flags},
    {"modules", [] { return retained(modules_dict()); }},
    {"version", [] { return make_str("3.11.2 (coil)"); }},
    {"maxsize", [] { return int_from_i64(INT64_MAX); }},
    {"maxunicode", [] { return small_int(0x10ffff); }},
    {"platform", [] { return make_str("linux"); }},
    {"byteorder", [] { return make_str("little"); }},
    {"executable", [] { return make_str(""); }},
    {"prefix", [] { return make_str("/usr"); }},
    {"exec_prefix", [] { return make_str("/usr"); }},
    {"base_prefix", [] { return make_str("/usr"); }},
    {"hexversion", [] { return small_int(0x030b02f0); }},
    {"api_version", [] { return small_int(1013); }},
    {"copyright", [] { return make_str(""); }},
    {"float_repr_style", [] { return make_str("short"); }},
    {"dont_write_bytecode", [] { return False(); }},
    {"warnoptions", [] { return make_list(); }},
    {"builtin_module_names", builtin_module_names},
    {"path_importer_cache", [] { return make_dict(); }},
    {"meta_path", [] { return make_list(); }},
    {"path_hooks", [] { return make_list(); }},
};

// sys.implementation: a namespace with a name and a version.
Status add_implementation(Module* self) {
  Word module = make_empty_module(intern_literal("implementation"));
  Word name = make_str("coil"), version = make_version(), tag = make_str("coil-311");
  Status good = module && name && version && tag && module_set(as<Module>(module), COIL_NAME("name"), name) &&
                module_set(as<Module>(module), COIL_NAME("version"), version) &&
                module_set(as<Module>(module), COIL_NAME("cache_tag"), tag) &&
                module_set(self, COIL_NAME("implementation"), module);
  for (Word word : {module, name, version, tag}) release_nullable(word);
  return good;
}

Status execute(Module* self) {
  for (Type* type : {&version_info_type, &float_info_type, &int_info_type, &hash_info_type, &flags_type, &generator_hooks_type}) type_ready(*type);
  for (const Value& value : values) {
    Word word = value.make(), name = intern_literal(value.name);
    Status good = word && name && module_set(self, name, word);
    release_nullable(word);
    if (!good) return false;
  }
  if (!sys_globals[global_excepthook]) {
    sys_globals[global_excepthook] = make_native_function(excepthook_row, COIL_NAME("sys"));
    sys_globals[global_unraisablehook] = make_native_function(unraisablehook_row, COIL_NAME("sys"));
    Word hook = sys_globals[global_excepthook];
    if (!hook || !module_set(self, COIL_NAME("__excepthook__"), hook)) return false;
    hook = sys_globals[global_unraisablehook];
    if (!hook || !module_set(self, COIL_NAME("__unraisablehook__"), hook)) return false;
  }
  return add_implementation(self);
}

}  // namespace

extern "C" const ModuleInfo coil_module_sys = {"sys", nullptr, false, global_names, sys_globals, global_count, execute, functions};

Word program_unraisable_hook() noexcept {
  Word hook = sys_globals[global_unraisablehook];
  bool own = hook && hook != None() &&
             !(is_exact(hook, native_function_type) && as<NativeFunction>(hook)->row == &unraisablehook_row);
  return own ? hook : 0;
}

// The program's own sys.excepthook gets the exception; if that fails, both are printed.
void print_uncaught(Word exception) noexcept {
  Word hook = sys_globals[global_excepthook];
  bool own = hook && hook != None() &&
             !(is_exact(hook, native_function_type) && as<NativeFunction>(hook)->row == &excepthook_row);
  if (!own) return print_exception(exception);
  retain(hook);
  Word traceback = exception_traceback(exception);
  Word arguments[] = {as_word(type_of(exception)), exception, traceback ? traceback : None()};
  Word result = call(hook, arguments, 3);
  release(hook);
  if (result) return release(result);
  Word error = take_error();
  if (is_instance(error, SystemExit_type)) {
    restore_error(error);
    return;
  }
  Word head = make_str("Error in sys.excepthook:\n"), middle = make_str("\nOriginal exception was:\n");
  write_standard_error(head);
  print_exception(error);
  write_standard_error(middle);
  print_exception(exception);
  release(head);
  release(middle);
  release(error);
}

}  // namespace coil
