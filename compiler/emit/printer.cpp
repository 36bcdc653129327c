#include "compiler/emit/printer.h"

#include "compiler/emit/names.h"

namespace coil::compiler::emit {

void Printer::directive() {
  if (directives_ == LineDirectives::none || wanted_ == 0) return;
  out_ += "#line " + std::to_string(wanted_) + " " + string_literal(file_) + "\n";
  ++lines_;
}

void Printer::line(std::string_view text) {
  directive();
  std::size_t start = 0;
  while (start <= text.size()) {
    std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) end = text.size();
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
    out_ += text.substr(start, end - start);
    out_ += '\n';
    ++lines_;
    start = end + 1;
  }
}

void Printer::flush_left(std::string_view text) {
  out_ += text;
  blank();
}

}  // namespace coil::compiler::emit
