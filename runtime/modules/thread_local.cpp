// _thread._local: each thread sees attributes of its own. The attribute area holds those of the thread that used the object
// last; the others' stand in a dictionary by thread. Another thread's first access runs __init__ again.
#include "runtime/core/attribute.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/modules/native_object.h"
#include "runtime/modules/threads.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

struct Local : Object {
  Word attributes;          // attribute area
  Word others;              // Dict: ident → dict of attributes
  Word arguments, names;    // of the constructor: a tuple of all values, and the names of the keywords or 0
  std::uint64_t shown;      // the ident of the thread whose attributes the area holds
  Local *previous, *next;   // all of them
};

Local* first_local;

// Puts the area's attributes by, and gives this thread its own.
Status show_own(Word self) noexcept {
  auto* local = as<Local>(self);
  std::uint64_t ident = current_thread()->ident;
  if (__builtin_expect(local->shown == ident, 1)) return true;
  Word key = int_from_u64(ident), shown_key = int_from_u64(local->shown), dict = instance_dict(self);
  bool good = key && shown_key && dict && dict_set(local->others, shown_key, dict);
  Word own = good ? dict_get(local->others, key) : 0;
  bool is_new = good && !own && !error_pending();
  own = is_new ? make_dict() : own ? retained(own) : 0;
  good = own && instance_replace_dict(self, own);
  release_nullable(own);
  release_nullable(key);
  release_nullable(shown_key);
  if (!good) return false;
  local->shown = ident;
  auto init = type_of(self)->slots.init;
  if (!is_new || !init || init == object_init) return true;
  std::size_t keywords = local->names ? tuple_count(local->names) : 0;
  return init(self, tuple_items(local->arguments), tuple_count(local->arguments) - keywords, local->names);
}

Word local_get(Word self, Word name) { return show_own(self) ? object_get_attribute(self, name) : 0; }
Status local_set(Word self, Word name, Word value) { return show_own(self) && object_set_attribute(self, name, value); }

Word local_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t all = count + (keyword_names ? tuple_count(keyword_names) : 0);
  if (all && (!type->slots.init || type->slots.init == object_init)) return raise(TypeError_type, "Initialization arguments are not supported");
  auto* local = new_object<Local>(type);
  if (!local) return 0;
  local->next = first_local;
  if (first_local) first_local->previous = local;
  first_local = local;
  local->shown = current_thread()->ident;
  local->others = make_dict();
  local->arguments = make_tuple(arguments, all);
  local->names = keyword_names;
  retain_nullable(keyword_names);
  Word word = as_word(local);
  if (!local->others || !local->arguments) clear(word);
  return word;
}

void local_clear(Object* self) {
  auto* local = static_cast<Local*>(self);
  if (self->type == &thread_local_type) release_attributes(self, self->type);
  if (local->others) dict_clear(local->others);
  clear(local->arguments);
  clear(local->names);
}

void local_dealloc(Object* self) {
  auto* local = static_cast<Local*>(self);
  if (local->previous) local->previous->next = local->next;
  else if (first_local == local) first_local = local->next;
  if (local->next) local->next->previous = local->previous;
  local_clear(self);
  clear(local->others);
  free_object(self);
}

void local_traverse(Object* self, Visitor visit, void* context) {
  auto* local = static_cast<Local*>(self);
  if (self->type == &thread_local_type) traverse_attributes(self, self->type, visit, context);
  visit(local->others, context);
  visit(local->arguments, context);
}

Word get_dict(Word self) { return show_own(self) ? retained(instance_dict(self)) : 0; }

const NativeProperty local_properties[] = {{"__dict__", get_dict, nullptr}, {}};

}  // namespace

void drop_thread_locals(std::uint64_t ident) noexcept {
  Word key = int_from_u64(ident);
  Word word = key && first_local ? retained(as_word(first_local)) : 0;
  while (word) {
    auto* local = as<Local>(word);
    if (local->shown == ident) {
      Word empty = make_dict();
      if (empty) instance_replace_dict(word, empty);
      release_nullable(empty);
      local->shown = 0;
    } else if (local->others && dict_delete(local->others, key) < 0) {
      clear_error();
    }
    Word next = local->next ? retained(as_word(local->next)) : 0;
    release(word);
    word = next;
  }
  release_nullable(key);
}

constinit Type thread_local_type = [] {
  Type type = native_type("_local", sizeof(Local), type_gc | type_base_allowed | type_has_dict, "_thread");
  type.attribute_offset = sizeof(Object);
  type.slots.dealloc = local_dealloc;
  type.slots.traverse = local_traverse;
  type.slots.clear = local_clear;
  type.slots.get_attribute = local_get;
  type.slots.set_attribute = local_set;
  type.slots.create = local_create;
  type.properties = local_properties;
  return type;
}();

}  // namespace coil
