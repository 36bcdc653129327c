// The module _functools: what of functools is native.
#include "runtime/modules/functools.h"

#include "runtime/core/operations.h"
#include "runtime/modules/native_module.h"
#include "runtime/modules/native_object.h"
#include "runtime/object/arguments.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

// reduce(function, iterable[, initial])
Word reduce(const Word* arguments) {
  if (arguments[1] && !type_of(arguments[1])->slots.iter && !type_of(arguments[1])->slots.get_item) {
    return raise(TypeError_type, "reduce() arg 2 must support iteration");
  }
  Word total = arguments[2] ? retained(arguments[2]) : 0;
  Status status = for_each(arguments[1], [&](Word item) -> Status {
    if (!total) return total = retained(item), true;
    Word pair[] = {total, item};
    Word next = call(arguments[0], pair, 2);
    assign(total, next);
    return next != 0;
  });
  if (!status) {
    release_nullable(total);
    return 0;
  }
  return total ? total : raise(TypeError_type, "reduce() of empty iterable with no initial value");
}

// ---- cmp_to_key: objects that compare by a function

struct KeyObject : Object {
  Word function, object;  // object 0: the maker of keys itself
};

Word make_key_object(Word function, Word object) {
  auto* key = allocate<KeyObject>(key_object_type);
  if (!key) return 0;
  key->function = retained(function);
  key->object = object ? retained(object) : 0;
  return as_word(key);
}

Word key_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"obj"};
  Word object;
  if (!take_arguments("K", names, 1, 1, arguments, count, keyword_names, &object)) return 0;
  return make_key_object(as<KeyObject>(self)->function, object);
}

Word key_compare(Word left, Word right, Comparison comparison) {
  if (!is_exact(right, key_object_type)) return raise(TypeError_type, "other argument must be K instance");
  Word pair[] = {as<KeyObject>(left)->object, as<KeyObject>(right)->object};
  if (!pair[0] || !pair[1]) return raise(AttributeError_type, "object");
  Word answer = call(as<KeyObject>(left)->function, pair, 2);
  if (failed(answer)) return 0;
  Word result = compare(answer, small_int(0), comparison);
  release(answer);
  return result;
}

Word get_object(Word self) {
  Word object = as<KeyObject>(self)->object;
  return object ? retained(object) : raise(AttributeError_type, "'functools.KeyWrapper' object has no attribute 'obj'");
}
constexpr NativeProperty key_properties[] = {{"obj", get_object, nullptr}, {}};

Word cmp_to_key(const Word* arguments) { return make_key_object(arguments[0], 0); }

Status execute(Module* module) {
  if (!(key_object_type.type_flags & type_ready_done)) type_ready(key_object_type);
  return add_type(module, partial_type) && add_type(module, lru_cache_type);
}

constexpr NativeMethod functions[] = {
    {"reduce(function, iterable, initial=<unrepresentable>, /)", reduce, MethodKind::function},
    {"cmp_to_key(mycmp)", cmp_to_key, MethodKind::function},
    {"_make_lru_cache(function, maxsize, typed, info_type, /)", make_lru_cache, MethodKind::function},
    {},
};

}  // namespace

constinit Type key_object_type = [] {
  Type type = type_of_words<2>("KeyWrapper", "functools", sizeof(KeyObject), 0);
  type.slots.call = key_call;
  type.slots.compare = key_compare;
  type.slots.hash = unhashable;
  type.properties = key_properties;
  return type;
}();

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__functools;
const coil::ModuleInfo coil_module__functools = {"_functools", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
