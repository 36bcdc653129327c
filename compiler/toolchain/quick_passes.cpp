#include "compiler/toolchain/quick_passes.h"

#include <llvm/ADT/SmallPtrSet.h>
#include <llvm/Analysis/CFG.h>
#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/InstIterator.h>
#include <llvm/IR/Instructions.h>
#include <llvm/IR/Module.h>
#include <llvm/Passes/PassBuilder.h>
#include <llvm/Transforms/InstCombine/InstCombine.h>
#include <llvm/Transforms/Scalar/EarlyCSE.h>
#include <llvm/Transforms/Scalar/SROA.h>
#include <llvm/Transforms/Scalar/SimplifyCFG.h>
#include <llvm/Transforms/Utils/Cloning.h>

namespace coil::compiler::toolchain {

namespace {

constexpr unsigned small_function = 25;  // instructions

llvm::FunctionPassManager simplification() {
  llvm::FunctionPassManager passes;
  passes.addPass(llvm::SROAPass(llvm::SROAOptions::ModifyCFG));
  passes.addPass(llvm::EarlyCSEPass());
  passes.addPass(llvm::SimplifyCFGPass());
  return passes;
}

llvm::FunctionAnalysisManager& functions_of(llvm::Module& module, llvm::ModuleAnalysisManager& modules) {
  return modules.getResult<llvm::FunctionAnalysisManagerModuleProxy>(module).getManager();
}

class InlinePass : public llvm::PassInfoMixin<InlinePass> {
 public:
  llvm::PreservedAnalyses run(llvm::Module& module, llvm::ModuleAnalysisManager& modules) {
    analyses_ = &functions_of(module, modules);
    for (llvm::Function& function : module)
      if (!function.isDeclaration()) finish(function);
    for (llvm::Function& function : llvm::make_early_inc_range(module)) {
      if (!done_.contains(&function) || !function.use_empty() || !function.isDiscardableIfUnused()) continue;
      analyses_->clear(function, function.getName());
      function.eraseFromParent();
    }
    return llvm::PreservedAnalyses::none();
  }

  static bool isRequired() { return true; }

 private:
  // A function of the headers, which is worth a call only if it is large.
  static bool is_helper(const llvm::Function& function) {
    if (function.isDeclaration() || function.hasFnAttribute(llvm::Attribute::NoInline)) return false;
    return function.hasFnAttribute(llvm::Attribute::AlwaysInline) || function.hasLinkOnceLinkage();
  }
  static bool is_small(const llvm::Function& function) {
    return function.hasFnAttribute(llvm::Attribute::AlwaysInline) || function.hasLocalLinkage() ||
           function.getInstructionCount() <= small_function;
  }
  // Splitting a coroutine makes three copies of it. What changes none of its variables is inlined into the one that stays.
  static bool takes_values_only(const llvm::Function& function) {
    return llvm::none_of(function.args(), [](const llvm::Argument& argument) { return argument.getType()->isPointerTy(); });
  }
  static bool is_used_once(const llvm::Function& function) {
    return !function.isDeclaration() && function.hasLocalLinkage() && function.hasOneUse() && !function.isPresplitCoroutine() &&
           !function.hasFnAttribute(llvm::Attribute::NoInline);
  }

  // Inlines into `function` what its callees, finished before, consist of.
  void finish(llvm::Function& function) {
    // In what isn't to be optimised a call is as good, and takes less.
    if (!done_.insert(&function).second || function.hasOptNone()) return;
    llvm::SmallVector<llvm::CallBase*> calls;
    for (llvm::Instruction& instruction : llvm::instructions(function)) {
      auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
      llvm::Function* callee = call ? call->getCalledFunction() : nullptr;
      if (!callee || callee == &function || (function.isPresplitCoroutine() && takes_values_only(*callee))) continue;
      if (is_helper(*callee) || is_used_once(*callee)) calls.push_back(call);
    }
    for (llvm::CallBase* call : calls) {
      finish(*call->getCalledFunction());
      if (!is_small(*call->getCalledFunction())) continue;
      llvm::InlineFunctionInfo info;
      llvm::InlineFunction(*call, info);
    }
    if (is_helper(function) && !function.isPresplitCoroutine()) simplification_.run(function, *analyses_);
  }

  llvm::FunctionPassManager simplification_ = simplification();
  llvm::FunctionAnalysisManager* analyses_ = nullptr;
  llvm::SmallPtrSet<llvm::Function*, 32> done_;
};

class CoroutinesPass : public llvm::PassInfoMixin<CoroutinesPass> {
 public:
  llvm::PreservedAnalyses run(llvm::Module& module, llvm::ModuleAnalysisManager& modules) {
    llvm::FunctionAnalysisManager& analyses = functions_of(module, modules);
    for (llvm::Function& function : module)
      if (function.isPresplitCoroutine()) analyses.invalidate(function, simplification_.run(function, analyses));
    return llvm::PreservedAnalyses::none();
  }

 private:
  llvm::FunctionPassManager simplification_ = simplification();
};

bool has_loop(const llvm::Function& function) {
  llvm::SmallVector<std::pair<const llvm::BasicBlock*, const llvm::BasicBlock*>> edges;
  llvm::FindFunctionBackedges(function, edges);
  return !edges.empty();
}

class CombinePass : public llvm::PassInfoMixin<CombinePass> {
 public:
  llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager& analyses) {
    return has_loop(function) ? combination_.run(function, analyses) : llvm::PreservedAnalyses::all();
  }

 private:
  llvm::InstCombinePass combination_{llvm::InstCombineOptions().setMaxIterations(1).setVerifyFixpoint(false)};
};

class WholeBytesPass : public llvm::PassInfoMixin<WholeBytesPass> {
 public:
  llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&) {
    bool changed = false;
    for (llvm::Instruction& instruction : llvm::make_early_inc_range(llvm::instructions(function))) {
      if (auto* store = llvm::dyn_cast<llvm::StoreInst>(&instruction)) changed |= widen(store);
      else if (auto* load = llvm::dyn_cast<llvm::LoadInst>(&instruction)) changed |= widen(load);
    }
    return changed ? llvm::PreservedAnalyses::none() : llvm::PreservedAnalyses::all();
  }

 private:
  // In memory it is a byte all the same, the bits above being 0.
  static bool is_part_of_byte(const llvm::Type* type) { return type->isIntegerTy() && type->getIntegerBitWidth() > 1 && type->getIntegerBitWidth() < 8; }

  static llvm::ConstantInt* whole(const llvm::ConstantInt* constant) {
    return llvm::ConstantInt::get(constant->getContext(), constant->getValue().zext(8));
  }

  static bool widen(llvm::StoreInst* store) {
    auto* value = llvm::dyn_cast<llvm::ConstantInt>(store->getValueOperand());
    if (!value || !is_part_of_byte(value->getType())) return false;
    store->setOperand(0, whole(value));
    return true;
  }

  static bool widen(llvm::LoadInst* load) {
    if (!is_part_of_byte(load->getType())) return false;
    llvm::IRBuilder<> builder(load);
    llvm::Value* byte = builder.CreateAlignedLoad(builder.getInt8Ty(), load->getPointerOperand(), load->getAlign());
    for (llvm::User* user : llvm::make_early_inc_range(load->users()))
      if (auto* choice = llvm::dyn_cast<llvm::SwitchInst>(user)) widen(choice, byte);
    if (!load->use_empty()) load->replaceAllUsesWith(builder.CreateTrunc(byte, load->getType()));
    load->eraseFromParent();
    return true;
  }

  static void widen(llvm::SwitchInst* choice, llvm::Value* byte) {
    choice->setCondition(byte);
    for (auto one : choice->cases()) one.setValue(whole(one.getCaseValue()));
  }
};

class ColdLastPass : public llvm::PassInfoMixin<ColdLastPass> {
 public:
  llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&) {
    llvm::SmallVector<llvm::BasicBlock*> cold;
    for (llvm::BasicBlock& block : llvm::drop_begin(function))
      if (llvm::any_of(block, is_cold_call)) cold.push_back(&block);
    for (llvm::BasicBlock* block : cold) block->moveAfter(&function.back());
    return llvm::PreservedAnalyses::all();
  }

 private:
  static bool is_cold_call(const llvm::Instruction& instruction) {
    const auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
    return call && call->hasFnAttr(llvm::Attribute::Cold);
  }
};

}  // namespace

void register_quick_passes(llvm::PassBuilder& builder) {
  builder.registerPipelineParsingCallback(
      [](llvm::StringRef name, llvm::ModulePassManager& passes, llvm::ArrayRef<llvm::PassBuilder::PipelineElement>) {
        if (name == "coil-inline") return passes.addPass(InlinePass()), true;
        if (name == "coil-coroutines") return passes.addPass(CoroutinesPass()), true;
        return false;
      });
  builder.registerPipelineParsingCallback(
      [](llvm::StringRef name, llvm::FunctionPassManager& passes, llvm::ArrayRef<llvm::PassBuilder::PipelineElement>) {
        if (name == "coil-combine") return passes.addPass(CombinePass()), true;
        if (name == "coil-whole-bytes") return passes.addPass(WholeBytesPass()), true;
        if (name == "coil-cold-last") return passes.addPass(ColdLastPass()), true;
        return false;
      });
}

}  // namespace coil::compiler::toolchain
