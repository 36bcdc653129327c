// What can be done with any value, through the slots of its type. Implemented in protocol.cpp, compare.cpp and item.cpp.
// (Arithmetic and truth(): core/operations.h. Attributes: core/attribute.h. Calls: core/function.h.)
#pragma once

#include "runtime/object/type.h"

namespace coil {

Word repr(Word value) noexcept;    // repr(value): an exact str or subclass
Word to_str(Word value) noexcept;  // str(value)
Word ascii(Word value) noexcept;   // ascii(value)
// format(value, specification): object/format.h

// hash(value): TypeError "unhashable type: 'list'". Never gives -1.
Status hash_of(Word value, std::int64_t& hash) noexcept;
// The hash slot of types that can't be hashed (type_ready makes their __hash__ None): always fails.
Status unhashable(Word self, std::int64_t& hash) noexcept;


// value <op> value with reflected operand and fallback to identity; TypeError for orders that aren't supported.
Word compare(Word left, Word right, Comparison comparison) noexcept;
Flag compare_truth(Word left, Word right, Comparison comparison) noexcept;
// left is right or left == right: what containers test.
Flag equals(Word left, Word right) noexcept;

// len(value): -1 failed.
std::int64_t length(Word value) noexcept;
Word get_item(Word container, Word key) noexcept;
Status set_item(Word container, Word key, Word value) noexcept;
Status delete_item(Word container, Word key) noexcept;
Flag contains(Word container, Word item) noexcept;

// Guards recursive repr: entering twice for the same value says so (1: "[...]" is due), else 0, -1 failed.
Flag repr_enter(Word value) noexcept;
void repr_leave(Word value) noexcept;
void free_repr_stack() noexcept;  // of a thread that ends

}  // namespace coil
