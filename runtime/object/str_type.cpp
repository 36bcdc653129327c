// The type str: its slots, its table of methods, its iterator.
#include "runtime/core/native.h"
#include "runtime/object/arguments.h"
#include "runtime/object/bytes.h"
#include "runtime/object/format.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/sequence.h"
#include "runtime/object/slice.h"
#include "runtime/object/str_internal.h"
#include "runtime/object/str_methods.h"

namespace coil {

void str_dealloc(Object* self) noexcept;

namespace {

// ---- slots

Word str_str(Word self) { return str_exact(self); }

Status str_hash_slot(Word self, std::int64_t& hash) {
  hash = str_hash(self);
  return true;
}

Word str_compare_slot(Word left, Word right, Comparison comparison) {
  if (!is_str(left) || !is_str(right)) return NotImplemented();
  switch (comparison) {
    case Comparison::equal: return boolean(str_equal(left, right));
    case Comparison::not_equal: return boolean(!str_equal(left, right));
    case Comparison::less: return boolean(str_compare(left, right) < 0);
    case Comparison::less_equal: return boolean(str_compare(left, right) <= 0);
    case Comparison::greater: return boolean(str_compare(left, right) > 0);
    case Comparison::greater_equal: return boolean(str_compare(left, right) >= 0);
  }
  return NotImplemented();
}

std::int64_t str_length_slot(Word self) { return static_cast<std::int64_t>(str_length(self)); }

Word str_get_slice(Word self, Word slice) {
  SliceRange range;
  if (!slice_resolve(slice, str_length(self), range)) return 0;
  if (range.count == 0) return empty_str();
  if (range.step == 1) {
    if (range.count == str_length_slot(self)) return str_exact(self);
    return str_slice(self, static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.start + range.count));
  }
  const Str* text = as_str(self);
  return with_characters(text, [&](auto* characters) -> Word {
    using Character = std::remove_cv_t<std::remove_reference_t<decltype(characters[0])>>;
    auto count = static_cast<std::size_t>(range.count);
    auto* picked = static_cast<Character*>(allocate_buffer(count * sizeof(Character)));
    if (!picked) return 0;
    for (std::size_t index = 0; index < count; ++index)
      picked[index] = characters[range.start + static_cast<std::int64_t>(index) * range.step];
    Word result;
    if constexpr (sizeof(Character) == 1) result = make_str_latin1(picked, count);
    else if constexpr (sizeof(Character) == 2) result = make_str_utf16(picked, count);
    else result = make_str_utf32(picked, count);
    free_buffer(picked);
    return result;
  });
}

Word str_get_item(Word self, Word key) {
  std::int64_t index;
  if (is_small_int(key)) index = small_int_value(key);
  else if (is_slice(key)) return str_get_slice(self, key);
  else if (!index_from(key, index, "string indices must be integers, not '%T'")) return 0;
  if (index < 0) index += str_length_slot(self);
  if (static_cast<std::uint64_t>(index) >= str_length(self)) return raise(IndexError_type, "string index out of range");
  return make_character(str_character(self, static_cast<std::size_t>(index)));
}

Flag str_contains_slot(Word self, Word item) {
  if (is_str(item)) return str_contains(self, item);
  raise(TypeError_type, "'in <string>' requires string as left operand, not %T", item);
  return -1;
}

Word str_add(Word left, Word right) {
  if (!is_str(left)) return NotImplemented();
  if (is_str(right)) return str_concat(left, right);
  return concatenate_other(left, right, "str");
}

Word str_multiply(Word left, Word right) { return multiply_sequence(left, right, is_str, str_repeat); }

Word str_modulo(Word left, Word right) { return is_str(left) ? str_format_percent(left, right) : NotImplemented(); }

// An instance of a subclass with the text of an exact str.
Word make_subclass_instance(Type* type, Owned exact) {
  if (failed(exact)) return 0;
  const Str* source = as_str(exact);
  auto* text = static_cast<Str*>(allocate_object(type, type->instance_size));
  std::size_t bytes = (source->length + 1) * source->width;
  if (text && !(text->data = allocate_buffer(bytes))) {
    free_object(text);
    text = nullptr;
  }
  if (text) {
    text->length = source->length;
    text->width = source->width;
    text->traits = static_cast<std::uint8_t>((source->traits & str_ascii) | str_own_buffer);
    std::memcpy(text->data, source->data, bytes);
  }
  release(exact);
  return as_word(text);
}

Word decode_argument(Word object, Word encoding, Word errors) {
  const char* names[2] = {"encoding", "errors"};
  Word texts[2] = {encoding, errors};
  for (int index = 0; index < 2; ++index)
    if (texts[index] && !is_str(texts[index]))
      return raise(TypeError_type, "str() argument '%s' must be str, not %A", names[index], texts[index]);
  if (is_str(object)) return raise(TypeError_type, "decoding str is not supported");
  std::string_view bytes;
  if (!get_buffer(object, bytes)) return raise(TypeError_type, "decoding to str: need a bytes-like object, %T found", object);
  Utf8 encoding_name(encoding ? encoding : empty_str()), errors_name(errors ? errors : empty_str());
  return decode(bytes, encoding ? encoding_name.c_str() : nullptr, errors ? errors_name.c_str() : nullptr);
}

Word str_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  static const char* const names[] = {"object", "encoding", "errors"};
  Word places[3];
  if (!take_arguments("str", names, 3, 0, arguments, count, keyword_names, places)) return 0;
  Word text = !places[0]                ? empty_str()
              : places[1] || places[2] ? decode_argument(places[0], places[1], places[2])
                                        : to_str(places[0]);
  return type == &str_type ? text : make_subclass_instance(type, text);
}

// ---- the iterator

struct StrIterator : Object {
  Word text;  // 0: exhausted
  std::size_t index;
};

Word str_iter(Word self) {
  auto* iterator = static_cast<StrIterator*>(allocate_cell(str_iterator_type, sizeof(StrIterator)));
  if (!iterator) return 0;
  iterator->text = retained(self);
  iterator->index = 0;
  return as_word(iterator);
}

Word str_iterator_next(Word self) {
  auto* iterator = as<StrIterator>(self);
  if (!iterator->text) return 0;
  const Str* text = as_str(iterator->text);
  if (iterator->index < text->length) return make_character(str_character(text, iterator->index++));
  clear(iterator->text);
  return 0;
}

void str_iterator_dealloc(Object* self) {
  release_nullable(static_cast<StrIterator*>(self)->text);
  free_object(self);
}

Word str_iterator_length_hint(const Word* arguments) {
  auto* iterator = as<StrIterator>(arguments[0]);
  return small_int(iterator->text ? static_cast<std::int64_t>(str_length(iterator->text) - iterator->index) : 0);
}

constexpr NativeMethod str_iterator_methods[] = {
    {"__length_hint__(self, /)", str_iterator_length_hint},
    {},
};

Word str_method_getnewargs(const Word* arguments) { return pack_owned(str_exact(arguments[0])); }

constexpr NativeMethod str_methods[] = {
    {"encode(self, /, encoding='utf-8', errors='strict')", str_method_encode},
    {"replace(self, old, new, count=-1, /)", str_method_replace},
    {"split(self, /, sep=None, maxsplit=-1)", str_method_split},
    {"rsplit(self, /, sep=None, maxsplit=-1)", str_method_rsplit},
    {"join(self, iterable, /)", str_method_join},
    {"capitalize(self, /)", str_method_capitalize},
    {"casefold(self, /)", str_method_casefold},
    {"title(self, /)", str_method_title},
    {"center(self, width, fillchar=' ', /)", str_method_center},
    {"count(self, sub, start=None, end=None, /)", str_method_count},
    {"expandtabs(self, /, tabsize=8)", str_method_expandtabs},
    {"find(self, sub, start=None, end=None, /)", str_method_find},
    {"partition(self, sep, /)", str_method_partition},
    {"index(self, sub, start=None, end=None, /)", str_method_index},
    {"ljust(self, width, fillchar=' ', /)", str_method_ljust},
    {"lower(self, /)", str_method_lower},
    {"lstrip(self, chars=None, /)", str_method_lstrip},
    {"rfind(self, sub, start=None, end=None, /)", str_method_rfind},
    {"rindex(self, sub, start=None, end=None, /)", str_method_rindex},
    {"rjust(self, width, fillchar=' ', /)", str_method_rjust},
    {"rstrip(self, chars=None, /)", str_method_rstrip},
    {"rpartition(self, sep, /)", str_method_rpartition},
    {"splitlines(self, /, keepends=False)", str_method_splitlines},
    {"strip(self, chars=None, /)", str_method_strip},
    {"swapcase(self, /)", str_method_swapcase},
    {"translate(self, table, /)", str_method_translate},
    {"upper(self, /)", str_method_upper},
    {"startswith(self, prefix, start=None, end=None, /)", str_method_startswith},
    {"endswith(self, suffix, start=None, end=None, /)", str_method_endswith},
    {"removeprefix(self, prefix, /)", str_method_removeprefix},
    {"removesuffix(self, suffix, /)", str_method_removesuffix},
    {"isascii(self, /)", str_method_isascii},
    {"islower(self, /)", str_method_islower},
    {"isupper(self, /)", str_method_isupper},
    {"istitle(self, /)", str_method_istitle},
    {"isspace(self, /)", str_method_isspace},
    {"isdecimal(self, /)", str_method_isdecimal},
    {"isdigit(self, /)", str_method_isdigit},
    {"isnumeric(self, /)", str_method_isnumeric},
    {"isalpha(self, /)", str_method_isalpha},
    {"isalnum(self, /)", str_method_isalnum},
    {"isidentifier(self, /)", str_method_isidentifier},
    {"isprintable(self, /)", str_method_isprintable},
    {"zfill(self, width, /)", str_method_zfill},
    {"format(self, /, *args, **kwargs)", str_method_format},
    {"format_map(self, mapping, /)", str_method_format_map},
    {"maketrans(x, y=None, z=None, /)", str_method_maketrans, MethodKind::static_},
    {"__getnewargs__(self, /)", str_method_getnewargs},
    {},
};

constexpr char str_doc[] =
    "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
    "The text of an object, or of bytes in an encoding.";

}  // namespace

Word str_method_join(const Word* arguments) { return str_join_iterable(arguments[0], arguments[1]); }

constinit Type str_type = [] {
  Type type = native_type("str", &object_type, sizeof(Str), type_base_allowed | type_is_str, str_methods, nullptr, str_doc);
  type.slots.dealloc = str_dealloc;
  type.slots.repr = str_repr;
  type.slots.str = str_str;
  type.slots.format = format_str;
  type.slots.hash = str_hash_slot;
  type.slots.compare = str_compare_slot;
  type.slots.iter = str_iter;
  type.slots.length = str_length_slot;
  type.slots.get_item = str_get_item;
  type.slots.contains = str_contains_slot;
  type.slots.binary[static_cast<int>(BinaryOperator::add)] = str_add;
  type.slots.binary[static_cast<int>(BinaryOperator::multiply)] = str_multiply;
  type.slots.binary[static_cast<int>(BinaryOperator::modulo)] = str_modulo;
  type.slots.create = str_create;
  return type;
}();

constinit Type str_iterator_type = [] {
  Type type = native_type("str_iterator", &object_type, sizeof(StrIterator), type_gc, str_iterator_methods);
  type.slots.dealloc = str_iterator_dealloc;
  type.slots.traverse = [](Object* self, Visitor visit, void* context) { visit(static_cast<StrIterator*>(self)->text, context); };
  type.slots.iter = iterator_self;
  type.slots.next = str_iterator_next;
  return type;
}();

}  // namespace coil
