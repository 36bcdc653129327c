// The module _collections: what of collections is native.
#include "runtime/modules/collections.h"

#include "runtime/core/operations.h"
#include "runtime/modules/deque.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/dict.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"

namespace coil {

// Counter's counting: mapping[element] += 1 for each.
Word count_elements(const Word* arguments) {
  Word mapping = arguments[0];
  bool plain = is_dict(mapping) && type_of(mapping)->slots.set_item == dict_type.slots.set_item;
  Status status = for_each(arguments[1], [&](Word element) -> Status {
    Word old = 0;
    if (plain) {
      old = dict_get(mapping, element);
      if (!old && error_pending()) return false;
      old = retained(old ? old : small_int(0));
    } else {
      Word get = get_attribute(mapping, "get");
      Word key_and_zero[] = {element, small_int(0)};
      old = get ? call(get, key_and_zero, 2) : 0;
      release_nullable(get);
    }
    Word sum = old ? add(old, small_int(1)) : 0;
    release_nullable(old);
    Status done = sum && (plain ? dict_set(mapping, element, sum) : set_item(mapping, element, sum));
    release_nullable(sum);
    return done;
  });
  return status ? None() : 0;
}

namespace {

Status execute(Module* module) {
  if (!(tuple_getter_type.type_flags & type_ready_done)) type_ready(tuple_getter_type);
  return add_type(module, deque_type) && add_type(module, deque_iterator_type) &&
         add_type(module, deque_reverse_iterator_type) && add_type(module, defaultdict_type) &&
         add_type(module, ordered_dict_type);
}

constexpr NativeMethod functions[] = {
    {"_count_elements(mapping, iterable, /)", count_elements, MethodKind::function},
    {"_named_tuple(typename, field_names, defaults, module, /)", make_named_tuple, MethodKind::function},
    {"_tuplegetter(index, doc, /)", make_tuple_getter, MethodKind::function},
    {},
};

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__collections;
const coil::ModuleInfo coil_module__collections = {"_collections", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
