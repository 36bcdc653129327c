// bytes, bytearray, memoryview.
#pragma once

#include <string_view>

#include "runtime/object/type.h"

namespace coil {

struct Bytes : Object {
  std::int64_t hash;    // 0: not computed yet
  std::size_t size;
  unsigned char* data;  // behind this struct, or a buffer of its own in instances of subclasses; ends with NUL
};

struct ByteArray : Object {
  std::size_t size, capacity;
  unsigned char* buffer;  // start of the memory; or null
  unsigned char* data;    // start of the contents in it: deleting at the front only moves this
  std::int64_t exports;   // memoryviews that forbid resizing
};

struct MemoryView : Object {
  Word base;            // bytes, bytearray; 0 after release()
  unsigned char* data;  // the first byte
  std::size_t size;     // bytes
  std::int64_t step;    // from one byte to the next: 1 unless it was sliced with a step
  bool read_only;
  char format;          // 'B' and the other native single letters
  std::int64_t hash;
};

Word make_bytes(std::string_view bytes) noexcept;
inline Word make_bytes(const unsigned char* data, std::size_t size) {
  return make_bytes({reinterpret_cast<const char*>(data), size});
}
Bytes* allocate_bytes(std::size_t size) noexcept;  // to be filled in at once
Word make_bytearray(std::string_view bytes) noexcept;
Status bytearray_append(Word bytearray, std::string_view bytes) noexcept;
Status bytearray_resize(Word bytearray, std::size_t size) noexcept;
void bytearray_delete_front(Word bytearray, std::size_t count) noexcept;

inline bool is_bytes(Word value) { return !is_small_int(value) && (as_object(value)->type->type_flags & type_is_bytes); }
inline std::string_view bytes_text(Word bytes) { return {reinterpret_cast<const char*>(as<Bytes>(bytes)->data), as<Bytes>(bytes)->size}; }
inline std::string_view bytearray_text(Word value) { return {reinterpret_cast<const char*>(as<ByteArray>(value)->data), as<ByteArray>(value)->size}; }

// The bytes of bytes, bytearray or memoryview, borrowed: valid until the object changes.
// False without an error when it is none of them.
bool get_buffer(Word value, std::string_view& bytes) noexcept;
// With the error "a bytes-like object is required, not '%T'".
Status require_buffer(Word value, std::string_view& bytes) noexcept;
Status require_writable_buffer(Word value, unsigned char*& data, std::size_t& size) noexcept;

Word bytes_repr(std::string_view bytes) noexcept;
// The bytes of a buffer, of __bytes__, or of an iterable of ints: "cannot convert '%T' object to bytes".
Word bytes_from_object(Word value) noexcept;

// ---- codecs: `encoding` and `errors` as in str.encode(); null: utf-8, strict
Word encode(Word text, const char* encoding, const char* errors) noexcept;                 // bytes
Word decode(std::string_view bytes, const char* encoding, const char* errors) noexcept;    // str
// UTF-8 that may be cut at the end: gives how many bytes were used (the rest begins an unfinished character).
Word decode_utf8_incremental(std::string_view bytes, const char* errors, std::size_t& used) noexcept;
// File names and arguments: utf-8 with surrogateescape.
Word decode_filesystem(std::string_view bytes) noexcept;
Word encode_filesystem(Word text) noexcept;

extern Type bytes_type, bytearray_type, memoryview_type, bytes_iterator_type, bytearray_iterator_type, memoryview_iterator_type;

}  // namespace coil
