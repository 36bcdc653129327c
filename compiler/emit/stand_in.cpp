#include "compiler/emit/stand_in.h"

#include <algorithm>
#include <sstream>

#include "compiler/base/utf8.h"

namespace coil::compiler::emit {
namespace {

constexpr std::string_view library_folder = "/usr/lib/python3.11/";
constexpr std::string_view stands_for = "# stands for ", at = "# at ", begin_mark = "«", end_mark = "»";

std::string path_of(const std::string& file) {
  return file.starts_with('<') ? file : std::string(library_folder) + file;
}

std::string_view indentation(std::string_view line) { return line.substr(0, std::min(line.size(), line.find_first_not_of(' '))); }

bool is_number(const std::string& word) { return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }); }

// Takes the mark out of the text; where it stood, in characters.
std::uint32_t take_out(std::string& text, std::string_view mark, std::size_t otherwise) {
  std::size_t where = text.find(mark);
  if (where == text.npos) return count_characters(std::string_view(text).substr(0, otherwise));
  text.erase(where, mark.size());
  return count_characters(std::string_view(text).substr(0, where));
}

}  // namespace

StandIn::StandIn(const SourceBuffer& source) : source_(source) {
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) read_line(line);
}

void StandIn::read_line(std::uint32_t number) {
  std::string_view line = source_.line(number), indent = indentation(line), code = line.substr(indent.size());
  if (code.starts_with(stands_for)) file_ = current_ = code.substr(stands_for.size());
  std::size_t comment = code.starts_with(at) ? 0 : code.find("  # at ");
  if (comment == code.npos) return;
  std::string said(code.substr(comment + (comment ? 2 : 0) + at.size()));
  Mark mark;
  if (comment == 0) {  // "LINE: text", for the next line
    std::size_t colon = said.find(": ");
    mark.file = current_;
    mark.line = static_cast<std::uint32_t>(std::stoul(said));
    mark.text = std::string(indent) + said.substr(colon + 2);
    mark.column = take_out(mark.text, begin_mark, indent.size());
    mark.end_column = take_out(mark.text, end_mark, mark.text.size());
    marks_[number + 1] = mark;
    return;
  }
  std::istringstream words(said);  // "[FILE] LINE [as NAME]" or "none"
  for (std::string word; words >> word;) {
    if (word == "none") mark.hidden = true;
    else if (word == "as") words >> mark.qualname;
    else if (word == "<frozen") words >> mark.file, mark.file = word + " " + mark.file;
    else if (is_number(word)) mark.line = static_cast<std::uint32_t>(std::stoul(word));
    else mark.file = word;
  }
  bool is_head = code.starts_with("def ") || code.starts_with("async def ") || code.starts_with('@');
  if (is_head) current_ = mark.file.empty() ? file_ : mark.file;
  mark.file = current_;
  mark.text = line.substr(0, indent.size() + comment);
  marks_[number] = mark;
}

const StandIn::Mark* StandIn::mark_of(std::uint32_t line) const {
  auto found = marks_.find(line);
  return found == marks_.end() ? nullptr : &found->second;
}

const StandIn::Mark* StandIn::head_of(const ir::Function& function) const {
  const Mark* mark = mark_of(function.first_line);
  if (mark || !function.name.starts_with('<') || function.kind == ir::FunctionKind::module) return mark;
  auto next = marks_.upper_bound(function.first_line);  // a lambda or a comprehension
  return next == marks_.begin() ? nullptr : &std::prev(next)->second;
}

const StandIn::Mark* StandIn::mark_before(const ir::Function& function, std::uint32_t line) const {
  auto next = marks_.upper_bound(line);
  if (next == marks_.begin()) return nullptr;
  --next;
  return next->first >= function.first_line ? &next->second : nullptr;
}

StandIn::Shown StandIn::shown(const ir::Function& function) const {
  const Mark* head = head_of(function);
  if (!head) return {"", function.qualname, function.first_line};
  bool named = head->qualname.empty() || function.name.starts_with('<');
  const std::string& qualname = named ? function.qualname : head->qualname;
  return {path_of(head->file), qualname, head->line, head->hidden, head->qualname.empty() ? head->text : ""};
}

StandIn::Place StandIn::shown(const ir::Function& function, const Location& place, std::uint32_t anchor,
                              std::uint32_t anchor_end) const {
  const Mark* head = head_of(function);
  if (!head) return {place, anchor, anchor_end, ""};
  if (head->hidden) return {{}, 0, 0, ""};
  const Mark* mark = mark_of(place.line);
  bool exact = mark != nullptr;
  if (!exact) mark = mark_before(function, place.line);
  if (!mark) mark = head;
  if (mark->hidden) return {{}, 0, 0, ""};
  Location shown = {mark->line, 0, mark->line, 0};
  if (!exact) return {shown, 0, 0, mark->text};
  if (mark->end_column) return {{mark->line, mark->column, mark->line, mark->end_column}, 0, 0, mark->text};
  return {{mark->line, place.column, mark->line + (place.end_line - place.line), place.end_column}, anchor, anchor_end, mark->text};
}

}  // namespace coil::compiler::emit
