#include "compiler/toolchain/generate.h"

#include <llvm/Analysis/LoopInfo.h>
#include <llvm/Bitcode/BitcodeWriter.h>
#include <llvm/IR/LegacyPassManager.h>
#include <llvm/IR/Module.h>
#include <llvm/MC/TargetRegistry.h>
#include <llvm/Passes/PassBuilder.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Support/raw_ostream.h>
#include <llvm/Target/TargetMachine.h>

#include "compiler/toolchain/call_sites.h"
#include "compiler/toolchain/configuration.h"
#include "compiler/toolchain/left_memory.h"
#include "compiler/toolchain/quick_passes.h"

namespace coil::compiler::toolchain {

namespace {

// Owned by the caller; null: `trouble` says why.
llvm::TargetMachine* make_machine(const CompileOptions& options, std::string& trouble) {
  LLVMInitializeX86TargetInfo();
  LLVMInitializeX86Target();
  LLVMInitializeX86TargetMC();
  LLVMInitializeX86AsmPrinter();
  const llvm::Target* target = llvm::TargetRegistry::lookupTarget(configuration::triple, trouble);
  if (!target) return nullptr;
  llvm::TargetOptions machine_options;
  // Where the linker drops what isn't used.
  machine_options.FunctionSections = machine_options.DataSections = options.placement != Placement::beside_runtime;
  machine_options.UseInitArray = true;
  const TierPlan& plan = plan_of(options.tier);
  auto model = options.placement == Placement::with_runtime ? llvm::Reloc::Static : llvm::Reloc::PIC_;
  auto* machine = target->createTargetMachine(configuration::triple, "x86-64", "", machine_options, model, std::nullopt,
                                              *llvm::CodeGenOpt::getLevel(plan.code_generation));
  machine->setFastISel(plan.fast_selection);
  machine->setO0WantsFastISel(plan.fast_selection);
  return machine;
}

// Very large functions are mostly the bodies of modules, which run once. A coroutine has to be split, so it can't be spared.
// Where compiling should be quick, what runs once is spared whatever its size: the emitter marks it cold.
void spare_functions(llvm::Module& module, const TierPlan& plan) {
  if (plan.large_function == 0) return;
  for (llvm::Function& function : module) {
    if (function.isDeclaration() || function.isPresplitCoroutine()) continue;
    bool runs_once = function.hasLocalLinkage() && function.hasFnAttribute(llvm::Attribute::Cold);
    if (!(plan.fast_selection && runs_once) && function.getInstructionCount() <= plan.large_function) continue;
    function.removeFnAttr(llvm::Attribute::AlwaysInline);
    function.addFnAttr(llvm::Attribute::NoInline);
    function.addFnAttr(llvm::Attribute::OptimizeNone);
  }
}

std::string pass_text(const CompileOptions& options) {
  std::string passes(plan_of(options.tier).passes);
  if (options.product == Product::bitcode) passes.replace(0, std::string_view("default").size(), "lto-pre-link");
  if (configuration::sanitized) passes += ",asan";
  return passes;
}

// Passes stay away from functions that aren't to be optimised.
void respect_spared_functions(llvm::PassInstrumentationCallbacks& callbacks) {
  callbacks.registerShouldRunOptionalPassCallback([](llvm::StringRef, llvm::Any ir) {
    if (const auto** function = llvm::any_cast<const llvm::Function*>(&ir)) return !(*function)->hasOptNone();
    if (const auto** loop = llvm::any_cast<const llvm::Loop*>(&ir)) return !(*loop)->getHeader()->getParent()->hasOptNone();
    return true;
  });
}

bool optimise(llvm::Module& module, llvm::TargetMachine& machine, const CompileOptions& options, std::string& trouble) {
  llvm::PipelineTuningOptions tuning;
  bool vectorise = options.tier == Tier::two || options.tier == Tier::three;
  tuning.LoopVectorization = vectorise;
  tuning.SLPVectorization = vectorise;
  llvm::PassInstrumentationCallbacks callbacks;
  respect_spared_functions(callbacks);
  llvm::PassBuilder builder(&machine, tuning, std::nullopt, &callbacks);
  register_quick_passes(builder);
  // Managers refer to one another: declared in the order in which they must outlive each other.
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  llvm::ModulePassManager passes;
  if (llvm::Error error = builder.parsePassPipeline(passes, pass_text(options))) {
    trouble += llvm::toString(std::move(error));
    return false;
  }
  passes.run(module, modules);
  return true;
}

}  // namespace

bool generate(llvm::Module& module, const CompileOptions& options, std::string& object, std::string& trouble) {
  Left<llvm::TargetMachine> machine(make_machine(options, trouble));
  if (!machine) return false;
  module.setDataLayout(machine->createDataLayout());
  spare_functions(module, plan_of(options.tier));
  if (options.debug_info == DebugInfo::none) keep_lines_of_calls(module);
  const std::string functions = calling_functions(module);
  if (!optimise(module, *machine, options, trouble)) return false;
  mark_call_sites(module, functions);

  llvm::SmallVector<char, 0> bytes;
  llvm::raw_svector_ostream stream(bytes);
  if (options.product == Product::bitcode) {
    llvm::WriteBitcodeToFile(module, stream);
  } else {
    llvm::legacy::PassManager passes;
    if (machine->addPassesToEmitFile(passes, stream, nullptr, llvm::CodeGenFileType::ObjectFile)) {
      trouble += "this LLVM can't write object files";
      return false;
    }
    passes.run(module);
  }
  object.append(bytes.begin(), bytes.end());
  return true;
}

}  // namespace coil::compiler::toolchain
