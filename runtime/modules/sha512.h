// SHA-512.
#pragma once

#include <cstdint>
#include <string_view>

namespace coil {

void sha512(std::string_view message, unsigned char (&digest)[64]) noexcept;

}  // namespace coil
