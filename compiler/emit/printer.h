// The text under construction: indentation, and #line directives kept out of the emitters' sight.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/emit/emit.h"

namespace coil::compiler::emit {

class Printer {
 public:
  Printer(LineDirectives directives, std::string file) : directives_(directives), file_(std::move(file)) {}

  // One line of C++, indented. Text that holds newlines is several.
  void line(std::string_view text);
  // At the left edge: labels, preprocessor.
  void flush_left(std::string_view text);
  void blank() {
    out_ += '\n';
    ++lines_;
  }

  void indent() { ++depth_; }
  void outdent() { --depth_; }

  // The line of the Python source that what follows stands for; 0: none of it.
  void source_line(std::uint32_t number) { wanted_ = number; }

  // How many lines have been printed.
  std::uint32_t lines() const { return lines_; }
  // Whether debuggers are told the lines of the Python source instead of those of this text.
  bool shows_source_lines() const { return directives_ == LineDirectives::every_line; }

  std::string take() { return std::move(out_); }

 private:
  void directive();

  LineDirectives directives_;
  std::string file_;
  std::string out_;
  int depth_ = 0;
  std::uint32_t wanted_ = 0;
  std::uint32_t lines_ = 0;
};

// Indents what is printed during its life.
class Indented {
 public:
  explicit Indented(Printer& printer) : printer_(printer) { printer_.indent(); }
  ~Indented() { printer_.outdent(); }
  Indented(const Indented&) = delete;
  Indented& operator=(const Indented&) = delete;

 private:
  Printer& printer_;
};

}  // namespace coil::compiler::emit
