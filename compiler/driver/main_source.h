// The main file of a program: what it contains, and what CPython would call it.
#pragma once

#include <string>

#include "compiler/driver/command_line.h"

namespace coil::compiler::driver {

struct MainSource {
  std::string path;      // as in tracebacks and __file__: absolute, "<stdin>" or "<string>"
  std::string content;
  std::string folder;    // where its imports are looked for first
  std::string argument;  // the program's sys.argv[0]
};

// Reads the file `name`; a folder stands for the __main__.py in it. False: `trouble` is what CPython would say, without
// its own name, and `status` how it would exit.
bool read_main_source(Origin origin, const std::string& name, MainSource& source, std::string& trouble, int& status);

// `path`, seen from the working folder.
std::string absolute_path(const std::string& path);

}  // namespace coil::compiler::driver
