#include "runtime/core/deleted_builtin.h"

#include "runtime/core/operations.h"
#include "runtime/modules/native_object.h"

namespace coil {

namespace {

struct DeletedBuiltin : Object {
  Word name;
};

Word raise_deleted(Word self) { return raise_unbound_global(as<DeletedBuiltin>(self)->name); }

// Whatever is done with it: NameError.
constinit Type deleted_builtin_type = [] {
  Type type = type_of_words<1>("deleted_builtin", "builtins", sizeof(DeletedBuiltin), 0);
  type.slots.call = [](Word self, const Word*, std::size_t, Word) { return raise_deleted(self); };
  type.slots.get_attribute = [](Word self, Word) { return raise_deleted(self); };
  type.slots.repr = raise_deleted;
  type.slots.str = raise_deleted;
  type.slots.iter = raise_deleted;
  return type;
}();

}  // namespace

Owned make_deleted_builtin(Word name) noexcept {
  if (!(deleted_builtin_type.type_flags & type_ready_done)) type_ready(deleted_builtin_type);
  auto* deleted = allocate<DeletedBuiltin>(deleted_builtin_type);
  if (!deleted) return 0;
  deleted->name = retained(name);
  return as_word(deleted);
}

bool is_deleted_builtin(Word word) noexcept { return word && is_exact(word, deleted_builtin_type); }

}  // namespace coil
