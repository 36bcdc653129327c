// The allocator of objects and coroutine frames: size classes with free lists in aligned pages, so that the collector
// can walk all objects without a list of its own.
#pragma once

#include "runtime/object/type.h"

namespace coil {

// Memory for one object of `size` bytes, its head filled in (count 1, flags 0, type retained when it is a heap type),
// the rest zero. 0-filled large blocks come from the system. Fails with MemoryError pending and null.
Object* allocate_object(Type* type, std::size_t size) noexcept;
template <typename T>
inline T* allocate(Type& type) { return static_cast<T*>(allocate_object(&type, sizeof(T))); }
// Gives the memory back and releases a heap type. The last thing that a dealloc slot does.
void free_object(Object* object) noexcept;

// A coroutine's frame: the object (the promise) stands `frame_object_offset` bytes behind the start.
inline constexpr std::size_t frame_object_offset = 16;
void* allocate_frame(std::size_t size) noexcept;  // null without memory, MemoryError pending
void free_frame(void* frame, std::size_t size) noexcept;

// Plain memory for buffers (list items, dict entries). Null without memory, MemoryError pending.
void* allocate_buffer(std::size_t bytes) noexcept;
void* resize_buffer(void* buffer, std::size_t bytes) noexcept;
void free_buffer(void* buffer) noexcept;

// Objects alive now, immortal ones left out: for the leak check at exit.
std::size_t live_objects() noexcept;
// Calls `visit` for each live object, in the order of memory.
void for_each_object(void (*visit)(Object*, void* context), void* context) noexcept;

}  // namespace coil
