// The class statement: bases, metaclass, namespace, body, metaclass call.
#include "runtime/core/attribute.h"
#include "runtime/core/build_class.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/list.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

ClassStatement* current_statement = nullptr;

// Bases that aren't types say by __mro_entries__ what stands for them. Gives the tuple (owned).
Owned resolve_bases(Word bases) {
  Word result = make_list();
  if (!result) return 0;
  for (std::size_t index = 0; index < tuple_count(bases); ++index) {
    Word base = tuple_items(bases)[index];
    Word method = 0;
    Flag found = is_type(base) ? 0 : find_attribute(base, COIL_NAME("__mro_entries__"), &method);
    Status good;
    if (found < 0) {
      good = false;
    } else if (!found) {
      good = list_append(result, base);
    } else {
      Word entries = call(method, &bases, 1);
      release(method);
      good = entries && (is_tuple(entries) || raise(TypeError_type, "__mro_entries__ must return a tuple"));
      good = good && list_extend(result, entries);
      release_nullable(entries);
    }
    if (!good) return release(result), 0;
  }
  Word tuple = list_to_tuple(result);
  release(result);
  return tuple;
}

// The most derived of the metaclass named and those of the bases.
Type* winning_metaclass(Type* start, Word bases) {
  Type* winner = start;
  for (std::size_t index = 0; index < tuple_count(bases); ++index) {
    Type* candidate = type_of(tuple_items(bases)[index]);
    if (is_subtype(winner, candidate)) continue;
    if (is_subtype(candidate, winner)) {
      winner = candidate;
      continue;
    }
    raise(TypeError_type,
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    return nullptr;
  }
  return winner;
}

Owned prepare(Word metaclass, Word name, Word bases, Word keywords) {
  Word method = 0;
  Flag found = metaclass == as_word(&type_type) ? 0 : find_attribute(metaclass, COIL_NAME("__prepare__"), &method);
  if (found < 0) return 0;
  if (!found) return make_dict();
  Word arguments = pack(name, bases);
  Word namespace_ = arguments ? call_tuple(method, arguments, keywords) : 0;
  release_nullable(arguments);
  release(method);
  if (namespace_ && !is_dict(namespace_) && !type_of(namespace_)->slots.get_item) {
    if (is_type(metaclass))
      raise(TypeError_type, "%s.__prepare__() must return a mapping, not %T", as<Type>(metaclass)->name, namespace_);
    else
      raise(TypeError_type, "<metaclass>.__prepare__() must return a mapping, not %T", namespace_);
    release(namespace_);
    return 0;
  }
  return namespace_;
}

Status set_in(Word namespace_, Word key, Word value) {
  return is_exact(namespace_, dict_type) ? dict_set(namespace_, key, value) : set_item(namespace_, key, value);
}

// Takes `metaclass` out of the keywords: owned, or 0.
Owned take_metaclass(Word keywords) { return keywords ? dict_pop(keywords, COIL_NAME("metaclass")) : 0; }

Word call_metaclass(Word metaclass, Word name, Word bases, Word namespace_, Word keywords, Word attribute_names) {
  ClassStatement statement{namespace_, attribute_names, current_statement};
  current_statement = &statement;
  Word arguments = pack(name, bases, namespace_);
  Word result = arguments ? call_tuple(metaclass, arguments, keywords) : 0;
  release_nullable(arguments);
  current_statement = statement.previous;
  return result;
}

Word run_statement(Word body, Word name, Word bases, Word original_bases, Word metaclass, Word keywords, Word attribute_names) {
  Word namespace_ = prepare(metaclass, name, bases, keywords);
  if (!namespace_) return 0;
  Word cell = call(body, &namespace_, 1);
  Status good = cell != 0;
  if (good && bases != original_bases) good = set_in(namespace_, COIL_NAME("__orig_bases__"), original_bases);
  if (good && is_exact(cell, cell_type)) good = set_in(namespace_, COIL_NAME("__classcell__"), cell);
  Word result = good ? call_metaclass(metaclass, name, bases, namespace_, keywords, attribute_names) : 0;
  // A metaclass that doesn't hand the namespace on to type.__new__ leaves the cell empty.
  if (result && is_exact(cell, cell_type) && !as<Cell>(cell)->value && is_type(result)) {
    raise(RuntimeError_type, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?", name, result);
    clear(result);
  }
  release_nullable(cell);
  release(namespace_);
  return result;
}

}  // namespace

Word statement_attribute_names(Word namespace_) noexcept {
  for (ClassStatement* statement = current_statement; statement; statement = statement->previous)
    if (statement->namespace_ == namespace_) return statement->attribute_names;
  return current_statement ? current_statement->attribute_names : 0;
}

Type* choose_metaclass(Type* start, Word bases) noexcept { return winning_metaclass(start, bases); }

Word build_class(Word body, Word name, Word original_bases, Word keywords_given, Word attribute_names) noexcept {
  Word bases = 0;
  for (std::size_t index = 0; index < tuple_count(original_bases) && !bases; ++index)
    if (!is_type(tuple_items(original_bases)[index]) && !(bases = resolve_bases(original_bases))) return 0;
  if (!bases) bases = retained(original_bases);
  Word keywords = keywords_given ? dict_copy(keywords_given) : 0;
  Word metaclass = take_metaclass(keywords);
  if (!metaclass) metaclass = retained(tuple_count(bases) ? as_word(type_of(tuple_items(bases)[0])) : as_word(&type_type));
  if (is_type(metaclass)) {
    Type* winner = choose_metaclass(as<Type>(metaclass), bases);
    assign(metaclass, winner ? retained(as_word(winner)) : 0);
  }
  Word result = metaclass ? run_statement(body, name, bases, original_bases, metaclass, keywords, attribute_names) : 0;
  release_nullable(metaclass);
  release_nullable(keywords);
  release(bases);
  return result;
}

}  // namespace coil
