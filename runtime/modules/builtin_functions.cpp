// The table of the built-in functions that work through the protocol of values. (isinstance, getattr and what else
// belongs to classes and modules: core/core_functions.cpp.)
#include "runtime/core/builtins.h"
#include "runtime/core/native.h"
#include "runtime/modules/builtins.h"

namespace coil {

constinit const NativeMethod builtin_functions[] = {
    {"abs(x, /)", builtin_abs_function, MethodKind::function},
    {"aiter(async_iterable, /)", builtin_aiter_function, MethodKind::function},
    {"all(iterable, /)", builtin_all_function, MethodKind::function},
    {"anext(aiterator, default=<unrepresentable>, /)", builtin_anext_function, MethodKind::function},
    {"any(iterable, /)", builtin_any_function, MethodKind::function},
    {"ascii(obj, /)", builtin_ascii_function, MethodKind::function},
    {"bin(number, /)", builtin_bin_function, MethodKind::function},
    {"callable(obj, /)", builtin_callable_function, MethodKind::function},
    {"chr(i, /)", builtin_chr_function, MethodKind::function},
    {"divmod(x, y, /)", builtin_divmod_function, MethodKind::function},
    {"format(value, format_spec='', /)", builtin_format_function, MethodKind::function},
    {"hash(obj, /)", builtin_hash_function, MethodKind::function},
    {"hex(number, /)", builtin_hex_function, MethodKind::function},
    {"id(obj, /)", builtin_id_function, MethodKind::function},
    {"input(prompt=None, /)", builtin_input_function, MethodKind::function},
    {"iter(object, sentinel=<unrepresentable>, /)", builtin_iter_function, MethodKind::function},
    {"len(obj, /)", builtin_len_function, MethodKind::function},
    {"max(*args, key=None, default=<unrepresentable>)", builtin_max_function, MethodKind::function},
    {"min(*args, key=None, default=<unrepresentable>)", builtin_min_function, MethodKind::function},
    {"next(iterator, default=<unrepresentable>, /)", builtin_next_function, MethodKind::function},
    {"oct(number, /)", builtin_oct_function, MethodKind::function},
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
     builtin_open_function, MethodKind::function},
    {"ord(c, /)", builtin_ord_function, MethodKind::function},
    {"pow(base, exp, mod=None)", builtin_pow_function, MethodKind::function},
    {"print(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print_function, MethodKind::function},
    {"repr(obj, /)", builtin_repr_function, MethodKind::function},
    {"round(number, ndigits=None)", builtin_round_function, MethodKind::function},
    {"sorted(*args, key=None, reverse=False)", builtin_sorted_function, MethodKind::function},
    {"sum(iterable, /, start=0)", builtin_sum_function, MethodKind::function},
    {},
};

}  // namespace coil
