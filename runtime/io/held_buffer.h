// The bytes of an object while a system call reads them: another thread can't resize a bytearray meanwhile (BufferError).
#pragma once

#include "runtime/object/bytes.h"

namespace coil {

class HeldBuffer {
 public:
  explicit HeldBuffer(Word object) : array_(is_instance(object, bytearray_type) ? as<ByteArray>(object) : nullptr) {
    if (array_) ++array_->exports;
  }
  ~HeldBuffer() {
    if (array_) --array_->exports;
  }
  HeldBuffer(const HeldBuffer&) = delete;
  HeldBuffer& operator=(const HeldBuffer&) = delete;

 private:
  ByteArray* array_;
};

}  // namespace coil
