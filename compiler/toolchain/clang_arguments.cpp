#include "compiler/toolchain/clang_arguments.h"

#include "compiler/toolchain/configuration.h"

namespace coil::compiler::toolchain {

namespace {

void add_debug_info(Arguments& arguments) {
  for (const char* option : {"-debug-info-kind=constructor", "-dwarf-version=5", "-debugger-tuning=gdb", "-fdebug-compilation-dir=."})
    arguments.push_back(option);
}

// Data of the shared runtime is reached through the table of addresses, and tables of pointers to it are relocated in
// place: a copy in the program would be a second one.
void add_placement(Arguments& arguments, Placement placement) {
  switch (placement) {
    case Placement::beside_runtime:
      arguments.insert(arguments.end(), {"-mrelocation-model", "pic", "-pic-level", "2", "-pic-is-pie", "-ftls-model=initial-exec",
                                         "-fno-direct-access-external-data"});
      return;
    case Placement::with_runtime:
      arguments.insert(arguments.end(), {"-mrelocation-model", "static", "-ftls-model=local-exec"});
      return;
    case Placement::in_runtime:
      arguments.insert(arguments.end(), {"-mrelocation-model", "pic", "-pic-level", "2", "-ftls-model=initial-exec"});
      return;
  }
}

}  // namespace

Arguments language_options(Tier tier) {
  Arguments options = {"-std=c++20", "-fno-rtti"};
  if (tier == Tier::quick) options.push_back("-DCOIL_QUICK_TIER");
  return options;
}

Arguments clang_arguments(const Installation& installation, const CompileOptions& options) {
  Arguments arguments = {
      "-triple", configuration::triple, "-target-cpu", "x86-64", "-x", "c++", "-fdeprecated-macro", "-fcoroutines",
      "-mframe-pointer=none", "-funwind-tables=1", "-fgnuc-version=4.2.1", "-fno-plt", "-ffunction-sections", "-fdata-sections",
      "-fmath-errno", "-ffp-contract=off", "-mconstructor-aliases", "-disable-llvm-verifier", "-w", "-discard-value-names",
      "-ferror-limit", "20", "-fno-pch-timestamp", "-resource-dir", configuration::clang_resources};
  for (const char* folder : configuration::system_headers) arguments.insert(arguments.end(), {"-internal-isystem", folder});
  arguments.push_back("-I" + installation.include_folder());
  for (std::string& option : language_options(options.tier)) arguments.push_back(std::move(option));
  arguments.push_back(plan_of(options.tier).clang_option);
  // Marks of types for alias analysis, which the quick passes hardly use.
  if (options.tier == Tier::quick) arguments.push_back("-relaxed-aliasing");
  // UBSan's checks by name, since groups are the driver's; the first that fails ends the program.
  if (configuration::sanitized)
    arguments.push_back("-fsanitize=address,alignment,array-bounds,bool,builtin,enum,integer-divide-by-zero,null,pointer-overflow,return,"
                        "shift-base,shift-exponent,signed-integer-overflow,unreachable");
  add_placement(arguments, options.placement);
  if (options.debug_info == DebugInfo::full) add_debug_info(arguments);
  return arguments;
}

}  // namespace coil::compiler::toolchain
