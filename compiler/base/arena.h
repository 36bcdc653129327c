// Bump allocation for data that lives as long as the compilation of a module: AST nodes, scopes, texts. Nothing is freed
// before the arena; destructors are not run, so only trivially destructible types may live here.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace coil::compiler {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  void* allocate(size_t size, size_t alignment);

  template <typename T, typename... Arguments>
  T* make(Arguments&&... arguments) {
    static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
  }

  // A copy of the text that lives as long as the arena.
  std::string_view copy(std::string_view text);

  // A copy of the elements that lives as long as the arena.
  template <typename T>
  std::span<T> copy_list(std::span<const T> elements) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (elements.empty()) return {};
    T* copied = static_cast<T*>(allocate(elements.size_bytes(), alignof(T)));
    std::memcpy(static_cast<void*>(copied), elements.data(), elements.size_bytes());
    return {copied, elements.size()};
  }

  template <typename T>
  std::span<T> copy_list(const std::vector<T>& elements) {
    return copy_list(std::span<const T>(elements));
  }

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace coil::compiler
