// What files in memory have in common, whether their units are bytes or code points.
#pragma once

#include <algorithm>

#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/io/byte_stream.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/instance.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"

namespace coil {

// `Kind` says what differs:
//   Unit              of what the buffer consists
//   State             what a file has besides
//   type              its Type
//   spare             how many units a growing buffer gets beyond half of what it holds
//   closed, negative_size    CPython's messages
//   static Owned value(const Unit*, std::size_t)             units as the object that read() gives
//   static Status write(MemoryFile*, Word)                   at the position; TypeError
//   static std::size_t length(Word)                          of something written, in what write() counts
//   static std::size_t line_end(const MemoryFile*, from, limit)   where the line that begins there ends, `limit` at the latest
template <typename Kind>
struct MemoryFile : Object {
  using Unit = typename Kind::Unit;

  Word attributes;  // attribute area: a dictionary
  Unit* units;      // owned buffer
  std::size_t count, capacity, position;  // in units; the position may be beyond the end
  typename Kind::State state;
  bool closed;

  static MemoryFile* of(Word word) { return as<MemoryFile>(word); }

  // Null: ValueError.
  static MemoryFile* open(Word self, const char* message = Kind::closed) {
    if (!of(self)->closed) return of(self);
    raise(ValueError_type, message);
    return nullptr;
  }

  // As those methods say it that CPython's files inherit.
  static MemoryFile* open_base(Word self) { return open(self, "I/O operation on closed file."); }

  static void dealloc(Object* self) {
    auto* file = static_cast<MemoryFile*>(self);
    if (self->type == &Kind::type) release_attributes(self, self->type);
    if (file->units) free_buffer(file->units);
    free_object(self);
  }

  static void traverse(Object* self, Visitor visit, void* context) {
    if (has_attribute_area(self->type)) traverse_attributes(self, self->type, visit, context);
  }

  // Room for `wanted` units in all; false: MemoryError.
  Status reserve(std::size_t wanted) {
    if (wanted <= capacity) return true;
    std::size_t more = wanted + wanted / 2 + Kind::spare;
    void* larger = units ? resize_buffer(units, more * sizeof(Unit)) : allocate_buffer(more * sizeof(Unit));
    if (!larger) return false;
    units = static_cast<Unit*>(larger);
    capacity = more;
    return true;
  }

  // The position, or the end if it is beyond that.
  std::size_t begin() const { return std::min(position, count); }

  // The units up to `end`, consumed.
  Owned take_until(std::size_t end) {
    std::size_t from = begin();
    if (end > from) position = end;
    return Kind::value(units + from, end - from);
  }

  Owned next_line(std::int64_t limit) {
    std::size_t left = count - begin();
    if (limit >= 0) left = std::min(left, static_cast<std::size_t>(limit));
    return take_until(Kind::line_end(this, begin(), begin() + left));
  }

  // ---- methods

  static Word write(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    if (!file || !Kind::write(file, arguments[1])) return 0;
    return small_int(static_cast<std::int64_t>(Kind::length(arguments[1])));
  }

  static Word writelines(const Word* arguments) {
    if (!open_base(arguments[0])) return 0;
    Status status = for_each(arguments[1], [&](Word line) -> Status {
      Word pair[] = {arguments[0], line};
      return write(pair) != 0;
    });
    return status ? None() : 0;
  }

  static Word read(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    std::int64_t size = -1;
    if (!file || !optional_argument_i64(arguments[1], size)) return 0;
    std::size_t left = file->count - file->begin();
    if (size >= 0) left = std::min(left, static_cast<std::size_t>(size));
    return file->take_until(file->begin() + left);
  }

  static Word readline(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    std::int64_t limit = -1;
    return file && optional_argument_i64(arguments[1], limit) ? file->next_line(limit) : 0;
  }

  static Word readlines(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    std::int64_t hint = -1;
    if (!file || !optional_argument_i64(arguments[1], hint)) return 0;
    Word lines = make_list();
    std::size_t start = file->position;
    while (lines && file->position < file->count && !(hint > 0 && file->position - start >= static_cast<std::size_t>(hint))) {
      if (!list_append_owned(lines, file->next_line(-1))) clear(lines);
    }
    return lines;
  }

  static Word next(Word self) {
    MemoryFile* file = open(self);
    return file && file->position < file->count ? file->next_line(-1) : 0;
  }

  static Word getvalue(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    return file ? Kind::value(file->units, file->count) : 0;
  }

  static Word tell(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    return file ? int_from_i64(static_cast<std::int64_t>(file->position)) : 0;
  }

  static Word truncate(const Word* arguments) {
    MemoryFile* file = open(arguments[0]);
    if (!file) return 0;
    auto size = static_cast<std::int64_t>(file->position);
    if (!optional_argument_i64(arguments[1], size)) return 0;
    if (size < 0) return raise(ValueError_type, Kind::negative_size, (long long)size);
    file->count = std::min(file->count, static_cast<std::size_t>(size));
    return int_from_i64(size);
  }

  static Word close(const Word* arguments) {
    of(arguments[0])->closed = true;
    return None();
  }

  static Word flush(const Word* arguments) { return open(arguments[0]) ? None() : 0; }
  static Word yes(const Word* arguments) { return open(arguments[0]) ? True() : 0; }
  static Word no(const Word* arguments) { return open(arguments[0]) ? False() : 0; }
  static Word enter(const Word* arguments) { return open_base(arguments[0]) ? retained(arguments[0]) : 0; }
  static Word fileno(const Word*) { return raise_unsupported("fileno"); }
  static Word get_closed(Word self) { return boolean(of(self)->closed); }

  // For __init__(): as a new file that holds `initial` (0: nothing).
  Status begin_with(Word initial) {
    count = position = 0;
    closed = false;
    Status status = !initial || initial == None() || Kind::write(this, initial);
    position = 0;
    return status;
  }
};

// The type of such a file, but for its methods, properties and how it is made.
template <typename Kind>
constexpr Type memory_file_type(const char* name) {
  using File = MemoryFile<Kind>;
  Type type = native_type(name, sizeof(File), type_base_allowed | type_gc | type_has_dict, "_io");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = File::dealloc;
  type.slots.traverse = File::traverse;
  type.slots.iter = iterator_self;
  type.slots.next = File::next;
  return type;
}

}  // namespace coil
