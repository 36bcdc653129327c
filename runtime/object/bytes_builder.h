// Builds bytes piece by piece; as StrBuilder: after a failed append the rest does nothing and finish() gives 0.
#pragma once

#include <cstring>

#include "runtime/object/bytes.h"
#include "runtime/object/memory.h"

namespace coil {

class BytesBuilder {
 public:
  BytesBuilder() = default;
  ~BytesBuilder() {
    if (data_) free_buffer(data_);
  }
  BytesBuilder(const BytesBuilder&) = delete;
  BytesBuilder& operator=(const BytesBuilder&) = delete;

  void append(unsigned char byte) noexcept {
    if (size_ < capacity_ || reserve(1)) data_[size_++] = byte;
  }
  void append(std::string_view bytes) noexcept {
    if (bytes.empty() || !reserve(bytes.size())) return;
    std::memcpy(data_ + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  void append_repeated(unsigned char byte, std::size_t count) noexcept {
    if (!count || !reserve(count)) return;
    std::memset(data_ + size_, byte, count);
    size_ += count;
  }
  bool reserve(std::size_t extra) noexcept {
    if (failed_) return false;
    if (extra <= capacity_ - size_) return true;
    std::size_t capacity = size_ + extra + size_ / 2 + 32;
    void* data = data_ ? resize_buffer(data_, capacity) : allocate_buffer(capacity);
    if (!data) return !(failed_ = true);
    data_ = static_cast<unsigned char*>(data);
    capacity_ = capacity;
    return true;
  }
  bool failed() const { return failed_; }
  std::string_view view() const { return {reinterpret_cast<const char*>(data_), size_}; }
  Word finish() noexcept { return failed_ ? 0 : make_bytes(data_, size_); }

 private:
  unsigned char* data_ = nullptr;
  std::size_t size_ = 0, capacity_ = 0;
  bool failed_ = false;
};

}  // namespace coil
