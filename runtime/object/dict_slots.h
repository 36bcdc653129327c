// What the files of dict share.
#pragma once

#include "runtime/object/dict.h"

namespace coil {

Word make_dict_view(Word dict, Type& type) noexcept;      // dict_keys_type, dict_values_type, dict_items_type
Word make_dict_iterator(Word dict, Type& type) noexcept;  // the iterator types of iterator.h, and these:
extern Type dict_reverse_key_iterator_type, dict_reverse_value_iterator_type, dict_reverse_item_iterator_type;

// dict.update(*positional, **keywords), also dict(...)'s: positional 0 or one item.
Status dict_update_arguments(Word dict, const char* name, const Word* arguments, std::size_t count, Word keyword_names) noexcept;

}  // namespace coil
