// The type bytes: slots, construction, iterators of bytes and bytearray.
#include <cstring>

#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/slice.h"
#include "runtime/object/str.h"

namespace coil {

Word bytes_compare(Word left, Word right, Comparison comparison) noexcept {
  std::string_view l, r;
  if (!get_buffer(left, l) || !get_buffer(right, r)) return NotImplemented();
  switch (comparison) {
    case Comparison::equal: return boolean(l == r);
    case Comparison::not_equal: return boolean(l != r);
    case Comparison::less: return boolean(l < r);
    case Comparison::less_equal: return boolean(l <= r);
    case Comparison::greater: return boolean(l > r);
    case Comparison::greater_equal: return boolean(l >= r);
  }
  return NotImplemented();
}

std::int64_t bytes_hash(std::string_view text) noexcept {
  if (text.empty()) return 0;
  std::uint64_t hash = 0xcbf29ce484222325u ^ text.size();
  for (char character : text) {
    hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3u;
    hash ^= hash >> 29;
  }
  auto result = static_cast<std::int64_t>(hash);
  return result == 0 || result == -1 ? 1 : result;
}

Word bytes_add(Word left, Word right) noexcept {
  std::string_view l, r;
  if (!is_bytes(left) && !is_instance(left, bytearray_type)) return NotImplemented();
  get_buffer(left, l);
  if (!get_buffer(right, r)) {
    if (Word reflected = try_reflected(left, right, BinaryOperator::add); reflected != NotImplemented()) return reflected;
    return raise(TypeError_type, "can't concat %T to %T", right, left);
  }
  if (is_exact(left, bytes_type) && r.empty()) return retained(left);
  if (is_exact(left, bytes_type) && is_exact(right, bytes_type) && l.empty()) return retained(right);
  BytesBuilder out;
  out.reserve(l.size() + r.size());
  out.append(l);
  out.append(r);
  return out.failed() ? 0 : make_like(left, out.view());
}

namespace {

Word repeat(Word sequence, std::int64_t count) {
  if (count == 1 && is_exact(sequence, bytes_type)) return retained(sequence);
  std::string_view text = contents(sequence);
  if (count == 0 || text.empty()) return make_like(sequence, {});
  if (text.size() > static_cast<std::size_t>(PTRDIFF_MAX / count)) return raise_no_memory();
  BytesBuilder out;
  if (!out.reserve(text.size() * static_cast<std::size_t>(count))) return 0;
  for (; count; --count) out.append(text);
  return make_like(sequence, out.view());
}

}  // namespace

Word bytes_multiply(Word left, Word right) noexcept {
  auto is_sequence = [](Word word) { return is_bytes(word) || is_instance(word, bytearray_type); };
  return multiply_sequence(left, right, is_sequence, repeat);
}

Flag bytes_contains(Word self, Word item) noexcept {
  std::string_view part;
  if (get_buffer(item, part)) return contents(self).find(part) != std::string_view::npos;
  if (!is_int(item) && !type_of(item)->slots.index) {
    raise(TypeError_type, "a bytes-like object is required, not '%T'", item);
    return -1;
  }
  int byte = read_byte(item);
  return byte < 0 ? -1 : contents(self).find(static_cast<char>(byte)) != std::string_view::npos;
}

Word bytes_get_slice(Word self, Word slice) noexcept {
  SliceRange range;
  if (!slice_resolve(slice, is_bytes(self) ? as<Bytes>(self)->size : as<ByteArray>(self)->size, range)) return 0;
  std::string_view text = contents(self);
  if (range.step == 1) {
    if (range.count == static_cast<std::int64_t>(text.size())) return same_or_copy(self);
    return make_like(self, text.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.count)));
  }
  BytesBuilder out;
  for (std::int64_t index = 0; index < range.count; ++index)
    out.append(static_cast<unsigned char>(text[static_cast<std::size_t>(range.start + index * range.step)]));
  return out.failed() ? 0 : make_like(self, out.view());
}

namespace {

void bytes_dealloc(Object* self) {
  auto* bytes = static_cast<Bytes*>(self);
  if (bytes->data && bytes->data != reinterpret_cast<unsigned char*>(bytes + 1)) free_buffer(bytes->data);
  free_object(self);
}

Word bytes_repr_slot(Word self) { return bytes_repr(bytes_text(self)); }

Status bytes_hash_slot(Word self, std::int64_t& hash) {
  auto* bytes = as<Bytes>(self);
  if (!bytes->hash) bytes->hash = bytes_hash(bytes_text(self));
  hash = bytes->hash;
  return true;
}

std::int64_t bytes_length(Word self) { return static_cast<std::int64_t>(as<Bytes>(self)->size); }

Word bytes_get_item(Word self, Word key) {
  if (is_slice(key)) return bytes_get_slice(self, key);
  std::int64_t index;
  if (!index_from(key, index, "byte indices must be integers or slices, not %T")) return 0;
  auto* bytes = as<Bytes>(self);
  if (index < 0) index += bytes_length(self);
  if (static_cast<std::uint64_t>(index) >= bytes->size) return raise(IndexError_type, "index out of range");
  return small_int(bytes->data[index]);
}

Word bytes_modulo(Word left, Word right) { return is_bytes(left) ? bytes_format_percent(left, right) : NotImplemented(); }

Word as_subclass(Type* type, Owned exact) {
  if (failed(exact) || type == &bytes_type) return exact;
  std::string_view text = bytes_text(exact);
  auto* bytes = static_cast<Bytes*>(allocate_object(type, type->instance_size));
  if (bytes && !(bytes->data = static_cast<unsigned char*>(allocate_buffer(text.size() + 1)))) {
    free_object(bytes);
    bytes = nullptr;
  }
  if (bytes) {
    std::memcpy(bytes->data, text.data(), text.size() + 1);
    bytes->size = text.size();
  }
  release(exact);
  return as_word(bytes);
}

Word bytes_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  static const char* const names[] = {"source", "encoding", "errors"};
  Word places[3];
  if (!take_arguments("bytes", names, 3, 0, arguments, count, keyword_names, places)) return 0;
  return as_subclass(type, bytes_from_arguments("bytes", places));
}

Word bytes_method_fromhex(const Word* arguments) {
  Word bytes = bytes_from_hex(arguments[1]);
  if (failed(bytes) || arguments[0] == as_word(&bytes_type)) return bytes;
  Word instance = call(arguments[0], &bytes, 1);
  release(bytes);
  return instance;
}

Word bytes_method_bytes(const Word* arguments) { return make_bytes(bytes_text(arguments[0])); }
Word bytes_method_getnewargs(const Word* arguments) { return pack_owned(make_bytes(bytes_text(arguments[0]))); }

constexpr NativeMethod bytes_methods[] = {
    COIL_BYTES_METHOD_ROWS,
    {"fromhex(type, string, /)", bytes_method_fromhex, MethodKind::class_},
    {"__bytes__(self, /)", bytes_method_bytes},
    {"__getnewargs__(self, /)", bytes_method_getnewargs},
    {},
};

// ---- iterators

struct ByteIterator : Object {
  Word bytes;  // 0: exhausted
  std::size_t index;
};

template <Type& type>
Word make_iterator(Word self) {
  auto* iterator = static_cast<ByteIterator*>(allocate_cell(type, sizeof(ByteIterator)));
  if (!iterator) return 0;
  iterator->bytes = retained(self);
  iterator->index = 0;
  return as_word(iterator);
}

Word byte_iterator_next(Word self) {
  auto* iterator = as<ByteIterator>(self);
  if (!iterator->bytes) return 0;
  std::string_view text;
  if (is_exact(iterator->bytes, memoryview_type)) {
    auto* view = as<MemoryView>(iterator->bytes);
    if (iterator->index < view->size)
      return small_int(view->data[static_cast<std::int64_t>(iterator->index++) * view->step]);
  }
  get_buffer(iterator->bytes, text);
  if (iterator->index < text.size()) return small_int(static_cast<unsigned char>(text[iterator->index++]));
  clear(iterator->bytes);
  return 0;
}

void byte_iterator_dealloc(Object* self) {
  release_nullable(static_cast<ByteIterator*>(self)->bytes);
  free_object(self);
}

constexpr Type iterator_type(const char* name) {
  Type type = native_type(name, &object_type, sizeof(ByteIterator), type_gc);
  type.slots.dealloc = byte_iterator_dealloc;
  type.slots.traverse = [](Object* self, Visitor visit, void* context) { visit(static_cast<ByteIterator*>(self)->bytes, context); };
  type.slots.iter = iterator_self;
  type.slots.next = byte_iterator_next;
  return type;
}

}  // namespace

Word bytes_iter(Word self) noexcept { return make_iterator<bytes_iterator_type>(self); }
Word bytearray_iter(Word self) noexcept { return make_iterator<bytearray_iterator_type>(self); }
Word memoryview_iter(Word self) noexcept { return make_iterator<memoryview_iterator_type>(self); }

Word bytes_from_arguments(const char* name, const Word* places) noexcept {
  Word source = places[0];
  for (int index = 1; index < 3; ++index)
    if (places[index] && !is_str(places[index]))
      return raise(TypeError_type, "%s() argument '%s' must be str, not %A", name, index == 1 ? "encoding" : "errors", places[index]);
  if (!source) return places[1] || places[2] ? raise(TypeError_type, "%s without a string argument", places[1] ? "encoding" : "errors") : make_bytes({});
  if (is_str(source)) {
    if (!places[1] && !places[2] && std::strcmp(name, "bytes") == 0 && has_bytes_method(source)) return bytes_from_object(source);
    if (!places[1]) return raise(TypeError_type, "string argument without an encoding");
    Utf8 encoding(places[1]), errors(places[2] ? places[2] : empty_str());
    return encode(source, encoding.c_str(), places[2] ? errors.c_str() : nullptr);
  }
  if (places[1] || places[2]) return raise(TypeError_type, "%s without a string argument", places[1] ? "encoding" : "errors");
  bool is_count = is_int(source) || (type_of(source)->slots.index && !type_of(source)->slots.iter);
  if (has_bytes_method(source)) is_count = false;
  if (!is_count) return bytes_from_object(source);
  std::int64_t size;
  if (!index_to_i64(source, size, &OverflowError_type)) return 0;
  if (size < 0) return raise(ValueError_type, "negative count");
  Bytes* bytes = allocate_bytes(static_cast<std::size_t>(size));
  if (!bytes) return 0;
  std::memset(bytes->data, 0, bytes->size);
  return as_word(bytes);
}

constinit Type bytes_type = [] {
  Type type = native_type("bytes", &object_type, sizeof(Bytes), type_base_allowed | type_is_bytes, bytes_methods, nullptr,
                          "bytes(source=b'', encoding=None, errors=None) -> bytes\n\nAn immutable sequence of bytes.");
  Slots& slots = type.slots;
  slots.dealloc = bytes_dealloc;
  slots.repr = bytes_repr_slot;
  slots.hash = bytes_hash_slot;
  slots.compare = bytes_compare;
  slots.iter = bytes_iter;
  slots.length = bytes_length;
  slots.get_item = bytes_get_item;
  slots.contains = bytes_contains;
  slots.binary[static_cast<int>(BinaryOperator::add)] = bytes_add;
  slots.binary[static_cast<int>(BinaryOperator::multiply)] = bytes_multiply;
  slots.binary[static_cast<int>(BinaryOperator::modulo)] = bytes_modulo;
  slots.create = bytes_create;
  return type;
}();

constinit Type bytes_iterator_type = iterator_type("bytes_iterator");
constinit Type bytearray_iterator_type = iterator_type("bytearray_iterator");
constinit Type memoryview_iterator_type = iterator_type("memory_iterator");

}  // namespace coil
