// Plain memory. In builds that look for leaks each buffer is in a list, so that the search finds what stands in it; but the leak
// sanitizer, which searches by itself, must not see such a list.
#include <cstdint>
#include <cstdlib>

#include "runtime/core/errors.h"
#include "runtime/object/memory_walk.h"
#include "runtime/object/ring.h"

namespace coil {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#undef COIL_CHECK_LEAKS
#endif
#endif

#ifdef COIL_CHECK_LEAKS

namespace {

struct alignas(16) Head {
  Head *previous, *next;
  std::size_t size;
};
Head all = {&all, &all, 0};

}  // namespace

void* plain_allocate(std::size_t bytes) noexcept {
  auto* head = static_cast<Head*>(std::calloc(1, sizeof(Head) + bytes));
  if (!head) return nullptr;
  head->size = bytes;
  put_in_ring(all, head);
  return head + 1;
}

void* plain_resize(void* buffer, std::size_t bytes) noexcept {
  if (!buffer) return plain_allocate(bytes);
  Head* head = static_cast<Head*>(buffer) - 1;
  take_out_of_ring(head);
  auto* resized = static_cast<Head*>(std::realloc(head, sizeof(Head) + bytes));
  put_in_ring(all, resized ? resized : head);
  if (!resized) return nullptr;
  resized->size = bytes;
  return resized + 1;
}

void plain_free(void* buffer) noexcept {
  if (!buffer) return;
  Head* head = static_cast<Head*>(buffer) - 1;
  take_out_of_ring(head);
  std::free(head);
}

void for_each_buffer(void (*visit)(void* buffer, std::size_t size, void* context), void* context) noexcept {
  for (Head* head = all.next; head != &all; head = head->next) visit(head + 1, head->size, context);
}

#else

void* plain_allocate(std::size_t bytes) noexcept { return std::malloc(bytes ? bytes : 1); }
void* plain_resize(void* buffer, std::size_t bytes) noexcept { return std::realloc(buffer, bytes ? bytes : 1); }
void plain_free(void* buffer) noexcept { std::free(buffer); }

#endif

namespace {

void* or_no_memory(void* buffer) {
  if (!buffer) raise_no_memory();
  return buffer;
}

}  // namespace

void* allocate_buffer(std::size_t bytes) noexcept { return or_no_memory(bytes > PTRDIFF_MAX ? nullptr : plain_allocate(bytes)); }
void* resize_buffer(void* buffer, std::size_t bytes) noexcept {
  return or_no_memory(bytes > PTRDIFF_MAX ? nullptr : plain_resize(buffer, bytes));
}
void free_buffer(void* buffer) noexcept { plain_free(buffer); }

}  // namespace coil
