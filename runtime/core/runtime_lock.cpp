#include "runtime/core/runtime_lock.h"

#include <cerrno>
#include <cstdint>
#include <ctime>
#include <pthread.h>
#include <unistd.h>

#include "runtime/core/events.h"

namespace coil {

int other_threads;

namespace {

// All below stands under `mutex`.
pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
pthread_cond_t freed = PTHREAD_COND_INITIALIZER;     // the lock was given up
pthread_cond_t switched = PTHREAD_COND_INITIALIZER;  // a thread has got it
ThreadState* holder;           // null: free
std::uint64_t hand_overs;      // how often it was got
int waiting;                   // how many wait for it
bool kept;                     // for ever, by its holder
double interval = 0.005;       // seconds
volatile bool wanted;

class Guard {
 public:
  Guard() { pthread_mutex_lock(&mutex); }
  ~Guard() { pthread_mutex_unlock(&mutex); }
};

timespec interval_from_now() {
  timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  std::int64_t nanoseconds = time.tv_nsec + static_cast<std::int64_t>(interval * 1e9);
  return {time.tv_sec + nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
}

void wait_for_turn() {
  ++waiting;
  while (holder) {
    std::uint64_t seen = hand_overs;
    timespec until = interval_from_now();
    int result = kept ? pthread_cond_wait(&freed, &mutex) : pthread_cond_timedwait(&freed, &mutex, &until);
    if (result != ETIMEDOUT || !holder || seen != hand_overs || kept) continue;
    wanted = true;
    request_event(*holder);
  }
  --waiting;
  holder = &state;
  ++hand_overs;
  wanted = false;
  pthread_cond_broadcast(&switched);
}

void give_up() {
  holder = nullptr;
  pthread_cond_signal(&freed);
}

}  // namespace

void acquire_runtime_lock() noexcept {
  Guard guard;
  wait_for_turn();
}

void release_runtime_lock() noexcept {
  Guard guard;
  give_up();
}

WithoutRuntimeLock::~WithoutRuntimeLock() {
  if (!released_) return;
  int saved = errno;
  acquire_runtime_lock();
  errno = saved;
}

bool runtime_lock_wanted() noexcept { return wanted; }

void yield_runtime_lock() noexcept {
  Guard guard;
  if (kept) return;
  std::uint64_t seen = hand_overs;
  give_up();
  while (seen == hand_overs && waiting) pthread_cond_wait(&switched, &mutex);
  wait_for_turn();
}

double switch_interval() noexcept { return interval; }
void set_switch_interval(double seconds) noexcept { interval = seconds; }

void keep_runtime_lock() noexcept {
  Guard guard;
  kept = true;
  other_threads = 0;
}

void begin_runtime_lock() noexcept {
  mutex = PTHREAD_MUTEX_INITIALIZER;
  freed = switched = PTHREAD_COND_INITIALIZER;
  waiting = 0;
  wanted = false;
  holder = &state;
  other_threads = 0;
}

}  // namespace coil
