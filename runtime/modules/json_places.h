// The lines of CPython's json/encoder.py that tracebacks show where its encoder written in Python runs: with `indent`, and
// wherever the text comes in pieces.
#pragma once

#include "runtime/core/code.h"

namespace coil::json_place {

inline constexpr SourceLine lines[] = {
    {240, "                raise ValueError("},
    {285, "                raise ValueError(\"Circular reference detected\")"},
    {317, "                yield buf + _floatstr(value)"},
    {326, "                yield from chunks"},
    {341, "                raise ValueError(\"Circular reference detected\")"},
    {354, "            items = sorted(dct.items())"},
    {356, "            items = dct.items()"},
    {364, "                key = _floatstr(key)"},
    {377, "                raise TypeError(f'keys must be str, int, float, bool or None, '"},
    {398, "                yield _floatstr(value)"},
    {406, "                yield from chunks"},
    {428, "            yield _floatstr(o)"},
    {430, "            yield from _iterencode_list(o, _current_indent_level)"},
    {432, "            yield from _iterencode_dict(o, _current_indent_level)"},
    {437, "                    raise ValueError(\"Circular reference detected\")"},
    {439, "            o = _default(o)"},
    {440, "            yield from _iterencode(o, _current_indent_level)"},
    {0, nullptr}};
inline constexpr SourceFile file = {"/usr/lib/python3.11/json/encoder.py", nullptr, 0, lines};

inline constexpr Code floatstr = {"floatstr", "JSONEncoder.iterencode.<locals>.floatstr", &file, 224, CodeKind::function, {}, nullptr, nullptr};
inline constexpr Code list = {"_iterencode_list", "_make_iterencode.<locals>._iterencode_list", &file, 278, CodeKind::generator, {}, nullptr, nullptr};
inline constexpr Code dict = {"_iterencode_dict", "_make_iterencode.<locals>._iterencode_dict", &file, 334, CodeKind::generator, {}, nullptr, nullptr};
inline constexpr Code any = {"_iterencode", "_make_iterencode.<locals>._iterencode", &file, 414, CodeKind::generator, {}, nullptr, nullptr};

inline constexpr Location floatstr_raise = {&floatstr, 240, 16, 242, 0, 0, 0, false};
inline constexpr Location list_circular = {&list, 285, 16, 285, 62, 0, 0, false};
inline constexpr Location list_float = {&list, 317, 28, 317, 44, 0, 0, false};
inline constexpr Location list_item = {&list, 326, 16, 326, 33, 0, 0, false};
inline constexpr Location dict_circular = {&dict, 341, 16, 341, 62, 0, 0, false};
inline constexpr Location dict_sorted = {&dict, 354, 20, 354, 39, 0, 0, false};
inline constexpr Location dict_items = {&dict, 356, 20, 356, 31, 0, 0, false};
inline constexpr Location dict_float_key = {&dict, 364, 22, 364, 36, 0, 0, false};
inline constexpr Location dict_key = {&dict, 377, 16, 378, 58, 0, 0, false};
inline constexpr Location dict_float = {&dict, 398, 22, 398, 38, 0, 0, false};
inline constexpr Location dict_item = {&dict, 406, 16, 406, 33, 0, 0, false};
inline constexpr Location any_float = {&any, 428, 18, 428, 30, 0, 0, false};
inline constexpr Location any_list = {&any, 430, 12, 430, 65, 0, 0, false};
inline constexpr Location any_dict = {&any, 432, 12, 432, 65, 0, 0, false};
inline constexpr Location any_circular = {&any, 437, 20, 437, 66, 0, 0, false};
inline constexpr Location any_default = {&any, 439, 16, 439, 27, 0, 0, false};
inline constexpr Location any_again = {&any, 440, 12, 440, 60, 0, 0, false};

}  // namespace coil::json_place
