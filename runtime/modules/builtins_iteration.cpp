// Built-in functions that work on iterables.
#include "runtime/core/delegate.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/modules/builtins.h"
#include "runtime/object/arguments.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// Whether some item's truth is `sought`; stops there.
Flag find_truth(Word iterable, Flag sought) {
  Word iterator = get_iter(iterable);
  if (failed(iterator)) return -1;
  Flag found = 0;
  while (Word item = iterator_next(iterator)) {
    Flag flag = truth(item);
    release(item);
    if (flag < 0 || flag == sought) {
      found = flag < 0 ? -1 : 1;
      break;
    }
  }
  release(iterator);
  return error_pending() ? -1 : found;
}

}  // namespace

Word builtin_all_function(const Word* arguments) {
  Flag found = find_truth(arguments[0], 0);
  return found < 0 ? 0 : boolean(!found);
}

Word builtin_any_function(const Word* arguments) {
  Flag found = find_truth(arguments[0], 1);
  return found < 0 ? 0 : boolean(found);
}

Word builtin_iter_function(const Word* arguments) {
  if (!arguments[1]) return get_iter(arguments[0]);
  if (!type_of(arguments[0])->slots.call) return raise(TypeError_type, "iter(v, w): v must be callable");
  return make_callable_iterator(arguments[0], arguments[1]);
}

Word builtin_next_function(const Word* arguments) {
  Word iterator = arguments[0], otherwise = arguments[1];
  Type* type = type_of(iterator);
  if (!is_iterator(type)) return raise(TypeError_type, "'%T' object is not an iterator", iterator);
  if (otherwise) {
    Word item = type->slots.next(iterator);
    return item || error_pending() ? item : retained(otherwise);
  }
  return next_or_stop(iterator);
}

Word builtin_len_function(const Word* arguments) {
  std::int64_t count = length(arguments[0]);
  return count < 0 ? 0 : int_from_i64(count);
}

namespace {

// The extreme item of an iterable: `comparison` says whether a later item takes the place of the one so far.
Word find_extreme(const char* name, const Word* arguments, Comparison comparison) {
  Word positional = arguments[0], key = arguments[1] == None() ? 0 : arguments[1], otherwise = arguments[2];
  std::size_t count = tuple_count(positional);
  if (count == 0) return raise(TypeError_type, "%s expected at least 1 argument, got 0", name);
  if (count > 1 && otherwise) {
    return raise(TypeError_type, "Cannot specify a default for %s() with multiple positional arguments", name);
  }
  Word best = 0, best_key = 0;
  Status status = for_each(count > 1 ? positional : tuple_items(positional)[0], [&](Word item) -> Status {
    Word item_key = key ? call(key, &item, 1) : retained(item);
    if (failed(item_key)) return false;
    Flag better = best ? compare_truth(item_key, best_key, comparison) : 1;
    if (better == 1) {
      assign(best, retained(item));
      assign(best_key, item_key);
    } else {
      release(item_key);
    }
    return better >= 0;
  });
  release_nullable(best_key);
  if (!status) {
    release_nullable(best);
    return 0;
  }
  if (best) return best;
  return otherwise ? retained(otherwise) : raise(ValueError_type, "%s() arg is an empty sequence", name);
}

}  // namespace

Word builtin_max_function(const Word* arguments) { return find_extreme("max", arguments, Comparison::greater); }
Word builtin_min_function(const Word* arguments) { return find_extreme("min", arguments, Comparison::less); }

// args, key, reverse
Word builtin_sorted_function(const Word* arguments) {
  int reversed = 0;
  if (!check_count("sorted", tuple_count(arguments[0]), 1, 1)) return 0;
  if (arguments[2] && !argument_int(arguments[2], reversed)) return 0;
  Word list = list_from(tuple_items(arguments[0])[0]);
  if (failed(list)) return 0;
  Word key = arguments[1] == None() ? 0 : arguments[1];
  if (!list_sort(list, key, reversed != 0)) clear(list);
  return list;
}

Word builtin_sum_function(const Word* arguments) {
  Word start = arguments[1] ? arguments[1] : small_int(0);
  if (is_str(start)) return raise(TypeError_type, "sum() can't sum strings [use ''.join(seq) instead]");
  if (has_type_flag(start, type_is_bytes)) return raise(TypeError_type, "sum() can't sum bytes [use b''.join(seq) instead]");
  if (is_instance(start, bytearray_type)) {
    return raise(TypeError_type, "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  Word total = retained(start);
  Status status = for_each(arguments[0], [&](Word item) -> Status {
    assign(total, add(total, item));
    return total != 0;
  });
  if (!status) clear(total);
  return total;
}

Word builtin_aiter_function(const Word* arguments) {
  Word iterable = arguments[0];
  if (!type_of(iterable)->slots.async_iter) {
    return raise(TypeError_type, "'%T' object is not an async iterable", iterable);
  }
  Word iterator = type_of(iterable)->slots.async_iter(iterable);
  if (failed(iterator) || type_of(iterator)->slots.async_next) return iterator;
  raise(TypeError_type, "aiter() returned not an async iterator of type '%T'", iterator);
  release(iterator);
  return 0;
}

}  // namespace coil
