#include "compiler/toolchain/cache/record.h"

#include <unistd.h>

namespace coil::compiler::cache {

namespace {

constexpr std::string_view magic = "coil record 1";

// A record is a sequence of fields, each ended by a NUL: the magic, the program's digest, the messages, then pairs of a tag
// or digest and a path. Paths and messages can't contain a NUL.
constexpr std::string_view absent_tag = "absent";

void put_field(std::string& text, std::string_view field) {
  text += field;
  text += '\0';
}

class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}
  bool done() const { return rest_.empty(); }
  bool next(std::string_view& field) {
    std::size_t end = rest_.find('\0');
    if (end == std::string_view::npos) return false;
    field = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }

 private:
  std::string_view rest_;
};

bool parse(std::string_view text, Record& record) {
  Fields fields(text);
  std::string_view first, program, messages, tag, path;
  if (!fields.next(first) || first != magic) return false;
  if (!fields.next(program) || !from_text(program, record.program) || !fields.next(messages)) return false;
  record.messages = messages;
  while (!fields.done()) {
    if (!fields.next(tag) || !fields.next(path)) return false;
    Record::File file{std::string(path), {}};
    if (tag == absent_tag)
      record.absent.push_back(std::move(file.path));
    else if (from_text(tag, file.content))
      record.files.push_back(std::move(file));
    else
      return false;
  }
  return true;
}

}  // namespace

bool read_record(const Store& store, Digest key, Record& record) {
  std::string text;
  return read_file(store.path(Kind::records, key), text) && parse(text, record);
}

bool write_record(const Store& store, Digest key, const Record& record) {
  std::string text;
  put_field(text, magic);
  put_field(text, to_text(record.program));
  put_field(text, record.messages);
  for (const Record::File& file : record.files) {
    put_field(text, to_text(file.content));
    put_field(text, file.path);
  }
  for (const std::string& path : record.absent) {
    put_field(text, absent_tag);
    put_field(text, path);
  }
  return store.put(Kind::records, key, text);
}

bool holds(const Record& record) {
  for (const Record::File& file : record.files) {
    std::string content;
    if (!read_file(file.path, content) || Hasher().add(content).digest() != file.content) return false;
  }
  for (const std::string& path : record.absent)
    if (access(path.c_str(), F_OK) == 0) return false;
  return true;
}

}  // namespace coil::compiler::cache
