// itertools.product, permutations, combinations, combinations_with_replacement.
#include "runtime/core/operations.h"
#include "runtime/modules/itertools.h"
#include "runtime/modules/itertools_type.h"
#include "runtime/object/int.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// Positions in a buffer of the object's own.
struct Arranged : Object {
  Word pools;              // product: a tuple of tuples; the others: one tuple
  std::size_t length;      // of what is handed out
  std::size_t* positions;  // `length` of them; permutations: the whole pool's order
  std::size_t* cycles;     // permutations; else null
  bool started, stopped;
};

void arranged_dealloc(Object* self) {
  auto* arranged = static_cast<Arranged*>(self);
  if (arranged->positions) free_buffer(arranged->positions);
  if (arranged->cycles) free_buffer(arranged->cycles);
  release_nullable(arranged->pools);
  free_object(self);
}

// `count` positions, all 0; null without memory.
std::size_t* make_positions(std::size_t count) {
  auto* positions = static_cast<std::size_t*>(allocate_buffer((count ? count : 1) * sizeof(std::size_t)));
  for (std::size_t index = 0; positions && index < count; ++index) positions[index] = 0;
  return positions;
}

// Takes the pools over.
Arranged* make_arranged(Type* type, Owned pools, std::size_t length, std::size_t position_count) {
  auto* self = pools ? new_object<Arranged>(type) : nullptr;
  if (!self) {
    release_nullable(pools);
    return nullptr;
  }
  self->pools = pools;
  self->length = length;
  self->positions = make_positions(position_count);
  if (self->positions) return self;
  release(as_word(self));
  return nullptr;
}

// ---- product(*iterables, repeat=1)

Word product_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  std::int64_t repeat = 1;
  for (std::size_t index = 0; keyword_names && index < tuple_count(keyword_names); ++index) {
    Word name = tuple_items(keyword_names)[index];
    if (!str_equal(name, "repeat")) return raise(TypeError_type, "'%U' is an invalid keyword argument for product()", name);
    if (!argument_i64(arguments[count + index], repeat)) return 0;
    if (repeat < 0) return raise(ValueError_type, "repeat argument cannot be negative");
  }
  std::size_t length = count * static_cast<std::size_t>(repeat);
  Word pools = length ? allocate_tuple(length) : make_tuple();
  for (std::size_t index = 0; pools && index < count && length; ++index) {
    Word pool = tuple_from(arguments[index]);
    if (failed(pool)) {
      clear(pools);
      break;
    }
    as_tuple(pools)->items[index] = pool;
  }
  for (std::size_t index = count; pools && index < length; ++index) {
    as_tuple(pools)->items[index] = retained(tuple_items(pools)[index - count]);
  }
  Arranged* self = make_arranged(type, pools, length, length);
  return self ? as_word(self) : 0;
}

Word product_next(Word word) {
  auto* self = as<Arranged>(word);
  if (self->stopped) return 0;
  auto pool_size = [self](std::size_t index) { return tuple_count(tuple_items(self->pools)[index]); };
  bool more = true;
  if (!self->started) {
    self->started = true;
    for (std::size_t index = 0; index < self->length; ++index) more &= pool_size(index) > 0;
  } else {
    more = false;
    for (std::size_t index = self->length; index-- > 0;) {
      if (++self->positions[index] < pool_size(index)) {
        more = true;
        break;
      }
      self->positions[index] = 0;
    }
  }
  if (!more) {
    self->stopped = true;
    return 0;
  }
  if (!self->length) return make_tuple();
  Word result = allocate_tuple(self->length);
  for (std::size_t index = 0; result && index < self->length; ++index) {
    as_tuple(result)->items[index] = retained(tuple_items(tuple_items(self->pools)[index])[self->positions[index]]);
  }
  return result;
}

// ---- the others choose from one pool

Word chosen(const Arranged* self) {
  if (!self->length) return make_tuple();
  Word result = allocate_tuple(self->length);
  for (std::size_t index = 0; result && index < self->length; ++index) {
    as_tuple(result)->items[index] = retained(tuple_items(self->pools)[self->positions[index]]);
  }
  return result;
}

// iterable and r; `optional`: r may be absent and is the pool's size then. Owned pool, 0: failed.
Owned pool_arguments(const char* name, const Word* arguments, std::size_t count, Word keyword_names, bool optional,
                     std::size_t& length) {
  constexpr const char* names[] = {"iterable", "r"};
  Word places[2];
  if (!take_arguments(name, names, 2, optional ? 1 : 2, arguments, count, keyword_names, places)) return 0;
  Word pool = tuple_from(places[0]);
  if (failed(pool)) return 0;
  std::int64_t r = static_cast<std::int64_t>(tuple_count(pool));
  bool good = true;
  if (places[1] && !(optional && places[1] == None())) {
    if (optional && !is_int(places[1])) raise(TypeError_type, "Expected int as r"), good = false;
    else good = argument_i64(places[1], r);
    if (good && r < 0) raise(ValueError_type, "r must be non-negative"), good = false;
  }
  length = static_cast<std::size_t>(r);
  if (!good) clear(pool);
  return pool;
}

Word permutations_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t length;
  Word pool = pool_arguments("permutations", arguments, count, keyword_names, true, length);
  std::size_t size = pool ? tuple_count(pool) : 0;
  Arranged* self = make_arranged(type, pool, length, size);
  if (!self) return 0;
  for (std::size_t index = 0; index < size; ++index) self->positions[index] = index;
  self->stopped = length > size;
  if (self->stopped) return as_word(self);
  self->cycles = make_positions(length);
  if (!self->cycles) {
    release(as_word(self));
    return 0;
  }
  for (std::size_t index = 0; index < length; ++index) self->cycles[index] = size - index;
  return as_word(self);
}

bool next_permutation(Arranged* self) {
  std::size_t size = tuple_count(self->pools);
  for (std::size_t index = self->length; index-- > 0;) {
    std::size_t* positions = self->positions;
    if (--self->cycles[index] == 0) {
      // The position goes to the end, the others move up.
      std::size_t moved = positions[index];
      for (std::size_t place = index; place + 1 < size; ++place) positions[place] = positions[place + 1];
      positions[size - 1] = moved;
      self->cycles[index] = size - index;
    } else {
      std::size_t other = size - self->cycles[index], kept = positions[index];
      positions[index] = positions[other];
      positions[other] = kept;
      return true;
    }
  }
  return false;
}

bool next_combination(Arranged* self) {
  std::size_t size = tuple_count(self->pools), length = self->length;
  for (std::size_t index = length; index-- > 0;) {
    if (self->positions[index] == index + size - length) continue;
    std::size_t position = ++self->positions[index];
    for (std::size_t later = index + 1; later < length; ++later) self->positions[later] = ++position;
    return true;
  }
  return false;
}

bool next_combination_with_replacement(Arranged* self) {
  std::size_t size = tuple_count(self->pools), length = self->length;
  for (std::size_t index = length; index-- > 0;) {
    if (self->positions[index] == size - 1) continue;
    std::size_t position = self->positions[index] + 1;
    for (std::size_t later = index; later < length; ++later) self->positions[later] = position;
    return true;
  }
  return false;
}

template <bool (*advance)(Arranged*)>
Word next_choice(Word word) {
  auto* self = as<Arranged>(word);
  if (self->stopped) return 0;
  if (self->started && !advance(self)) {
    self->stopped = true;
    return 0;
  }
  self->started = true;
  return chosen(self);
}

Word combinations_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t length;
  Word pool = pool_arguments("combinations", arguments, count, keyword_names, false, length);
  std::size_t size = pool ? tuple_count(pool) : 0;
  Arranged* self = make_arranged(type, pool, length, length > size ? 0 : length);
  if (!self) return 0;
  self->stopped = length > size;
  for (std::size_t index = 0; !self->stopped && index < length; ++index) self->positions[index] = index;
  return as_word(self);
}

Word combinations_with_replacement_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  std::size_t length;
  Word pool = pool_arguments("combinations_with_replacement", arguments, count, keyword_names, false, length);
  std::size_t size = pool ? tuple_count(pool) : 0;
  Arranged* self = make_arranged(type, pool, length, length);
  if (!self) return 0;
  self->stopped = size == 0 && length > 0;
  return as_word(self);
}

constexpr Type arranged_type(const char* name, Word (*next)(Word), Word (*create)(Type*, const Word*, std::size_t, Word)) {
  Type type = itertools_type<1>(name, sizeof(Arranged), next, create);
  type.slots.dealloc = arranged_dealloc;
  return type;
}

}  // namespace

constinit Type product_type = arranged_type("product", product_next, product_create);
constinit Type permutations_type = arranged_type("permutations", next_choice<next_permutation>, permutations_create);
constinit Type combinations_type = arranged_type("combinations", next_choice<next_combination>, combinations_create);
constinit Type combinations_with_replacement_type =
    arranged_type("combinations_with_replacement", next_choice<next_combination_with_replacement>,
                  combinations_with_replacement_create);

}  // namespace coil
