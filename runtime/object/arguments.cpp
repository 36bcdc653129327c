#include "runtime/object/arguments.h"

#include "runtime/object/str.h"

namespace coil {

namespace {

// What was given by that name; 0: nothing.
Word given_by_name(const char* name, const Word* values, Word keyword_names) {
  for (std::size_t index = 0; *name && index < tuple_count(keyword_names); ++index)
    if (str_equal(tuple_items(keyword_names)[index], name)) return values[index];
  return 0;
}

// Some keyword names no parameter, or one that was given by position: that comes first.
Status raise_wrong_keyword(const char* name, const char* const* names, std::size_t place_count, std::size_t count, Word keyword_names) {
  auto place_of = [&](Word keyword) {
    std::size_t place = 0;
    while (place < place_count && !(*names[place] && str_equal(keyword, names[place]))) ++place;
    return place;
  };
  Word unknown = 0;
  for (std::size_t index = 0; index < tuple_count(keyword_names); ++index) {
    Word keyword = tuple_items(keyword_names)[index];
    std::size_t place = place_of(keyword);
    if (place < count) {
      raise(TypeError_type, "argument for %s() given by name ('%U') and position (%zu)", name, keyword, place + 1);
      return false;
    }
    if (place == place_count && !unknown) unknown = keyword;
  }
  raise(TypeError_type, "'%U' is an invalid keyword argument for %s()", unknown, name);
  return false;
}

}  // namespace

Status take_arguments(const char* name, const char* const* names, std::size_t place_count, std::size_t required,
                      const Word* arguments, std::size_t count, Word keyword_names, Word* places) noexcept {
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0, found = 0;
  if (count + keywords > place_count) {
    raise(TypeError_type, "%s() takes at most %zu %sargument%s (%zu given)", name, place_count,
          count == 0 ? "keyword " : "", place_count == 1 ? "" : "s", count + keywords);
    return false;
  }
  for (std::size_t place = 0; place < place_count; ++place) {
    places[place] = place < count ? arguments[place] : keywords ? given_by_name(names[place], arguments + count, keyword_names) : 0;
    if (place >= count && places[place]) ++found;
    if (places[place] || place >= required) continue;
    raise(TypeError_type, "%s() missing required argument '%s' (pos %zu)", name, names[place], place + 1);
    return false;
  }
  return found == keywords || raise_wrong_keyword(name, names, place_count, count, keyword_names);
}

}  // namespace coil
