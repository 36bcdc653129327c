// Starts the runtime without a program, then the tests.
#include <gtest/gtest.h>

#include "runtime/core/module.h"
#include "runtime/core/ready.h"

extern "C" {
extern const coil::ModuleInfo* const coil_program_modules[];
const coil::ModuleInfo* const coil_program_modules[] = {nullptr};
}

int main(int argument_count, char** arguments) {
  testing::InitGoogleTest(&argument_count, arguments);
  coil::start_runtime(argument_count, arguments);
  return RUN_ALL_TESTS();
}
