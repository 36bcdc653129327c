// contextvars: contexts share their variables until one of them sets one.
#pragma once

#include "runtime/core/state.h"
#include "runtime/object/type.h"

namespace coil {

struct Context : Object {
  Word variables;   // Dict: ContextVar → value; shared between copies while its count is above 1; 0: empty
  Word previous;    // of a context that run() entered: what was current before, or 0
  bool entered;
};

struct ContextVar : Object {
  Word name;
  Word default_value;  // or 0
};

struct Token : Object {
  Word variable;
  Word old_value;  // or 0: was unset
  Word context;    // in which it was set
  bool used;
};

extern Type context_type, context_var_type, context_token_type, context_token_missing_type;

// state.context 0 stands for a context without variables that nobody has asked for yet; as a snapshot it means the same.
// A copy of the current context, owned, or 0: empty. Can't fail but for memory (then 0 without a pending error as well).
Owned snapshot_context() noexcept;
// The current context as an object. Borrowed; 0: failed.
Borrowed current_context() noexcept;
// A context object for a snapshot: the word itself, or a new empty one in place of 0.
Borrowed materialize_context(Word& snapshot) noexcept;

// Makes `context` (a snapshot or Context, borrowed) current until leave_context(). Fails when it is entered already.
Status enter_context(Word context) noexcept;
// The same for one that isn't entered.
inline void enter_free_context(Word context) noexcept {
  as<Context>(context)->entered = true;
  retain(context);
  state.context = context;
}
// Gives back what was current inside, which may have come into being meanwhile: owned, 0 if none.
inline Owned leave_context(Owned outer) noexcept {
  Word inner = state.context;
  state.context = outer;
  if (inner) as<Context>(inner)->entered = false;
  return inner;
}

Word context_var_get(Word variable, Word otherwise) noexcept;  // otherwise 0: the default or LookupError
Word context_var_set(Word variable, Word value) noexcept;      // a Token

void ready_context_types() noexcept;

}  // namespace coil
