#include "runtime/object/containers.h"

#include "runtime/object/dict_slots.h"
#include "runtime/object/iterator.h"
#include "runtime/object/range.h"
#include "runtime/object/set.h"

namespace coil {

void ready_container_types() noexcept {
  Type* const types[] = {
      &tuple_type, &list_type, &dict_type, &set_type, &frozenset_type, &range_type, &slice_type,
      &dict_keys_type, &dict_values_type, &dict_items_type, &mapping_proxy_type,
      &list_iterator_type, &list_reverse_iterator_type, &tuple_iterator_type, &sequence_iterator_type,
      &dict_key_iterator_type, &dict_value_iterator_type, &dict_item_iterator_type,
      &dict_reverse_key_iterator_type, &dict_reverse_value_iterator_type, &dict_reverse_item_iterator_type,
      &set_iterator_type, &range_iterator_type, &long_range_iterator_type,
      &enumerate_type, &zip_type, &map_type, &filter_type, &reversed_type, &callable_iterator_type,
  };
  for (Type* type : types) type_ready(*type);
}

}  // namespace coil
