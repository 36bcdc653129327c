// `coil cache`: what the cache of compiled programs holds.
#pragma once

#include <string>
#include <vector>

namespace coil::compiler::driver {

// show (or nothing), clear. The exit status.
int cache_command(const std::vector<std::string>& arguments);

}  // namespace coil::compiler::driver
