// The rows of except*: what a clause takes out of a group, and what is raised behind the clauses.
#include "runtime/core/errors.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/state.h"
#include "runtime/object/exception.h"
#include "runtime/object/exception_group.h"
#include "runtime/object/list.h"
#include "runtime/object/str.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

bool is_group(Word exception) { return exception != None() && is_subtype(type_of(exception), &BaseExceptionGroup_type); }

Status check_type(Word type) {
  if (!is_exception_type(type)) {
    return raise(TypeError_type, "catching classes that do not inherit from BaseException is not allowed"), false;
  }
  if (is_subtype(as<Type>(type), &BaseExceptionGroup_type)) {
    return raise(TypeError_type, "catching ExceptionGroup with except* is not allowed. Use except instead."), false;
  }
  return true;
}

Status check_types(Word types) {
  if (!is_tuple(types)) return check_type(types);
  for (std::size_t index = 0; index < tuple_count(types); ++index)
    if (!check_type(tuple_items(types)[index])) return false;
  return true;
}

Owned pair(Word first, Word second) {
  const Word items[] = {first, second};
  return make_tuple(items, 2);
}

// A group without a message, as CPython makes it of exceptions that were raised outside of one.
Owned nameless_group(Word members) {
  Word empty = make_str("");
  if (failed(empty)) return 0;
  Word group = make_exception_group(empty, members);
  release(empty);
  return group;
}

}  // namespace

Word split_group(Word rest, Word types) noexcept {
  if (!check_types(types)) return 0;
  if (rest == None()) return pair(None(), None());
  if (is_group(rest)) {
    Word match, others;
    if (!split_exception(rest, types, &match, &others)) return 0;
    Word result = pair(others, match);
    release(match);
    release(others);
    return result;
  }
  Flag matches = exception_matches(rest, types);
  if (matches < 0) return 0;
  if (!matches) return pair(rest, None());
  Word members = make_tuple(&rest, 1);
  Word group = members ? nameless_group(members) : 0;
  release_nullable(members);
  if (failed(group)) return 0;
  Word result = pair(None(), group);
  release(group);
  return result;
}

// ---- what is raised again ----------------------------------------------------------------------------------------------

namespace {

// Whether a group is a part of the original that was raised as it was, rather than an error of a clause.
bool is_part_of(Word exception, Word original) {
  auto* one = as<BaseException>(exception);
  auto* whole = as<BaseException>(original);
  return is_group(exception) && exception_traceback(exception) == exception_traceback(original) && one->cause == whole->cause && one->context == whole->context;
}

Status collect_leaves(Word exception, Word leaves) {
  if (!is_group(exception)) return list_append(leaves, exception);
  Word members = as<ExceptionGroup>(exception)->exceptions;
  for (std::size_t index = 0; index < tuple_count(members); ++index)
    if (!collect_leaves(tuple_items(members)[index], leaves)) return false;
  return true;
}

thread_local Word wanted_leaves;  // borrowed; of the projection under way

Word is_wanted(const Word* arguments) {
  for (std::size_t index = 0; index < list_count(wanted_leaves); ++index)
    if (list_items(wanted_leaves)[index] == arguments[0]) return retained(True());
  return retained(False());
}

constexpr NativeMethod is_wanted_row = {"is_wanted(exception, /)", is_wanted, MethodKind::function};

// The original with nothing but these leaves, its structure kept.
Owned project(Word original, Word leaves) {
  Word condition = make_native_function(is_wanted_row, None());
  if (failed(condition)) return 0;
  Word outer = wanted_leaves, match, rest;
  wanted_leaves = leaves;
  Status good = split_exception(original, condition, &match, &rest);
  wanted_leaves = outer;
  release(condition);
  if (!good) return 0;
  release(rest);
  return match;
}

// Sorts what is to be raised: errors of the clauses, and the leaves of what nobody took or was raised again.
Status sort_raised(Word original, Word raised, Word rest, Word errors, Word leaves) {
  for (std::size_t index = 0; index < list_count(raised); ++index) {
    Word one = list_items(raised)[index];
    if (!(is_part_of(one, original) ? collect_leaves(one, leaves) : list_append(errors, one))) return false;
  }
  return rest == None() || collect_leaves(rest, leaves);
}

Owned join(Word original, Word raised, Word rest, Word errors, Word leaves) {
  if (!sort_raised(original, raised, rest, errors, leaves)) return 0;
  Word again = list_count(leaves) ? project(original, leaves) : retained(None());
  if (failed(again)) return 0;
  if (!list_count(errors)) return again;
  Status good = again == None() || list_append(errors, again);
  release(again);
  if (!good) return 0;
  return nameless_group(errors);
}

}  // namespace

Word join_groups(Word original, Word raised, Word rest) noexcept {
  if (!list_count(raised) && rest == None()) return retained(None());
  // A plain exception was wrapped for one clause at most: it, or that clause's error, goes on.
  if (!is_group(original)) return retained(list_count(raised) ? list_items(raised)[0] : rest);
  Word errors = build_list(nullptr, 0), leaves = errors ? build_list(nullptr, 0) : 0;
  Word result = leaves ? join(original, raised, rest, errors, leaves) : 0;
  release_nullable(errors);
  release_nullable(leaves);
  return result;
}

}  // namespace coil
