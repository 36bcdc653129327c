// The rows of `match`: what a sequence, mapping or class pattern asks its subject.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/list.h"
#include "runtime/object/set.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

bool is_sequence_pattern(Word subject) noexcept { return has_type_flag(subject, type_matches_sequence); }
bool is_mapping_pattern(Word subject) noexcept { return has_type_flag(subject, type_matches_mapping); }

namespace {

// Puts `item` into the set: 1 it wasn't there, 0 it was, -1 failed.
Flag add_new(Word seen, Word item) {
  Flag known = set_contains(seen, item);
  if (known) return known < 0 ? -1 : 0;
  return set_add(seen, item) ? 1 : -1;
}

// What runs over the parts of one pattern: the result so far, and what was asked already.
struct Parts {
  Word values = make_list();
  Word seen = values ? make_set() : 0;

  Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    release_nullable(values);
    release_nullable(seen);
  }
};

Flag match_key(Parts& parts, Word get, Word missing, Word key) {
  Flag fresh = add_new(parts.seen, key);
  if (fresh < 0) return -1;
  if (!fresh) return raise(ValueError_type, "mapping pattern checks duplicate key (%R)", key), -1;
  const Word arguments[] = {key, missing};
  Word value = call(get, arguments, 2);
  if (failed(value)) return -1;
  if (value != missing) return list_append_owned(parts.values, value) ? 1 : -1;
  release(value);
  return 0;
}

// The type itself stands for its only positional pattern, as in `int(n)`.
bool matches_itself(const Type* type) {
  constexpr std::uint32_t flags = type_is_int | type_is_str | type_is_list | type_is_tuple | type_is_dict | type_is_set |
                                  type_is_float | type_is_bytes;
  return type->type_flags & flags || is_subtype(type, &bytearray_type);
}

Flag match_attribute(Parts& parts, Word subject, Type* type, Word name) {
  Flag fresh = add_new(parts.seen, name);
  if (fresh < 0) return -1;
  if (!fresh) return raise(TypeError_type, "%s() got multiple sub-patterns for attribute %R", type->name, name), -1;
  Word value = 0;
  Flag found = find_attribute(subject, name, &value);
  if (found <= 0) return found;
  return list_append_owned(parts.values, value) ? 1 : -1;
}

Flag match_positional(Parts& parts, Word subject, Type* type, Word names, std::int64_t count) {
  auto allowed = names ? static_cast<std::int64_t>(tuple_count(names)) : matches_itself(type);
  if (count > allowed) {
    return raise(TypeError_type, "%s() accepts %lld positional sub-pattern%s (%lld given)", type->name, static_cast<long long>(allowed),
                 allowed == 1 ? "" : "s", static_cast<long long>(count)),
           -1;
  }
  if (!names) return list_append(parts.values, subject) ? 1 : -1;
  for (std::int64_t index = 0; index < count; ++index) {
    Word name = tuple_items(names)[index];
    if (!is_exact(name, str_type)) return raise(TypeError_type, "__match_args__ elements must be strings (got %T)", name), -1;
    Flag matched = match_attribute(parts, subject, type, name);
    if (matched <= 0) return matched;
  }
  return 1;
}

// `type(p, …)`: through __match_args__, if the type has them.
Flag match_positional(Parts& parts, Word subject, Type* type, std::int64_t count) {
  Word names = 0;
  Flag found = find_attribute(as_word(type), COIL_NAME("__match_args__"), &names);
  if (found < 0) return -1;
  Flag matched = -1;
  if (names && !is_exact(names, tuple_type)) raise(TypeError_type, "%s.__match_args__ must be a tuple (got %T)", type->name, names);
  else matched = match_positional(parts, subject, type, names, count);
  release_nullable(names);
  return matched;
}

Owned finish(const Parts& parts, Flag matched) {
  if (matched < 0) return 0;
  return matched ? list_to_tuple(parts.values) : retained(None());
}

}  // namespace

Word match_keys(Word subject, Word keys) noexcept {
  Word get = get_attribute(subject, COIL_NAME("get"));
  if (failed(get)) return 0;
  Word missing = object_create(&object_type, nullptr, 0, 0);
  Parts parts;
  Flag matched = missing && parts.seen ? 1 : -1;
  for (std::size_t index = 0; matched > 0 && index < tuple_count(keys); ++index)
    matched = match_key(parts, get, missing, tuple_items(keys)[index]);
  release(get);
  release_nullable(missing);
  return finish(parts, matched);
}

Word match_class(Word subject, Word type, i64 count, Word names) noexcept {
  if (!is_type(type)) return raise(TypeError_type, "called match pattern must be a type");
  Parts parts;
  Flag matched = parts.seen ? object_is_instance(subject, type) : -1;
  if (matched > 0 && count) matched = match_positional(parts, subject, as<Type>(type), count);
  for (std::size_t index = 0; matched > 0 && index < tuple_count(names); ++index)
    matched = match_attribute(parts, subject, as<Type>(type), tuple_items(names)[index]);
  return finish(parts, matched);
}

}  // namespace coil
