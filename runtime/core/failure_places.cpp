// The places that failures leave in an exception, and the traceback that is made of them.
#include "runtime/core/failure_places.h"

#include <algorithm>
#include <iterator>

#include "runtime/object/plain_exception.h"
#include "runtime/object/traceback.h"

namespace coil {

bool method_lookup_failed = false;

struct OlderPlaces : Object {
  OlderPlaces* older;  // owned, or null
  std::size_t count;
  std::uintptr_t places[12];  // the oldest first
};

namespace {

// The lowest bits of a place: the flags that its entry gets; or that it is the FinishedFrame, owned, of the place before it.
constexpr std::uintptr_t place_in_lookup = 1, place_is_frame = 4, place_marks = place_in_lookup | place_caught | place_is_frame;
static_assert(alignof(Location) > place_marks);

constexpr std::size_t places_at_hand = std::size(BaseException{}.places);
static_assert(std::size(OlderPlaces{}.places) % places_at_hand == 0);

BaseException* of(Word exception) { return as<BaseException>(exception); }

void free_places(OlderPlaces* cell) {
  while (cell) {
    OlderPlaces* older = cell->older;
    if (cell->flags & object_large) free_object(cell);
    else free_at_hand<sizeof(OlderPlaces)>(cell);
    cell = older;
  }
}

void dealloc(Object* self) { free_places(static_cast<OlderPlaces*>(self)); }

constinit Type older_places_type = [] {
  Type type = native_type("places", &object_type, sizeof(OlderPlaces), 0);
  type.slots.dealloc = dealloc;
  return type;
}();

// Makes room for more. Without memory the places are lost.
[[gnu::noinline]] void put_away(BaseException& exception) {
  exception.place_count = 0;
  OlderPlaces* cell = exception.older_places;
  if (!cell || cell->count == std::size(cell->places)) {
    cell = static_cast<OlderPlaces*>(allocate_cell(older_places_type, sizeof(OlderPlaces)));
    if (!cell) return;
    cell->older = exception.older_places;
    cell->count = 0;
    exception.older_places = cell;
  }
  for (std::uintptr_t place : exception.places) cell->places[cell->count++] = place;
}

bool is_frame(std::uintptr_t place) { return place & place_is_frame; }
FinishedFrame* frame_of(std::uintptr_t place) { return reinterpret_cast<FinishedFrame*>(place & ~place_marks); }
const Location* location_of(std::uintptr_t place) { return reinterpret_cast<const Location*>(place & ~place_marks); }

void append_place(BaseException& exception, std::uintptr_t place) {
  if (exception.place_count == places_at_hand) put_away(exception);
  exception.places[exception.place_count++] = place;
}

// The newest one, or 0.
std::uintptr_t newest_place(const BaseException& exception) {
  if (exception.place_count) return exception.places[exception.place_count - 1];
  const OlderPlaces* older = exception.older_places;
  return older && older->count ? older->places[older->count - 1] : 0;
}

// Puts an entry before `traceback`.
void add_entry(Word& traceback, std::uintptr_t place) {
  const Location* location = location_of(place);
  if (!location->line) return;
  auto* entry = static_cast<Traceback*>(allocate_cell(traceback_type, sizeof(Traceback)));
  if (!entry) return;
  entry->next = traceback;
  entry->frame = 0;
  entry->location = location;
  entry->line = location->line;
  entry->in_lookup = place & place_in_lookup;
  entry->caught = place & place_caught || location->handled;
  traceback = as_word(entry);
}

// The cells from the newest to the oldest → the oldest first.
OlderPlaces* reverse(OlderPlaces* cell) {
  OlderPlaces* reversed = nullptr;
  while (cell) {
    OlderPlaces* older = cell->older;
    cell->older = reversed;
    reversed = cell;
    cell = older;
  }
  return reversed;
}

// Puts an entry before `traceback`, or the frame into the newest one.
void add_to_traceback(Word& traceback, std::uintptr_t place) {
  if (!is_frame(place)) return add_entry(traceback, place);
  Word frame = as_word(frame_of(place));
  if (traceback && !as_traceback(traceback)->frame) as_traceback(traceback)->frame = frame;
  else release(frame);  // there was no memory for its entry
}

// The places of an exception, taken out of it.
struct Places {
  OlderPlaces* older;  // the cell with the oldest first
  std::size_t count;
  std::uintptr_t newest[places_at_hand];
  bool any_frames;

  explicit Places(BaseException& exception)
      : older(reverse(exception.older_places)), count(exception.place_count), any_frames(exception.flags & exception_keeps_frames) {
    std::copy_n(exception.places, count, newest);
    exception.place_count = 0;
    exception.older_places = nullptr;
    exception.flags &= ~exception_keeps_frames;
  }
  Places(const Places&) = delete;
  ~Places() { free_places(older); }

  // From the oldest on.
  template <typename Use>
  void for_each(Use use) const {
    for (const OlderPlaces* cell = older; cell; cell = cell->older)
      for (std::size_t index = 0; index < cell->count; ++index) use(cell->places[index]);
    for (std::size_t index = 0; index < count; ++index) use(newest[index]);
  }
  // What isn't used up: innermost frames first, as CPython's tracebacks end.
  void release_frames() const {
    if (!any_frames) return;
    for_each([](std::uintptr_t place) {
      if (is_frame(place)) release(as_word(frame_of(place)));
    });
  }
};

[[gnu::noinline]] void add_place_slowly(std::uintptr_t place) {
  if (method_lookup_failed) place |= place_in_lookup;
  method_lookup_failed = false;
  if (!state.error) return;
  append_place(*of(state.error), place);
}

inline void add_place(std::uintptr_t place) {
  Word error = state.error;
  if (!error || method_lookup_failed || of(error)->place_count == places_at_hand) return add_place_slowly(place);
  of(error)->places[of(error)->place_count++] = place;
}

}  // namespace

void trace(const Location& location) noexcept { add_place(reinterpret_cast<std::uintptr_t>(&location)); }
void trace_caught(const Location& location) noexcept { add_place(reinterpret_cast<std::uintptr_t>(&location) | place_caught); }

// What a failure releases on its way to the handler.
#define COIL_FAILURE(name, trace)                                                                                             \
  void name(const Location& location) noexcept { trace(location); }                                                           \
  void name(const Location& location, Word held) noexcept { trace(location), release(held); }                                 \
  void name(const Location& location, Word held1, Word held2) noexcept { name(location, held1), release(held2); }             \
  void name(const Location& location, Word held1, Word held2, Word held3) noexcept {                                          \
    name(location, held1, held2), release(held3);                                                                             \
  }                                                                                                                           \
  void name(const Location& location, Word held1, Word held2, Word held3, Word held4) noexcept {                              \
    name(location, held1, held2, held3), release(held4);                                                                      \
  }
COIL_FAILURE(fail, trace)
COIL_FAILURE(fail_caught, trace_caught)
#undef COIL_FAILURE

void mark_traceback_caught(Word exception) noexcept {
  if (Word traceback = exception_traceback(exception)) as_traceback(traceback)->caught = true;
}

void forget_uncaught_entries(Word exception) noexcept {
  Word entry = exception_traceback(exception);
  while (entry && !as_traceback(entry)->caught) entry = as_traceback(entry)->next;
  retain_nullable(entry);
  exception_replace_traceback(exception, entry);
}

void destroy_raised_far_away(BaseException& exception) noexcept {
  Places forgotten(exception);
  destroy_raised(exception);
}

Borrowed exception_traceback(Word word) noexcept {
  BaseException& exception = *of(word);
  if (!newest_place(exception)) return exception.traceback;
  Word traceback = exception.traceback;
  Places(exception).for_each([&](std::uintptr_t place) { add_to_traceback(traceback, place); });
  return exception.traceback = traceback;
}

void exception_replace_traceback(Word exception, Owned traceback) noexcept {
  Places places(*of(exception));
  assign(of(exception)->traceback, traceback);
  places.release_frames();
}

void visit_frames(const BaseException& exception, Visitor visit, void* context) noexcept {
  auto visit_all = [&](const std::uintptr_t* places, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index)
      if (is_frame(places[index])) visit(as_word(frame_of(places[index])), context);
  };
  for (const OlderPlaces* cell = exception.older_places; cell; cell = cell->older) visit_all(cell->places, cell->count);
  visit_all(exception.places, exception.place_count);
}

// ---- frames

const Code* code_without_frame(Word word) noexcept {
  const BaseException& exception = *of(word);
  if (std::uintptr_t place = newest_place(exception))
    return is_frame(place) || !location_of(place)->line ? nullptr : location_of(place)->code;
  const Traceback* entry = as<Traceback>(exception.traceback);
  return entry && !entry->frame ? entry->location->code : nullptr;
}

void give_frame(Word word, Owned frame) noexcept {
  BaseException& exception = *of(word);
  if (!newest_place(exception)) {
    as_traceback(exception.traceback)->frame = frame;
    return;
  }
  append_place(exception, frame | place_is_frame);
  exception.flags |= exception_keeps_frames;
}

}  // namespace coil
