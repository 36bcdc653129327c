#include "compiler/driver/runtime_modules.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sstream>

#include "compiler/toolchain/cache/files.h"

namespace coil::compiler::driver {

namespace {

constexpr std::string_view standard_modules[] = {
#define MODULE(name) #name,
#define BUILTIN_MODULE(name) #name,
#include "compiler/driver/standard_modules.def"
#undef MODULE
#undef BUILTIN_MODULE
};

constexpr std::string_view builtin_modules[] = {
#define MODULE(name)
#define BUILTIN_MODULE(name) #name,
#include "compiler/driver/standard_modules.def"
#undef MODULE
#undef BUILTIN_MODULE
};

}  // namespace

bool RuntimeModules::read(const toolchain::Installation& installation, std::string& trouble) {
  std::string path = installation.library_folder() + "/modules", text;
  if (!cache::read_file(path, text)) {
    trouble = "can't read " + path + ": " + std::strerror(errno) + " (install coil again, or build it: ./dev build)";
    return false;
  }
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name;
    words >> name;
    std::vector<std::string>& imports = imports_[name];
    for (std::string word; words >> word;) imports.push_back(word);
  }
  return true;
}

bool is_standard_module(std::string_view name) { return std::ranges::binary_search(standard_modules, name); }
bool is_builtin_module(std::string_view name) { return std::ranges::binary_search(builtin_modules, name); }

}  // namespace coil::compiler::driver
