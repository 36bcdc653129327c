#include "compiler/driver/steps.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <unistd.h>

namespace coil::compiler::driver {

namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds interval{100};

double processor_milliseconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

Steps::Steps(Timings timings) : timings_(timings) {
  if (timings_ == Timings::show)
    rows_.push_back({"start", processor_milliseconds()});
  else if (isatty(STDERR_FILENO))
    watcher_ = std::thread([this] { watch(); });
}

void Steps::begin(const char* name, const std::string& about) {
  if (timings_ == Timings::show) {
    end_row();
    current_ = name;
    started_ = processor_milliseconds();
  } else if (watcher_.joinable()) {
    std::lock_guard lock(mutex_);
    text_ = std::string(name) + " " + about;
  }
}

void Steps::end_row() {
  if (!current_) return;
  double spent = processor_milliseconds() - started_;
  for (Row& row : rows_)
    if (std::strcmp(row.name, current_) == 0) {
      row.milliseconds += spent;
      return;
    }
  rows_.push_back({current_, spent});
}

void Steps::finish() {
  if (finished_) return;
  finished_ = true;
  if (watcher_.joinable()) {
    {
      std::lock_guard lock(mutex_);
      stop_ = true;
    }
    over_.notify_all();
    watcher_.join();
  }
  if (timings_ == Timings::hide) return;
  end_row();
  double total = 0;
  for (const Row& row : rows_) total += row.milliseconds;
  for (const Row& row : rows_) std::fprintf(stderr, "coil: %-10s %8.1f ms\n", row.name, row.milliseconds);
  std::fprintf(stderr, "coil: %-10s %8.1f ms\n", "together", total);
}

void Steps::watch() {
  std::unique_lock lock(mutex_);
  if (over_.wait_for(lock, patience, [this] { return stop_; })) return;
  std::string shown;
  do {
    if (text_ != shown) std::fprintf(stderr, "\r\033[Kcoil: %s", text_.c_str());
    shown = text_;
  } while (!over_.wait_for(lock, interval, [this] { return stop_; }));
  std::fputs("\r\033[K", stderr);
}

}  // namespace coil::compiler::driver
