#include "compiler/driver/artefacts.h"

#include <cstdio>
#include <unistd.h>

#include "compiler/driver/unit_key.h"
#include "compiler/emit/emit.h"
#include "compiler/toolchain/external.h"
#include "compiler/toolchain/link.h"

namespace coil::compiler::driver {

namespace {

class Maker {
 public:
  Maker(Program& program, const CommandLine& command, const toolchain::Installation& installation, Workplace& place, Steps& steps,
        std::string& trouble)
      : program_(program), command_(command), installation_(installation), place_(place), steps_(steps), trouble_(trouble) {
    options_.tier = command.tier;
    options_.debug_info = command.debug_info;
    options_.product = command.product;
    options_.placement = command.linkage == toolchain::Linkage::shared_runtime ? toolchain::Placement::beside_runtime
                                                                               : toolchain::Placement::with_runtime;
  }

  bool make(const std::string& output) {
    for (const std::unique_ptr<Unit>& unit : program_.units)
      if (imports_builtins(*unit)) builtins_ = Builtins::replaceable;
    for (std::unique_ptr<Unit>& unit : program_.units)
      if (!make_object(*unit)) return false;
    return link(output);
  }

 private:
  bool is_main(const Unit& unit) const { return &unit == program_.units.front().get(); }

  // The main module's C++ also holds the table of all modules.
  std::string text_of(Unit& unit) {
    std::string text = translate(unit, builtins_, command_.debug_info, steps_);
    if (!is_main(unit)) return text;
    std::vector<std::string> names;
    for (const std::unique_ptr<Unit>& each : program_.units) names.push_back(each->name);
    names.insert(names.end(), program_.runtime_modules.begin(), program_.runtime_modules.end());
    return text + emit::emit_program(names, program_.runtime_parts);
  }

  bool make_object(Unit& unit) {
    std::string text = text_of(unit), name = unit.name + ".cpp";
    cache::Digest key = unit_key(installation_, options_, command_.external_compiler, name, text);
    if (!place_.prepare(cache::Kind::units, key, trouble_)) return false;
    std::string path = place_.path(cache::Kind::units, key);
    if (!place_.has_cache()) path = place_.scratch(path);
    objects_.push_back(path);
    if (place_.has_cache() && place_.store().touch(cache::Kind::units, key)) return true;

    steps_.begin("compile", unit.source.name());
    std::string object;
    if (!compile(name, text, object)) return false;
    if (cache::write_file(path, object)) return true;
    trouble_ = cache::write_trouble(path);
    return false;
  }

  bool compile(const std::string& name, const std::string& text, std::string& object) {
    std::string messages;
    bool good = command_.external_compiler.empty()
                    ? toolchain::compile(installation_, options_, name, text, object, messages)
                    : toolchain::compile_externally(command_.external_compiler, installation_, options_, name, text, object, messages);
    if (good) return true;
    if (messages.starts_with("can't start "))
      trouble_ = messages;
    else if (messages.find("since the precompiled header") != std::string::npos)
      trouble_ = "the runtime's headers have changed since coil was built: build or install it again (./dev build)";
    else
      trouble_ = "the C++ that was made from this program doesn't compile, which is coil's fault:\n" + messages;
    return false;
  }

  bool link(const std::string& output) {
    steps_.begin("link", output);
    toolchain::LinkOptions options;
    options.linkage = command_.linkage;
    options.symbols = command_.symbols;
    if (command_.product == toolchain::Product::bitcode) options.link_time = toolchain::LinkTime::whole_program;
    std::string temporary = place_.scratch(cache::temporary_name(output)), messages;
    bool good = command_.external_compiler.empty()
                    ? toolchain::link(installation_, options, objects_, temporary, messages)
                    : toolchain::link_externally(command_.external_compiler, installation_, options, objects_, temporary, messages);
    if (!good) {
      trouble_ = "can't link " + output + ":\n" + messages;
      return false;
    }
    if (std::rename(temporary.c_str(), output.c_str()) == 0) return true;
    trouble_ = cache::write_trouble(output);
    return false;
  }

  Program& program_;
  const CommandLine& command_;
  const toolchain::Installation& installation_;
  Workplace& place_;
  Steps& steps_;
  std::string& trouble_;
  toolchain::CompileOptions options_;
  Builtins builtins_ = Builtins::unchanged;
  std::vector<std::string> objects_;
};

}  // namespace

bool make_executable(Program& program, const CommandLine& command, const toolchain::Installation& installation,
                     const std::string& output, Workplace& place, Steps& steps, std::string& trouble) {
  return Maker(program, command, installation, place, steps, trouble).make(output);
}

}  // namespace coil::compiler::driver
