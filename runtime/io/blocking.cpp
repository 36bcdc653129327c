#include "runtime/io/blocking.h"

#include <cerrno>
#include <unistd.h>

#include "runtime/core/runtime_lock.h"
#include "runtime/core/signals.h"
#include "runtime/object/exception.h"

namespace coil {

namespace {

template <typename Call>
std::int64_t until_done(Call call) {
  for (;;) {
    ssize_t count;
    {
      WithoutRuntimeLock without;
      count = call();
    }
    if (count >= 0) return count;
    if (errno == EINTR) {
      if (!handle_signals()) return -1;
      continue;
    }
    raise_os_error(errno);
    return -1;
  }
}

}  // namespace

std::int64_t blocking_read(int descriptor, void* buffer, std::size_t size) noexcept {
  return until_done([=] { return ::read(descriptor, buffer, size); });
}

std::int64_t blocking_write(int descriptor, const void* buffer, std::size_t size) noexcept {
  return until_done([=] { return ::write(descriptor, buffer, size); });
}

}  // namespace coil
