#include "runtime/core/constants.h"

#include "runtime/object/bytes.h"
#include "runtime/object/float.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {
namespace {

bool looks_like_identifier(const char* text, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    unsigned char c = static_cast<unsigned char>(text[i]);
    bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (!is_word) return false;
  }
  return true;
}

Word make_constant(const ConstantSpecification& wanted, const Word* earlier) noexcept {
  switch (wanted.kind) {
    case ConstantKind::none: return None();
    case ConstantKind::ellipsis: return as_word(&ellipsis_object);
    case ConstantKind::true_: return True();
    case ConstantKind::false_: return False();
    case ConstantKind::big_integer: return int_parse({wanted.text, wanted.size}, 0);
    case ConstantKind::floating: return make_float(wanted.number);
    case ConstantKind::imaginary: return make_complex(0, wanted.number);
    case ConstantKind::bytes: return make_bytes({wanted.text, wanted.size});
    case ConstantKind::string: {
      Word text = make_str({wanted.text, wanted.size});
      return text && looks_like_identifier(wanted.text, wanted.size) ? intern(text) : text;
    }
    case ConstantKind::tuple: {
      Word tuple = wanted.size ? allocate_tuple(wanted.size) : make_tuple();
      if (!tuple) return 0;
      for (std::size_t i = 0; i < wanted.size; ++i) as_tuple(tuple)->items[i] = retained(earlier[wanted.items[i]]);
      return tuple;
    }
  }
  return 0;
}

}  // namespace

bool make_constants(const ConstantSpecification* specifications, std::size_t count, Word* words) noexcept {
  for (std::size_t i = 0; i < count; ++i) {
    words[i] = make_constant(specifications[i], words);
    if (!words[i]) return false;
  }
  return true;
}

Borrowed name_word(const char* utf8) noexcept { return intern_literal(utf8); }

}  // namespace coil
