// Methods that bytes and bytearray share: the results have the type of self.
#pragma once

#include <string_view>

#include "runtime/core/function.h"
#include "runtime/object/bytes.h"
#include "runtime/object/bytes_builder.h"

namespace coil {

// The contents of bytes or bytearray.
inline std::string_view contents(Word self) { return is_bytes(self) ? bytes_text(self) : bytearray_text(self); }
// New bytes or a new bytearray, as `model` is.
inline Word make_like(Word model, std::string_view bytes) { return is_bytes(model) ? make_bytes(bytes) : make_bytearray(bytes); }
bool has_bytes_method(Word value) noexcept;  // __bytes__
// self itself when it is exact bytes, else a copy.
Word same_or_copy(Word self) noexcept;
// The number of a byte: "byte must be in range(0, 256)". -1: failed.
int read_byte(Word value) noexcept;
// bytes % arguments; `model` decides the type of the result.
Word bytes_format_percent(Word model, Word arguments) noexcept;

// Slots of both types.
Word bytes_compare(Word left, Word right, Comparison comparison) noexcept;
std::int64_t bytes_hash(std::string_view text) noexcept;
Word bytes_add(Word left, Word right) noexcept;
Word bytes_multiply(Word left, Word right) noexcept;
Flag bytes_contains(Word self, Word item) noexcept;
Word bytes_get_slice(Word self, Word slice) noexcept;
Word bytearray_iter(Word self) noexcept;
Word memoryview_iter(Word self) noexcept;
// What bytes(source, encoding, errors) holds (0: absent), as bytes.
Word bytes_from_arguments(const char* name, const Word* places) noexcept;

#define COIL_BYTES_METHODS(METHOD)                                                                                      \
  METHOD(capitalize) METHOD(center) METHOD(count) METHOD(decode) METHOD(endswith) METHOD(expandtabs) METHOD(find)        \
  METHOD(hex) METHOD(index) METHOD(isalnum) METHOD(isalpha) METHOD(isascii) METHOD(isdigit) METHOD(islower)              \
  METHOD(isspace) METHOD(istitle) METHOD(isupper) METHOD(join) METHOD(ljust) METHOD(lower) METHOD(lstrip)                \
  METHOD(maketrans) METHOD(partition) METHOD(removeprefix) METHOD(removesuffix) METHOD(replace) METHOD(rfind)            \
  METHOD(rindex) METHOD(rjust) METHOD(rpartition) METHOD(rsplit) METHOD(rstrip) METHOD(split) METHOD(splitlines)         \
  METHOD(startswith) METHOD(strip) METHOD(swapcase) METHOD(title) METHOD(translate) METHOD(upper) METHOD(zfill)
#define METHOD(name) Word bytes_method_##name(const Word* arguments);
COIL_BYTES_METHODS(METHOD)
#undef METHOD

// bytes.fromhex as bytes, whatever the class.
Word bytes_from_hex(Word text) noexcept;
Word bytes_hex(std::string_view bytes, Word separator, int group) noexcept;  // separator 0: none

// Rows of the tables of both types.
#define COIL_BYTES_METHOD_ROWS                                                                  \
  {"capitalize(self, /)", bytes_method_capitalize},                                             \
  {"center(self, width, fillchar=b' ', /)", bytes_method_center},                               \
  {"count(self, sub, start=None, end=None, /)", bytes_method_count},                            \
  {"decode(self, /, encoding='utf-8', errors='strict')", bytes_method_decode},                  \
  {"endswith(self, suffix, start=None, end=None, /)", bytes_method_endswith},                   \
  {"expandtabs(self, /, tabsize=8)", bytes_method_expandtabs},                                  \
  {"find(self, sub, start=None, end=None, /)", bytes_method_find},                              \
  {"hex(self, /, sep=None, bytes_per_sep=1)", bytes_method_hex},                                \
  {"index(self, sub, start=None, end=None, /)", bytes_method_index},                            \
  {"isalnum(self, /)", bytes_method_isalnum},                                                   \
  {"isalpha(self, /)", bytes_method_isalpha},                                                   \
  {"isascii(self, /)", bytes_method_isascii},                                                   \
  {"isdigit(self, /)", bytes_method_isdigit},                                                   \
  {"islower(self, /)", bytes_method_islower},                                                   \
  {"isspace(self, /)", bytes_method_isspace},                                                   \
  {"istitle(self, /)", bytes_method_istitle},                                                   \
  {"isupper(self, /)", bytes_method_isupper},                                                   \
  {"join(self, iterable_of_bytes, /)", bytes_method_join},                                      \
  {"ljust(self, width, fillchar=b' ', /)", bytes_method_ljust},                                 \
  {"lower(self, /)", bytes_method_lower},                                                       \
  {"lstrip(self, bytes=None, /)", bytes_method_lstrip},                                         \
  {"maketrans(frm, to, /)", bytes_method_maketrans, MethodKind::static_},                       \
  {"partition(self, sep, /)", bytes_method_partition},                                          \
  {"removeprefix(self, prefix, /)", bytes_method_removeprefix},                                 \
  {"removesuffix(self, suffix, /)", bytes_method_removesuffix},                                 \
  {"replace(self, old, new, count=-1, /)", bytes_method_replace},                               \
  {"rfind(self, sub, start=None, end=None, /)", bytes_method_rfind},                            \
  {"rindex(self, sub, start=None, end=None, /)", bytes_method_rindex},                          \
  {"rjust(self, width, fillchar=b' ', /)", bytes_method_rjust},                                 \
  {"rpartition(self, sep, /)", bytes_method_rpartition},                                        \
  {"rsplit(self, /, sep=None, maxsplit=-1)", bytes_method_rsplit},                              \
  {"rstrip(self, bytes=None, /)", bytes_method_rstrip},                                         \
  {"split(self, /, sep=None, maxsplit=-1)", bytes_method_split},                                \
  {"splitlines(self, /, keepends=False)", bytes_method_splitlines},                             \
  {"startswith(self, prefix, start=None, end=None, /)", bytes_method_startswith},               \
  {"strip(self, bytes=None, /)", bytes_method_strip},                                           \
  {"swapcase(self, /)", bytes_method_swapcase},                                                 \
  {"title(self, /)", bytes_method_title},                                                       \
  {"translate(self, table, /, delete=b'')", bytes_method_translate},                            \
  {"upper(self, /)", bytes_method_upper},                                                       \
  {"zfill(self, width, /)", bytes_method_zfill}

}  // namespace coil
