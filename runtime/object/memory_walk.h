// What the collector and the search for leaks do besides for_each_object(): walks that pass over memory without objects, or see
// all memory.
#pragma once

#include "runtime/object/memory.h"

namespace coil {

// for_each_object(), if no object was made since the last one: passes over the pages that it found empty.
void for_each_object_again(void (*visit)(Object*, void* context), void* context) noexcept;

// The objects in the pages that were made last, newest page first, until `enough`, which is asked after each page.
void for_each_recent_object(void (*visit)(Object*, void* context), bool (*enough)(void* context), void* context) noexcept;

// For the end of the program: with each for_each_object() the cells that are free are so for good, and the pages that it
// finds empty are passed over from then on.
void give_up_free_cells() noexcept;

// In builds with COIL_CHECK_LEAKS, for the search for leaks: each live object with all of its memory; each buffer.
void for_each_object_memory(void (*visit)(Object*, void* start, std::size_t size, void* context), void* context) noexcept;
void for_each_buffer(void (*visit)(void* buffer, std::size_t size, void* context), void* context) noexcept;

}  // namespace coil
