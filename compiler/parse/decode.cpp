#include "compiler/parse/decode.h"

#include <iconv.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "compiler/base/utf8.h"

namespace coil::compiler::parse {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The encoding that a comment line declares: `coding[:=]\s*([-\w.]+)`; empty when it doesn't.
std::string declared_encoding(std::string_view line) {
  size_t start = line.find_first_not_of(" \t\f");
  if (start == std::string_view::npos || line[start] != '#') return {};
  for (size_t at = line.find("coding", start); at != std::string_view::npos; at = line.find("coding", at + 1)) {
    size_t value = at + 6;
    if (value >= line.size() || (line[value] != ':' && line[value] != '=')) continue;
    ++value;
    while (value < line.size() && (line[value] == ' ' || line[value] == '\t')) ++value;
    size_t end = value;
    while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) || std::strchr("-_.", line[end]))) ++end;
    if (end > value) return std::string(line.substr(value, end - value));
  }
  return {};
}

bool is_blank_or_comment(std::string_view line) {
  size_t start = line.find_first_not_of(" \t\f\r");
  return start == std::string_view::npos || line[start] == '#';
}

std::string_view line_at(std::string_view text, size_t& offset) {
  size_t end = text.find_first_of("\r\n", offset);
  std::string_view line = text.substr(offset, end == std::string_view::npos ? end : end - offset);
  if (end == std::string_view::npos) {
    offset = text.size();
  } else {
    offset = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return line;
}

// Lower case, underscores as hyphens, as CPython compares the names.
std::string normalised_encoding(std::string name) {
  for (char& byte : name) byte = byte == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return name;
}

bool is_utf8(const std::string& name) { return name == "utf-8" || name.starts_with("utf-8-") || name == "utf8"; }
bool is_latin1(const std::string& name) {
  for (std::string_view known : {"latin-1", "iso-8859-1", "iso-latin-1", "latin1", "iso8859-1", "l1"}) {
    if (name == known || name.starts_with(std::string(known) + "-")) return true;
  }
  return false;
}
bool is_ascii(const std::string& name) { return name == "ascii" || name == "us-ascii"; }

// "\r\n" and "\r" are newlines.
std::string universal_newlines(std::string_view text) {
  std::string result;
  result.reserve(text.size() + 1);
  for (size_t offset = 0; offset < text.size();) {
    size_t end = std::min(text.find('\r', offset), text.size());
    result += text.substr(offset, end - offset);
    if (end == text.size()) break;
    result += '\n';
    offset = end + (end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
  }
  return result;
}

DecodeError encoding_problem(const std::string& encoding) { return {"encoding problem: " + encoding}; }

constexpr char stand_in = '\x01';

std::optional<DecodeError> decode_utf8(SourceBuffer& source, std::string_view bytes, bool declared) {
  std::string text = universal_newlines(bytes);
  size_t bad = invalid_utf8_offset(text);
  if (bad == std::string_view::npos) {
    source.set_text(std::move(text));
    return std::nullopt;
  }
  if (declared) {
    std::vector<SourceBuffer::Undecodable> places;
    for (size_t from = 0; bad != std::string_view::npos; bad = invalid_utf8_offset(std::string_view(text).substr(from))) {
      from += bad;
      places.push_back({static_cast<uint32_t>(from), static_cast<uint8_t>(text[from])});
      text[from] = stand_in;
    }
    source.set_text(std::move(text));
    source.set_undecodable(std::move(places));
    return std::nullopt;
  }
  char hexadecimal[8];
  std::snprintf(hexadecimal, sizeof hexadecimal, "\\x%02x", static_cast<unsigned char>(text[bad]));
  size_t newline = text.find_last_of('\n', bad);
  text.resize(newline == std::string::npos ? 0 : newline + 1);
  auto line = 1 + std::count(text.begin(), text.end(), '\n');
  source.set_text(std::move(text));
  return DecodeError{std::string("Non-UTF-8 code starting with '") + hexadecimal + "' in file " + source.name() + " on line " +
                         std::to_string(line) + ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
                     true};
}

std::optional<DecodeError> decode_single_bytes(SourceBuffer& source, std::string_view bytes, bool ascii, const std::string& encoding) {
  std::string text;
  for (char byte : bytes) {
    if (ascii && static_cast<unsigned char>(byte) >= 128) return encoding_problem(encoding);
    append_code_point(text, static_cast<unsigned char>(byte));
  }
  source.set_text(universal_newlines(text));
  return std::nullopt;
}

// CPython asks for codecs by words with single hyphens or underscores between them: koi8-r-- is koi8-r.
std::string words_of(const std::string& encoding) {
  std::string words;
  for (char byte : encoding) {
    bool part = std::isalnum(static_cast<unsigned char>(byte)) || byte == '.';
    if (part) words += byte;
    if (!part && !words.empty() && words.back() != '-') words += '-';
  }
  while (words.ends_with('-')) words.pop_back();
  return words;
}

// Any encoding that the C library knows.
std::optional<DecodeError> decode_by_library(SourceBuffer& source, std::string_view bytes, const std::string& encoding) {
  std::string words = words_of(encoding);
  if (words.empty()) return encoding_problem(encoding);  // for the C library the encoding of the locale
  // Names of CPython's that the C library doesn't know.
  if (words == "utf" || words == "u8") words = "utf-8";
  if (words == "latin" || words == "8859" || words == "iso8859") words = "latin1";
  iconv_t converter = iconv_open("UTF-8", words.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return encoding_problem(encoding);
  std::string text(bytes.size() * 4 + 16, '\0');
  char* input = const_cast<char*>(bytes.data());
  size_t input_left = bytes.size();
  char* output = text.data();
  size_t output_left = text.size();
  bool converted = iconv(converter, &input, &input_left, &output, &output_left) != static_cast<size_t>(-1);
  iconv_close(converter);
  if (!converted) return encoding_problem(encoding);
  text.resize(text.size() - output_left);
  source.set_text(universal_newlines(text));
  return std::nullopt;
}

// CPython 3.11 reads a file by lines and takes each for a C string: a NUL byte ends it, and what the line has behind the
// NUL, its newline included, is lost.
std::string without_what_follows_nulls(std::string_view bytes) {
  std::string kept;
  for (size_t offset = 0; offset < bytes.size();) {
    size_t null = std::min(bytes.find('\0', offset), bytes.size());
    kept += bytes.substr(offset, null - offset);
    size_t newline = bytes.find('\n', null);
    if (newline == std::string_view::npos) break;
    offset = null == bytes.size() ? bytes.size() : newline + 1;
  }
  return kept;
}

}  // namespace

std::optional<DecodeError> decode(SourceBuffer& source) {
  std::string_view bytes = source.bytes();
  bool marked = bytes.starts_with(byte_order_mark);
  if (marked) bytes.remove_prefix(byte_order_mark.size());
  std::string shortened;
  if (bytes.find('\0') != std::string_view::npos) bytes = shortened = without_what_follows_nulls(bytes);

  size_t offset = 0;
  std::string_view first = line_at(bytes, offset);
  std::string declared = declared_encoding(first);
  if (declared.empty() && is_blank_or_comment(first) && offset < bytes.size()) declared = declared_encoding(line_at(bytes, offset));
  std::string encoding = normalised_encoding(declared);
  if (marked || !declared.empty()) source.set_declares_encoding();

  // Beside a byte order mark CPython knows only this spelling.
  if (marked && !declared.empty() && encoding != "utf-8" && !encoding.starts_with("utf-8-")) {
    return encoding_problem(declared + " with BOM");
  }
  if (declared.empty() || is_utf8(encoding)) return decode_utf8(source, bytes, marked || !declared.empty());
  if (is_latin1(encoding) || is_ascii(encoding)) {
    return decode_single_bytes(source, bytes, is_ascii(encoding), declared);
  }
  return decode_by_library(source, bytes, declared);
}

}  // namespace coil::compiler::parse
