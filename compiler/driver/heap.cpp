// The compiler's own malloc(): cells of one size on lists of free ones, nothing merged. A compilation
// allocates millions of small blocks in one thread and ends, and a general allocator took a seventh of its time, page faults
// a tenth.
//
//   chunk (64 KB, aligned):  class | cells …       cells of up to 16 KB
//   run (2ⁿ chunks):         class | … one block   up to 4 MB, 4 KB behind its start
//   mapping of its own:      class, size | … one block   anything larger, 4 KB behind its start; given back
//
// A block's class stands at the start of its chunk. Each thread has lists of its own; a block that another thread frees goes to
// the other's list.
#include <atomic>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <malloc.h>
#include <sys/mman.h>

namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 16;
constexpr std::size_t region_size = std::size_t{1} << 24;  // what the system is asked for at once
constexpr std::size_t huge_page = std::size_t{1} << 21;
// Huge pages cost an ordinary compilation less than small ones. A very large one would clear much that it doesn't use.
constexpr std::size_t most_in_huge_pages = std::size_t{1} << 27;
constexpr std::size_t run_head = 4096;
constexpr std::size_t granularity = 16, largest_fine = 1024, largest_cell = 16384;
constexpr std::size_t fine_classes = largest_fine / granularity + 1;
constexpr std::size_t first_run_class = fine_classes + 4 * (std::bit_width(largest_cell) - std::bit_width(largest_fine));
constexpr std::size_t largest_run = (std::size_t{1} << 22) - run_head;
constexpr std::size_t mapping_class = first_run_class + std::bit_width(largest_run / chunk_size) + 1;

// Multiples of 16, then four sizes for each doubling, then runs.
std::size_t class_of(std::size_t size) {
  if (size <= largest_fine) return size ? (size + granularity - 1) / granularity : 1;
  if (size > largest_run) return mapping_class;
  if (size > largest_cell) return first_run_class + static_cast<std::size_t>(std::bit_width((size + run_head - 1) / chunk_size));
  int shift = std::bit_width(size - 1) - 3;
  return fine_classes + 4 * static_cast<std::size_t>(shift + 3 - std::bit_width(largest_fine)) + ((size - 1) >> shift & 3);
}

std::size_t size_of(std::size_t size_class) {
  if (size_class < fine_classes) return size_class * granularity;
  if (size_class >= first_run_class) return (chunk_size << (size_class - first_run_class)) - run_head;
  std::size_t step = size_class - fine_classes;
  return (5 + step % 4) << (std::bit_width(largest_fine) - 3 + static_cast<int>(step / 4));
}

struct Block {
  Block* next;
};

struct Head {
  std::size_t size_class;
  std::size_t size;  // of a mapping of its own
};

Head& head_of(void* block) {
  return *reinterpret_cast<Head*>(reinterpret_cast<std::uintptr_t>(block) & ~(chunk_size - 1));
}

std::atomic<std::size_t> taken;  // from the system, by all threads

// Memory from the system, aligned to a huge page; null: there is none.
char* map(std::size_t size) {
  void* memory = mmap(nullptr, size + huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) return nullptr;
  auto address = reinterpret_cast<std::uintptr_t>(memory);
  std::size_t before = -address & (huge_page - 1);
  if (before) munmap(memory, before);
  munmap(reinterpret_cast<char*>(address + before + size), huge_page - before);
  taken += size;
  return reinterpret_cast<char*>(address + before);
}

void* map_block(std::size_t size) {
  size = (size + run_head + run_head - 1) & ~(run_head - 1);
  char* memory = map(size);
  if (!memory) return nullptr;
  head_of(memory) = {mapping_class, size};
  return memory + run_head;
}

void unmap_block(void* block) {
  std::size_t size = head_of(block).size;
  taken -= size;
  munmap(&head_of(block), size);
}

struct Heap {
  Block* free[mapping_class];
  char* unused[mapping_class];  // of the class's newest chunk: where its next cell begins, and where they end
  char* end[mapping_class];
  char* region;  // what is left of it
  char* region_end;

  // Whole chunks in a row; null without memory.
  char* chunks(std::size_t size) {
    if (size > static_cast<std::size_t>(region_end - region) && !next_region()) return nullptr;
    char* chunk = region;
    region += size;
    return chunk;
  }

  bool next_region() {
    region = map(region_size);
    region_end = region ? region + region_size : nullptr;
    if (region && taken <= most_in_huge_pages) madvise(region, region_size, MADV_HUGEPAGE);
    return region;
  }

  [[gnu::noinline]] void* refill(std::size_t size_class) {
    bool is_run = size_class >= first_run_class;
    std::size_t size = size_of(size_class);
    if (!is_run && static_cast<std::size_t>(end[size_class] - unused[size_class]) >= size) return next_cell(size_class, size);
    char* chunk = chunks(is_run ? size + run_head : chunk_size);
    if (!chunk) return nullptr;
    head_of(chunk).size_class = size_class;
    if (is_run) return chunk + run_head;
    // Cells of a size that is a power of two are aligned to it.
    unused[size_class] = chunk + (size & -size);
    end[size_class] = chunk + chunk_size;
    return next_cell(size_class, size);
  }

  void* next_cell(std::size_t size_class, std::size_t size) {
    char* cell = unused[size_class];
    unused[size_class] += size;
    return cell;
  }
};

constinit thread_local Heap heap{};

void* allocate(std::size_t size_class) {
  Block* block = heap.free[size_class];
  if (!block) return heap.refill(size_class);
  heap.free[size_class] = block->next;
  return block;
}

void* without_memory() {
  errno = ENOMEM;
  return nullptr;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  if (size > PTRDIFF_MAX) return without_memory();
  std::size_t size_class = class_of(size);
  void* block = size_class == mapping_class ? map_block(size) : allocate(size_class);
  return block ? block : without_memory();
}

void free(void* block) {
  if (!block) return;
  std::size_t size_class = head_of(block).size_class;
  if (size_class == mapping_class) return unmap_block(block);
  auto* freed = static_cast<Block*>(block);
  freed->next = heap.free[size_class];
  heap.free[size_class] = freed;
}

void* calloc(std::size_t count, std::size_t size) {
  std::size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) bytes = SIZE_MAX;
  void* block = malloc(bytes);
  return block ? std::memset(block, 0, bytes) : nullptr;
}

std::size_t malloc_usable_size(void* block) {
  if (!block) return 0;
  const Head& head = head_of(block);
  return head.size_class == mapping_class ? head.size - run_head : size_of(head.size_class);
}

void* realloc(void* block, std::size_t size) {
  std::size_t old_size = malloc_usable_size(block);
  if (size <= old_size && size > old_size / 2) return block;
  void* larger = malloc(size);
  if (!larger || !block) return larger;
  std::memcpy(larger, block, old_size < size ? old_size : size);
  free(block);
  return larger;
}

void* memalign(std::size_t alignment, std::size_t size) {
  if (alignment <= granularity) return malloc(size);
  if (alignment > run_head || size > PTRDIFF_MAX) return without_memory();
  return malloc(std::bit_ceil(size < alignment ? alignment : size));
}

void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }

int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  *block = memalign(alignment, size);
  return *block ? 0 : ENOMEM;
}

// LLVM's statistics ask for it; libc's would bring in libc's heap.
struct mallinfo2 mallinfo2() {
  struct mallinfo2 info{};
  info.arena = info.uordblks = taken;
  return info;
}

}  // extern "C"
