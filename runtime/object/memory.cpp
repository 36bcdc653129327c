// The allocator. Pages of 64 KiB, aligned, each full of cells of one size; free cells of a size are linked through all
// pages. What is too large for a cell is a block of the system's, linked into one list. With the address sanitizer every
// object is such a block, so that each use after free is found.
#include "runtime/object/memory.h"
#include "runtime/object/memory_walk.h"
#include "runtime/object/ring.h"

#include <malloc.h>
#include <sys/mman.h>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "runtime/core/errors.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COIL_BLOCK_PER_OBJECT 1
#endif
#endif
#ifndef COIL_BLOCK_PER_OBJECT
#define COIL_BLOCK_PER_OBJECT 0
#endif

namespace coil {

FreeCell* free_cells[largest_cell / cell_granularity + 1];
CollectorTrigger collector_trigger;
std::size_t noticed_ends;
void (*clear_weak_references)(Object* const* objects, std::size_t count, bool (*is_garbage)(const Object*));
bool (*has_to_report)(const Object* object);
void (*take_off_list)(Object* object);

namespace {

constexpr std::size_t page_size = 64 * 1024;
constexpr std::size_t chunk_pages = 16;
// A program that has so many is given the memory of further chunks at once, not by a page fault for each 4 KiB.
constexpr std::size_t pages_before_populating = 64;
// One that has so many is given huge pages if they cost less: often half the time in the system.
constexpr std::size_t pages_before_huge_ones = 1024;
constexpr std::size_t huge_page_size = 2 * 1024 * 1024;
constexpr std::size_t reserved_at_once = 16 * huge_page_size;
constexpr std::size_t carve_bytes = 4 * 1024;  // what begins in so much becomes free cells at once: memory is touched as it is needed
constexpr std::size_t frame_granularity = 16;
constexpr std::size_t largest_frame_cell = 4096;
constexpr std::size_t block_align = 16;
constexpr std::size_t cache_line = 64;  // the cells of a page begin with one, so that those of 64 and 128 bytes lie in as few as can be

FreeCell* free_frames[largest_frame_cell / frame_granularity + 1];

struct Page {
  Page* next;
  std::uint32_t cell_size;
  std::uint32_t object_offset;  // of the object in its cell: 0, or frame_object_offset
  char* carved;                 // cells below this have been in use or in a free list
  char* first;
  char* end;
  bool empty;  // the last walk found no object in it, and no cell was carved since
};
static_assert(sizeof(Page) <= cache_line);
Page* pages;           // all of them
char* fresh_pages;     // not given out yet
std::size_t fresh_page_count, page_count;
Page* growing_cells[largest_cell / cell_granularity + 1];  // the page of that size that still has cells to carve
Page* growing_frames[largest_frame_cell / frame_granularity + 1];

// A pointer that the leak sanitizer doesn't recognise: being in the list of blocks is no reason to be alive.
template <typename T>
class HiddenPointer {
 public:
  HiddenPointer() = default;
  HiddenPointer(T* pointer) : bits_(~reinterpret_cast<std::uintptr_t>(pointer)) {}
  operator T*() const { return reinterpret_cast<T*>(~bits_); }
  T* operator->() const { return *this; }

 private:
  std::uintptr_t bits_;
};

// Before an object of its own block; the object stands `object_offset` bytes behind this head.
struct alignas(block_align) Block {
  HiddenPointer<Block> previous, next;
  std::size_t object_offset;
};
Block blocks = {&blocks, &blocks, 0};

Object* block_object(Block* block) {
  return reinterpret_cast<Object*>(reinterpret_cast<char*>(block + 1) + block->object_offset);
}

void* make_block(std::size_t size, std::size_t object_offset) {
  if (size > PTRDIFF_MAX - sizeof(Block)) return nullptr;
  auto* block = static_cast<Block*>(std::calloc(1, sizeof(Block) + size));
  if (!block) return nullptr;
  block->object_offset = object_offset;
  put_in_ring(blocks, block);
  return block + 1;
}

void drop_block(void* contents) {
  Block* block = static_cast<Block*>(contents) - 1;
  take_out_of_ring(block);
  std::free(block);
}

char* align_up(void* pointer, std::uintptr_t alignment) {
  return reinterpret_cast<char*>((reinterpret_cast<std::uintptr_t>(pointer) + alignment - 1) & ~(alignment - 1));
}

// Aligned memory of the system's, not touched yet. Null: there is none.
char* map_memory(std::size_t bytes, std::size_t alignment) {
  void* memory = mmap(nullptr, bytes + alignment, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return memory == MAP_FAILED ? nullptr : align_up(memory, alignment);
}

char* reserved;  // for huge pages
std::size_t reserved_bytes;

char* get_huge_page() {
  if (!reserved_bytes) {
    reserved = map_memory(reserved_at_once, huge_page_size);
    if (!reserved) return nullptr;
    reserved_bytes = reserved_at_once;
    madvise(reserved, reserved_bytes, MADV_HUGEPAGE);  // it may be refused, as below
  }
  char* page = reserved;
  reserved += huge_page_size;
  reserved_bytes -= huge_page_size;
  return page;
}

// What populating has cost so far, with small pages or with huge ones.
struct PopulationCost {
  double nanoseconds = 0, bytes = 0;

  static double now() {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
  }
  void populate(char* memory, std::size_t size) {
    double start = now();
    madvise(memory, size, MADV_POPULATE_WRITE);
    nanoseconds += now() - start;
    bytes += static_cast<double>(size);
  }
  bool is_below(const PopulationCost& other) const { return nanoseconds * other.bytes <= other.nanoseconds * bytes; }
};
PopulationCost small_page_cost, huge_page_cost;

// Huge pages are cheap where the system has them at hand. In a virtual machine the host may have to give memory for them first,
// which can take ten times as long.
bool huge_pages_pay() { return page_count >= pages_before_huge_ones && huge_page_cost.is_below(small_page_cost); }

bool get_fresh_pages() {
  bool huge = huge_pages_pay();
  std::size_t bytes = huge ? huge_page_size : page_size * chunk_pages;
  fresh_pages = huge ? get_huge_page() : map_memory(bytes, page_size);
  if (!fresh_pages) return false;
  fresh_page_count = bytes / page_size;
  if (page_count >= pages_before_populating) (huge ? huge_page_cost : small_page_cost).populate(fresh_pages, bytes);
  return true;
}

Page* make_page(std::size_t cell_size, std::size_t object_offset) {
  if (!fresh_page_count && !get_fresh_pages()) return nullptr;
  auto* page = reinterpret_cast<Page*>(fresh_pages);
  fresh_pages += page_size;
  --fresh_page_count;
  ++page_count;
  page->cell_size = static_cast<std::uint32_t>(cell_size);
  page->object_offset = static_cast<std::uint32_t>(object_offset);
  page->first = reinterpret_cast<char*>(page) + cache_line;
  page->end = page->first + (reinterpret_cast<char*>(page) + page_size - page->first) / cell_size * cell_size;
  page->carved = page->first;
  page->next = pages;
  pages = page;
  return page;
}

// Makes some more free cells of a size and links them. The links stand where the object will.
bool carve(FreeCell*& list, Page*& growing, std::size_t cell_size, std::size_t object_offset) {
  if (!growing || growing->carved == growing->end) {
    growing = make_page(cell_size, object_offset);
    if (!growing) return false;
  }
  growing->empty = false;
  char* cell = growing->carved;
  char* stop = std::min(align_up(cell + 1, carve_bytes), growing->end);
  FreeCell** link = &list;
  for (; cell < stop; cell += cell_size) {
    auto* free_cell = reinterpret_cast<FreeCell*>(cell + object_offset);
    *link = free_cell;
    link = &free_cell->next;
  }
  *link = nullptr;
  growing->carved = cell;
  return true;
}

Object* fill_head(Object* object, Type* type, std::uint32_t flags) {
  object->references = 1;
  object->flags = flags;
  object->type = type;
  return object;
}

void count_for_collector() {
  if (++collector_trigger.count <= collector_trigger.threshold || !collector_trigger.collect) return;
  collector_trigger.collect();
}

Object* no_memory() {
  raise_no_memory();
  return nullptr;
}

}  // namespace

Object* refill_cell(Type& type, std::size_t size) noexcept {
  if constexpr (COIL_BLOCK_PER_OBJECT) {
    auto* object = static_cast<Object*>(make_block(size, 0));
    return object ? fill_head(object, &type, object_large) : no_memory();
  }
  std::size_t index = (size + cell_granularity - 1) / cell_granularity;
  if (!carve(free_cells[index], growing_cells[index], index * cell_granularity, 0)) return no_memory();
  return allocate_cell(type, size);
}

Object* allocate_object(Type* type, std::size_t size) noexcept {
  if (type->type_flags & type_gc) count_for_collector();
  Object* object;
  if (!COIL_BLOCK_PER_OBJECT && size <= largest_cell) {
    object = allocate_cell(*type, size);
    if (!object) return nullptr;
    std::memset(object + 1, 0, size - sizeof(Object));
  } else {
    object = static_cast<Object*>(make_block(size, 0));
    if (!object) return no_memory();
    fill_head(object, type, object_large);
  }
  if (type->type_flags & type_heap) ++type->references;
  return object;
}

Object* resize_object(Object* object, std::size_t size) noexcept {
  Block* block = reinterpret_cast<Block*>(object) - 1;
  if (size > PTRDIFF_MAX - sizeof(Block)) return no_memory();
  take_out_of_ring(block);
  auto* resized = static_cast<Block*>(std::realloc(block, sizeof(Block) + size));
  put_in_ring(blocks, resized ? resized : block);
  return resized ? block_object(resized) : no_memory();
}

void free_object(Object* object) noexcept {
  Type* type = object->type;
  if (object->flags & object_large) {
    drop_block(object);
  } else {
    auto* page = reinterpret_cast<Page*>(reinterpret_cast<std::uintptr_t>(object) & ~(page_size - 1));
    auto* cell = reinterpret_cast<FreeCell*>(object);
    FreeCell*& list = free_cells[page->cell_size / cell_granularity];
    cell->references = 0;
    cell->next = list;
    list = cell;
  }
  if (type->type_flags & type_gc) collector_trigger.count -= collector_trigger.count > 0;
  if (type->type_flags & type_heap) release(as_word(type));
}

namespace {

// The collector is asked for where memory grows: while there are free frames it may wait.
void ask_for_collection() {
  if (collector_trigger.count > collector_trigger.threshold && collector_trigger.collect_soon) collector_trigger.collect_soon();
}

}  // namespace

void* allocate_frame(std::size_t size) noexcept {
  ++collector_trigger.count;
  ++noticed_ends;
  if (COIL_BLOCK_PER_OBJECT || size > largest_frame_cell) {
    ask_for_collection();
    void* frame = make_block(size, frame_object_offset);
    return frame ? frame : no_memory();
  }
  std::size_t index = (size + frame_granularity - 1) / frame_granularity;
  FreeCell*& list = free_frames[index];
  if (__builtin_expect(!list, 0)) {
    ask_for_collection();
    if (!carve(list, growing_frames[index], index * frame_granularity, frame_object_offset)) return no_memory();
  }
  FreeCell* cell = list;
  list = cell->next;
  return reinterpret_cast<char*>(cell) - frame_object_offset;
}

void free_frame(void* frame, std::size_t size) noexcept {
  --noticed_ends;
  collector_trigger.count -= collector_trigger.count > 0;
  if (COIL_BLOCK_PER_OBJECT || size > largest_frame_cell) return drop_block(frame);
  auto* cell = reinterpret_cast<FreeCell*>(static_cast<char*>(frame) + frame_object_offset);
  FreeCell*& list = free_frames[(size + frame_granularity - 1) / frame_granularity];
  cell->references = 0;
  cell->next = list;
  list = cell;
}

std::size_t heap_size() noexcept { return page_count * page_size; }

namespace {

bool gives_up_free_cells;

void walk_page(Page* page, void (*visit)(Object*, void* context), void* context) {
  bool empty = true;
  for (char* cell = page->first; cell != page->carved; cell += page->cell_size) {
    auto* object = reinterpret_cast<Object*>(cell + page->object_offset);
    __builtin_prefetch(reinterpret_cast<const char*>(object) + 8 * page->cell_size);
    if (!object->references) continue;
    empty = false;
    visit(object, context);
  }
  page->empty = empty;
}

void walk(bool over_empty, void (*visit)(Object*, void* context), void* context) {
  for (Page* page = pages; page; page = page->next)
    if (over_empty || !page->empty) walk_page(page, visit, context);
  for (Block* block = blocks.previous; block != &blocks; block = block->previous)  // oldest first
    if (block_object(block)->references) visit(block_object(block), context);
}

}  // namespace

void for_each_object(void (*visit)(Object*, void* context), void* context) noexcept {
  // Pages that are found empty have no cell in the lists then, and won't have.
  if (gives_up_free_cells) {
    std::memset(free_cells, 0, sizeof free_cells);
    std::memset(free_frames, 0, sizeof free_frames);
  }
  walk(!gives_up_free_cells, visit, context);
}

void for_each_object_again(void (*visit)(Object*, void* context), void* context) noexcept { walk(false, visit, context); }

#ifdef COIL_CHECK_LEAKS
void for_each_object_memory(void (*visit)(Object*, void* start, std::size_t size, void* context), void* context) noexcept {
  for (Page* page = pages; page; page = page->next) {
    for (char* cell = page->first; cell != page->carved; cell += page->cell_size) {
      auto* object = reinterpret_cast<Object*>(cell + page->object_offset);
      if (object->references) visit(object, cell, page->cell_size, context);
    }
  }
  for (Block* block = blocks.previous; block != &blocks; block = block->previous)
    visit(block_object(block), block + 1, malloc_usable_size(block) - sizeof(Block), context);
}
#endif

void for_each_recent_object(void (*visit)(Object*, void* context), bool (*enough)(void* context), void* context) noexcept {
  for (Page* page = pages; page; page = page->next) {
    walk_page(page, visit, context);
    if (enough(context)) return;
  }
}

void give_up_free_cells() noexcept {
  for (Page* page = pages; page; page = page->next) page->empty = false;
  gives_up_free_cells = true;
}

std::size_t live_objects() noexcept {
  std::size_t count = 0;
  for_each_object(
      [](Object* object, void* total) {
        if (object->references < immortal_references / 2) ++*static_cast<std::size_t*>(total);
      },
      &count);
  return count;
}

// ---- destruction

void forget_weak_references(Object* object) noexcept {
  if (!(object->flags & object_has_weakrefs) || !clear_weak_references) return;
  object->references = 1;
  clear_weak_references(&object, 1, nullptr);
  object->references = 0;
}

namespace {

constexpr int deepest_destruction = 64;
int destruction_depth;
Object** postponed;  // objects whose destruction waits until the outermost one is done
std::size_t postponed_count, postponed_capacity;

[[gnu::cold, gnu::noinline]] void before_destruction(Object* object) {
  if (object->flags & object_gc_ordered) take_off_list(object);
  std::uint32_t flags = object->type->type_flags;
  if (!(flags & type_heap) && !(flags & type_reports_end && has_to_report(object))) forget_weak_references(object);
}

void destroy_now(Object* object) {
  if (__builtin_expect(object->flags & (object_has_weakrefs | object_gc_ordered), 0)) before_destruction(object);
  object->type->slots.dealloc(object);
}

bool postpone(Object* object) {
  if (object->flags & object_gc_ordered) take_off_list(object);
  if (postponed_count == postponed_capacity) {
    std::size_t capacity = postponed_capacity ? postponed_capacity * 2 : 64;
    auto* grown = static_cast<Object**>(std::realloc(postponed, capacity * sizeof(Object*)));
    if (!grown) return false;
    postponed = grown;
    postponed_capacity = capacity;
  }
  postponed[postponed_count++] = object;
  return true;
}

}  // namespace

void destroy(Object* object) noexcept {
  if (destruction_depth >= deepest_destruction && postpone(object)) return;
  ++destruction_depth;
  destroy_now(object);
  if (--destruction_depth || !postponed_count) return;
  ++destruction_depth;
  while (postponed_count) destroy_now(postponed[--postponed_count]);
  --destruction_depth;
}

void release_cold(Word word) noexcept { release(word); }

}  // namespace coil
