// The allocator of objects and coroutine frames: size classes with free lists in aligned pages, so that the collector
// can walk all objects without a list of its own.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// Memory for one object of `size` bytes, its head filled in (count 1, flags 0, type retained when it is a heap type),
// the rest zero. 0-filled large blocks come from the system. Fails with MemoryError pending and null.
Object* allocate_object(Type* type, std::size_t size) noexcept;
// The same for a static type and a small constant size, the rest not zeroed: for cells that are filled in at once.
Object* refill_cell(Type& type, std::size_t size) noexcept;
inline Object* allocate_cell(Type& type, std::size_t size) noexcept;
template <typename T>
inline T* allocate(Type& type) { return static_cast<T*>(allocate_object(&type, sizeof(T))); }
// More or less memory for an object of more than `largest_cell` bytes, before and after; what is new isn't zeroed. The object may
// have moved. Null without memory, MemoryError pending: it is as it was.
Object* resize_object(Object* object, std::size_t size) noexcept;
// Gives the memory back and releases a heap type. The last thing that a dealloc slot does.
void free_object(Object* object) noexcept;

// A coroutine's frame: the object (the promise) stands `frame_object_offset` bytes behind the start.
inline constexpr std::size_t frame_object_offset = 16;
void* allocate_frame(std::size_t size) noexcept;  // null without memory, MemoryError pending
void free_frame(void* frame, std::size_t size) noexcept;

// How many ends may be noticed, by the program or who reads its output: of frames and of loops that aren't closed, while there are some;
// and one for each class with __del__, weak reference with a callback, file and failed future that ever was. While it is 0 nothing
// needs to be destroyed when the program ends.
extern std::size_t noticed_ends;

// Plain memory for buffers (list items, dict entries). Null without memory, MemoryError pending.
void* allocate_buffer(std::size_t bytes) noexcept;
void* resize_buffer(void* buffer, std::size_t bytes) noexcept;
void free_buffer(void* buffer) noexcept;
// The same, but null without memory and no error.
void* plain_allocate(std::size_t bytes) noexcept;
void* plain_resize(void* buffer, std::size_t bytes) noexcept;
void plain_free(void* buffer) noexcept;

// Free cells of one size class, linked through `next`. A free cell has references 0, so the collector passes over it.
struct FreeCell {
  std::uint32_t references, flags;
  FreeCell* next;
};
inline constexpr std::size_t cell_granularity = 8;   // object sizes are rounded up to this
inline constexpr std::size_t largest_cell = 1024;    // larger objects come from the system
extern FreeCell* free_cells[largest_cell / cell_granularity + 1];

inline Object* allocate_cell(Type& type, std::size_t size) noexcept {
  FreeCell*& list = free_cells[(size + cell_granularity - 1) / cell_granularity];
  FreeCell* cell = list;
  if (__builtin_expect(!cell, 0)) return refill_cell(type, size);
  list = cell->next;
  auto* object = reinterpret_cast<Object*>(cell);
  object->references = 1;
  object->flags = 0;
  object->type = &type;
  return object;
}

// Asks the processor for the first line and the last one of an object's memory.
inline void prefetch_object(Word object, std::size_t size) noexcept {
  __builtin_prefetch(reinterpret_cast<const void*>(object));
  __builtin_prefetch(reinterpret_cast<const void*>(object + size - sizeof(Word)));
}

// Objects alive now, immortal ones left out: for the leak check at exit.
std::size_t live_objects() noexcept;
// Bytes of all pages of cells.
std::size_t heap_size() noexcept;
// Calls `visit` for each live object, in the order of memory.
void for_each_object(void (*visit)(Object*, void* context), void* context) noexcept;


// When so many more objects of type_gc types and frames were made than freed since the collector last set `count` to 0,
// allocate_object() calls `collect` (before it makes the object), which sets `count` or `threshold`. Null: there is no
// collector.
struct CollectorTrigger {
  std::int64_t count, threshold;
  void (*collect)();
  void (*collect_soon)();  // called where no Python code may run: by allocate_frame()
};
extern CollectorTrigger collector_trigger;

// The short way to memory for an object of a size that the compiler knows: null if there is no free cell at hand or a
// collection is due. A heap type isn't retained.
template <std::size_t size>
inline Object* allocate_at_hand(Type* type) noexcept {
  FreeCell*& list = free_cells[(size + cell_granularity - 1) / cell_granularity];
  FreeCell* cell = list;
  if (__builtin_expect(!cell || collector_trigger.count >= collector_trigger.threshold, 0)) return nullptr;
  list = cell->next;
  if (type->type_flags & type_gc) ++collector_trigger.count;
  auto* object = reinterpret_cast<Object*>(cell);
  object->references = 1;
  object->flags = 0;
  object->type = type;
  __builtin_memset(static_cast<void*>(object + 1), 0, size - sizeof(Object));
  return object;
}
// The way back, for an object that isn't object_large; its type is the caller's to release.
template <std::size_t size>
inline void free_at_hand(Object* object) noexcept {
  FreeCell*& list = free_cells[(size + cell_granularity - 1) / cell_granularity];
  auto* cell = reinterpret_cast<FreeCell*>(object);
  if (object->type->type_flags & type_gc) collector_trigger.count -= collector_trigger.count > 0;
  cell->references = 0;
  cell->next = list;
  list = cell;
}

// allocate_object() of a size that the compiler knows.
template <std::size_t size>
inline Object* allocate_object(Type* type) noexcept {
  Object* object = allocate_at_hand<size>(type);
  if (!object) return allocate_object(type, size);
  if (type->type_flags & type_heap) ++type->references;
  return object;
}

// Called by destroy() for objects of static types with object_has_weakrefs, before their dealloc slot. Heap types do it
// in their own dealloc, after __del__, and those with type_reports_end after the report, if there is one. Clears the weak
// references to all the objects, then calls their callbacks, but not those of weak references that are garbage themselves
// (null: none is).
extern void (*clear_weak_references)(Object* const* objects, std::size_t count, bool (*is_garbage)(const Object*));
extern bool (*has_to_report)(const Object* object);
// For such a dealloc slot. Callbacks may look at the object, but it can't come back.
void forget_weak_references(Object* object) noexcept;
// Called by destroy() for objects with object_gc_ordered.
extern void (*take_off_list)(Object* object);

}  // namespace coil
