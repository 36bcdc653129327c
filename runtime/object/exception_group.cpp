// BaseExceptionGroup and ExceptionGroup: making, splitting.
#include "runtime/core/attribute.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/exception_fields.h"
#include "runtime/object/exception_group.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

ExceptionGroup* of(Word self) { return as<ExceptionGroup>(self); }

// The members as a tuple, checked; `all_exceptions`: each is an Exception.
Owned checked_members(Word sequence, bool& all_exceptions) {
  if (!is_list(sequence) && !is_tuple(sequence) && !type_of(sequence)->slots.get_item)
    return raise(TypeError_type, "second argument (exceptions) must be a sequence");
  Word members = tuple_from(sequence);
  if (failed(members)) return 0;
  Word result = members;
  all_exceptions = true;
  if (tuple_count(members) == 0) result = raise(ValueError_type, "second argument (exceptions) must be a non-empty sequence");
  for (std::size_t index = 0; result && index < tuple_count(members); ++index) {
    Word member = tuple_items(members)[index];
    if (!is_exception(member))
      result = raise(ValueError_type, "Item %zu of second argument (exceptions) is not an exception", index);
    else if (!is_instance(member, Exception_type)) all_exceptions = false;
  }
  if (!result) release(members);
  return result;
}

// The class that a group of these members gets: BaseExceptionGroup becomes ExceptionGroup where it can.
Type* group_type(Type* type, bool all_exceptions) {
  if (type == &BaseExceptionGroup_type) return all_exceptions ? &ExceptionGroup_type : type;
  if (all_exceptions) return type;
  if (type == &ExceptionGroup_type) raise(TypeError_type, "Cannot nest BaseExceptions in an ExceptionGroup");
  else if (is_subtype(type, &Exception_type)) raise(TypeError_type, "Cannot nest BaseExceptions in '%s'", type->name);
  else return type;
  return nullptr;
}

}  // namespace

Word exception_group_create(Type* type, const Word* arguments, std::size_t count, Word) noexcept {
  if (count != 2) return raise(TypeError_type, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)", count);
  if (!is_str(arguments[0])) return raise(TypeError_type, "BaseExceptionGroup.__new__() argument 1 must be str, not %A", arguments[0]);
  bool all_exceptions;
  Word members = checked_members(arguments[1], all_exceptions);
  if (failed(members)) return 0;
  Type* actual = group_type(type, all_exceptions);
  Word self = actual ? exception_create(actual, arguments, count, 0) : 0;
  if (!self) return release(members), 0;
  of(self)->message = retained(arguments[0]);
  of(self)->exceptions = members;
  return self;
}

Status exception_group_init(Word self, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  return exception_init(self, arguments, count, keyword_names);
}

Word exception_group_str(Word self) noexcept {
  StrBuilder text;
  text.append_str(of(self)->message);
  text.append_ascii(" (");
  std::size_t count = tuple_count(of(self)->exceptions);
  text.append_int(static_cast<std::int64_t>(count));
  text.append_ascii(count == 1 ? " sub-exception)" : " sub-exceptions)");
  return text.finish();
}

Owned make_exception_group(Word message, Word members) noexcept {
  Word arguments[] = {message, members};
  return call(as_word(&BaseExceptionGroup_type), arguments, 2);
}

namespace {

// ---- split and subgroup

// Whether a condition (class, tuple of classes, function) holds for an exception.
Flag condition_holds(Word condition, Word exception) {
  if (is_exception_type(condition) || is_tuple(condition)) return exception_matches(exception, condition);
  Word result = call(condition, &exception, 1);
  if (failed(result)) return -1;
  Flag flag = truth(result);
  release(result);
  return flag;
}

Status check_condition(Word condition) {
  bool good = is_exception_type(condition) || (!is_type(condition) && type_of(condition)->slots.call);
  if (is_tuple(condition)) {
    good = true;
    for (std::size_t index = 0; index < tuple_count(condition); ++index) good &= is_exception_type(tuple_items(condition)[index]);
  }
  return good || raise(TypeError_type, "expected a function, exception type or tuple of exception types");
}

// group.derive(members), with the place in the program that the group had.
Owned derive_from(Word group, Word members) {
  Word result = call_method(group, "derive", members);
  if (failed(result)) return 0;
  if (!is_instance(result, BaseExceptionGroup_type)) {
    release(result);
    return raise(TypeError_type, "derive must return an instance of BaseExceptionGroup");
  }
  auto *from = as<BaseException>(group), *to = as<BaseException>(result);
  if (Word traceback = exception_traceback(group)) exception_replace_traceback(result, retained(traceback));
  if (from->context) assign(to->context, retained(from->context));
  if (from->cause) assign(to->cause, retained(from->cause));
  to->suppress_context = true;  // whatever the group's is, since the cause is assigned
  Word notes = 0;
  Flag found = find_attribute(group, COIL_NAME("__notes__"), &notes);
  if (found < 0) return release(result), 0;
  if (found && (is_list(notes) || is_tuple(notes))) {
    Word copy = list_from(notes);
    Status good = copy && set_attribute(result, COIL_NAME("__notes__"), copy);
    release_nullable(copy);
    if (!good) clear(result);
  }
  release_nullable(notes);
  return result;
}

struct Split {
  Word match = 0, rest = 0;  // owned; None: no members
};

bool split_member(Word member, Word condition, Word matches, Word rests);

bool split(Word exception, Word condition, Split& result) {
  Flag whole = condition_holds(condition, exception);
  if (whole < 0) return false;
  if (whole || !is_instance(exception, BaseExceptionGroup_type)) {
    result.match = whole ? retained(exception) : None();
    result.rest = whole ? None() : retained(exception);
    return true;
  }
  Word matches = make_list(), rests = make_list();
  bool good = matches && rests;
  Word members = retained(of(exception)->exceptions);
  for (std::size_t index = 0; good && index < tuple_count(members); ++index)
    good = split_member(tuple_items(members)[index], condition, matches, rests);
  if (good) {
    result.match = list_count(matches) ? derive_from(exception, matches) : None();
    result.rest = result.match && list_count(rests) ? derive_from(exception, rests) : None();
    good = result.match && result.rest;
  }
  release(members);
  release_nullable(matches);
  release_nullable(rests);
  return good;
}

bool split_member(Word member, Word condition, Word matches, Word rests) {
  Split part;
  if (!split(member, condition, part)) return false;
  bool good = (part.match == None() || list_append(matches, part.match)) && (part.rest == None() || list_append(rests, part.rest));
  release(part.match);
  release(part.rest);
  return good;
}

Word method_split(const Word* arguments) {
  Split result;
  if (!check_condition(arguments[1]) || !split(arguments[0], arguments[1], result)) return 0;
  return pack_owned(result.match, result.rest);
}

Word method_subgroup(const Word* arguments) {
  Split result;
  if (!check_condition(arguments[1]) || !split(arguments[0], arguments[1], result)) return 0;
  release(result.rest);
  return result.match;
}

Word method_derive(const Word* arguments) { return make_exception_group(of(arguments[0])->message, arguments[1]); }


}  // namespace

Status split_exception(Word exception, Word condition, Word* match, Word* rest) noexcept {
  Split result;
  if (!split(exception, condition, result)) return false;
  *match = result.match;
  *rest = result.rest;
  return true;
}

const NativeMethod exception_group_methods[] = {{"derive(self, excs, /)", method_derive},
                                                {"split(self, condition, /)", method_split},
                                                {"subgroup(self, condition, /)", method_subgroup},
                                                class_getitem_row,
                                                {nullptr, nullptr}};
const NativeProperty exception_group_properties[] = {
    {"message", get_exception_field<ExceptionGroup, &ExceptionGroup::message>, readonly_member},
    {"exceptions", get_exception_field<ExceptionGroup, &ExceptionGroup::exceptions>, readonly_member},
    {nullptr, nullptr, nullptr}};

}  // namespace coil
