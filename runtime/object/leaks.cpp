// Two ways to the answer. With the address sanitizer each object is a block of its own (object/memory.cpp), and the leak
// sanitizer knows them. In other builds with COIL_CHECK_LEAKS the same is done here: everything is marked that hangs on the
// variables of the program and its libraries, word by word, through objects and buffers; what is alive without a mark has been
// forgotten by somebody who owned it.
#include "runtime/object/leaks.h"

#include <cstdlib>
#include <cstring>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COIL_LEAK_SANITIZER 1
#include <sanitizer/lsan_interface.h>
#endif
#endif

#if defined(COIL_CHECK_LEAKS) && !defined(COIL_LEAK_SANITIZER)
#include <link.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "runtime/object/memory_walk.h"
#endif

namespace coil {

#if defined(COIL_LEAK_SANITIZER)

[[gnu::noinline, clang::no_sanitize("address")]] void wipe_stack_below() noexcept {
  char ended[1 << 14];
  std::memset(ended, 0, sizeof ended);
  asm volatile("" : : "r"(ended) : "memory");
}

bool find_leaks(bool) noexcept {
  wipe_stack_below();
  return __lsan_do_recoverable_leak_check() != 0;
}
void keep_for_good(const void* memory) noexcept { __lsan_ignore_object(memory); }

#elif defined(COIL_CHECK_LEAKS)

namespace {

std::vector<const void*> kept;

// Memory that may hold words, and that words may point into.
struct Area {
  const char* start;
  std::size_t size;
  Object* object;  // null: a buffer
  bool reached;
};

class Marking {
 public:
  Marking() {
    // Its own buffers are among those that it walks through: they mustn't move meanwhile.
    std::size_t count = 0;
    for_each_object_memory([](Object*, void*, std::size_t, void* count) { ++*static_cast<std::size_t*>(count); }, &count);
    for_each_buffer([](void*, std::size_t, void* count) { ++*static_cast<std::size_t*>(count); }, &count);
    areas_.reserve(count + 1);
    for_each_object_memory(
        [](Object* object, void* start, std::size_t size, void* self) {
          static_cast<Marking*>(self)->areas_.push_back({static_cast<char*>(start), size, object, false});
        },
        this);
    for_each_buffer(
        [](void* buffer, std::size_t size, void* self) {
          static_cast<Marking*>(self)->areas_.push_back({static_cast<char*>(buffer), size, nullptr, false});
        },
        this);
    std::sort(areas_.begin(), areas_.end(), [](const Area& left, const Area& right) { return left.start < right.start; });
  }

  void run() {
    for (const void* memory : kept) reach(memory);
    dl_iterate_phdr(
        [](dl_phdr_info* library, std::size_t, void* self) {
          static_cast<Marking*>(self)->scan_variables(*library);
          return 0;
        },
        this);
    while (!pending_.empty()) {
      Area* area = pending_.back();
      pending_.pop_back();
      scan(area->start, area->size);
    }
  }

  // How many objects there are without a mark, by the names of their types.
  std::map<std::string, std::size_t> unreached() const {
    std::map<std::string, std::size_t> counts;
    for (const Area& area : areas_)
      if (area.object && !area.reached && area.object->references < immortal_references / 2) ++counts[area.object->type->name];
    return counts;
  }

 private:
  void reach(const void* pointer) {
    auto* address = static_cast<const char*>(pointer);
    auto behind = std::upper_bound(areas_.begin(), areas_.end(), address,
                                   [](const char* address, const Area& area) { return address < area.start; });
    if (behind == areas_.begin()) return;
    Area& area = behind[-1];
    if (area.reached || address >= area.start + area.size) return;
    area.reached = true;
    pending_.push_back(&area);
  }

  void scan(const char* start, std::size_t size) {
    const char* aligned = start + (-reinterpret_cast<std::uintptr_t>(start) & (sizeof(void*) - 1));
    for (const char* place = aligned; place + sizeof(void*) <= start + size; place += sizeof(void*)) {
      const void* word;
      std::memcpy(&word, place, sizeof word);
      reach(word);
    }
  }

  void scan_variables(const dl_phdr_info& library) {
    for (int index = 0; index < library.dlpi_phnum; ++index) {
      const ElfW(Phdr)& part = library.dlpi_phdr[index];
      if (part.p_type == PT_LOAD && part.p_flags & PF_W)
        scan(reinterpret_cast<const char*>(library.dlpi_addr + part.p_vaddr), part.p_memsz);
      else if (part.p_type == PT_TLS && library.dlpi_tls_data)
        scan(static_cast<const char*>(library.dlpi_tls_data), part.p_memsz);
    }
  }

  std::vector<Area> areas_;
  std::vector<Area*> pending_;
};

}  // namespace

bool find_leaks(bool other_threads) noexcept {
  if (other_threads) return false;
  Marking marking;
  marking.run();
  std::string text;
  for (const auto& [type, count] : marking.unreached()) text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + type;
  if (text.empty()) return false;
  std::fprintf(stderr, "coil: leaked: %s\n", text.c_str());
  return true;
}
void keep_for_good(const void* memory) noexcept { kept.push_back(memory); }

#else

bool find_leaks(bool) noexcept { return false; }
void keep_for_good(const void*) noexcept {}

#endif

#if !defined(COIL_LEAK_SANITIZER)
void wipe_stack_below() noexcept {}
#endif

#if defined(COIL_CHECK_LEAKS)
bool is_lost(const char* variable) noexcept {
  const char* lost = std::getenv("COIL_LOSE");
  return lost && !std::strcmp(lost, variable);
}
#else
bool is_lost(const char*) noexcept { return false; }
#endif

}  // namespace coil
