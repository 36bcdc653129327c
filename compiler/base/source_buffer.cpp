#include "compiler/base/source_buffer.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "compiler/base/utf8.h"

namespace coil::compiler {

SourceBuffer::SourceBuffer(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), text_(bytes_) {
  index_lines();
}

int SourceBuffer::read_file(const std::string& path, SourceBuffer& buffer) {
  int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  std::string bytes;
  char block[65536];
  for (;;) {
    ssize_t count = read(descriptor, block, sizeof block);
    if (count == 0) break;
    if (count < 0) {
      if (errno == EINTR) continue;
      int error = errno;
      close(descriptor);
      return error;
    }
    bytes.append(block, size_t(count));
  }
  close(descriptor);
  buffer = SourceBuffer(path, std::move(bytes));
  return 0;
}

void SourceBuffer::set_text(std::string text) {
  text_ = std::move(text);
  index_lines();
}

void SourceBuffer::index_lines() {
  line_starts_.assign(1, 0);
  const char* begin = text_.data();
  const char* end = begin + text_.size();
  for (const char* at = begin; (at = static_cast<const char*>(std::memchr(at, '\n', size_t(end - at))));) {
    ++at;
    if (at == end) break;
    line_starts_.push_back(static_cast<uint32_t>(at - begin));
  }
}

std::string_view SourceBuffer::line(uint32_t number) const {
  if (number == 0 || number > line_count()) return {};
  std::string_view rest = std::string_view(text_).substr(line_starts_[number - 1]);
  return rest.substr(0, rest.find('\n'));
}

std::string_view SourceBuffer::line_with_newline(uint32_t number) const {
  if (number == 0 || number > line_count()) return {};
  std::string_view rest = std::string_view(text_).substr(line_starts_[number - 1]);
  size_t newline = rest.find('\n');
  return newline == std::string_view::npos ? rest : rest.substr(0, newline + 1);
}

uint32_t SourceBuffer::character_column(uint32_t line_number, uint32_t byte_column) const {
  return count_characters(line(line_number).substr(0, byte_column));
}

}  // namespace coil::compiler
