// Names and literals of C++ for names and values of Python.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "compiler/ir/ir.h"

namespace coil::compiler::emit {

// A name of the source as a C++ identifier, never a keyword or one of the names that emitted code uses itself.
std::string identifier(std::string_view python_name);

// The variable of a register: the local's name, made unique by its number where a function has two of that name, or tN.
std::string variable(const ir::Register& reg);

// `name`, followed by `number` where it is taken already; takes it.
std::string distinct(std::set<std::string>& taken, std::string name, std::size_t number);

// "text" with escapes; any bytes.
std::string string_literal(std::string_view bytes);

// A double to the last bit.
std::string floating_literal(double value);

// Whether the text is an ASCII identifier.
bool is_plain_identifier(std::string_view text);

}  // namespace coil::compiler::emit
