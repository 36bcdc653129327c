// COIL_CHECK(condition, "what went wrong"): a bug of ours stops the compiler and says where. Mistakes in the user's
// program are diagnostics, never checks.
#pragma once

namespace coil::compiler {

[[noreturn]] void check_failed(const char* file, int line, const char* condition, const char* message);

}  // namespace coil::compiler

#define COIL_CHECK(condition, message) \
  (__builtin_expect(static_cast<bool>(condition), 1) \
       ? static_cast<void>(0) \
       : ::coil::compiler::check_failed(__FILE__, __LINE__, #condition, message))

#define COIL_UNREACHABLE(message) ::coil::compiler::check_failed(__FILE__, __LINE__, "unreachable", message)
