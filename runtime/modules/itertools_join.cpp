// itertools.chain, zip_longest, starmap, pairwise, accumulate.
#include "runtime/core/generic_alias.h"
#include "runtime/core/operations.h"
#include "runtime/modules/itertools.h"
#include "runtime/modules/itertools_type.h"
#include "runtime/object/str.h"

namespace coil {

namespace {

// ---- chain(*iterables)

struct Chain : Object {
  Word source, active;  // iterator over the iterables (0: exhausted), and over the current one (0: none)
};

Word make_chain(Type* type, Word iterables) {
  Word source = get_iter(iterables);
  auto* self = source ? new_object<Chain>(type) : nullptr;
  if (!self) {
    release_nullable(source);
    return 0;
  }
  self->source = source;
  return as_word(self);
}

Word chain_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &chain_type && !check_no_keywords("chain", keyword_names)) return 0;
  Word iterables = make_tuple(arguments, count);
  Word chain = iterables ? make_chain(type, iterables) : 0;
  release_nullable(iterables);
  return chain;
}

Word from_iterable(const Word* arguments) { return make_chain(as<Type>(arguments[0]), arguments[1]); }

Word chain_next(Word word) {
  auto* self = as<Chain>(word);
  while (self->source) {
    if (!self->active) {
      Word iterable = iterator_next(self->source);
      if (iterable) {
        self->active = get_iter(iterable);
        release(iterable);
      }
      if (!self->active) {
        clear(self->source);
        return 0;
      }
    }
    Word item = iterator_next(self->active);
    if (item || error_pending()) return item;
    clear(self->active);
  }
  return 0;
}


constexpr NativeMethod chain_methods[] = {
    {"from_iterable(type, iterable, /)", from_iterable, MethodKind::class_},
    class_getitem_row,
    {},
};

// ---- zip_longest(*iterables, fillvalue=None)

struct ZipLongest : Object {
  Word iterators, fill;  // a tuple, whose ended iterators become None
  std::size_t active;
};

Word zip_longest_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  Word fill = None();
  for (std::size_t index = 0; keyword_names && index < tuple_count(keyword_names); ++index) {
    if (!str_equal(tuple_items(keyword_names)[index], "fillvalue")) {
      return raise(TypeError_type, "zip_longest() got an unexpected keyword argument");
    }
    fill = arguments[count + index];
  }
  Word iterators = iterators_of(arguments, count);
  auto* self = iterators ? new_object<ZipLongest>(type) : nullptr;
  if (!self) {
    release_nullable(iterators);
    return 0;
  }
  self->iterators = iterators;
  self->fill = retained(fill);
  self->active = count;
  return as_word(self);
}

Word zip_longest_next(Word word) {
  auto* self = as<ZipLongest>(word);
  if (!self->active) return 0;
  std::size_t count = tuple_count(self->iterators);
  Word result = allocate_tuple(count);
  for (std::size_t index = 0; result && index < count; ++index) {
    Word& iterator = as_tuple(self->iterators)->items[index];
    Word item = iterator == None() ? 0 : iterator_next(iterator);
    if (!item) {
      if (error_pending()) self->active = 0;
      else if (iterator != None()) {
        --self->active;
        assign(iterator, None());
      }
      if (!self->active) {
        release(result);
        return 0;
      }
      item = retained(self->fill);
    }
    as_tuple(result)->items[index] = item;
  }
  return result;
}

// ---- starmap(function, iterable)

struct Starmap : Object {
  Word function, iterator;
};

Word starmap_next(Word word) {
  auto* self = as<Starmap>(word);
  Word item = iterator_next(self->iterator);
  if (!item) return 0;
  Word arguments = tuple_from(item);
  release(item);
  Word result = arguments ? call(self->function, tuple_items(arguments), tuple_count(arguments)) : 0;
  release_nullable(arguments);
  return result;
}

// ---- pairwise(iterable)

struct Pairwise : Object {
  Word iterator, previous;
};

Word pairwise_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  if (type == &pairwise_type && !check_no_keywords("pairwise", keyword_names)) return 0;
  if (!check_count("pairwise", count, 1, 1)) return 0;
  Word iterator = get_iter(arguments[0]);
  auto* self = iterator ? new_object<Pairwise>(type) : nullptr;
  if (!self) {
    release_nullable(iterator);
    return 0;
  }
  self->iterator = iterator;
  return as_word(self);
}

Word pairwise_next(Word word) {
  auto* self = as<Pairwise>(word);
  if (!self->iterator) return 0;
  // The iterator may call this function in turn.
  Word iterator = retained(self->iterator), previous = self->previous ? retained(self->previous) : iterator_next(iterator);
  if (previous && !self->previous) self->previous = retained(previous);
  Word following = previous && self->iterator ? iterator_next(iterator) : 0;
  Word pair = following ? pack(previous, following) : 0;
  if (following) assign(self->previous, following);
  else clear(self->iterator), clear(self->previous);
  release(iterator);
  release_nullable(previous);
  return pair;
}

// ---- accumulate(iterable, func=None, *, initial=None)

struct Accumulate : Object {
  Word function, total, iterator, initial;  // function, total, initial: 0: none
};

Word accumulate_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) {
  constexpr const char* names[] = {"iterable", "func", "initial"};
  Word places[3];
  if (!take_arguments("accumulate", names, 3, 1, arguments, count, keyword_names, places)) return 0;
  if (count > 2) return raise(TypeError_type, "accumulate() takes at most 2 positional arguments (%zu given)", count);
  Word iterator = get_iter(places[0]);
  auto* self = iterator ? new_object<Accumulate>(type) : nullptr;
  if (!self) {
    release_nullable(iterator);
    return 0;
  }
  self->iterator = iterator;
  if (places[1] && places[1] != None()) self->function = retained(places[1]);
  if (places[2] && places[2] != None()) self->initial = retained(places[2]);
  return as_word(self);
}

Word accumulate_next(Word word) {
  auto* self = as<Accumulate>(word);
  if (self->initial) {
    self->total = take(self->initial);
    return retained(self->total);
  }
  Word item = iterator_next(self->iterator);
  if (!item) return 0;
  if (!self->total) {
    self->total = item;
    return retained(item);
  }
  Word pair[] = {self->total, item};
  Word total = self->function ? call(self->function, pair, 2) : add(self->total, item);
  release(item);
  if (failed(total)) return 0;
  assign(self->total, total);
  return retained(total);
}

}  // namespace

constinit Type chain_type = [] {
  Type type = itertools_type<2>("chain", sizeof(Chain), chain_next, chain_create);
  type.methods = chain_methods;
  return type;
}();
constinit Type zip_longest_type = itertools_type<2>("zip_longest", sizeof(ZipLongest), zip_longest_next, zip_longest_create);
constinit Type starmap_type = itertools_type<2>("starmap", sizeof(Starmap), starmap_next, create_with_function<Starmap, &starmap_type>);
constinit Type pairwise_type = itertools_type<2>("pairwise", sizeof(Pairwise), pairwise_next, pairwise_create);
constinit Type accumulate_type = itertools_type<4>("accumulate", sizeof(Accumulate), accumulate_next, accumulate_create);

}  // namespace coil
