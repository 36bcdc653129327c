// What an ELF linker is told, lld inside or another one.
#include "compiler/toolchain/configuration.h"
#include "compiler/toolchain/link.h"

namespace coil::compiler::toolchain {

namespace {

using Arguments = std::vector<std::string>;

void append(Arguments& arguments, std::initializer_list<std::string> more) { arguments.insert(arguments.end(), more); }

void add_shared_runtime(Arguments& arguments, const Installation& installation) {
  append(arguments, {installation.shared_runtime(), "-rpath", installation.library_folder(), "-znocopyreloc", "-lc"});
}

// The sanitizer's library has to come before all others.
void add_sanitizer(Arguments& arguments) {
  const std::string library(configuration::sanitizer_library);
  if (configuration::sanitized) append(arguments, {library, "-rpath", library.substr(0, library.find_last_of('/'))});
}

void add_static_runtime(Arguments& arguments, const Installation& installation, Linkage linkage) {
  append(arguments, {"--gc-sections", "--icf=safe", "-O2", installation.static_runtime(), "-Bstatic", "-lstdc++"});
  if (linkage == Linkage::static_runtime) append(arguments, {"-Bdynamic"});
  append(arguments, {"-lm", "--start-group", "-lc", "-lgcc", "-lgcc_eh", "--end-group"});
}

}  // namespace

Arguments linker_arguments(const Installation& installation, const LinkOptions& options, const Arguments& objects,
                           const std::string& output) {
  const std::string libc = configuration::libc_folder, gcc = configuration::gcc_folder;
  Arguments arguments = {"--no-pie", "--hash-style=gnu", "--build-id=none", "-znorelro", "--eh-frame-hdr", "--threads=1", "-m", "elf_x86_64",
                         "-o", output, "-L" + libc, "-L" + gcc};
  if (options.linkage == Linkage::all_static)
    append(arguments, {"-static"});
  else
    append(arguments, {"-dynamic-linker", configuration::dynamic_linker});
  if (options.symbols == Symbols::strip) append(arguments, {"--strip-all"});
  if (options.link_time == LinkTime::whole_program) append(arguments, {"--fat-lto-objects", "--lto-O3", "-plugin-opt=mcpu=x86-64"});
  append(arguments, {libc + "/crt1.o", libc + "/crti.o"});
  add_sanitizer(arguments);
  arguments.insert(arguments.end(), objects.begin(), objects.end());
  if (options.linkage == Linkage::shared_runtime)
    add_shared_runtime(arguments, installation);
  else
    add_static_runtime(arguments, installation, options.linkage);
  append(arguments, {libc + "/crtn.o"});
  return arguments;
}

}  // namespace coil::compiler::toolchain
