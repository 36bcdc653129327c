// The operations of operations.def as C++ declarations. Some have an inline fast path (fast_paths.h); those are
// declared here and in the table under their plain name, and the function that does the general case is NAME_slow.
#pragma once

#include "runtime/core/attribute.h"
#include "runtime/core/code.h"
#include "runtime/core/function.h"
#include "runtime/core/module.h"
#include "runtime/object/type.h"

namespace coil {

using i64 = std::int64_t;
using f64 = double;
using Nullable = Word;  // may be 0

// `Words items` stands for a pointer and a count (of words: a build_dict of two entries passes four).
#define Words const Word *first_word, std::size_t
#define OPERATION(result, name, parameters, effects) result name parameters noexcept;
#include "runtime/core/operations.def"
#undef OPERATION
#undef Words

// Operations that answer neither through word 0 nor a Flag, and so aren't rows of the table.

// The next item of an iterator (a result of get_iter). Owned; 0 without a pending error: exhausted.
[[gnu::always_inline]] inline Word next_item(Word iterator) noexcept {
  return type_of(iterator)->slots.next(iterator);
}

}  // namespace coil

#include "runtime/core/fast_paths.h"
