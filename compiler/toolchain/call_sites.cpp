#include "compiler/toolchain/call_sites.h"

#include <map>

#include <clang/Frontend/CompilerInvocation.h>
#include <llvm/BinaryFormat/ELF.h>
#include <llvm/CodeGen/AsmPrinter.h>
#include <llvm/CodeGen/GCMetadata.h>
#include <llvm/CodeGen/GCMetadataPrinter.h>
#include <llvm/IR/Constants.h>
#include <llvm/IR/DebugInfoMetadata.h>
#include <llvm/IR/GCStrategy.h>
#include <llvm/IR/InstIterator.h>
#include <llvm/IR/Module.h>
#include <llvm/MC/MCContext.h>
#include <llvm/MC/MCSectionELF.h>
#include <llvm/MC/MCStreamer.h>

namespace coil::compiler::toolchain {

namespace {

constexpr const char* strategy_name = "coil";
constexpr const char* section_name = "coil_calls";
constexpr const char* places_name = "coil_call_places";
// Pairs of a compile unit and its places: units may be merged before their code is generated (link-time optimisation).
constexpr const char* metadata_name = "coil.call_places";

class CallSites : public llvm::GCStrategy {
 public:
  CallSites() {
    NeededSafePoints = true;
    UsesMetadata = true;
  }
};

llvm::GCRegistry::Add<CallSites> strategy(strategy_name, "return addresses of emitted code");

// The place in emitted C++ that code belongs to: the innermost one that isn't in a header.
const llvm::DILocation* own_place(const llvm::DILocation* place) {
  while (place && (place->getLine() == 0 || place->getFilename().ends_with(".h"))) place = place->getInlinedAt();
  return place;
}

using Places = std::map<const llvm::DICompileUnit*, llvm::GlobalVariable*>;

Places places_of_units(const llvm::Module& module) {
  Places found;
  const llvm::NamedMDNode* pairs = module.getNamedMetadata(metadata_name);
  if (!pairs) return found;
  for (const llvm::MDNode* pair : pairs->operands()) {
    auto* places = llvm::mdconst::dyn_extract_or_null<llvm::GlobalVariable>(pair->getOperand(1));
    if (places) found[llvm::cast<llvm::DICompileUnit>(pair->getOperand(0))] = places;
  }
  return found;
}

class CallSitePrinter : public llvm::GCMetadataPrinter {
 public:
  void finishAssembly(llvm::Module& module, llvm::GCModuleInfo& info, llvm::AsmPrinter& printer) override {
    Places places = places_of_units(module);
    std::map<llvm::GlobalVariable*, std::vector<Call>> calls;
    for (auto function = info.funcinfo_begin(); function != info.funcinfo_end(); ++function) {
      if ((*function)->getStrategy().getName() != getStrategy().getName()) continue;
      for (auto point = (*function)->begin(); point != (*function)->end(); ++point) {
        const llvm::DILocation* place = own_place(point->Loc.get());
        if (!place) continue;
        auto unit = places.find(place->getScope()->getSubprogram()->getUnit());
        if (unit != places.end()) calls[unit->second].push_back({point->Label, place->getLine()});
      }
    }
    if (calls.empty()) return;
    printer.OutStreamer->switchSection(printer.OutContext.getELFSection(
        section_name, llvm::ELF::SHT_PROGBITS, llvm::ELF::SHF_ALLOC | llvm::ELF::SHF_GNU_RETAIN));
    for (auto& [target, group] : calls) print_group(printer, printer.getSymbol(target), group);
  }

 private:
  struct Call {
    llvm::MCSymbol* label;
    unsigned line;
  };

  static void print_group(llvm::AsmPrinter& printer, llvm::MCSymbol* places, const std::vector<Call>& calls) {
    printer.OutStreamer->emitIntValue(calls.size(), 4);
    print_distance(printer, places);
    for (const Call& call : calls) {
      print_distance(printer, call.label);
      printer.OutStreamer->emitIntValue(call.line, 4);
    }
  }

  static void print_distance(llvm::AsmPrinter& printer, llvm::MCSymbol* target) {
    llvm::MCSymbol* here = printer.OutContext.createTempSymbol();
    printer.OutStreamer->emitLabel(here);
    printer.emitLabelDifference(target, here, 4);
  }
};

llvm::GCMetadataPrinterRegistry::Add<CallSitePrinter> printer(strategy_name, "the table of calls");

}  // namespace

void track_lines(clang::CompilerInvocation& invocation) {
  clang::CodeGenOptions& options = invocation.getCodeGenOpts();
  if (options.getDebugInfo() != llvm::codegenoptions::NoDebugInfo) return;
  options.setDebugInfo(llvm::codegenoptions::LocTrackingOnly);
  options.DebugColumnInfo = false;
}

void keep_lines_of_calls(llvm::Module& module) {
  for (llvm::Function& function : module)
    for (llvm::Instruction& instruction : llvm::instructions(function))
      if (!llvm::isa<llvm::CallBase>(instruction)) instruction.setDebugLoc({});
}

void mark_call_sites(llvm::Module& module) {
  // A static variable with a C name is an alias of one with a C++ name.
  llvm::GlobalValue* named = module.getNamedValue(places_name);
  auto* places = named ? llvm::dyn_cast<llvm::GlobalVariable>(named->stripPointerCastsAndAliases()) : nullptr;
  if (!places) return;
  llvm::LLVMContext& context = module.getContext();
  if (const llvm::NamedMDNode* units = module.getNamedMetadata("llvm.dbg.cu"))
    for (const llvm::MDNode* unit : units->operands())
      module.getOrInsertNamedMetadata(metadata_name)
          ->addOperand(llvm::MDNode::get(context, {const_cast<llvm::MDNode*>(unit), llvm::ConstantAsMetadata::get(places)}));
  for (llvm::Function& function : module)
    if (!function.isDeclaration()) function.setGC(strategy_name);
}

}  // namespace coil::compiler::toolchain
