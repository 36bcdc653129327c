// heapq's functions on lists, for the runtime. TypeError where the heap is no list.
#pragma once

#include "runtime/object/type.h"

namespace coil {

Status heapq_push(Word heap, Word item) noexcept;
Owned heapq_pop(Word heap) noexcept;

}  // namespace coil
