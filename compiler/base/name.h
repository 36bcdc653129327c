// An interned identifier: one pointer wide, compared by identity. A default-constructed Name is absent (Python's None).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace coil::compiler {

class Name {
 public:
  Name() = default;

  // The one Name with this text (UTF-8). The text is copied and lives as long as the process.
  static Name intern(std::string_view text);

  std::string_view text() const { return text_ ? std::string_view(*text_) : std::string_view(); }
  std::string string() const { return std::string(text()); }
  explicit operator bool() const { return text_ != nullptr; }
  bool operator==(const Name&) const = default;
  bool operator==(std::string_view other) const { return text_ && *text_ == other; }

  // Identity as a number, for hashing. Not stable between runs: never order output by it.
  size_t identity() const { return reinterpret_cast<size_t>(text_) >> 4; }

 private:
  explicit Name(const std::string* text) : text_(text) {}

  const std::string* text_ = nullptr;
};

}  // namespace coil::compiler

template <>
struct std::hash<coil::compiler::Name> {
  size_t operator()(coil::compiler::Name name) const noexcept { return name.identity(); }
};
