// bytearray: a growing array of bytes; deleting at the front is cheap.
#include <cstring>

#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

ByteArray* array_of(Word word) { return as<ByteArray>(word); }

Status check_resizable(const ByteArray* array) {
  if (!array->exports) return true;
  raise(BufferError_type, "Existing exports of data: object cannot be re-sized");
  return false;
}

// Room for `size` bytes and the end mark, contents moved to the start if that is enough.
Status reserve(ByteArray* array, std::size_t size) {
  std::size_t front = array->data ? static_cast<std::size_t>(array->data - array->buffer) : 0;
  if (array->buffer && front + size + 1 <= array->capacity) return true;
  if (array->buffer && size + 1 <= array->capacity && front >= array->capacity / 2) {
    std::memmove(array->buffer, array->data, array->size);
    array->data = array->buffer;
    return true;
  }
  std::size_t capacity = size + 1 + size / 8 + 16;
  auto* buffer = static_cast<unsigned char*>(allocate_buffer(capacity));
  if (!buffer) return false;
  if (array->size) std::memcpy(buffer, array->data, array->size);
  if (array->buffer) free_buffer(array->buffer);
  array->buffer = array->data = buffer;
  array->capacity = capacity;
  return true;
}

}  // namespace

Status bytearray_resize(Word self, std::size_t size) noexcept {
  ByteArray* array = array_of(self);
  if (size != array->size && !check_resizable(array)) return false;
  if (size > PTRDIFF_MAX / 2) return raise_no_memory(), false;
  if (!reserve(array, size)) return false;
  if (size > array->size) std::memset(array->data + array->size, 0, size - array->size);
  array->size = size;
  array->data[size] = 0;
  return true;
}

Status bytearray_append(Word self, std::string_view bytes) noexcept {
  ByteArray* array = array_of(self);
  std::size_t old = array->size;
  bool own = bytes.data() >= reinterpret_cast<char*>(array->data) && bytes.data() < reinterpret_cast<char*>(array->data + array->size);
  std::size_t offset = own ? static_cast<std::size_t>(bytes.data() - reinterpret_cast<char*>(array->data)) : 0;
  if (!bytearray_resize(self, old + bytes.size())) return false;
  if (!bytes.empty()) std::memcpy(array->data + old, own ? reinterpret_cast<char*>(array->data) + offset : bytes.data(), bytes.size());
  return true;
}

void bytearray_delete_front(Word self, std::size_t count) noexcept {
  ByteArray* array = array_of(self);
  array->data += count;
  array->size -= count;
}

Word make_bytearray(std::string_view bytes) noexcept {
  auto* array = static_cast<ByteArray*>(allocate_object(&bytearray_type, sizeof(ByteArray)));
  if (!array) return 0;
  if (bytearray_append(as_word(array), bytes)) return as_word(array);
  release(as_word(array));
  return 0;
}

namespace {

// Puts `bytes` in place of [from, to).
Status replace_range(Word self, std::size_t from, std::size_t to, std::string_view bytes) {
  ByteArray* array = array_of(self);
  std::size_t old_size = array->size, tail = old_size - to, new_size = from + bytes.size() + tail;
  if (new_size != old_size && !check_resizable(array)) return false;
  if (new_size < old_size && bytes.empty() && from == 0) {
    bytearray_delete_front(self, to);
    return true;
  }
  if (new_size > old_size && !bytearray_resize(self, new_size)) return false;
  std::memmove(array->data + from + bytes.size(), array->data + to, tail);
  if (!bytes.empty()) std::memcpy(array->data + from, bytes.data(), bytes.size());
  array->size = new_size;
  if (array->data) array->data[new_size] = 0;
  return true;
}

void bytearray_dealloc(Object* self) {
  if (auto* buffer = static_cast<ByteArray*>(self)->buffer) free_buffer(buffer);
  free_object(self);
}

Word bytearray_repr(Word self) {
  Word inner = bytes_repr(bytearray_text(self));
  if (failed(inner)) return 0;
  StrBuilder out;
  out.append_ascii(type_of(self)->name);
  out.append('(');
  out.append_str(inner);
  out.append(')');
  release(inner);
  return out.finish();
}

std::int64_t bytearray_length(Word self) { return static_cast<std::int64_t>(array_of(self)->size); }

constexpr const char* wrong_index = "bytearray indices must be integers or slices, not %T";

Status position_of(Word self, std::int64_t index, std::size_t& position) {
  if (index < 0) index += bytearray_length(self);
  position = static_cast<std::size_t>(index);
  if (position < array_of(self)->size) return true;
  raise(IndexError_type, "bytearray index out of range");
  return false;
}

Word bytearray_get_item(Word self, Word key) {
  if (is_slice(key)) return bytes_get_slice(self, key);
  std::int64_t index;
  std::size_t position;
  return index_from(key, index, wrong_index) && position_of(self, index, position) ? small_int(array_of(self)->data[position]) : 0;
}

// self[slice] = bytes, or del self[slice] with `deleting`; assigning no bytes deletes, too.
Status set_slice(Word self, Word slice, std::string_view bytes, bool deleting) {
  SliceRange range;
  if (!slice_resolve(slice, array_of(self)->size, range)) return false;
  auto start = static_cast<std::size_t>(range.start), count = static_cast<std::size_t>(range.count);
  if (range.step == 1) return replace_range(self, start, start + count, bytes);
  ByteArray* array = array_of(self);
  if (!deleting && !bytes.empty()) {
    if (bytes.size() != count) {
      raise(ValueError_type, "attempt to assign bytes of size %zu to extended slice of size %zu", bytes.size(), count);
      return false;
    }
    for (std::size_t index = 0; index < count; ++index)
      array->data[range.start + static_cast<std::int64_t>(index) * range.step] = static_cast<unsigned char>(bytes[index]);
    return true;
  }
  if (!count) return true;
  if (!check_resizable(array)) return false;
  std::int64_t step = range.step < 0 ? -range.step : range.step;
  std::int64_t first = range.step < 0 ? range.start + (range.count - 1) * range.step : range.start;
  std::size_t kept = 0;
  for (std::int64_t index = 0; index < bytearray_length(self); ++index) {
    std::int64_t offset = index - first;
    bool goes = offset >= 0 && offset % step == 0 && offset / step < range.count;
    if (!goes) array->data[kept++] = array->data[index];
  }
  array->size = kept;
  return true;
}

Status bytearray_set_item(Word self, Word key, Word value) {
  if (is_slice(key)) {
    if (!value) return set_slice(self, key, {}, true);
    if (is_int(value) || is_str(value) || (!type_of(value)->slots.iter && !is_bytes(value) && !is_exact(value, memoryview_type))) {
      raise(TypeError_type, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      return false;
    }
    Word bytes = bytes_from_object(value);
    if (failed(bytes)) return false;
    Status done = set_slice(self, key, bytes_text(bytes), false);
    release(bytes);
    return done;
  }
  // What the __index__ methods of key and value do to the array comes first.
  std::int64_t index;
  if (!index_from(key, index, wrong_index)) return false;
  int byte = value ? read_byte(value) : 0;
  std::size_t position;
  if (byte < 0 || !position_of(self, index, position)) return false;
  if (!value) return replace_range(self, position, position + 1, {});
  array_of(self)->data[position] = static_cast<unsigned char>(byte);
  return true;
}

Word bytearray_inplace_add(Word self, Word other) {
  if (Word result = try_reflected_before_adding(self, other); result != NotImplemented()) return result;
  std::string_view bytes;
  if (!get_buffer(other, bytes)) return raise(TypeError_type, "can't concat %T to %T", other, self);
  return bytearray_append(self, bytes) ? retained(self) : 0;
}

Word bytearray_inplace_multiply(Word self, Word right) {
  Word product = bytes_multiply(self, right);
  if (failed(product) || !is_instance(product, bytearray_type)) return product;
  std::string_view bytes;
  get_buffer(product, bytes);
  bool done = bytes.size() == array_of(self)->size || (bytearray_resize(self, 0) && bytearray_append(self, bytes));
  release(product);
  return done ? retained(self) : 0;
}

Word bytearray_modulo(Word left, Word right) {
  return is_instance(left, bytearray_type) ? bytes_format_percent(left, right) : NotImplemented();
}

Word bytearray_create(Type* type, const Word*, std::size_t, Word) { return as_word(allocate_object(type, type->instance_size)); }

Status bytearray_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  static const char* const names[] = {"source", "encoding", "errors"};
  Word places[3];
  if (!take_arguments("bytearray", names, 3, 0, arguments, count, keyword_names, places)) return false;
  Word bytes = bytes_from_arguments("bytearray", places);
  if (failed(bytes)) return false;
  Status done = bytearray_resize(self, 0) && bytearray_append(self, bytes_text(bytes));
  release(bytes);
  return done;
}

// ---- methods

Word bytearray_method_append(const Word* arguments) {
  int byte = read_byte(arguments[1]);
  if (byte < 0) return 0;
  char character = static_cast<char>(byte);
  return bytearray_append(arguments[0], {&character, 1}) ? None() : 0;
}

Word bytearray_method_extend(const Word* arguments) {
  std::string_view bytes;
  if (get_buffer(arguments[1], bytes)) return bytearray_append(arguments[0], bytes) ? None() : 0;
  const Slots& slots = type_of(arguments[1])->slots;
  if (is_small_int(arguments[1]) || (!slots.iter && !slots.get_item))
    return raise(TypeError_type, "can't extend bytearray with %T", arguments[1]);
  BytesBuilder out;
  Status done = for_each(arguments[1], [&out](Word item) {
    int byte = read_byte(item);
    if (byte >= 0) out.append(static_cast<unsigned char>(byte));
    return byte >= 0 && !out.failed();
  });
  return done && bytearray_append(arguments[0], out.view()) ? None() : 0;
}

Word bytearray_method_insert(const Word* arguments) {
  std::int64_t index;
  if (!argument_i64(arguments[1], index)) return 0;
  int byte = read_byte(arguments[2]);
  if (byte < 0) return 0;
  std::int64_t size = bytearray_length(arguments[0]);
  if (index < 0) index = index + size < 0 ? 0 : index + size;
  auto at = static_cast<std::size_t>(index > size ? size : index);
  char character = static_cast<char>(byte);
  return replace_range(arguments[0], at, at, {&character, 1}) ? None() : 0;
}

Word bytearray_method_pop(const Word* arguments) {
  std::int64_t index = -1;
  if (arguments[1] && !argument_i64(arguments[1], index)) return 0;
  std::int64_t size = bytearray_length(arguments[0]);
  if (!size) return raise(IndexError_type, "pop from empty bytearray");
  if (index < 0) index += size;
  if (index < 0 || index >= size) return raise(IndexError_type, "pop index out of range");
  auto at = static_cast<std::size_t>(index);
  int byte = array_of(arguments[0])->data[at];
  return replace_range(arguments[0], at, at + 1, {}) ? small_int(byte) : 0;
}

Word bytearray_method_remove(const Word* arguments) {
  int byte = read_byte(arguments[1]);
  if (byte < 0) return 0;
  std::size_t found = bytearray_text(arguments[0]).find(static_cast<char>(byte));
  if (found == std::string_view::npos) return raise(ValueError_type, "value not found in bytearray");
  return replace_range(arguments[0], found, found + 1, {}) ? None() : 0;
}

Word bytearray_method_reverse(const Word* arguments) {
  ByteArray* array = array_of(arguments[0]);
  for (std::size_t low = 0, high = array->size; low + 1 < high; ++low) {
    --high;
    unsigned char byte = array->data[low];
    array->data[low] = array->data[high];
    array->data[high] = byte;
  }
  return None();
}

Word bytearray_method_clear(const Word* arguments) { return bytearray_resize(arguments[0], 0) ? None() : 0; }
Word bytearray_method_copy(const Word* arguments) { return make_bytearray(bytearray_text(arguments[0])); }

Word bytearray_method_fromhex(const Word* arguments) {
  Word bytes = bytes_from_hex(arguments[1]);
  if (failed(bytes)) return 0;
  Word result = call(arguments[0], &bytes, 1);
  release(bytes);
  return result;
}

constexpr NativeMethod bytearray_methods[] = {
    COIL_BYTES_METHOD_ROWS,
    {"append(self, item, /)", bytearray_method_append},
    {"extend(self, iterable_of_ints, /)", bytearray_method_extend},
    {"insert(self, index, item, /)", bytearray_method_insert},
    {"pop(self, index=-1, /)", bytearray_method_pop},
    {"remove(self, value, /)", bytearray_method_remove},
    {"reverse(self, /)", bytearray_method_reverse},
    {"clear(self, /)", bytearray_method_clear},
    {"copy(self, /)", bytearray_method_copy},
    {"fromhex(type, string, /)", bytearray_method_fromhex, MethodKind::class_},
    {},
};

}  // namespace

constinit Type bytearray_type = [] {
  Type type = native_type("bytearray", &object_type, sizeof(ByteArray), type_base_allowed, bytearray_methods, nullptr,
                          "bytearray(source=b'', encoding=None, errors=None) -> bytearray\n\nA mutable sequence of bytes.");
  Slots& slots = type.slots;
  slots.dealloc = bytearray_dealloc;
  slots.repr = bytearray_repr;
  slots.hash = unhashable;
  slots.compare = bytes_compare;
  slots.iter = bytearray_iter;
  slots.length = bytearray_length;
  slots.get_item = bytearray_get_item;
  slots.set_item = bytearray_set_item;
  slots.contains = bytes_contains;
  slots.binary[static_cast<int>(BinaryOperator::add)] = bytes_add;
  slots.binary[static_cast<int>(BinaryOperator::multiply)] = bytes_multiply;
  slots.binary[static_cast<int>(BinaryOperator::modulo)] = bytearray_modulo;
  slots.inplace[static_cast<int>(BinaryOperator::add)] = bytearray_inplace_add;
  slots.inplace[static_cast<int>(BinaryOperator::multiply)] = bytearray_inplace_multiply;
  slots.create = bytearray_create;
  slots.init = bytearray_init;
  return type;
}();

}  // namespace coil
