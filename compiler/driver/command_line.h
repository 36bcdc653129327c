// The command line as data. Shared by the thin front end and the compiler.
#pragma once

#include <string>
#include <vector>

#include "compiler/toolchain/compile.h"
#include "compiler/toolchain/link.h"

namespace coil::compiler::driver {

// precompile and library are the build's own: the precompiled headers, and the standard modules written in Python.
enum class Verb { run, build, prepare, check, emit, cache, version, help, precompile, library };

// What `coil emit` prints.
enum class Form { none, tokens, ast, scopes, ir, typed_ir, cpp };

enum class Origin { file, standard_input, argument };

enum class Clock { real, virtual_time };
enum class Timings { hide, show };
enum class Messages { text, json };

struct CommandLine {
  Verb verb = Verb::help;
  Origin origin = Origin::file;
  std::vector<std::string> files;      // run and build: one; or the code itself, where the origin is an argument
  std::vector<std::string> arguments;  // run: the program's own. cache, help: what to do, about what
  bool tier_given = false;
  toolchain::Tier tier = toolchain::Tier::quick;
  toolchain::DebugInfo debug_info = toolchain::DebugInfo::none;
  toolchain::Linkage linkage = toolchain::Linkage::static_runtime;
  toolchain::Product product = toolchain::Product::object;  // bitcode: with link-time optimisation
  toolchain::Symbols symbols = toolchain::Symbols::strip;
  Form form = Form::none;
  Clock clock = Clock::real;
  std::string shuffle_seed;  // empty: tasks run in CPython's order
  Timings timings = Timings::hide;
  Messages messages = Messages::text;
  std::string output;
  std::string external_compiler;  // an installed clang++, instead of the one inside
};

// False: `trouble` says what is wrong with the arguments (which don't include the program's name).
bool parse_command_line(const std::vector<std::string>& arguments, CommandLine& command, std::string& trouble);

// The text of `coil help`, and of `coil help VERB`; empty: there is no such verb.
std::string help_text();
std::string help_text(std::string_view verb);

// Statuses of coil's own: those of CPython where it has one, 2 for what coil doesn't support yet.
inline constexpr int status_usage = 2;
inline constexpr int status_trouble = 3;

}  // namespace coil::compiler::driver
