// _abc: which classes sequence and mapping patterns of `match` accept. Sequence and Mapping say it of themselves; their
// subclasses inherit it, and registered classes take it over.
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/list.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// Built-in types stay as they are: a str is registered as a Sequence, and no sequence pattern matches it.
Status mark(Type* type, std::uint32_t flag) {
  if (!is_heap(type) || (type->type_flags & pattern_type_flags) == flag) return true;
  type->type_flags = (type->type_flags & ~pattern_type_flags) | flag;
  Word subclasses = call_method(as_word(type), "__subclasses__");
  if (failed(subclasses)) return false;
  bool good = true;
  for (std::size_t index = 0; good && index < list_count(subclasses); ++index)
    good = mark(as<Type>(list_items(subclasses)[index]), flag);
  release(subclasses);
  return good;
}

Word marked(Word type, std::uint32_t flag) { return mark(as<Type>(type), flag) ? retained(None()) : 0; }

Word mark_sequence(const Word* arguments) { return marked(arguments[0], type_matches_sequence); }
Word mark_mapping(const Word* arguments) { return marked(arguments[0], type_matches_mapping); }

// mark_like(subclass, cls)
Word mark_like(const Word* arguments) {
  std::uint32_t flag = as<Type>(arguments[1])->type_flags & pattern_type_flags;
  return flag ? marked(arguments[0], flag) : retained(None());
}

const NativeMethod functions[] = {{"mark_sequence(cls, /)", mark_sequence, MethodKind::function},
                                  {"mark_mapping(cls, /)", mark_mapping, MethodKind::function},
                                  {"mark_like(subclass, cls, /)", mark_like, MethodKind::function},
                                  {}};

}  // namespace

extern "C" const ModuleInfo coil_module__abc = {"_abc", nullptr, false, nullptr, nullptr, 0, nullptr, functions};

}  // namespace coil
