// The order in which bases are searched: C3 linearisation.
#include "runtime/core/errors.h"
#include "runtime/core/types.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

// The sequences that are still to be merged: the mro of each base, then the bases themselves.
struct Sequence {
  const Word* items;
  std::size_t count, head;
  bool done() const { return head == count; }
};

bool in_tail(const Sequence* sequences, std::size_t count, Word candidate) {
  for (std::size_t index = 0; index < count; ++index)
    for (std::size_t place = sequences[index].head + 1; place < sequences[index].count; ++place)
      if (sequences[index].items[place] == candidate) return true;
  return false;
}

Word raise_no_order(const Sequence* sequences, std::size_t count) {
  StrBuilder names;
  Word seen[64];
  std::size_t seen_count = 0;
  for (std::size_t index = 0; index < count; ++index) {
    if (sequences[index].done()) continue;
    Word candidate = sequences[index].items[sequences[index].head];
    bool known = false;
    for (std::size_t other = 0; other < seen_count; ++other) known |= seen[other] == candidate;
    if (known || seen_count == 64) continue;
    if (seen_count) names.append_ascii(", ");
    seen[seen_count++] = candidate;
    names.append_utf8(as<Type>(candidate)->name);
  }
  Word text = names.finish();
  if (text) raise(TypeError_type, "Cannot create a consistent method resolution\norder (MRO) for bases %U", text);
  release_nullable(text);
  return 0;
}

Word check_duplicates(Word bases) {
  for (std::size_t index = 0; index < tuple_count(bases); ++index)
    for (std::size_t other = index + 1; other < tuple_count(bases); ++other)
      if (tuple_items(bases)[index] == tuple_items(bases)[other])
        return raise(TypeError_type, "duplicate base class %s", as<Type>(tuple_items(bases)[index])->name);
  return None();
}

}  // namespace

Owned compute_mro(Type* type, Word bases) noexcept {
  if (!check_duplicates(bases)) return 0;
  std::size_t count = tuple_count(bases) + 1;
  auto* sequences = static_cast<Sequence*>(allocate_buffer(count * sizeof(Sequence)));
  if (!sequences) return 0;
  for (std::size_t index = 0; index + 1 < count; ++index) {
    Word mro = type_mro(as<Type>(tuple_items(bases)[index]));
    sequences[index] = {tuple_items(mro), tuple_count(mro), 0};
  }
  sequences[count - 1] = {tuple_items(bases), tuple_count(bases), 0};
  Word result = make_list();
  bool good = result && list_append(result, as_word(type));
  while (good) {
    Word next = 0;
    bool any = false;
    for (std::size_t index = 0; index < count && !next; ++index) {
      if (sequences[index].done()) continue;
      any = true;
      Word candidate = sequences[index].items[sequences[index].head];
      if (!in_tail(sequences, count, candidate)) next = candidate;
    }
    if (!any) break;
    if (!next) {
      raise_no_order(sequences, count);
      good = false;
      break;
    }
    for (std::size_t index = 0; index < count; ++index)
      if (!sequences[index].done() && sequences[index].items[sequences[index].head] == next) ++sequences[index].head;
    good = list_append(result, next);
  }
  free_buffer(sequences);
  Word mro = good ? list_to_tuple(result) : 0;
  release_nullable(result);
  return mro;
}

namespace {

// The nearest class of the chain whose instances are larger than those of its base: it decides the layout.
Type* solid_base(Type* type) {
  for (; type->base; type = type->base) {
    if (type->fixed_size != type->base->fixed_size) return type;
    if (!is_heap(type) && type->instance_size != type->base->instance_size) return type;
  }
  return type;
}

}  // namespace

Type* best_base(Word bases) noexcept {
  Type *winner = nullptr, *base = nullptr;
  for (std::size_t index = 0; index < tuple_count(bases); ++index) {
    Type* candidate_base = as<Type>(tuple_items(bases)[index]);
    Type* candidate = solid_base(candidate_base);
    if (!winner || (winner != candidate && is_subtype(candidate, winner))) {
      winner = candidate;
      base = candidate_base;
    } else if (!is_subtype(winner, candidate)) {
      raise(TypeError_type, "multiple bases have instance lay-out conflict");
      return nullptr;
    }
  }
  return base;
}

}  // namespace coil
