// The module _io: files, those in memory, open(). io.py adds the abstract classes.
#include "runtime/io/text_file.h"
#include "runtime/modules/builtins.h"
#include "runtime/modules/memory_files.h"
#include "runtime/modules/native_module.h"

namespace coil {

namespace {

Status execute(Module* module) {
  Type* unsupported = unsupported_operation_type();
  return unsupported && add_type(module, string_io_type) && add_type(module, bytes_io_type) &&
         add_type(module, text_file_type) && add_type(module, file_io_type) && add_type(module, buffered_reader_type) &&
         add_type(module, buffered_writer_type) && add_type(module, buffered_random_type) &&
         add_value(module, "UnsupportedOperation", retained(as_word(unsupported))) &&
         add_value(module, "BlockingIOError", retained(as_word(&BlockingIOError_type))) &&
         add_value(module, "DEFAULT_BUFFER_SIZE", small_int(stream_buffer_size));
}

constexpr NativeMethod functions[] = {
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
     builtin_open_function, MethodKind::function},
    {},
};

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module__io;
const coil::ModuleInfo coil_module__io = {"_io", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
