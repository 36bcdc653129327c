#include "compiler/toolchain/compile.h"

#include <clang/CodeGen/ModuleBuilder.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/CompilerInvocation.h>
#include <clang/Frontend/FrontendActions.h>
#include <clang/Frontend/TextDiagnosticPrinter.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/raw_ostream.h>

#include "compiler/toolchain/call_sites.h"
#include "compiler/toolchain/clang_arguments.h"
#include "compiler/toolchain/generate.h"
#include "compiler/toolchain/left_memory.h"

namespace coil::compiler::toolchain {

namespace {

// One run of clang's front end over one file.
class FrontEnd {
 public:
  FrontEnd(const Arguments& arguments, std::string& messages) : messages_(messages) {
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
    auto* options = new clang::DiagnosticOptions;
    options->ShowCarets = true;
    auto* printer = new clang::TextDiagnosticPrinter(messages_, options);
    clang::IntrusiveRefCntPtr<clang::DiagnosticIDs> kinds(new clang::DiagnosticIDs);
    clang::DiagnosticsEngine engine(kinds, options, printer, false);
    auto invocation = std::make_shared<clang::CompilerInvocation>();
    clang::CompilerInvocation::CreateFromArgs(*invocation, pointers, engine);
    instance_.setInvocation(std::move(invocation));
    instance_.createDiagnostics(printer, true);
  }

  clang::CompilerInvocation& invocation() { return instance_.getInvocation(); }
  bool run(clang::FrontendAction& action) { return instance_.ExecuteAction(action); }

 private:
  llvm::raw_string_ostream messages_;
  clang::CompilerInstance instance_;
};

// Clang's AST → LLVM IR, and no more: the passes and code generation are ours (generate.h).
class GenerateAction : public clang::ASTFrontendAction {
 public:
  explicit GenerateAction(llvm::LLVMContext& context) : context_(context) {}
  // Owned by the caller. Null: there were errors.
  llvm::Module* module() { return module_; }

 private:
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& instance, llvm::StringRef name) override {
    generator_ = clang::CreateLLVMCodeGen(instance.getDiagnostics(), name, &instance.getVirtualFileSystem(),
                                          instance.getHeaderSearchOpts(), instance.getPreprocessorOpts(), instance.getCodeGenOpts(),
                                          context_);
    return std::unique_ptr<clang::ASTConsumer>(generator_);
  }

  void EndSourceFileAction() override { module_ = generator_->ReleaseModule(); }

  llvm::LLVMContext& context_;
  clang::CodeGenerator* generator_ = nullptr;  // owned by the instance
  llvm::Module* module_ = nullptr;
};

void leave_memory(clang::CompilerInvocation& invocation) {
  invocation.getFrontendOpts().DisableFree = leaves_memory;
  invocation.getCodeGenOpts().DisableFree = leaves_memory;
}

}  // namespace

bool compile(const Installation& installation, const CompileOptions& options, const std::string& name, std::string_view text,
             std::string& object, std::string& trouble) {
  Arguments arguments = clang_arguments(installation, options);
  arguments.insert(arguments.end(), {"-include-pch", installation.library_folder() + "/" + plan_of(options.tier).precompiled, name});
  FrontEnd front_end(arguments, trouble);
  leave_memory(front_end.invocation());
  track_lines(front_end.invocation());
  clang::PreprocessorOptions& preprocessor = front_end.invocation().getPreprocessorOpts();
  preprocessor.DisablePCHOrModuleValidation = clang::DisableValidationForModuleKind::All;
  auto source = llvm::MemoryBuffer::getMemBufferCopy(llvm::StringRef(text.data(), text.size()), name);
  preprocessor.addRemappedFile(name, source.release());

  Left<llvm::LLVMContext> context(new llvm::LLVMContext);
  GenerateAction action(*context);
  if (!front_end.run(action)) return false;
  Left<llvm::Module> module(action.module());
  return module && generate(*module, options, object, trouble);
}

bool precompile(const Installation& installation, Tier tier, const std::string& output, const std::string& dependencies,
                std::string& trouble) {
  CompileOptions options;
  options.tier = tier;
  Arguments arguments = clang_arguments(installation, options);
  for (std::string& argument : arguments)
    if (argument == "c++") argument = "c++-header";
  arguments.insert(arguments.end(), {"-emit-pch", "-o", output, "-dependency-file", dependencies, "-MT", output, "-sys-header-deps",
                                     installation.include_folder() + "/runtime/emitted.h"});
  FrontEnd front_end(arguments, trouble);
  clang::GeneratePCHAction action;
  return front_end.run(action);
}

}  // namespace coil::compiler::toolchain
