// Filling dicts from mappings, pairs and keyword arguments.
#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/function.h"
#include "runtime/object/arguments.h"
#include "runtime/object/dict_slots.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// A dict whose items are what its entries are: no subclass that iterates otherwise.
bool iterates_as_dict(Word value) { return is_dict(value) && type_of(value)->slots.iter == dict_type.slots.iter; }

// For each key of mapping.keys(): body(key, mapping[key]).
template <typename Body>
Status for_each_key(Word mapping, Word keys_method, Body body) {
  Word keys = call(keys_method, nullptr, 0);
  if (failed(keys)) return false;
  Status status = for_each(keys, [&](Word key) -> Status {
    Word value = get_item(mapping, key);
    if (failed(value)) return false;
    Status done = body(key, value);
    release(value);
    return done;
  });
  release(keys);
  return status;
}

Status set_pair(Word dict, Word element, std::size_t position) {
  if ((is_exact(element, tuple_type) && tuple_count(element) == 2)) {
    return dict_set(dict, tuple_items(element)[0], tuple_items(element)[1]);
  }
  const Slots& slots = type_of(element)->slots;
  Word pair = slots.iter || slots.get_item ? list_from(element) : 0;
  if (failed(pair)) {
    if (error_pending() && !pending_is(TypeError_type)) return false;
    clear_error();
    raise(TypeError_type, "cannot convert dictionary update sequence element #%zu to a sequence", position);
    return false;
  }
  Status status = list_count(pair) == 2;
  if (status) {
    status = dict_set(dict, list_items(pair)[0], list_items(pair)[1]);
  } else {
    raise(ValueError_type, "dictionary update sequence element #%zu has length %zu; 2 is required", position, list_count(pair));
  }
  release(pair);
  return status;
}

Status set_pairs(Word dict, Word iterable) {
  std::size_t position = 0;
  return for_each(iterable, [&](Word element) { return set_pair(dict, element, position++); });
}

}  // namespace

Owned callee_text(Word callee) noexcept {
  Word qualname;
  Flag found = find_attribute(callee, COIL_NAME("__qualname__"), &qualname);
  if (found < 0) return 0;
  if (found == 0) return to_str(callee);
  Word module;
  found = find_attribute(callee, COIL_NAME("__module__"), &module);
  if (found < 0) {
    release(qualname);
    return 0;
  }
  Word text;
  bool with_module = found && module != None() && !(is_str(module) && str_equal(module, "builtins"));
  if (with_module && is_str(module) && is_str(qualname)) {
    text = str_printf("%s.%s()", Utf8(module).c_str(), Utf8(qualname).c_str());
  } else {
    text = is_str(qualname) ? str_printf("%s()", Utf8(qualname).c_str()) : to_str(callee);
  }
  if (found) release(module);
  release(qualname);
  return text;
}

Status dict_update(Word dict, Word mapping) noexcept {
  if (iterates_as_dict(mapping)) return dict_copy_entries(dict, mapping);
  Word keys;
  Flag found = find_attribute(mapping, COIL_NAME("keys"), &keys);
  if (found < 0) return false;
  if (!found) {
    raise(TypeError_type, "'%T' object is not a mapping", mapping);
    return false;
  }
  Status status = for_each_key(mapping, keys, [&](Word key, Word value) { return dict_set(dict, key, value); });
  release(keys);
  return status;
}

Status dict_update_from(Word dict, Word source) noexcept {
  if (iterates_as_dict(source)) return dict_copy_entries(dict, source);
  Word keys;
  Flag found = find_attribute(source, COIL_NAME("keys"), &keys);
  if (found < 0) return false;
  if (!found) return set_pairs(dict, source);
  Status status = for_each_key(source, keys, [&](Word key, Word value) { return dict_set(dict, key, value); });
  release(keys);
  return status;
}

Status dict_merge(Word dict, Word mapping, Word callee) noexcept {
  auto add = [&](Word key, Word value) -> Status {
    Flag there = dict_contains(dict, key);
    if (there < 0) return false;
    if (!there) return dict_set(dict, key, value);
    Word text = callee_text(callee);
    if (failed(text)) return false;
    if (is_str(key)) raise(TypeError_type, "%U got multiple values for keyword argument '%U'", text, key);
    else raise(TypeError_type, "keywords must be strings");
    release(text);
    return false;
  };
  if (iterates_as_dict(mapping)) {
    std::size_t position = 0;
    Word key, value;
    while (dict_next(mapping, position, key, value)) {
      if (!add(key, value)) return false;
    }
    return true;
  }
  Word keys;
  Flag found = find_attribute(mapping, COIL_NAME("keys"), &keys);
  if (found < 0) return false;
  if (!found) {
    Word text = callee_text(callee);
    if (failed(text)) return false;
    raise(TypeError_type, "%U argument after ** must be a mapping, not %T", text, mapping);
    release(text);
    return false;
  }
  Status status = for_each_key(mapping, keys, add);
  release(keys);
  return status;
}

Status dict_update_arguments(Word dict, const char* name, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  if (!check_count(name, count, 0, 1)) return false;
  if (count == 1 && !dict_update_from(dict, arguments[0])) return false;
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  for (std::size_t index = 0; index < keywords; ++index) {
    if (!dict_set(dict, tuple_items(keyword_names)[index], arguments[count + index])) return false;
  }
  return true;
}

}  // namespace coil
