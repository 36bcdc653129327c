#include "compiler/toolchain/call_sites.h"

#include <map>

#include "compiler/base/call_lines.h"

#include <clang/Frontend/CompilerInvocation.h>
#include <llvm/ADT/StringMap.h>
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
constexpr const char* functions_name = "coil_call_functions";
// A compile unit, its places and the list of its functions, for each: units may be merged before their code is generated
// (link-time optimisation).
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

struct Unit {
  llvm::GlobalVariable* places;
  llvm::StringMap<unsigned> functions;  // empty: lines are unique
};
using Units = std::map<const llvm::DICompileUnit*, Unit>;

llvm::StringMap<unsigned> numbers_of(llvm::StringRef list) {
  llvm::StringMap<unsigned> numbers;
  llvm::SmallVector<llvm::StringRef> functions, names;
  list.split(functions, ' ', -1, false);
  for (unsigned number = 0; number < functions.size(); ++number) {
    names.clear();
    functions[number].split(names, ',');
    for (llvm::StringRef name : names) numbers[name] = number;
  }
  return numbers;
}

Units known_units(const llvm::Module& module) {
  Units found;
  const llvm::NamedMDNode* rows = module.getNamedMetadata(metadata_name);
  if (!rows) return found;
  for (const llvm::MDNode* row : rows->operands()) {
    auto* places = llvm::mdconst::dyn_extract_or_null<llvm::GlobalVariable>(row->getOperand(1));
    llvm::StringRef functions = llvm::cast<llvm::MDString>(row->getOperand(2))->getString();
    if (places) found[llvm::cast<llvm::DICompileUnit>(row->getOperand(0))] = {places, numbers_of(functions)};
  }
  return found;
}

unsigned line_of(const Unit& unit, const llvm::DILocation& place) {
  auto function = unit.functions.find(place.getScope()->getSubprogram()->getName());
  return function == unit.functions.end() ? place.getLine() : call_line(function->second, place.getLine());
}

class CallSitePrinter : public llvm::GCMetadataPrinter {
 public:
  void finishAssembly(llvm::Module& module, llvm::GCModuleInfo& info, llvm::AsmPrinter& printer) override {
    Units units = known_units(module);
    std::map<llvm::GlobalVariable*, std::vector<Call>> calls;
    for (auto function = info.funcinfo_begin(); function != info.funcinfo_end(); ++function) {
      if ((*function)->getStrategy().getName() != getStrategy().getName()) continue;
      for (auto point = (*function)->begin(); point != (*function)->end(); ++point) {
        const llvm::DILocation* place = own_place(point->Loc.get());
        if (!place) continue;
        auto unit = units.find(place->getScope()->getSubprogram()->getUnit());
        if (unit != units.end()) calls[unit->second.places].push_back({point->Label, line_of(unit->second, *place)});
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

// A static variable with a C name is an alias of one with a C++ name.
static llvm::GlobalVariable* variable_named(llvm::Module& module, const char* name) {
  llvm::GlobalValue* named = module.getNamedValue(name);
  return named ? llvm::dyn_cast<llvm::GlobalVariable>(named->stripPointerCastsAndAliases()) : nullptr;
}

std::string calling_functions(llvm::Module& module) {
  const llvm::GlobalVariable* variable = variable_named(module, functions_name);
  const auto* text = variable ? llvm::dyn_cast<llvm::ConstantDataSequential>(variable->getInitializer()) : nullptr;
  return text ? text->getAsCString().str() : "";
}

void mark_call_sites(llvm::Module& module, const std::string& functions) {
  llvm::GlobalVariable* places = variable_named(module, places_name);
  if (!places) return;
  llvm::LLVMContext& context = module.getContext();
  if (const llvm::NamedMDNode* units = module.getNamedMetadata("llvm.dbg.cu"))
    for (const llvm::MDNode* unit : units->operands())
      module.getOrInsertNamedMetadata(metadata_name)
          ->addOperand(llvm::MDNode::get(context, {const_cast<llvm::MDNode*>(unit), llvm::ConstantAsMetadata::get(places),
                                                   llvm::MDString::get(context, functions)}));
  for (llvm::Function& function : module)
    if (!function.isDeclaration()) function.setGC(strategy_name);
}

}  // namespace coil::compiler::toolchain
