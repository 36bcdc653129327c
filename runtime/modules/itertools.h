// itertools: the types, by what they do.
#pragma once

#include "runtime/object/iterator.h"

namespace coil {

extern Type count_type, cycle_type, repeat_type;                                    // itertools_endless.cpp
extern Type islice_type, takewhile_type, dropwhile_type, filterfalse_type, compress_type;  // itertools_select.cpp
extern Type chain_type, zip_longest_type, starmap_type, pairwise_type, accumulate_type;    // itertools_join.cpp
extern Type groupby_type, grouper_type, tee_type, tee_data_type;                    // itertools_group.cpp
extern Type product_type, permutations_type, combinations_type, combinations_with_replacement_type;  // itertools_arrange.cpp

Word itertools_tee(const Word* arguments);

}  // namespace coil
