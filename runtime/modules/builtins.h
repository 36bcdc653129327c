// The built-in functions, by theme; builtin_functions.cpp makes the table of them. Each takes one word per parameter of
// the signature that stands there.
#pragma once

#include "runtime/object/word.h"

namespace coil {

// builtins_iteration.cpp
Word builtin_all_function(const Word* arguments);
Word builtin_any_function(const Word* arguments);
Word builtin_iter_function(const Word* arguments);
Word builtin_next_function(const Word* arguments);
Word builtin_len_function(const Word* arguments);
Word builtin_max_function(const Word* arguments);
Word builtin_min_function(const Word* arguments);
Word builtin_sorted_function(const Word* arguments);
Word builtin_sum_function(const Word* arguments);
Word builtin_aiter_function(const Word* arguments);
Word builtin_anext_function(const Word* arguments);

// builtins_numbers.cpp
Word builtin_abs_function(const Word* arguments);
Word builtin_bin_function(const Word* arguments);
Word builtin_chr_function(const Word* arguments);
Word builtin_divmod_function(const Word* arguments);
Word builtin_hex_function(const Word* arguments);
Word builtin_oct_function(const Word* arguments);
Word builtin_ord_function(const Word* arguments);
Word builtin_pow_function(const Word* arguments);
Word builtin_round_function(const Word* arguments);

// builtins_values.cpp
Word builtin_ascii_function(const Word* arguments);
Word builtin_callable_function(const Word* arguments);
Word builtin_format_function(const Word* arguments);
Word builtin_hash_function(const Word* arguments);
Word builtin_id_function(const Word* arguments);
Word builtin_repr_function(const Word* arguments);

// builtins_output.cpp
Word builtin_print_function(const Word* arguments);
Word builtin_input_function(const Word* arguments);

// io/open.cpp
Word builtin_open_function(const Word* arguments);

}  // namespace coil
