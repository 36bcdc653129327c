// os.stat() and its result.
#include <cerrno>
#include <sys/stat.h>

#include "runtime/core/operations.h"
#include "runtime/io/path.h"
#include "runtime/modules/native_module.h"
#include "runtime/modules/posix.h"
#include "runtime/modules/scan_directory.h"
#include "runtime/object/bytes.h"
#include "runtime/object/exception.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/native_type.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/struct_sequence.h"

namespace coil {

namespace {

// Ten items as in CPython's tuple; the times with fractions and more stand behind them, beyond the tuple's count, and are
// reached by name alone.
constexpr std::size_t visible_count = 10;
enum StatField { whole_times = 7, float_times = 10, nanoseconds = 13, block_size = 16, blocks = 17, device = 18, field_count = 19 };

constinit const NativeProperty stat_fields[] = {
    COIL_STRUCT_FIELD("st_mode", 0), COIL_STRUCT_FIELD("st_ino", 1), COIL_STRUCT_FIELD("st_dev", 2),
    COIL_STRUCT_FIELD("st_nlink", 3), COIL_STRUCT_FIELD("st_uid", 4), COIL_STRUCT_FIELD("st_gid", 5),
    COIL_STRUCT_FIELD("st_size", 6), COIL_STRUCT_FIELD("st_atime", 10), COIL_STRUCT_FIELD("st_mtime", 11),
    COIL_STRUCT_FIELD("st_ctime", 12), COIL_STRUCT_FIELD("st_atime_ns", 13), COIL_STRUCT_FIELD("st_mtime_ns", 14),
    COIL_STRUCT_FIELD("st_ctime_ns", 15), COIL_STRUCT_FIELD("st_blksize", 16), COIL_STRUCT_FIELD("st_blocks", 17),
    COIL_STRUCT_FIELD("st_rdev", 18), {}};

Word stat_repr(Word self) {
  constexpr const char* names[] = {"st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"};
  StrBuilder text;
  text.append_ascii("os.stat_result(");
  for (int index = 0; index < 10; ++index) {
    if (index) text.append_ascii(", ");
    text.append_ascii(names[index]);
    text.append('=');
    if (!text.append_repr(tuple_items(self)[index])) return 0;
  }
  text.append(')');
  return text.finish();
}

void stat_dealloc(Object* self) {
  static_cast<Tuple*>(self)->count = field_count;
  tuple_type.slots.dealloc(self);
}

constinit Type stat_result_type = [] {
  Type type = struct_sequence_type("stat_result", "os", stat_fields);
  type.slots.dealloc = stat_dealloc;
  type.slots.repr = stat_repr;
  return type;
}();

Word stat_of(Word argument, int (*function)(const char*, struct ::stat*)) {
  struct ::stat status;
  if (is_int(argument)) {
    int descriptor;
    if (!argument_int(argument, descriptor)) return 0;
    return ::fstat(descriptor, &status) < 0 ? raise_os_error(errno) : make_stat_result(status);
  }
  Word path = path_bytes(argument, "stat: path should be string, bytes, os.PathLike or integer, not %T");
  if (failed(path)) return 0;
  int result = function(bytes_text(path).data(), &status), error = errno;
  release(path);
  return result < 0 ? raise_os_error(error, argument) : make_stat_result(status);
}

}  // namespace

Owned make_stat_result(const struct ::stat& status) noexcept {
  const timespec times[] = {status.st_atim, status.st_mtim, status.st_ctim};
  Word parts[field_count] = {
      int_from_u64(status.st_mode), int_from_u64(status.st_ino), int_from_u64(status.st_dev), int_from_u64(status.st_nlink),
      int_from_u64(status.st_uid), int_from_u64(status.st_gid), int_from_i64(status.st_size),
  };
  for (int index = 0; index < 3; ++index) {
    std::int64_t seconds = times[index].tv_sec, fraction = times[index].tv_nsec;
    parts[whole_times + index] = int_from_i64(seconds);
    parts[float_times + index] = make_float(static_cast<double>(seconds) + 1e-9 * static_cast<double>(fraction));
    parts[nanoseconds + index] = int_from_i64(seconds * 1000000000 + fraction);
  }
  parts[block_size] = int_from_i64(status.st_blksize);
  parts[blocks] = int_from_i64(status.st_blocks);
  parts[device] = int_from_u64(status.st_rdev);
  Word result = make_struct_sequence(stat_result_type, parts, field_count);
  if (result) as_tuple(result)->count = visible_count;
  return result;
}

Word posix_stat(const Word* arguments) {
  Flag follow = arguments[2] ? truth(arguments[2]) : 1;
  if (follow < 0) return 0;
  return stat_of(arguments[0], follow ? static_cast<int (*)(const char*, struct ::stat*)>(::stat) : ::lstat);
}
Word posix_lstat(const Word* arguments) { return stat_of(arguments[0], ::lstat); }

Word posix_fstat(const Word* arguments) {
  int descriptor;
  struct ::stat status;
  if (!argument_int(arguments[0], descriptor)) return 0;
  return ::fstat(descriptor, &status) < 0 ? raise_os_error(errno) : make_stat_result(status);
}

Status add_posix_types(Module* module) noexcept {
  return add_type(module, stat_result_type) && add_type(module, directory_entry_type) && add_type(module, directory_scan_type);
}

}  // namespace coil
