// Joining and cutting: +, *, join, slices.
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/str_internal.h"

namespace coil {

namespace {

char32_t wider(const Str* left, const Str* right) {
  char32_t l = largest_character(left), r = largest_character(right);
  return l > r ? l : r;
}

}  // namespace

Word str_concat(Word left_word, Word right_word) noexcept {
  const Str *left = as_str(left_word), *right = as_str(right_word);
  if (!left->length && is_exact(right_word, str_type)) return retained(right_word);
  if (!right->length && is_exact(left_word, str_type)) return retained(left_word);
  Str* text = allocate_str(left->length + right->length, wider(left, right));
  if (!text) return 0;
  copy_into(text, 0, left);
  copy_into(text, left->length, right);
  return as_word(text);
}

namespace {

// Makes room behind the text in a buffer of its own, with as much again to spare.
bool make_room(Str* text, std::size_t bytes_needed) {
  std::size_t size = (text->length + 1) * text->width;
  std::size_t capacity = size + bytes_needed;
  capacity += capacity / 2;
  if (text->traits & str_own_buffer) {
    void* buffer = resize_buffer(text->data, capacity);
    if (!buffer) return false;
    text->data = buffer;
  } else {
    void* buffer = allocate_buffer(capacity);
    if (!buffer) return false;
    std::memcpy(buffer, text->data, size);
    text->data = buffer;
    text->traits |= str_own_buffer;
  }
  std::size_t spare = capacity - size;
  text->spare = static_cast<std::uint32_t>(spare < UINT32_MAX ? spare : UINT32_MAX);
  return true;
}

}  // namespace

Flag str_extend(Word left, Word right_word) noexcept {
  Str* text = as_str(left);
  const Str* right = as_str(right_word);
  if (text->references != 1 || text->type != &str_type || text->traits & str_interned || right->width > text->width ||
      !text->length || right == text)
    return 0;
  std::size_t bytes = right->length * text->width;
  if (bytes > text->spare && !make_room(text, bytes)) return -1;
  copy_into(text, text->length, right);
  text->length += right->length;
  text->spare -= static_cast<std::uint32_t>(bytes);
  text->hash = 0;
  if (!(right->traits & str_ascii)) text->traits &= static_cast<std::uint8_t>(~str_ascii);
  std::memset(static_cast<char*>(text->data) + text->length * text->width, 0, text->width);
  return 1;
}

Word str_append(Owned left, Word right) noexcept {
  Flag extended = str_extend(left, right);
  if (extended > 0) return left;
  Word result = extended < 0 ? 0 : str_concat(left, right);
  release(left);
  return result;
}

Word str_repeat(Word word, std::int64_t count) noexcept {
  const Str* text = as_str(word);
  if (count <= 0 || !text->length) return empty_str();
  if (count == 1) return str_exact(word);
  if (text->length > static_cast<std::size_t>(PTRDIFF_MAX / count)) return raise_no_memory();
  Str* result = allocate_str(text->length * static_cast<std::size_t>(count), largest_character(text));
  if (!result) return 0;
  std::size_t piece = text->length * text->width, total = piece * static_cast<std::size_t>(count);
  auto* out = static_cast<char*>(result->data);
  if (piece == 1) {
    std::memset(out, *static_cast<const char*>(text->data), total);
    return as_word(result);
  }
  std::memcpy(out, text->data, piece);
  for (std::size_t done = piece; done < total;) {
    std::size_t step = done < total - done ? done : total - done;
    std::memcpy(out + done, out, step);
    done += step;
  }
  return as_word(result);
}

Word str_slice(Word word, std::size_t start, std::size_t stop) noexcept {
  const Str* text = as_str(word);
  if (stop <= start) return empty_str();
  if (start == 0 && stop == text->length && text->type == &str_type) return retained(word);
  const char* from = static_cast<const char*>(text->data) + start * text->width;
  std::size_t count = stop - start;
  if (text->traits & str_ascii && count > 1) {
    Str* result = allocate_str(count, 0x7f);
    if (!result) return 0;
    std::memcpy(result->data, from, count);
    return as_word(result);
  }
  if (text->width == 1) return make_str_latin1(reinterpret_cast<const unsigned char*>(from), count);
  if (text->width == 2) return make_str_utf16(reinterpret_cast<const char16_t*>(from), count);
  return make_str_utf32(reinterpret_cast<const char32_t*>(from), count);
}

Word str_join(Word separator_word, const Word* items, std::size_t count) noexcept {
  if (count == 0) return empty_str();
  if (count == 1 && is_exact(items[0], str_type)) return retained(items[0]);
  const Str* separator = as_str(separator_word);
  std::size_t length = separator->length * (count - 1);
  char32_t largest = count > 1 ? largest_character(separator) : 0x7f;
  for (std::size_t index = 0; index < count; ++index) {
    if (!is_str(items[index]))
      return raise(TypeError_type, "sequence item %zu: expected str instance, %T found", index, items[index]);
    const Str* item = as_str(items[index]);
    length += item->length;
    char32_t item_largest = largest_character(item);
    if (item_largest > largest) largest = item_largest;
  }
  if (!length) return empty_str();
  Str* result = allocate_str(length, largest);
  if (!result) return 0;
  std::size_t position = 0;
  for (std::size_t index = 0; index < count; ++index) {
    if (index) {
      copy_into(result, position, separator);
      position += separator->length;
    }
    copy_into(result, position, as_str(items[index]));
    position += as_str(items[index])->length;
  }
  return as_word(result);
}

Word str_join_iterable(Word separator, Word iterable) noexcept {
  if (is_exact(iterable, tuple_type)) return str_join(separator, tuple_items(iterable), tuple_count(iterable));
  if (is_exact(iterable, list_type)) return str_join(separator, list_items(iterable), list_count(iterable));
  if (!is_small_int(iterable) && !type_of(iterable)->slots.iter && !type_of(iterable)->slots.get_item)
    return raise(TypeError_type, "can only join an iterable");
  if (is_small_int(iterable)) return raise(TypeError_type, "can only join an iterable");
  Word list = list_from(iterable);
  if (failed(list)) return 0;
  Word result = str_join(separator, list_items(list), list_count(list));
  release(list);
  return result;
}

}  // namespace coil
