// Making bytes, reading buffers, repr.
#include "runtime/object/bytes.h"

#include <cstring>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/object/bytes_builder.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

struct Shared {
  Bytes bytes;
  unsigned char data[8];
};
Shared single[256];
Shared empty;

Word shared(Shared& entry, unsigned char byte, std::size_t size) {
  if (!entry.bytes.references) {
    entry.bytes.references = immortal_references;
    entry.bytes.type = &bytes_type;
    entry.bytes.size = size;
    entry.bytes.data = entry.data;
    entry.data[0] = byte;
  }
  return as_word(&entry.bytes);
}

}  // namespace

Bytes* allocate_bytes(std::size_t size) noexcept {
  if (size > PTRDIFF_MAX - sizeof(Bytes) - 1) {
    raise_no_memory();
    return nullptr;
  }
  std::size_t cell = sizeof(Bytes) + size + 1;
  auto* bytes = static_cast<Bytes*>(cell <= largest_cell ? allocate_cell(bytes_type, cell) : allocate_object(&bytes_type, cell));
  if (!bytes) return nullptr;
  bytes->hash = 0;
  bytes->size = size;
  bytes->data = reinterpret_cast<unsigned char*>(bytes + 1);
  bytes->data[size] = 0;
  return bytes;
}

Word make_bytes(std::string_view text) noexcept {
  if (text.empty()) return shared(empty, 0, 0);
  auto first = static_cast<unsigned char>(text[0]);
  if (text.size() == 1) return shared(single[first], first, 1);
  Bytes* bytes = allocate_bytes(text.size());
  if (!bytes) return 0;
  std::memcpy(bytes->data, text.data(), text.size());
  return as_word(bytes);
}

Word same_or_copy(Word self) noexcept {
  return is_exact(self, bytes_type) ? retained(self) : make_like(self, contents(self));
}

// ---- buffers

bool get_buffer(Word value, std::string_view& bytes) noexcept {
  if (is_bytes(value)) return bytes = bytes_text(value), true;
  if (is_instance(value, bytearray_type)) return bytes = bytearray_text(value), true;
  if (!is_exact(value, memoryview_type) || !as<MemoryView>(value)->base || as<MemoryView>(value)->step != 1) return false;
  auto* view = as<MemoryView>(value);
  bytes = {reinterpret_cast<const char*>(view->data), view->size};
  return true;
}

Status require_buffer(Word value, std::string_view& bytes) noexcept {
  if (get_buffer(value, bytes)) return true;
  raise(TypeError_type, "a bytes-like object is required, not '%T'", value);
  return false;
}

Status require_writable_buffer(Word value, unsigned char*& data, std::size_t& size) noexcept {
  std::string_view bytes;
  bool writable = is_instance(value, bytearray_type) || (is_exact(value, memoryview_type) && !as<MemoryView>(value)->read_only);
  if (!writable || !get_buffer(value, bytes)) {
    raise(TypeError_type, "a read-write bytes-like object is required, not '%T'", value);
    return false;
  }
  data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  size = bytes.size();
  return true;
}

int read_byte(Word value) noexcept {
  std::int64_t number;
  if (!index_to_i64(value, number, nullptr)) return -1;
  if (number >= 0 && number < 256) return static_cast<int>(number);
  raise(ValueError_type, "byte must be in range(0, 256)");
  return -1;
}

// ---- from other objects

namespace {

Status append_number(BytesBuilder& out, Word item) {
  std::int64_t number;
  if (!index_to_i64(item, number, nullptr)) return false;
  if (number < 0 || number > 255) {
    raise(ValueError_type, "bytes must be in range(0, 256)");
    return false;
  }
  out.append(static_cast<unsigned char>(number));
  return !out.failed();
}

}  // namespace

bool has_bytes_method(Word value) noexcept {
  static Word bytes_name;
  if (!bytes_name) bytes_name = intern_literal("__bytes__");
  return !is_small_int(value) && find_on_type(type_of(value), bytes_name);
}

Word bytes_from_object(Word value) noexcept {
  if (is_exact(value, bytes_type)) return retained(value);
  if (has_bytes_method(value)) {
    Word result = call_method(value, "__bytes__");
    if (failed(result) || is_bytes(result)) return result;
    raise(TypeError_type, "__bytes__ returned non-bytes (type %T)", result);
    release(result);
    return 0;
  }
  std::string_view bytes;
  if (get_buffer(value, bytes)) return make_bytes(bytes);
  if (is_exact(value, memoryview_type)) return call_method(value, "tobytes");
  const Slots& slots = type_of(value)->slots;
  if (is_str(value) || is_small_int(value) || (!slots.iter && !slots.get_item))
    return raise(TypeError_type, "cannot convert '%T' object to bytes", value);
  BytesBuilder out;
  if (!for_each(value, [&out](Word item) { return append_number(out, item); })) return 0;
  return out.finish();
}

// ---- repr

Word bytes_repr(std::string_view bytes) noexcept {
  char quote = bytes.find('\'') != bytes.npos && bytes.find('"') == bytes.npos ? '"' : '\'';
  StrBuilder out;
  out.append('b');
  out.append(static_cast<char32_t>(quote));
  for (char character : bytes) {
    auto byte = static_cast<unsigned char>(character);
    if (character == quote || character == '\\') {
      out.append('\\');
      out.append(byte);
    } else if (byte == '\t') {
      out.append_ascii("\\t");
    } else if (byte == '\n') {
      out.append_ascii("\\n");
    } else if (byte == '\r') {
      out.append_ascii("\\r");
    } else if (byte < ' ' || byte >= 127) {
      const char* digits = "0123456789abcdef";
      char escaped[] = {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
      out.append_ascii({escaped, 4});
    } else {
      out.append(byte);
    }
  }
  out.append(static_cast<char32_t>(quote));
  return out.finish();
}

}  // namespace coil
