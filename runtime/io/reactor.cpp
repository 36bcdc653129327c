#include "runtime/io/reactor.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <new>

namespace coil::io {

Reactor* Reactor::create() noexcept {
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) return nullptr;
  int wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = wake;
  if (wake < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, wake, &event) < 0) {
    close(epoll);
    if (wake >= 0) close(wake);
    return nullptr;
  }
  return new (std::nothrow) Reactor(epoll, wake);
}

Reactor::~Reactor() {
  close(wake_);
  close(epoll_);
}

bool Reactor::watch(int descriptor, std::uint32_t old_interest, std::uint32_t interest) noexcept {
  epoll_event event{};
  if (interest & readable) event.events |= EPOLLIN;
  if (interest & writable) event.events |= EPOLLOUT;
  event.data.fd = descriptor;
  int operation = !old_interest ? EPOLL_CTL_ADD : interest ? EPOLL_CTL_MOD : EPOLL_CTL_DEL;
  if (!old_interest && !interest) return true;
  if (epoll_ctl(epoll_, operation, descriptor, &event) < 0) return false;
  if (!old_interest) ++watched_;
  if (!interest) --watched_;
  return true;
}

int Reactor::wait(double seconds, ReadyDescriptor* ready, int capacity) noexcept {
  // Rounded up to milliseconds, as CPython's selector does: never wakes early.
  int milliseconds = -1;
  if (seconds == 0) milliseconds = 0;
  else if (seconds > 0) milliseconds = seconds > 86400 ? 86400000 : static_cast<int>(std::ceil(seconds * 1e3));
  epoll_event events[64];
  int count = epoll_wait(epoll_, events, capacity < 64 ? capacity : 64, milliseconds);
  int found = 0;
  for (int index = 0; index < count; ++index) {
    if (events[index].data.fd == wake_) {
      std::uint64_t woken;
      woken_ = false;
      while (read(wake_, &woken, sizeof woken) > 0) {}
      continue;
    }
    std::uint32_t readiness = 0;
    if (events[index].events & ~static_cast<std::uint32_t>(EPOLLOUT)) readiness |= readable;
    if (events[index].events & ~static_cast<std::uint32_t>(EPOLLIN)) readiness |= writable;
    ready[found++] = {events[index].data.fd, readiness};
  }
  return found;
}

void Reactor::wake() noexcept {
  int saved = errno;
  woken_ = true;
  std::uint64_t one = 1;
  while (write(wake_, &one, sizeof one) < 0 && errno == EINTR) {}
  errno = saved;
}

}  // namespace coil::io
