// How the instances of a class are laid out, and the slots that don't come from special methods.
#pragma once

#include "runtime/core/special.h"

namespace coil {

void heap_dealloc(Object* self) noexcept;
void heap_dealloc_by_rank(Object* self) noexcept;  // whose attributes die in the order of their ranks (object/instance.h)
void heap_traverse(Object* self, Visitor visit, void* context) noexcept;
void heap_clear(Object* self) noexcept;
// Runs __del__ if the object has one that hasn't run. False: the object lives on. The count must be 0.
bool call_finalizer(Object* self) noexcept;

// Fills in sizes, flags, fixed attributes and __slots__ of a class whose bases, mro and namespace are set.
Status lay_out_class(HeapType& type, Word attribute_names) noexcept;

}  // namespace coil
