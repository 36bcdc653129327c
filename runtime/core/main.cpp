// The entry point of compiled programs. In a file of its own: tests bring another.
#include <unistd.h>

#include "runtime/core/ready.h"

int main(int argument_count, char** arguments) { _exit(coil::run_program(argument_count, arguments)); }
