// memoryview over bytes and bytearray: one dimension of bytes.
#include <cstring>

#include "runtime/core/native.h"
#include "runtime/object/bytes_methods.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/slice.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

MemoryView* view_of(Word word) { return as<MemoryView>(word); }

Status check_valid(Word self) {
  if (view_of(self)->base) return true;
  raise(ValueError_type, "operation forbidden on released memoryview object");
  return false;
}

Word make_view(Word base, unsigned char* data, std::size_t size, bool read_only, std::int64_t step = 1) {
  auto* view = static_cast<MemoryView*>(allocate_object(&memoryview_type, sizeof(MemoryView)));
  if (!view) return 0;
  view->base = retained(base);
  view->data = data;
  view->size = size;
  view->step = step;
  view->read_only = read_only;
  view->format = 'B';
  if (is_instance(base, bytearray_type)) ++as<ByteArray>(base)->exports;
  return as_word(view);
}

void drop_base(MemoryView* view) {
  if (!view->base) return;
  if (is_instance(view->base, bytearray_type)) --as<ByteArray>(view->base)->exports;
  clear(view->base);
}

void memoryview_dealloc(Object* self) {
  drop_base(static_cast<MemoryView*>(self));
  free_object(self);
}

Word memoryview_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count != 1 || keyword_names) return raise(TypeError_type, "memoryview() takes exactly one argument (%zu given)", count);
  Word base = arguments[0];
  std::string_view bytes;
  if (is_exact(base, memoryview_type) && check_valid(base)) {
    auto* view = view_of(base);
    return make_view(view->base, view->data, view->size, view->read_only, view->step);
  }
  if (!get_buffer(base, bytes)) return raise(TypeError_type, "memoryview: a bytes-like object is required, not '%T'", base);
  auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  return make_view(base, data, bytes.size(), is_bytes(base));
}

// The bytes in order, without the gaps.
struct Contents {
  explicit Contents(Word self) {
    auto* view = view_of(self);
    bytes = {reinterpret_cast<char*>(view->data), view->size};
    if (view->step == 1) return;
    for (std::size_t index = 0; index < view->size; ++index)
      gathered.append(view->data[static_cast<std::int64_t>(index) * view->step]);
    bytes = gathered.view();
  }
  BytesBuilder gathered;
  std::string_view bytes;
};

Word memoryview_repr(Word self) {
  return str_printf(view_of(self)->base ? "<memory at %p>" : "<released memory at %p>", reinterpret_cast<void*>(self));
}

Status memoryview_hash(Word self, std::int64_t& hash) {
  if (!check_valid(self)) return false;
  if (!view_of(self)->read_only) return raise(ValueError_type, "cannot hash writable memoryview object"), false;
  hash = bytes_hash(Contents(self).bytes);
  return true;
}

Word memoryview_compare(Word left, Word right, Comparison comparison) {
  if (comparison != Comparison::equal && comparison != Comparison::not_equal) return NotImplemented();
  Word view = is_exact(left, memoryview_type) ? left : right, other = view == left ? right : left;
  if (!view_of(view)->base) return boolean((left == right) == (comparison == Comparison::equal));
  Contents contents(view);
  std::string_view bytes;
  bool equal;
  if (is_exact(other, memoryview_type) && view_of(other)->base) equal = Contents(other).bytes == contents.bytes;
  else if (get_buffer(other, bytes)) equal = bytes == contents.bytes;
  else return NotImplemented();
  return boolean(equal == (comparison == Comparison::equal));
}

std::int64_t memoryview_length(Word self) {
  return check_valid(self) ? static_cast<std::int64_t>(view_of(self)->size) : -1;
}

Status item_position(Word self, Word key, std::size_t& position) {
  std::int64_t index;
  if (!index_from(key, index, "memoryview: invalid slice key")) return false;
  if (index < 0) index += static_cast<std::int64_t>(view_of(self)->size);
  position = static_cast<std::size_t>(index);
  if (position < view_of(self)->size) return true;
  raise(IndexError_type, "index out of bounds on dimension 1");
  return false;
}

Word memoryview_get_item(Word self, Word key) {
  if (!check_valid(self)) return 0;
  auto* view = view_of(self);
  if (is_slice(key)) {
    SliceRange range;
    if (!slice_resolve(key, view->size, range)) return 0;
    return make_view(view->base, view->data + range.start * view->step, static_cast<std::size_t>(range.count),
                     view->read_only, view->step * range.step);
  }
  std::size_t position;
  if (!item_position(self, key, position)) return 0;
  return small_int(view->data[static_cast<std::int64_t>(position) * view->step]);
}

Status memoryview_set_item(Word self, Word key, Word value) {
  if (!check_valid(self)) return false;
  auto* view = view_of(self);
  if (view->read_only) return raise(TypeError_type, "cannot modify read-only memory"), false;
  if (!value) return raise(TypeError_type, "cannot delete memory"), false;
  if (is_slice(key)) {
    SliceRange range;
    std::string_view bytes;
    if (!slice_resolve(key, view->size, range) || !require_buffer(value, bytes)) return false;
    if (bytes.size() != static_cast<std::size_t>(range.count))
      return raise(ValueError_type, "memoryview assignment: lvalue and rvalue have different structures"), false;
    unsigned char* first = view->data + range.start * view->step;
    std::int64_t step = view->step * range.step;
    if (step == 1) std::memmove(first, bytes.data(), bytes.size());
    else for (std::int64_t index = 0; index < range.count; ++index) first[index * step] = static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]);
    return true;
  }
  std::size_t position;
  if (!item_position(self, key, position)) return false;
  int byte = read_byte(value);
  if (byte < 0) {
    if (pending_is(ValueError_type)) clear_error(), raise(ValueError_type, "memoryview: invalid value for format 'B'");
    return false;
  }
  view->data[static_cast<std::int64_t>(position) * view->step] = static_cast<unsigned char>(byte);
  return true;
}

Word memoryview_method_tobytes(const Word* arguments) { return check_valid(arguments[0]) ? make_bytes(Contents(arguments[0]).bytes) : 0; }

Word memoryview_method_tolist(const Word* arguments) {
  if (!check_valid(arguments[0])) return 0;
  Word list = make_list();
  Contents contents(arguments[0]);
  for (char character : contents.bytes)
    if (list && !list_append_owned(list, small_int(static_cast<unsigned char>(character)))) clear(list);
  return list;
}

Word memoryview_method_release(const Word* arguments) {
  drop_base(view_of(arguments[0]));
  return None();
}

Word memoryview_method_enter(const Word* arguments) { return check_valid(arguments[0]) ? retained(arguments[0]) : 0; }
Word memoryview_method_hex(const Word* arguments) {
  int group = 1;
  if (!check_valid(arguments[0]) || (arguments[2] && !argument_int(arguments[2], group))) return 0;
  return bytes_hex(Contents(arguments[0]).bytes, arguments[1], group);
}
Word memoryview_method_toreadonly(const Word* arguments) {
  auto* view = view_of(arguments[0]);
  return check_valid(arguments[0]) ? make_view(view->base, view->data, view->size, true, view->step) : 0;
}

constexpr NativeMethod memoryview_methods[] = {
    {"tobytes(self, /, order=None)", memoryview_method_tobytes},
    {"tolist(self, /)", memoryview_method_tolist},
    {"hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)", memoryview_method_hex},
    {"toreadonly(self, /)", memoryview_method_toreadonly},
    {"release(self, /)", memoryview_method_release},
    {"__enter__(self, /)", memoryview_method_enter},
    {"__exit__(self, /, *exc_info)", memoryview_method_release},
    {},
};

Word get_base(Word self) { return check_valid(self) ? retained(view_of(self)->base) : 0; }
Word get_nbytes(Word self) { return check_valid(self) ? small_int(static_cast<std::int64_t>(view_of(self)->size)) : 0; }
Word get_format(Word self) { return check_valid(self) ? make_character('B') : 0; }
Word get_itemsize(Word self) { return check_valid(self) ? small_int(1) : 0; }
Word get_readonly(Word self) { return check_valid(self) ? boolean(view_of(self)->read_only) : 0; }
Word get_ndim(Word self) { return check_valid(self) ? small_int(1) : 0; }
Word get_contiguous(Word self) { return check_valid(self) ? boolean(view_of(self)->step == 1) : 0; }
Word get_shape(Word self) { return check_valid(self) ? pack(small_int(static_cast<std::int64_t>(view_of(self)->size))) : 0; }
Word get_strides(Word self) { return check_valid(self) ? pack(small_int(view_of(self)->step)) : 0; }

constexpr NativeProperty memoryview_properties[] = {
    {"obj", get_base, nullptr},         {"nbytes", get_nbytes, nullptr},         {"format", get_format, nullptr},
    {"itemsize", get_itemsize, nullptr}, {"readonly", get_readonly, nullptr},     {"ndim", get_ndim, nullptr},
    {"shape", get_shape, nullptr},      {"strides", get_strides, nullptr},       {"c_contiguous", get_contiguous, nullptr},
    {"contiguous", get_contiguous, nullptr}, {},
};

}  // namespace

constinit Type memoryview_type = [] {
  Type type = native_type("memoryview", &object_type, sizeof(MemoryView), type_gc | type_matches_sequence, memoryview_methods, memoryview_properties,
                          "memoryview(object) -> memoryview\n\nA view of another object's bytes.");
  Slots& slots = type.slots;
  slots.dealloc = memoryview_dealloc;
  slots.traverse = [](Object* self, Visitor visit, void* context) { visit(static_cast<MemoryView*>(self)->base, context); };
  slots.repr = memoryview_repr;
  slots.hash = memoryview_hash;
  slots.compare = memoryview_compare;
  slots.iter = memoryview_iter;
  slots.length = memoryview_length;
  slots.get_item = memoryview_get_item;
  slots.set_item = memoryview_set_item;
  slots.create = memoryview_create;
  return type;
}();

}  // namespace coil
