// A growing list of objects, which are borrowed. Where there is no memory it ends, and says so.
#pragma once

#include "runtime/object/memory.h"

namespace coil {

struct ObjectList {
  Object** items = nullptr;
  std::size_t count = 0, capacity = 0;
  bool failed = false;

  ObjectList() = default;
  ObjectList(const ObjectList&) = delete;
  ~ObjectList() { free_buffer(items); }

  void add(Object* object) noexcept {
    if (count == capacity) {
      std::size_t larger = capacity ? capacity * 2 : 256;
      auto** grown = static_cast<Object**>(plain_resize(items, larger * sizeof(Object*)));
      if (!grown) {
        failed = true;
        return;
      }
      items = grown;
      capacity = larger;
    }
    items[count++] = object;
  }
  Object* take_last() noexcept { return items[--count]; }
};

}  // namespace coil
