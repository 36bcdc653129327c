#include "compiler/driver/unit_key.h"

#include "compiler/toolchain/cache/files.h"
#include "compiler/toolchain/clang_arguments.h"

namespace coil::compiler::driver {

cache::Digest unit_key(const toolchain::Installation& installation, const toolchain::CompileOptions& options,
                       const std::string& external_compiler, std::string_view name, std::string_view text) {
  const toolchain::TierPlan& plan = toolchain::plan_of(options.tier);
  std::string header;
  cache::read_file(installation.library_folder() + "/" + plan.precompiled + ".digest", header);
  cache::Hasher hasher;
  for (const std::string& argument : toolchain::clang_arguments(installation, options)) hasher.add(argument);
  hasher.add(toolchain::toolchain_revision).add(plan.large_function).add(plan.passes);
  hasher.add(static_cast<std::uint64_t>(plan.code_generation)).add(static_cast<std::uint64_t>(options.product));
  return hasher.add(external_compiler).add(header).add(name).add(text).digest();
}

}  // namespace coil::compiler::driver
