#include "runtime/modules/time_calendar.h"

#include <cmath>
#include <cstring>

#include "runtime/core/errors.h"
#include "runtime/object/bytes.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/memory.h"
#include "runtime/object/str.h"
#include "runtime/object/struct_sequence.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr int visible_fields = 9;

Word get_zone(Word self) {
  Word zone = tuple_items(self)[visible_fields];
  return zone ? retained(zone) : None();
}
Word get_offset(Word self) {
  Word offset = tuple_items(self)[visible_fields + 1];
  return offset ? retained(offset) : None();
}
Word get_field_count(Word) { return small_int(visible_fields + 2); }
Word get_visible_count(Word) { return small_int(visible_fields); }

constexpr NativeProperty fields[] = {
    COIL_STRUCT_FIELD("tm_year", 0), COIL_STRUCT_FIELD("tm_mon", 1),  COIL_STRUCT_FIELD("tm_mday", 2),
    COIL_STRUCT_FIELD("tm_hour", 3), COIL_STRUCT_FIELD("tm_min", 4),  COIL_STRUCT_FIELD("tm_sec", 5),
    COIL_STRUCT_FIELD("tm_wday", 6), COIL_STRUCT_FIELD("tm_yday", 7), COIL_STRUCT_FIELD("tm_isdst", 8),
    {"tm_zone", get_zone, nullptr},  {"tm_gmtoff", get_offset, nullptr},
    {"n_fields", get_field_count, nullptr}, {"n_sequence_fields", get_visible_count, nullptr},
    {},
};

// A struct_time of nine items (taken over). The zone's name, which lives forever, and its offset stand behind them, where
// the tuple doesn't count them.
Word make_struct(const Owned* items, Word zone, Word offset) {
  Word tuple = allocate_tuple(visible_fields + 2, &struct_time_type);
  if (failed(tuple)) return 0;
  for (int index = 0; index < visible_fields; ++index) as_tuple(tuple)->items[index] = items[index];
  as_tuple(tuple)->items[visible_fields] = zone;
  as_tuple(tuple)->items[visible_fields + 1] = offset;
  as_tuple(tuple)->count = visible_fields;
  return tuple;
}

Word struct_time_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count < 1 || count > 2 || keyword_names) return raise(TypeError_type, "structseq() missing required argument 'sequence' (pos 1)");
  Word sequence = tuple_from(arguments[0]);
  if (failed(sequence)) return 0;
  std::size_t size = tuple_count(sequence);
  if (size < visible_fields || size > visible_fields + 2) {
    release(sequence);
    return raise(TypeError_type, "time.struct_time() takes an at %s %d-sequence (%zu-sequence given)",
                 size < visible_fields ? "least" : "most", size < visible_fields ? visible_fields : visible_fields + 2, size);
  }
  const Word* given = tuple_items(sequence);
  Word items[visible_fields];
  for (int index = 0; index < visible_fields; ++index) items[index] = retained(given[index]);
  Word zone = size > visible_fields && is_str(given[visible_fields]) ? intern(retained(given[visible_fields])) : 0;
  Word offset = size > visible_fields + 1 && is_small_int(given[visible_fields + 1]) ? given[visible_fields + 1] : 0;
  release(sequence);
  return make_struct(items, zone, offset);
}

Word struct_from(const tm& parts) {
  Word items[] = {small_int(parts.tm_year + 1900), small_int(parts.tm_mon + 1), small_int(parts.tm_mday),
                  small_int(parts.tm_hour),        small_int(parts.tm_min),     small_int(parts.tm_sec),
                  small_int((parts.tm_wday + 6) % 7), small_int(parts.tm_yday + 1), small_int(parts.tm_isdst)};
  Word zone = intern_literal(parts.tm_zone ? parts.tm_zone : "UTC");
  return failed(zone) ? 0 : make_struct(items, zone, small_int(parts.tm_gmtoff));
}

// An optional argument in seconds, rounded down.
Status read_seconds(Word argument, std::time_t& seconds) {
  double value;
  if (!argument || argument == None()) {
    value = current_time();
  } else if (is_float(argument)) {
    value = float_value(argument);
    if (std::isnan(value)) return raise(ValueError_type, "Invalid value NaN (not a number)"), false;
  } else {
    std::int64_t whole;
    Word index = to_index(argument);
    if (failed(index)) return false;
    bool fits = int_to_i64(index, whole);
    release(index);
    if (!fits) return raise(OverflowError_type, "timestamp out of range for platform time_t"), false;
    seconds = whole;
    return true;
  }
  value = std::floor(value);
  if (!(std::fabs(value) < 9.2e18)) return raise(OverflowError_type, "timestamp out of range for platform time_t"), false;
  seconds = static_cast<std::time_t>(value);
  return true;
}

Word from_seconds(Word argument, tm* (*convert)(const std::time_t*, tm*)) {
  std::time_t seconds;
  tm parts{};
  if (!read_seconds(argument, seconds)) return 0;
  if (!convert(&seconds, &parts)) return raise(OverflowError_type, "timestamp out of range for platform time_t");
  return struct_from(parts);
}

// The nine numbers of a tuple as C has them, unchecked.
Status read_parts(Word argument, tm& parts, const char* function) {
  if (!is_tuple(argument)) return raise(TypeError_type, "Tuple or struct_time argument required"), false;
  if (tuple_count(argument) != visible_fields) {
    raise(TypeError_type, "%s(): illegal time tuple argument", function);
    return false;
  }
  int numbers[visible_fields];
  for (int index = 0; index < visible_fields; ++index)
    if (!argument_int(tuple_items(argument)[index], numbers[index])) return false;
  parts.tm_year = numbers[0] - 1900;
  parts.tm_mon = numbers[1] - 1;
  parts.tm_mday = numbers[2];
  parts.tm_hour = numbers[3];
  parts.tm_min = numbers[4];
  parts.tm_sec = numbers[5];
  parts.tm_wday = (numbers[6] + 1) % 7;
  parts.tm_yday = numbers[7] - 1;
  parts.tm_isdst = numbers[8];
  return true;
}

// Checks what strftime() and asctime() print; zeros where a field starts at one stand for one.
Status check_parts(tm& parts) {
  auto problem = [](const char* message) { return raise(ValueError_type, "%s", message), false; };
  if (parts.tm_mon == -1) parts.tm_mon = 0;
  if (parts.tm_mday == 0) parts.tm_mday = 1;
  if (parts.tm_yday == -1) parts.tm_yday = 0;
  if (parts.tm_mon < 0 || parts.tm_mon > 11) return problem("month out of range");
  if (parts.tm_mday < 0 || parts.tm_mday > 31) return problem("day of month out of range");
  if (parts.tm_hour < 0 || parts.tm_hour > 23) return problem("hour out of range");
  if (parts.tm_min < 0 || parts.tm_min > 59) return problem("minute out of range");
  if (parts.tm_sec < 0 || parts.tm_sec > 61) return problem("seconds out of range");
  if (parts.tm_wday < 0) return problem("day of week out of range");
  if (parts.tm_yday < 0 || parts.tm_yday > 365) return problem("day of year out of range");
  return true;
}

Status now_or_parts(Word argument, tm& parts, const char* function) {
  if (argument) {
    if (!read_parts(argument, parts, function)) return false;
    if (Word offset = type_of(argument) == &struct_time_type ? tuple_items(argument)[visible_fields + 1] : 0)
      parts.tm_gmtoff = small_int_value(offset);
    return check_parts(parts);
  }
  auto seconds = static_cast<std::time_t>(std::floor(current_time()));
  localtime_r(&seconds, &parts);
  return true;
}

Word show(const tm& parts) {
  static constexpr char days[][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return str_printf("%s %s%3d %.2d:%.2d:%.2d %d", days[parts.tm_wday], months[parts.tm_mon], parts.tm_mday, parts.tm_hour,
                    parts.tm_min, parts.tm_sec, 1900 + parts.tm_year);
}

}  // namespace

Word time_gmtime(const Word* arguments) { return from_seconds(arguments[0], gmtime_r); }
Word time_localtime(const Word* arguments) { return from_seconds(arguments[0], localtime_r); }

Word time_mktime(const Word* arguments) {
  tm parts{};
  if (!read_parts(arguments[0], parts, "mktime")) return 0;
  parts.tm_wday = -1;  // stays so when it fails
  std::time_t seconds = mktime(&parts);
  if (seconds == -1 && parts.tm_wday == -1) return raise(OverflowError_type, "mktime argument out of range");
  return make_float(static_cast<double>(seconds));
}

Word time_asctime(const Word* arguments) {
  tm parts{};
  return now_or_parts(arguments[0], parts, "asctime") ? show(parts) : 0;
}

Word time_ctime(const Word* arguments) {
  std::time_t seconds;
  tm parts{};
  if (!read_seconds(arguments[0], seconds)) return 0;
  localtime_r(&seconds, &parts);
  return show(parts);
}

Word time_strftime(const Word* arguments) {
  if (!is_str(arguments[0])) return raise(TypeError_type, "strftime() argument 1 must be str, not %A", arguments[0]);
  tm parts{};
  if (!now_or_parts(arguments[1], parts, "strftime")) return 0;
  Utf8 format(arguments[0]);
  if (format.view().empty()) return empty_str();
  // An empty result can't be told from one that is too long: the room grows up to what no format needs.
  for (std::size_t room = 256 + format.view().size() * 4;; room *= 2) {
    auto* buffer = static_cast<char*>(allocate_buffer(room));
    if (!buffer) return 0;
    std::size_t size = std::strftime(buffer, room, format.c_str(), &parts);
    Word text = size || room >= 256 * format.view().size() ? decode_filesystem({buffer, size}) : 0;
    free_buffer(buffer);
    if (text || error_pending()) return text;
  }
}

constinit Type struct_time_type = [] {
  Type type = struct_sequence_type("struct_time", "time", fields);
  type.slots.create = struct_time_create;
  return type;
}();

}  // namespace coil
