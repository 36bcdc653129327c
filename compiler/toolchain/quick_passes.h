// Passes that LLVM lacks, for the quick tier: what its own inliner spends on deciding is most of the work where nothing
// is to be decided.
//
//   coil-inline       inlines the small functions of the runtime's headers, the innermost first and each simplified once,
//                     and functions that one call alone uses; no others
//   coil-coroutines   promotes the variables of coroutines that are still to be split, so that only what lives across a
//                     suspension gets a place in the frame
//   coil-combine      combines instructions where a function loops: elsewhere it takes more than it gives
//   coil-whole-bytes  numbers the suspension points of coroutines in bytes: fast instruction selection leaves the blocks that store
//                     fewer bits to the slow one
//   coil-cold-last    puts what fails behind the rest, so that it isn't jumped over
#pragma once

namespace llvm {
class PassBuilder;
}

namespace coil::compiler::toolchain {

// Makes the names known to the parser of pipelines.
void register_quick_passes(llvm::PassBuilder& builder);

}  // namespace coil::compiler::toolchain
