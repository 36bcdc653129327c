// The constants of a module: described by emitted code, made when the module starts.
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/type.h"

namespace coil {

enum class ConstantKind : std::uint8_t { none, ellipsis, true_, false_, big_integer, floating, imaginary, string, bytes, tuple };

struct ConstantSpecification {
  ConstantKind kind;
  const char* text = nullptr;        // string: UTF-8 (surrogates as three bytes each); bytes; big_integer: decimal
  std::size_t size = 0;              // of the text in bytes, or how many items
  double number = 0;                 // floating, imaginary
  const unsigned* items = nullptr;   // tuple: indices of earlier constants
};

// Fills `words` (owned). Strings that look like identifiers are interned. Fails without memory.
bool make_constants(const ConstantSpecification* specifications, std::size_t count, Word* words) noexcept;

// An interned str of a name, for the cold paths of emitted code. Borrowed: it is kept for ever.
Borrowed name_word(const char* utf8) noexcept;

// Fills in a module's places, before anything else of it runs. The table of texts ends with a null.
void make_places(const PlacesOfCode* texts, Location* places) noexcept;

// `coil::Words<2>{a, b}.items`: operands as an array.
template <std::size_t count>
struct Words {
  Word items[count];
};

}  // namespace coil
