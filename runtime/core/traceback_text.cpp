#include "runtime/core/traceback_text.h"

#include <unordered_set>

#include "runtime/core/attribute.h"
#include "runtime/core/name.h"
#include "runtime/core/source_line.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/int.h"
#include "runtime/object/list.h"
#include "runtime/object/protocol.h"
#include "runtime/object/traceback.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

constexpr int repetitions_shown = 3;
constexpr int most_entries = 1000;
constexpr std::size_t most_members = 15;
constexpr int deepest_group = 10;

BaseException* of(Word exception) { return as<BaseException>(exception); }
std::size_t member_count(Word group) { return tuple_count(as<ExceptionGroup>(group)->exceptions); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\r'; }
std::size_t leading_space(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_space(text[count])) ++count;
  return count;
}
std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty() && (is_space(text.back()) || text.back() == '\n')) text.remove_suffix(1);
  return text;
}
std::size_t characters(std::string_view utf8) {
  std::size_t count = 0;
  for (char c : utf8) count += (c & 0xc0) != 0x80;
  return count;
}

bool same_place(const Traceback* left, const Traceback* right) {
  return left->line == right->line && left->location->code->file == right->location->code->file &&
         std::string_view(left->location->code->name) == right->location->code->name;
}

}  // namespace

void TracebackWriter::indent() { text_.append_repeated(U' ', static_cast<std::size_t>(2 * depth_)); }

void TracebackWriter::margin() {
  indent();
  if (depth_) text_.append_ascii("| ");
}

// Under the source line: ^ below the failing expression, or ~~^^~~ around its operator. Nothing when the marks would
// span the whole line.
void TracebackWriter::write_marks(const Traceback& entry, std::string_view source) {
  const Location& location = *entry.location;
  if (!location.end_line || (location.column == 0 && location.end_column == 0)) return;
  std::size_t space = leading_space(source), length = characters(source);
  std::size_t start = location.column, end = location.end_column;
  bool anchored = location.line == location.end_line && location.anchor < location.anchor_end;
  if (entry.in_lookup && location.anchor && !anchored) end = location.anchor;
  else if (location.line != location.end_line) end = characters(without_trailing_space(source));
  if (end <= start || start < space) return;
  if (end - start == length - space && !anchored) return;
  margin();
  text_.append_repeated(U' ', 4 + start - space);
  for (std::size_t column = start; column < end; ++column)
    text_.append(!anchored || (column >= location.anchor && column < location.anchor_end) ? U'^' : U'~');
  text_.append(U'\n');
}

void TracebackWriter::write_marks(const Traceback& entry) {
  if (entry.line == entry.location->line) write_marks(entry, source_line(entry.location->code->file, entry.line));
}

void TracebackWriter::write_entry(const Traceback& entry) {
  const Location& location = *entry.location;
  std::uint32_t line = entry.line;
  margin();
  text_.append_ascii("  File \"");
  text_.append_utf8(location.code->file ? location.code->file->path : "?");
  text_.append_ascii("\", line ");
  text_.append_int(line);
  text_.append_ascii(", in ");
  text_.append_utf8(location.code->name);
  text_.append(U'\n');
  std::string_view source = source_line(location.code->file, line);
  std::string_view stripped = without_trailing_space(source.substr(leading_space(source)));
  if (stripped.empty()) return;
  margin();
  text_.append_ascii("    ");
  text_.append_utf8(stripped);
  text_.append(U'\n');
  write_marks(entry);
}

void TracebackWriter::write_entries(Word traceback, std::int64_t limit) noexcept {
  std::int64_t depth = 0;
  for (Word entry = traceback; entry; entry = as<Traceback>(entry)->next) ++depth;
  bool all = limit == no_limit;
  std::int64_t remaining = limit < 0 ? depth : limit;
  std::int64_t skip = limit < 0 && depth + limit > 0 ? depth + limit : all && depth > most_entries && !cut_at_end_ ? depth - most_entries : 0;
  if (cut_at_end_ && remaining > most_entries) remaining = most_entries;
  const Traceback* previous = nullptr;
  int same = 0;
  auto end_run = [&] {
    if (same <= repetitions_shown) return;
    margin();
    text_.append_ascii("  [Previous line repeated ");
    text_.append_int(same - repetitions_shown);
    text_.append_ascii(same - repetitions_shown == 1 ? " more time]\n" : " more times]\n");
  };
  for (Word word = traceback; word && remaining > 0; word = as<Traceback>(word)->next) {
    if (skip > 0) {
      --skip;
      continue;
    }
    --remaining;
    const auto* entry = as<Traceback>(word);
    if (!previous || !same_place(previous, entry)) {
      end_run();
      same = 0;
    }
    previous = entry;
    if (++same <= repetitions_shown) write_entry(*entry);
  }
  end_run();
}

namespace {

// "module.Name" of the exception's class; the modules __main__ and builtins aren't shown.
Owned class_name(Word exception) {
  Type* type = type_of(exception);
  Word module = type_module(type), qualname = type_qualname(type);
  StrBuilder text;
  if (!module || !is_str(module)) text.append_ascii("<unknown>.");
  else if (!str_equal(module, "builtins") && !str_equal(module, "__main__")) {
    text.append_str(module);
    text.append(U'.');
  }
  if (qualname) text.append_str(qualname);
  release_nullable(module);
  release_nullable(qualname);
  return text.finish();
}

std::int64_t number_or(Word word, std::int64_t otherwise) {
  std::int64_t value;
  return word && is_int(word) && int_to_i64(word, value) ? value : otherwise;
}

}  // namespace

// The place that a SyntaxError tells: file, line of source, marks.
Status TracebackWriter::write_syntax_error(Word exception) {
  auto* error = as<SyntaxError>(exception);
  if (!error->line || error->line == None()) return true;
  margin();
  text_.append_ascii("  File \"");
  if (error->filename && is_str(error->filename)) text_.append_str(error->filename);
  else text_.append_ascii("<string>");
  text_.append_ascii("\", line ");
  if (!text_.append_str_of(error->line)) return false;
  text_.append(U'\n');
  if (!error->text || !is_str(error->text)) return true;
  Utf8 utf8(error->text);
  std::string_view source = without_trailing_space(utf8.view());
  std::size_t space = leading_space(source);
  margin();
  text_.append_ascii("    ");
  text_.append_utf8(source.substr(space));
  text_.append(U'\n');
  std::int64_t offset = number_or(error->offset, 0), end = number_or(error->end_offset, 0);
  if (offset <= 0) return true;
  std::int64_t line = number_or(error->line, 0), end_line = number_or(error->end_line, line);
  if (end_line != line) end = static_cast<std::int64_t>(characters(source)) + 1;
  std::int64_t start = offset - 1 - static_cast<std::int64_t>(space);
  if (start < 0) start = 0;
  std::int64_t width = end > offset ? end - offset : 1;
  margin();
  text_.append_repeated(U' ', static_cast<std::size_t>(4 + start));
  text_.append_repeated(U'^', static_cast<std::size_t>(width));
  text_.append(U'\n');
  return true;
}

Status TracebackWriter::write_notes(Word exception) {
  Word notes = 0;
  Flag found = find_attribute(exception, COIL_NAME("__notes__"), &notes);
  if (found < 0) clear_error();
  if (found <= 0) return true;
  bool sequence = is_list(notes) || is_tuple(notes);
  std::size_t count = is_list(notes) ? list_count(notes) : sequence ? tuple_count(notes) : 1;
  for (std::size_t index = 0; index < count; ++index) {
    Word note = !sequence ? notes : is_list(notes) ? list_items(notes)[index] : tuple_items(notes)[index];
    Word line = sequence ? to_str(note) : repr(note);
    if (!line) {
      clear_error();
      line = make_str("<note str() failed>");
    }
    Utf8 utf8(line);
    std::string_view rest = utf8.view();
    for (bool more = true; more;) {
      std::size_t end = rest.find('\n');
      more = end != std::string_view::npos;
      margin();
      text_.append_utf8(rest.substr(0, end));
      text_.append(U'\n');
      if (more) rest.remove_prefix(end + 1);
    }
    release(line);
  }
  release(notes);
  return true;
}

Status TracebackWriter::write_exception_only(Word exception) noexcept {
  bool syntax = is_instance(exception, SyntaxError_type);
  if (syntax && !write_syntax_error(exception)) return false;
  Word name = class_name(exception);
  if (!name) return false;
  margin();
  text_.append_str(name);
  release(name);
  bool plain_message = syntax && as<SyntaxError>(exception)->line && as<SyntaxError>(exception)->message;
  Word message = plain_message ? to_str(as<SyntaxError>(exception)->message) : to_str(exception);
  if (!message) {
    clear_error();
    text_.append_ascii(": <exception str() failed>");
  } else {
    if (str_length(message)) {
      text_.append_ascii(": ");
      text_.append_str(message);
    }
    release(message);
    if (Word suggestion = printer_ == Printer::interpreter ? suggestion_for(exception) : 0) {
      text_.append_str(suggestion);
      release(suggestion);
    }
  }
  text_.append(U'\n');
  return write_notes(exception);
}

Status TracebackWriter::write_unraisable(Word exception) noexcept {
  Word name = class_name(exception);
  if (!name) return false;
  text_.append_str(name);
  release(name);
  text_.append_ascii(": ");
  Word message = to_str(exception);
  if (message) {
    text_.append_str(message);
    release(message);
  } else {
    clear_error();
    text_.append_ascii("<exception str() failed>");
  }
  text_.append(U'\n');
  return true;
}

Status TracebackWriter::write_single(Word exception) {
  Word traceback = exception_traceback(exception);
  if (traceback) {
    bool group = is_instance(exception, BaseExceptionGroup_type);
    if (group && depth_ == 1) {
      indent();
      text_.append_ascii("+ ");
    } else {
      margin();
    }
    text_.append_ascii(group ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n");
    cut_at_end_ = is_instance(exception, RecursionError_type);
    write_entries(traceback);
    cut_at_end_ = false;
  }
  return write_exception_only(exception);
}

Status TracebackWriter::write_group(const Shown& group) {
  bool outermost = depth_ == 0;
  if (outermost) depth_ = 1;
  if (!write_single(group.exception)) return false;
  std::size_t count = member_count(group.exception), shown = count <= most_members ? count : most_members + 1;
  need_close_ = false;
  for (std::size_t index = 0; index < shown; ++index) {
    bool last = index + 1 == shown, cut = index >= most_members;
    if (last) need_close_ = true;
    indent();
    text_.append_ascii(index == 0 ? "+-" : "  ");
    text_.append_ascii("+---------------- ");
    if (cut) text_.append_ascii("...");
    else text_.append_int(static_cast<std::int64_t>(index + 1));
    text_.append_ascii(" ----------------\n");
    ++depth_;
    if (!cut) {
      if (!write_chain(group.members + static_cast<std::uint32_t>(index))) return false;
    } else {
      margin();
      text_.append_ascii("and ");
      text_.append_int(static_cast<std::int64_t>(count - most_members));
      text_.append_ascii(count - most_members == 1 ? " more exception\n" : " more exceptions\n");
    }
    if (last && need_close_) {
      indent();
      text_.append_ascii("+------------------------------------\n");
      need_close_ = false;
    }
    --depth_;
  }
  if (outermost) depth_ = 0;
  return true;
}

// Which error is printed before which other one. Each is shown once as what others were raised from; who comes first differs: the
// interpreter decides when it prints, the module `traceback` before, and there the last member of a group comes first.
void TracebackWriter::plan(Word exception, Chain chain) {
  std::unordered_set<Word> seen;
  std::vector<std::uint32_t> waiting;
  auto add = [&](Word shown) {
    if (printer_ == Printer::module) seen.insert(shown);
    shown_.push_back({shown});
    return static_cast<std::uint32_t>(shown_.size() - 1);
  };
  shown_.clear();
  waiting.push_back(add(exception));
  while (!waiting.empty()) {
    std::uint32_t index = waiting.back(), earlier = 0;
    waiting.pop_back();
    const BaseException* error = of(shown_[index].exception);
    Word cause = error->cause, context = error->context;
    seen.insert(shown_[index].exception);
    if (chain == Chain::follow) {
      bool is_cause = cause && !seen.contains(cause);
      bool may_show_context = !error->suppress_context && (!cause || (printer_ == Printer::module && !is_cause));
      if (is_cause) earlier = add(cause);
      else if (context && may_show_context && !seen.contains(context)) earlier = add(context);
      shown_[index].earlier = earlier;
      shown_[index].is_cause = is_cause;
    }
    if (earlier && printer_ == Printer::module) waiting.push_back(earlier);
    if (is_instance(as_word(error), BaseExceptionGroup_type)) {
      std::uint32_t count = static_cast<std::uint32_t>(member_count(as_word(error))), first = static_cast<std::uint32_t>(shown_.size());
      shown_[index].members = first;
      for (std::uint32_t member = 0; member < count; ++member) add(tuple_items(as<ExceptionGroup>(as_word(error))->exceptions)[member]);
      for (std::uint32_t member = 0; member < count; ++member)
        waiting.push_back(printer_ == Printer::module ? first + member : first + count - 1 - member);
    }
    if (earlier && printer_ == Printer::interpreter) waiting.push_back(earlier);
  }
}

Status TracebackWriter::write_shown(std::uint32_t index) {
  Shown shown = shown_[index];
  if (!is_instance(shown.exception, BaseExceptionGroup_type)) return write_single(shown.exception);
  if (depth_ >= deepest_group) {
    margin();
    text_.append_ascii("... (max_group_depth is 10)\n");
    return true;
  }
  return write_group(shown);
}

// The errors that one was raised from, the first of them first, and that one.
Status TracebackWriter::write_chain(std::uint32_t index) {
  std::vector<std::uint32_t> chain = {index};
  while (shown_[chain.back()].earlier) chain.push_back(shown_[chain.back()].earlier);
  bool need_close = need_close_;
  while (chain.size() > 1) {
    if (!write_shown(chain.back())) return false;
    chain.pop_back();
    if (printer_ == Printer::interpreter) need_close_ = need_close;
    margin();
    text_.append(U'\n');
    margin();
    text_.append_ascii(shown_[chain.back()].is_cause ? "The above exception was the direct cause of the following exception:\n"
                                                     : "During handling of the above exception, another exception occurred:\n");
    margin();
    text_.append(U'\n');
  }
  return write_shown(index);
}

Status TracebackWriter::write_exception(Word exception, Chain chain) noexcept {
  plan(exception, chain);
  return write_chain(0);
}

Owned format_exception_text(Word exception) noexcept {
  TracebackWriter writer(Printer::interpreter);
  return writer.write_exception(exception, Chain::follow) ? writer.finish() : 0;
}

}  // namespace coil
