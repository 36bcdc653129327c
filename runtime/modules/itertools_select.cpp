// itertools.islice, takewhile, dropwhile, filterfalse, compress: some of the items of one iterable.
#include "runtime/core/operations.h"
#include "runtime/modules/itertools.h"
#include "runtime/modules/itertools_type.h"
#include "runtime/object/int.h"
#include "runtime/object/slice.h"

namespace coil {

namespace {

// ---- islice(iterable, stop) or (iterable, start, stop, step)

struct Islice : Object {
  Word iterator;  // 0: exhausted
  std::int64_t next, stop, step, seen;  // stop -1: none
};

Status bound(Word word, std::int64_t otherwise, const char* message, std::int64_t& value) {
  value = otherwise;
  if (word == None()) return true;
  bool good = (is_int(word) || type_of(word)->slots.index) && index_to_i64(word, value, &OverflowError_type) && value >= 0;
  if (!good) {
    if (error_pending()) clear_error();
    raise(ValueError_type, "%s", message);
  }
  return good;
}

Word islice_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &islice_type && !check_no_keywords("islice", keyword_names)) return 0;
  if (!check_count("islice", count, 2, 4)) return 0;
  std::int64_t start = 0, stop, step = 1;
  constexpr const char* stop_message = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
  constexpr const char* bounds_message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
  if (count == 2) {
    if (!bound(arguments[1], -1, stop_message, stop)) return 0;
  } else {
    if (!bound(arguments[2], -1, stop_message, stop) || !bound(arguments[1], 0, bounds_message, start)) return 0;
    if (count == 4 && !bound(arguments[3], 1, "Step for islice() must be a positive integer or None.", step)) return 0;
    if (step < 1) return raise(ValueError_type, "Step for islice() must be a positive integer or None.");
  }
  Word iterator = get_iter(arguments[0]);
  auto* self = iterator ? new_object<Islice>(type) : nullptr;
  if (!self) {
    release_nullable(iterator);
    return 0;
  }
  self->iterator = iterator;
  self->next = start;
  self->stop = stop;
  self->step = step;
  return as_word(self);
}

Word islice_next(Word self) {
  auto* slice = as<Islice>(self);
  if (!slice->iterator) return 0;
  Word item = 0;
  while (slice->seen < slice->next && !(slice->stop >= 0 && slice->seen >= slice->stop)) {
    item = iterator_next(slice->iterator);
    if (!item) break;
    release(item);
    item = 0;
    ++slice->seen;
  }
  bool more = slice->seen >= slice->next && !(slice->stop >= 0 && slice->seen >= slice->stop);
  if (more) item = iterator_next(slice->iterator);
  if (!item) {
    clear(slice->iterator);
    return 0;
  }
  ++slice->seen;
  if (__builtin_add_overflow(slice->next, slice->step, &slice->next)) slice->next = INT64_MAX;
  if (slice->stop >= 0 && slice->next > slice->stop) slice->next = slice->stop;
  return item;
}

// ---- those with a predicate

struct Predicated : Object {
  Word function, iterator;
  bool decided;  // takewhile: it ended; dropwhile: it began
};

Flag test(Predicated* self, Word item) {
  if (self->function == None() || self->function == as_word(&bool_type)) return truth(item);
  Word answer = call(self->function, &item, 1);
  if (failed(answer)) return -1;
  Flag flag = truth(answer);
  release(answer);
  return flag;
}

Word takewhile_next(Word word) {
  auto* self = as<Predicated>(word);
  if (self->decided) return 0;
  Word item = iterator_next(self->iterator);
  if (!item) return 0;
  Flag good = test(self, item);
  if (good == 1) return item;
  release(item);
  if (good == 0) self->decided = true;
  return 0;
}

Word dropwhile_next(Word word) {
  auto* self = as<Predicated>(word);
  while (Word item = iterator_next(self->iterator)) {
    if (self->decided) return item;
    Flag dropped = test(self, item);
    if (dropped == 0) {
      self->decided = true;
      return item;
    }
    release(item);
    if (dropped < 0) return 0;
  }
  return 0;
}

Word filterfalse_next(Word word) {
  auto* self = as<Predicated>(word);
  while (Word item = iterator_next(self->iterator)) {
    Flag good = test(self, item);
    if (good == 0) return item;
    release(item);
    if (good < 0) return 0;
  }
  return 0;
}

// ---- compress(data, selectors)

struct Compress : Object {
  Word data, selectors;
};

Word compress_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"data", "selectors"};
  Word places[2];
  if (!take_arguments("compress", names, 2, 2, arguments, count, keyword_names, places)) return 0;
  Word data = get_iter(places[0]), selectors = data ? get_iter(places[1]) : 0;
  auto* self = selectors ? new_object<Compress>(type) : nullptr;
  if (!self) {
    release_nullable(data);
    release_nullable(selectors);
    return 0;
  }
  self->data = data;
  self->selectors = selectors;
  return as_word(self);
}

Word compress_next(Word word) {
  auto* self = as<Compress>(word);
  while (Word item = iterator_next(self->data)) {
    Word selector = iterator_next(self->selectors);
    Flag chosen = selector ? truth(selector) : -1;
    release_nullable(selector);
    if (chosen == 1) return item;
    release(item);
    if (chosen < 0) return 0;
  }
  return 0;
}

}  // namespace

constinit Type islice_type = itertools_type<1>("islice", sizeof(Islice), islice_next, islice_create);
constinit Type takewhile_type =
    itertools_type<2>("takewhile", sizeof(Predicated), takewhile_next, create_with_function<Predicated, &takewhile_type>);
constinit Type dropwhile_type =
    itertools_type<2>("dropwhile", sizeof(Predicated), dropwhile_next, create_with_function<Predicated, &dropwhile_type>);
constinit Type filterfalse_type =
    itertools_type<2>("filterfalse", sizeof(Predicated), filterfalse_next, create_with_function<Predicated, &filterfalse_type>);
constinit Type compress_type = itertools_type<2>("compress", sizeof(Compress), compress_next, compress_create);

}  // namespace coil
