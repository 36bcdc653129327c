// What the compiler is doing: shown on a terminal when it takes long, and with --timings how long each step took.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "compiler/driver/command_line.h"

namespace coil::compiler::driver {

class Steps {
 public:
  explicit Steps(Timings timings);
  ~Steps() { finish(); }
  Steps(const Steps&) = delete;
  Steps& operator=(const Steps&) = delete;

  // A step begins, and the one before it is over. `name`: "lower"; `about`: the module or file.
  void begin(const char* name, const std::string& about);
  // All is done: clears the terminal's line, prints the timings.
  void finish();

 private:
  struct Row {
    const char* name;
    double milliseconds;
  };

  void end_row();
  void watch();

  Timings timings_;
  std::vector<Row> rows_;  // one for each name, in order of first appearance
  const char* current_ = nullptr;
  double started_ = 0;
  bool finished_ = false;

  // Only on a terminal: a thread that shows the step once a second has passed.
  std::thread watcher_;
  std::mutex mutex_;
  std::condition_variable over_;
  std::string text_;
  bool stop_ = false;
};

}  // namespace coil::compiler::driver
