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

void RuntimeModules::Imports::add(const std::string& word) {
  std::size_t question = word.find('?');
  if (word.starts_with('+')) return parts.push_back(word.substr(1));
  if (question == std::string::npos) return always.push_back(word);
  LateImport import{word.substr(0, question), {}};
  std::istringstream names(word.substr(question + 1));
  for (std::string name; std::getline(names, name, ',');) import.names.push_back(name);
  late.push_back(std::move(import));
}

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
    Imports& imports = imports_[name];
    for (std::string word; words >> word;) imports.add(word);
  }
  return true;
}

bool is_standard_module(std::string_view name) { return std::ranges::binary_search(standard_modules, name); }
bool is_builtin_module(std::string_view name) { return std::ranges::binary_search(builtin_modules, name); }

}  // namespace coil::compiler::driver
