#include "runtime/object/arguments.h"

#include "runtime/object/str.h"

namespace coil {

Status take_arguments(const char* name, const char* const* names, std::size_t place_count, std::size_t required,
                      const Word* arguments, std::size_t count, Word keyword_names, Word* places) noexcept {
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  for (std::size_t place = 0; place < place_count; ++place) places[place] = 0;
  if (count + keywords > place_count) {
    raise(TypeError_type, "%s() takes at most %zu %sargument%s (%zu given)", name, place_count,
          count == 0 ? "keyword " : "", place_count == 1 ? "" : "s", count + keywords);
    return false;
  }
  for (std::size_t place = 0; place < count; ++place) places[place] = arguments[place];
  for (std::size_t index = 0; index < keywords; ++index) {
    Word keyword = tuple_items(keyword_names)[index];
    std::size_t place = 0;
    while (place < place_count && !str_equal(keyword, names[place])) ++place;
    if (place == place_count) {
      raise(TypeError_type, "'%U' is an invalid keyword argument for %s()", keyword, name);
      return false;
    }
    if (places[place]) {
      raise(TypeError_type, "argument for %s() given by name ('%U') and position (%zu)", name, keyword, place + 1);
      return false;
    }
    places[place] = arguments[count + index];
  }
  for (std::size_t place = 0; place < required; ++place) {
    if (places[place]) continue;
    raise(TypeError_type, "%s() missing required argument '%s' (pos %zu)", name, names[place], place + 1);
    return false;
  }
  return true;
}

}  // namespace coil
