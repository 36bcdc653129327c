#include "runtime/core/place_text.h"

#include "runtime/core/constants.h"

namespace coil {

namespace {

class Reader {
 public:
  explicit Reader(const char* text) : at_(text) {}

  bool at_end() const { return !*at_; }
  std::uint32_t number() {
    std::uint32_t number = 0;
    for (; *at_ >= '0' && *at_ <= '9'; ++at_) number = number * 10 + static_cast<std::uint32_t>(*at_ - '0');
    return number;
  }
  // What separates numbers, if it is this.
  bool skip(char separator) {
    if (*at_ != separator) return false;
    ++at_;
    return true;
  }

 private:
  const char* at_;
};

void read_place(Reader& reader, Location& place) {
  place.line = place.end_line = reader.number();
  reader.skip(':');
  place.column = reader.number();
  reader.skip('-');
  place.end_column = reader.number();
  if (reader.skip(':')) {
    place.end_line = place.end_column;
    place.end_column = reader.number();
  }
  if (reader.skip('^')) {
    place.anchor = reader.number();
    reader.skip('-');
    place.anchor_end = reader.number();
  }
  reader.skip(' ');
}

}  // namespace

void make_places(const PlacesOfCode* texts, Location* places) noexcept {
  for (; texts->code; ++texts) {
    for (Reader reader(texts->text); !reader.at_end(); ++places) {
      places->code = texts->code;
      read_place(reader, *places);
    }
  }
}

std::vector<CallPlace> read_call_places(const char* text) {
  std::vector<CallPlace> places;
  std::uint32_t line = 0;
  for (Reader reader(text); !reader.at_end(); reader.skip(' ')) {
    line += reader.number();
    reader.skip(':');
    places.push_back({line, reader.skip('-') ? no_place : reader.number()});
  }
  return places;
}

}  // namespace coil
