// How coil says what is wrong with its arguments, files or surroundings; what is wrong with a program is a diagnostic.
#pragma once

#include <string>

namespace coil::compiler::driver {

// "coil: …" on standard error; gives `status`.
int complain(const std::string& trouble, int status);

}  // namespace coil::compiler::driver
