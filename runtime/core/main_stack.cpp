#include "runtime/core/main_stack.h"

#include <csignal>
#include <cstring>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "runtime/core/events.h"

namespace coil {

namespace {

constexpr std::size_t wanted_stack = 100u << 20;
constexpr std::size_t least_stack = 1u << 20;       // what is there at any rate
constexpr std::size_t reserved_stack = 256u << 10;  // for raising the error and for native code that doesn't check
constexpr std::uintptr_t page_size = 4096;

// How large the stack may become. The limit can be raised while the program runs.
std::size_t raise_limit() {
  rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0) return least_stack;
  rlim_t wanted = limit.rlim_max == RLIM_INFINITY || limit.rlim_max > wanted_stack ? wanted_stack : limit.rlim_max;
  if (limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < wanted) {
    limit.rlim_cur = wanted;
    if (setrlimit(RLIMIT_STACK, &limit) != 0) getrlimit(RLIMIT_STACK, &limit);
  }
  return limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > wanted_stack ? wanted_stack : limit.rlim_cur;
}

// The upper end of the stack. Arguments and environment stand there, last the executable's path and a null pointer.
char* stack_top(char* here) {
  auto path = reinterpret_cast<char*>(getauxval(AT_EXECFN));
  char* end = path > here ? path + std::strlen(path) + 1 + sizeof(void*) : here;
  return end + -reinterpret_cast<std::uintptr_t>(end) % page_size;
}

// Makes the stack reach down to the address. The kernel would grow it page by page as calls go deeper, and end the program in
// the midst of a call when another mapping is in the way: where mappings go depends on the limit that the program was started
// with. A system call that is to write there makes it grow, too, but is told of a refusal. No memory is behind the new range
// before it is used.
bool grow_to(char* address) {
  return syscall(SYS_rt_sigprocmask, SIG_BLOCK, nullptr, address, sizeof(std::uint64_t)) == 0;
}

}  // namespace

void prepare_main_stack() noexcept {
  char* here = stack_pointer();
  auto left = static_cast<std::size_t>(here - (stack_top(here) - raise_limit()));
  while (!grow_to(here - left) && left / 2 > least_stack) left /= 2;
  set_stack_limit(left > 4 * reserved_stack ? left - reserved_stack : left / 2);
}

}  // namespace coil
