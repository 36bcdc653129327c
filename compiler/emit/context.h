// State of the emission of one module: the text, and the tables that functions fill while they are printed. The tables
// are printed in front of the functions afterwards.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "compiler/base/source_buffer.h"
#include "compiler/emit/emit.h"
#include "compiler/emit/printer.h"
#include "compiler/emit/stand_in.h"

namespace coil::compiler::emit {

class Context {
 public:
  Context(const ir::Module& module, const EmitOptions& options);

  const ir::Module& module() const { return module_; }
  const SourceBuffer& source() const { return source_; }
  Printer& out() { return out_; }
  bool for_debugger() const { return for_debugger_; }

  // "k::hello": the word of a constant, or an expression for those that need no object.
  std::string constant(const ir::Constant& constant) const;
  std::string global(const ir::Global& global) const { return "g::" + global_names_[global.index]; }
  // Of a global that is called_borrowed: what `def` has bound it to.
  std::string defined(const ir::Global& global) const { return "g::defined[" + std::to_string(global.index) + "]"; }
  // "at::all[3]": the static Location of an instruction of `function`.
  std::string location(const ir::Function& function, const Location& location, std::uint32_t anchor, std::uint32_t anchor_end);
  // "caches[3]": a new attribute cache.
  std::string attribute_cache();
  // What tracebacks show of a function, if not what its source says.
  const std::optional<StandIn>& stand_in() const { return stand_in_; }
  // What is printed next belongs to this place, for the table of calls (toolchain/call_sites.h).
  void begin_place(const ir::Function& function, const Location& location, std::uint32_t anchor = 0, std::uint32_t anchor_end = 0);
  // What is printed next belongs to no place: nobody has called from there.
  void end_place() { add_call_place(no_location); }

  // Ordinary functions that only the runtime calls take their arguments as the array that it has.
  bool takes_array(const ir::Function& function) const { return taking_array_.count(&function) != 0; }

  // "source", or another file that a function is shown in: files come before what names them, with the lines that are known.
  std::string source_file(const ir::Function& function) const;
  void print_stand_in_files(Printer& out) const;
  // The definitions of what constant(), global(), location() and attribute_cache() named.
  void print_constants(Printer& out) const;
  void print_globals(Printer& out) const;
  void print_locations(Printer& out) const;
  void print_caches(Printer& out) const;
  // `first_line`: where the text of the functions begins in the unit, from 0.
  void print_call_places(Printer& out, std::uint32_t first_line) const;

 private:
  using LocationKey = std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;

  void add_stand_in_lines(const ir::Function& function);

  const ir::Module& module_;
  SourceBuffer source_;
  std::optional<StandIn> stand_in_;
  std::map<std::string, std::map<std::uint32_t, std::string>> stand_in_lines_;  // by path and number
  bool for_debugger_;
  Printer out_;
  std::set<const ir::Function*> taking_array_;
  std::vector<std::string> constant_names_;
  std::vector<std::string> global_names_;
  std::uint32_t function_number(const ir::Function& function);

  // From a line of the text on (from 1; with line directives: a line of the source, and above it the number of the function,
  // since functions may share a line), its code belongs to a location.
  struct CallPlace {
    std::uint32_t line;
    std::uint32_t location;  // no_location: none
  };

  static constexpr std::uint32_t no_location = 0xffffffff;

  void find_functions_taking_array();
  void add_call_place(std::uint32_t location, std::uint32_t source_line = 0);
  std::uint32_t intern_location(const ir::Function& function, const Location& location, std::uint32_t anchor,
                                std::uint32_t anchor_end);

  std::map<LocationKey, std::uint32_t> locations_;  // the index in at::all
  std::vector<CallPlace> call_places_;
  std::vector<const ir::Function*> calling_functions_;  // by number
  int cache_count_ = 0;
};

// Prints one function: its C++ body, its entry for bound arguments, and its plain body if it has one.
void emit_function(Context& context, const ir::Function& function);
// "f_greet", and its declaration without a semicolon.
std::string function_name(const ir::Function& function);
std::string function_declaration(const Context& context, const ir::Function& function);
// "f_greet" or "f_greet_entry": what takes bound arguments in an array.
std::string entry_name(const Context& context, const ir::Function& function);
// "f_greet_plain", and its declaration.
std::string plain_body_name(const ir::Function& function);
std::string plain_body_declaration(const ir::Function& function);

}  // namespace coil::compiler::emit
