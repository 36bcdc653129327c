// The places that failures leave in an exception, and the traceback that is made of them.
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

// The lowest bits of a place: the flags that its entry gets.
constexpr std::uintptr_t place_in_lookup = 1, place_marks = place_in_lookup | place_caught;
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

// Puts an entry before `traceback`.
void add_entry(Word& traceback, std::uintptr_t place) {
  const auto* location = reinterpret_cast<const Location*>(place & ~place_marks);
  if (!location->line) return;
  auto* entry = static_cast<Traceback*>(allocate_cell(traceback_type, sizeof(Traceback)));
  if (!entry) return;
  entry->next = traceback;
  entry->holds = 0;
  entry->location = location;
  entry->line = location->line;
  if (place & place_in_lookup) entry->flags |= traceback_in_lookup;
  if (place & place_caught || location->handled) entry->flags |= traceback_caught;
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

void forget_places(BaseException& exception) {
  exception.place_count = 0;
  if (exception.older_places) free_places(exception.older_places);
  exception.older_places = nullptr;
}

[[gnu::noinline]] void add_place_slowly(std::uintptr_t place) {
  if (method_lookup_failed) place |= place_in_lookup;
  method_lookup_failed = false;
  if (!state.error) return;
  BaseException& exception = *of(state.error);
  if (exception.place_count == places_at_hand) put_away(exception);
  exception.places[exception.place_count++] = place;
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
  if (Word traceback = exception_traceback(exception)) as_traceback(traceback)->flags |= traceback_caught;
}

void forget_uncaught_entries(Word exception) noexcept {
  Word entry = exception_traceback(exception);
  while (entry && !(as_traceback(entry)->flags & traceback_caught)) entry = as_traceback(entry)->next;
  retain_nullable(entry);
  exception_replace_traceback(exception, entry);
}

void destroy_raised_far_away(BaseException& exception) noexcept {
  forget_places(exception);
  destroy_raised(exception);
}

Borrowed exception_traceback(Word word) noexcept {
  BaseException& exception = *of(word);
  exception.older_places = reverse(exception.older_places);
  for (OlderPlaces* cell = exception.older_places; cell; cell = cell->older)
    for (std::size_t index = 0; index < cell->count; ++index) add_entry(exception.traceback, cell->places[index]);
  for (std::size_t index = 0; index < exception.place_count; ++index) add_entry(exception.traceback, exception.places[index]);
  forget_places(exception);
  return exception.traceback;
}

void exception_replace_traceback(Word exception, Owned traceback) noexcept {
  forget_places(*of(exception));
  assign(of(exception)->traceback, traceback);
}

void trace_holding(const Location& location, Word argument) noexcept {
  trace(location);
  hold_in_traceback(*location.code, argument);
}

void hold_in_traceback(const Code& code, Word held) noexcept {
  Word traceback = state.error ? exception_traceback(state.error) : 0;
  if (traceback && as<Traceback>(traceback)->location->code == &code) assign(as<Traceback>(traceback)->holds, retained(held));
}

}  // namespace coil
