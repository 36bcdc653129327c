#include "compiler/emit/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace coil::compiler::emit {
namespace {

// C++ keywords, macros of the standard headers, and the names that emitted functions declare. Sorted.
constexpr std::array reserved = std::to_array<std::string_view>({
    "EOF", "INFINITY", "NAN", "NULL", "Word", "alignas", "alignof", "all", "and", "and_eq", "arguments", "asm", "at",
    "auto", "awaited", "bitand", "bitor", "bool", "break", "caches", "case", "catch", "char", "char16_t", "char32_t",
    "char8_t", "class", "co_await", "co_return", "co_yield", "code", "coil", "compl", "concept", "const", "const_cast",
    "consteval", "constexpr", "constinit", "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast",
    "else", "entry", "enum", "errno", "exceptions", "explicit", "export", "extern", "f", "false", "flag", "float", "for",
    "friend", "g", "goto", "if", "inline", "int", "k", "leave", "linux", "live", "long", "module", "mutable", "names",
    "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "offsetof", "operator", "or", "or_eq", "own_frame", "place", "private", "protected",
    "public", "register", "reinterpret_cast", "requires", "restart", "result", "return", "self", "short", "signed",
    "sizeof", "source", "specifications", "static", "static_assert", "static_cast", "stderr", "stdin", "stdout", "struct",
    "switch", "template", "this", "thread_local", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unix",
    "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
});

// tN and bN_… are the emitter's temporaries and labels.
bool looks_like_ours(std::string_view name) {
  if (name.size() < 2 || (name[0] != 't' && name[0] != 'b')) return false;
  return std::isdigit(static_cast<unsigned char>(name[1]));
}

// The macros of <stdint.h>: SIZE_MAX, INT_LEAST8_MIN, WCHAR_WIDTH, UINT64_C.
bool looks_like_limit(std::string_view name) {
  return name.ends_with("_MAX") || name.ends_with("_MIN") || name.ends_with("_WIDTH") || name.ends_with("_C");
}

}  // namespace

bool is_plain_identifier(std::string_view text) {
  if (text.empty() || std::isdigit(static_cast<unsigned char>(text[0]))) return false;
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return c < 0x80 && (std::isalnum(c) || c == '_'); });
}

std::string identifier(std::string_view python_name) {
  std::string out;
  for (unsigned char c : python_name) {
    if (std::isalnum(c) || c == '_') {
      out += static_cast<char>(c);
    } else {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "x%02x", c);
      out += escaped;
    }
  }
  // Two underscores anywhere, or one before a capital, belong to the C++ implementation.
  bool reserved_shape = out.find("__") != std::string::npos || (out.size() > 1 && out[0] == '_' && std::isupper(static_cast<unsigned char>(out[1])));
  if (reserved_shape || looks_like_ours(out) || looks_like_limit(out) || std::binary_search(reserved.begin(), reserved.end(), out))
    out = "py_" + out;
  return out;
}

std::string distinct(std::set<std::string>& taken, std::string name, std::size_t number) {
  while (!taken.insert(name).second) name += "_" + std::to_string(number);
  return name;
}

std::string variable(const ir::Register& reg) {
  if (reg.name.empty()) return "t" + std::to_string(reg.id);
  return identifier(reg.name);
}

std::string floating_literal(double value) {
  if (value != value) return "__builtin_nan(\"\")";
  if (value - value != 0) return value > 0 ? "__builtin_inf()" : "-__builtin_inf()";
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%a", value);
  return buffer;
}

std::string string_literal(std::string_view bytes) {
  std::string out = "\"";
  for (unsigned char c : bytes) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '?') {
      out += "\\?";  // no trigraphs
    } else if (c < 0x20 || c == 0x7f || c >= 0x80) {
      char escaped[8];  // octal ends after three digits, whatever follows
      std::snprintf(escaped, sizeof escaped, "\\%03o", c);
      out += escaped;
    } else {
      out += static_cast<char>(c);
    }
  }
  return out + '"';
}

}  // namespace coil::compiler::emit
