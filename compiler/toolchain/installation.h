// Where the parts of coil are. An installation and a build folder have the same layout:
//
//   bin/coil                            the thin front end
//   libexec/coil/coil-compiler          the compiler, with clang and lld inside
//   lib/coil/libcoil_runtime.{a,so}     the runtime
//   lib/coil/emitted-{Oquick,O0,O2}.pch    its header, precompiled
//   include/coil/runtime/               its headers
#pragma once

#include <string>

namespace coil::compiler::toolchain {

struct Installation {
  std::string prefix;

  std::string compiler() const { return prefix + "/libexec/coil/coil-compiler"; }
  std::string library_folder() const { return prefix + "/lib/coil"; }
  std::string include_folder() const { return prefix + "/include/coil"; }
  std::string shared_runtime() const { return library_folder() + "/libcoil_runtime.so"; }
  std::string static_runtime() const { return library_folder() + "/libcoil_runtime.a"; }
};

// The installation that the running program belongs to. `depth`: how many folders the program is below the prefix.
Installation find_installation(int depth);

}  // namespace coil::compiler::toolchain
