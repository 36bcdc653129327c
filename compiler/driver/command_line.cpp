#include "compiler/driver/command_line.h"

#include <algorithm>
#include <cstdlib>

namespace coil::compiler::driver {

namespace {

using toolchain::Tier;

struct VerbRow {
  const char* name;
  Verb verb;
  const char* usage;    // null: not shown
  const char* summary;
  const char* details = nullptr;  // what `coil help VERB` says besides
};

constexpr VerbRow verbs[] = {
    {"run", Verb::run, "run [OPTIONS] FILE.py [ARGS...]", "compile a program and run it (FILE: - is standard input)"},
    {"build", Verb::build, "build [OPTIONS] FILE.py [-o OUT]", "compile a program to an executable"},
    {"prepare", Verb::prepare, "prepare FILE.py...", "compile programs into the cache, for `coil run` to find",
     "  Many small programs take a fifth less time than one by one.\n"},
    {"check", Verb::check, "check FILE.py...", "say what is wrong with programs, without compiling them",
     "  After a mistake it goes on with the next statement and reports up to 20 mistakes that don't depend on each other, in\n"
     "  the order of the source. Status 1: CPython refuses the program too; 2: only coil does; 0: nothing is wrong.\n"
     "  In --json, lines and characters count from 0, characters in units of UTF-16 (the language server protocol).\n"},
    {"emit", Verb::emit, "emit FORM FILE.py", "print a program as one of the compiler's forms"},
    {"cache", Verb::cache, "cache [show|clear]", "show or empty the cache of compiled programs"},
    {"help", Verb::help, "help [VERB]", "say more about a verb"},
    {"version", Verb::version, nullptr, nullptr},
    {"precompile", Verb::precompile, nullptr, nullptr},
    {"library", Verb::library, nullptr, nullptr},
};

constexpr unsigned bit(Verb verb) { return 1u << static_cast<int>(verb); }
constexpr unsigned run_build = bit(Verb::run) | bit(Verb::build);
constexpr unsigned compiling = run_build | bit(Verb::precompile) | bit(Verb::library);

enum class Takes { nothing, value };

struct OptionRow {
  const char* name;
  const char* value;  // how help names its value
  unsigned verbs;
  Takes takes;
  void (*apply)(CommandLine&, const std::string& value);
  const char* summary;  // null: not shown
};

template <Tier tier>
void set_tier(CommandLine& command, const std::string&) {
  command.tier = tier;
  command.tier_given = true;
}

template <Form form>
void set_form(CommandLine& command, const std::string&) {
  command.form = form;
}

constexpr OptionRow options[] = {
    {"-O0", nullptr, compiling, Takes::nothing, set_tier<Tier::none>, "optimise nothing"},
    {"-O1", nullptr, compiling, Takes::nothing, set_tier<Tier::one>, "optimise a little"},
    {"-O2", nullptr, compiling, Takes::nothing, set_tier<Tier::two>, "optimise (what build does)"},
    {"-O3", nullptr, compiling, Takes::nothing, set_tier<Tier::three>, "optimise most"},
    {"-Oquick", nullptr, bit(Verb::precompile), Takes::nothing, set_tier<Tier::quick>, nullptr},
    {"-g", nullptr, run_build, Takes::nothing,
     [](CommandLine& command, const std::string&) {
       command.debug_info = toolchain::DebugInfo::full;
       command.symbols = toolchain::Symbols::keep;
     },
     "keep what a debugger needs to step through the .py file"},
    {"-o", "OUT", bit(Verb::build) | bit(Verb::precompile) | bit(Verb::library), Takes::value,
     [](CommandLine& command, const std::string& value) { command.output = value; }, "where the executable goes"},
    {"--static", nullptr, bit(Verb::build), Takes::nothing,
     [](CommandLine& command, const std::string&) { command.linkage = toolchain::Linkage::all_static; },
     "link the C library statically, too"},
    {"--release", nullptr, bit(Verb::build), Takes::nothing,
     [](CommandLine& command, const std::string&) { command.product = toolchain::Product::bitcode; },
     "optimise the program and the runtime together; takes longer"},
    {"-c", "CODE", bit(Verb::run), Takes::value,
     [](CommandLine& command, const std::string& value) {
       command.origin = Origin::argument;
       command.files = {value};
     },
     "the program itself"},
    {"--virtual-time", nullptr, bit(Verb::run), Takes::nothing,
     [](CommandLine& command, const std::string&) { command.clock = Clock::virtual_time; },
     "let sleeping cost nothing; the order of events stays"},
    {"--shuffle", "SEED", bit(Verb::run), Takes::value,
     [](CommandLine& command, const std::string& value) { command.shuffle_seed = value; },
     "run ready tasks in a random order that this number decides"},
    {"--cxx", "CLANG++", run_build, Takes::value,
     [](CommandLine& command, const std::string& value) { command.external_compiler = value; },
     "compile with an installed clang++ ($COIL_CXX does the same)"},
    {"--timings", nullptr, run_build | bit(Verb::check), Takes::nothing,
     [](CommandLine& command, const std::string&) { command.timings = Timings::show; }, "say how long each step took"},
    {"--json", nullptr, bit(Verb::check), Takes::nothing,
     [](CommandLine& command, const std::string&) { command.messages = Messages::json; },
     "print an array for editors: file, severity, kind, message, range"},
    {"--tokens", nullptr, bit(Verb::emit), Takes::nothing, set_form<Form::tokens>, "its tokens"},
    {"--ast", nullptr, bit(Verb::emit), Takes::nothing, set_form<Form::ast>, "its syntax tree"},
    {"--scopes", nullptr, bit(Verb::emit), Takes::nothing, set_form<Form::scopes>, "its scopes, and what each name means"},
    {"--ir", nullptr, bit(Verb::emit), Takes::nothing, set_form<Form::ir>, "its control-flow graphs"},
    {"--typed-ir", nullptr, bit(Verb::emit), Takes::nothing, set_form<Form::typed_ir>, "the same with types, optimised"},
    {"--cpp", nullptr, bit(Verb::emit), Takes::nothing, set_form<Form::cpp>, "the C++ that is compiled"},
};

const VerbRow* find_verb(std::string_view name) {
  for (const VerbRow& row : verbs)
    if (name == row.name) return &row;
  return nullptr;
}

const OptionRow* find_option(std::string_view name, Verb verb) {
  for (const OptionRow& row : options)
    if (name == row.name && (row.verbs & bit(verb))) return &row;
  return nullptr;
}

bool is_option(const std::string& argument) { return argument.size() > 1 && argument[0] == '-'; }

// "--name=value" and "-ovalue" count as well as a value in the next argument.
bool split_value(const std::string& argument, Verb verb, std::string& name, std::string& value) {
  std::size_t equals = argument.find('=');
  if (argument.starts_with("--") && equals != std::string::npos) {
    name = argument.substr(0, equals), value = argument.substr(equals + 1);
    return true;
  }
  const OptionRow* row = find_option(argument.substr(0, 2), verb);
  if (argument.size() <= 2 || argument.starts_with("--") || !row || row->takes == Takes::nothing) return false;
  name = argument.substr(0, 2), value = argument.substr(2);
  return true;
}

class Parser {
 public:
  Parser(const std::vector<std::string>& arguments, CommandLine& command, std::string& trouble)
      : arguments_(arguments), command_(command), trouble_(trouble) {}

  bool parse() {
    if (arguments_.empty()) return true;
    if (!parse_verb()) return false;
    while (next_ < arguments_.size())
      if (is_option(arguments_[next_]) ? !parse_option() : !parse_operand()) return false;
    return complete();
  }

 private:
  bool fail(std::string text) {
    trouble_ = std::move(text);
    return false;
  }

  bool parse_verb() {
    const std::string& word = arguments_[next_++];
    if (word == "--version" || word == "-V")
      command_.verb = Verb::version;
    else if (word == "--help" || word == "-h")
      command_.verb = Verb::help;
    else if (const VerbRow* row = find_verb(word))
      command_.verb = row->verb;
    else if (word.ends_with(".py"))
      return fail("there is no verb '" + word + "' (did you mean: coil run " + word + "?)");
    else
      return fail("there is no verb '" + word + "' (see: coil help)");
    return true;
  }

  bool parse_option() {
    const std::string& argument = arguments_[next_++];
    if (argument == "--help" || argument == "-h") {
      command_.arguments = {arguments_[0]};
      command_.verb = Verb::help;
      return true;
    }
    std::string name = argument, value;
    bool has_value = split_value(argument, command_.verb, name, value);
    const OptionRow* row = find_option(name, command_.verb);
    if (!row) return fail("coil " + arguments_[0] + " has no option '" + argument + "' (see: coil help " + arguments_[0] + ")");
    if (row->takes == Takes::nothing && has_value) return fail("the option " + name + " takes no value");
    if (row->takes == Takes::value && !has_value) {
      if (next_ == arguments_.size()) return fail("the option " + name + " needs a value");
      value = arguments_[next_++];
    }
    row->apply(command_, value);
    if (command_.verb == Verb::run && command_.origin == Origin::argument) take_rest();
    return true;
  }

  bool parse_operand() {
    const std::string& operand = arguments_[next_++];
    bool asks = command_.verb == Verb::cache || command_.verb == Verb::help;
    (asks ? command_.arguments : command_.files).push_back(operand);
    if (operand == "-" && !asks) command_.origin = Origin::standard_input;
    if (command_.verb == Verb::run) take_rest();
    return true;
  }

  // What follows the program's name is its own.
  void take_rest() {
    command_.arguments.assign(arguments_.begin() + static_cast<std::ptrdiff_t>(next_), arguments_.end());
    next_ = arguments_.size();
  }

  bool complete() {
    const char* environment = std::getenv("COIL_CXX");
    if (command_.external_compiler.empty() && environment) command_.external_compiler = environment;
    switch (command_.verb) {
      case Verb::run:
      case Verb::build:
      case Verb::emit:
        if (command_.files.empty()) return fail("coil " + arguments_[0] + ": which file? (see: coil help " + arguments_[0] + ")");
        if (command_.files.size() > 1) return fail("coil " + arguments_[0] + " takes one file, and it got '" + command_.files[1] + "' too");
        if (command_.verb == Verb::emit && command_.form == Form::none) return fail("coil emit: which form? (see: coil help emit)");
        break;
      case Verb::check:
      case Verb::prepare:
        if (command_.files.empty())
          return fail("coil " + arguments_[0] + ": which files? (see: coil help " + arguments_[0] + ")");
        break;
      default:
        break;
    }
    const std::string& seed = command_.shuffle_seed;
    if (seed.find_first_not_of("0123456789") != std::string::npos || seed.size() > 19)
      return fail("the seed of --shuffle is a number of at most 19 digits, not '" + seed + "'");
    if (command_.verb == Verb::build && !command_.tier_given) command_.tier = Tier::two;
    if (command_.verb == Verb::run || command_.verb == Verb::prepare) command_.linkage = toolchain::Linkage::shared_runtime;
    return true;
  }

  const std::vector<std::string>& arguments_;
  CommandLine& command_;
  std::string& trouble_;
  std::size_t next_ = 0;
};

void add_row(std::string& text, std::string left, const char* summary) {
  constexpr std::size_t column = 40;
  left.resize(std::max<std::size_t>(left.size() + 2, column), ' ');
  text += "  " + left + summary + "\n";
}

}  // namespace

bool parse_command_line(const std::vector<std::string>& arguments, CommandLine& command, std::string& trouble) {
  return Parser(arguments, command, trouble).parse();
}

std::string help_text() {
  std::string text = "coil compiles Python asyncio programs to native executables.\n\n";
  for (const VerbRow& row : verbs)
    if (row.usage) add_row(text, std::string("coil ") + row.usage, row.summary);
  add_row(text, "coil --version", "say which coil this is");
  return text +
         "\n"
         "The exit status of `coil run` is the program's. Where there is no program to run it is 1 for an error that\n"
         "CPython would report too, 2 for what coil doesn't support yet, 3 for trouble of coil's own.\n"
         "The cache is in $COIL_CACHE_DIR, else $XDG_CACHE_HOME/coil, else ~/.cache/coil, and is kept below\n"
         "$COIL_CACHE_SIZE megabytes (2048 unless told).\n";
}

std::string help_text(std::string_view verb) {
  const VerbRow* found = find_verb(verb);
  if (!found || !found->usage) return {};
  std::string text = std::string("usage: coil ") + found->usage + "\n\n  " + found->summary + "\n";
  if (found->details) text += std::string("\n") + found->details;
  std::string rows;
  for (const OptionRow& row : options)
    if (row.summary && (row.verbs & bit(found->verb)))
      add_row(rows, std::string(row.name) + (row.value ? std::string(" ") + row.value : ""), row.summary);
  return rows.empty() ? text : text + "\n" + rows;
}

}  // namespace coil::compiler::driver
