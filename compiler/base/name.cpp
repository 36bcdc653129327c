#include "compiler/base/name.h"

#include <unordered_set>

namespace coil::compiler {
namespace {

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

}  // namespace

Name Name::intern(std::string_view text) {
  // Never freed: names outlive every phase. Nodes of the set keep their address.
  static auto& table = *new std::unordered_set<std::string, TextHash, std::equal_to<>>();
  auto found = table.find(text);
  if (found == table.end()) found = table.emplace(text).first;
  return Name(&*found);
}

}  // namespace coil::compiler
