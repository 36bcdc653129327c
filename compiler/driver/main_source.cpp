#include "compiler/driver/main_source.h"

#include <cerrno>
#include <climits>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

#include "compiler/toolchain/cache/files.h"

namespace coil::compiler::driver {

std::string absolute_path(const std::string& path) {
  char folder[PATH_MAX];
  if (path.starts_with('/') || !getcwd(folder, sizeof folder)) return path;
  return std::string(folder) + "/" + path;
}

namespace {

bool is_folder(const std::string& path) {
  struct stat status;
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

struct Failure {
  std::string& trouble;
  int& status;
  bool operator()(std::string text, int exit_status) const {
    trouble = std::move(text);
    status = exit_status;
    return false;
  }
};

std::string reason() { return "[Errno " + std::to_string(errno) + "] " + std::strerror(errno); }

bool read_named(const std::string& name, MainSource& source, Failure fail) {
  source.path = absolute_path(name);
  if (is_folder(source.path)) {
    std::string main = source.path + (source.path.ends_with('/') ? "__main__.py" : "/__main__.py");
    if (access(main.c_str(), F_OK) != 0) return fail("can't find '__main__' module in '" + source.path + "'", 1);
    source.path = main;
  }
  source.folder = source.path.substr(0, source.path.find_last_of('/'));
  return cache::read_file(source.path, source.content) || fail("can't open file '" + source.path + "': " + reason(), 2);
}

}  // namespace

bool read_main_source(Origin origin, const std::string& name, MainSource& source, std::string& trouble, int& status) {
  Failure fail{trouble, status};
  source.argument = origin == Origin::argument ? "-c" : name;
  if (origin == Origin::file) return read_named(name, source, fail);
  source.folder = absolute_path("");
  source.path = origin == Origin::argument ? "<string>" : "<stdin>";
  if (origin == Origin::argument) source.content = name;
  return origin == Origin::argument || cache::read_descriptor(STDIN_FILENO, source.content) ||
         fail("can't read standard input: " + reason(), status_trouble);
}

}  // namespace coil::compiler::driver
