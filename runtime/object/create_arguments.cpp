#include "runtime/object/create_arguments.h"

#include "runtime/core/errors.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

Status create_arguments(const char* function, const char* const* names, std::size_t place_count,
                        std::size_t positional_only, const Word* arguments, std::size_t count, Word keyword_names,
                        Word* places) noexcept {
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  if (count + keywords > place_count) {
    raise(TypeError_type, "%s() takes at most %zu argument%s (%zu given)", function, place_count,
          place_count == 1 ? "" : "s", count + keywords);
    return false;
  }
  for (std::size_t place = 0; place < place_count; ++place) places[place] = place < count ? arguments[place] : 0;
  for (std::size_t keyword = 0; keyword < keywords; ++keyword) {
    Word name = tuple_items(keyword_names)[keyword];
    std::size_t place = positional_only;
    while (place < place_count && !str_equal(name, names[place])) ++place;
    if (place == place_count) {
      raise(TypeError_type, "'%U' is an invalid keyword argument for %s()", name, function);
      return false;
    }
    if (places[place]) {
      raise(TypeError_type, "argument for %s() given by name ('%U') and position (%zu)", function, name, place + 1);
      return false;
    }
    places[place] = arguments[count + keyword];
  }
  return true;
}

}  // namespace coil
