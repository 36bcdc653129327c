// The module itertools.
#include "runtime/modules/itertools.h"

#include "runtime/modules/native_module.h"

namespace coil {

namespace {

Status execute(Module* module) {
  Type* const types[] = {
      &count_type, &cycle_type, &repeat_type, &islice_type, &takewhile_type, &dropwhile_type, &filterfalse_type,
      &compress_type, &chain_type, &zip_longest_type, &starmap_type, &pairwise_type, &accumulate_type, &groupby_type,
      &grouper_type, &tee_type, &tee_data_type, &product_type, &permutations_type, &combinations_type,
      &combinations_with_replacement_type,
  };
  for (Type* type : types) {
    if (!add_type(module, *type)) return false;
  }
  return true;
}

constexpr NativeMethod functions[] = {
    {"tee(iterable, n=2, /)", itertools_tee, MethodKind::function},
    {},
};

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_itertools;
const coil::ModuleInfo coil_module_itertools = {"itertools", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
