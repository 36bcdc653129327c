#include "compiler/base/arena.h"

#include <algorithm>
#include <cstdint>

namespace coil::compiler {
namespace {
constexpr size_t chunk_size = 64 * 1024;
}

void* Arena::allocate(size_t size, size_t alignment) {
  auto aligned = [&] {
    auto address = reinterpret_cast<uintptr_t>(next_);
    return reinterpret_cast<char*>((address + alignment - 1) & ~(uintptr_t(alignment) - 1));
  };
  char* start = aligned();
  if (!next_ || start > end_ || size > size_t(end_ - start)) {
    size_t capacity = std::max(chunk_size, size + alignment);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(capacity));
    next_ = chunks_.back().get();
    end_ = next_ + capacity;
    start = aligned();
  }
  next_ = start + size;
  return start;
}

std::string_view Arena::copy(std::string_view text) {
  if (text.empty()) return {};
  char* copied = static_cast<char*>(allocate(text.size(), 1));
  std::memcpy(copied, text.data(), text.size());
  return {copied, text.size()};
}

}  // namespace coil::compiler
