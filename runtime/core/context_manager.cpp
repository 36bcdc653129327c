// The with statement's operations, and those of class bodies and cells.
#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/operations.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

// A special method bound to its object, or 0 with the error that the statement gives.
Word bound_special(Word object, Word name, const char* protocol, const char* missing) {
  Word method = find_on_type(type_of(object), name);
  if (!method) return raise(TypeError_type, "'%T' object does not support the %s protocol%s", object, protocol, missing);
  auto get = type_of(method)->slots.descriptor_get;
  return get ? get(method, object, as_word(type_of(object))) : retained(method);
}

}  // namespace

Word lookup_enter(Word manager) noexcept { return bound_special(manager, COIL_NAME("__enter__"), "context manager", ""); }
Word lookup_exit(Word manager) noexcept {
  return bound_special(manager, COIL_NAME("__exit__"), "context manager", " (missed __exit__ method)");
}
Word lookup_async_enter(Word manager) noexcept {
  return bound_special(manager, COIL_NAME("__aenter__"), "asynchronous context manager", "");
}
Word lookup_async_exit(Word manager) noexcept {
  return bound_special(manager, COIL_NAME("__aexit__"), "asynchronous context manager", " (missed __aexit__ method)");
}

namespace {

template <typename Call>
[[gnu::always_inline]] inline Word exit_with(Word exit, Word exception, Call call) noexcept {
  Word arguments[] = {None(), None(), None()};
  if (exception) {
    Word traceback = exception_traceback(exception);
    arguments[0] = as_word(type_of(exception));
    arguments[1] = exception;
    if (traceback) arguments[2] = retained(traceback);
  }
  Word result = call(exit, arguments, 3);
  if (arguments[2] != None()) release(arguments[2]);
  return result;
}

}  // namespace

Word call_exit(Word exit, Word exception) noexcept {
  return exit_with(exit, exception, [](Word callee, const Word* arguments, std::size_t count) { return call(callee, arguments, count); });
}
Word await_call_exit(Word exit, Word exception) noexcept { return exit_with(exit, exception, await_call_words); }

// ---- cells

Word load_cell_slow(Word, Word name) noexcept { return raise_unbound_local(name); }
Word load_free_slow(Word, Word name) noexcept { return raise_unbound_free(name); }

Status delete_cell(Word cell, Word name) noexcept {
  if (!as<Cell>(cell)->value) return raise_unbound_local(name), false;
  clear(as<Cell>(cell)->value);
  return true;
}

// ---- names of class bodies: the namespace is a dict unless the metaclass prepared something else

namespace {

// Like namespace[name] for mappings: 0 without an error when absent.
Owned find_in(Word namespace_, Word name) {
  if (is_exact(namespace_, dict_type)) {
    Word value = dict_get(namespace_, name);
    return value ? retained(value) : 0;
  }
  Word value = get_item(namespace_, name);
  if (!value && pending_is(KeyError_type)) clear_error();
  return value;
}

}  // namespace

static constinit Object absent_name = {immortal_references, 0, &object_type};

Word find_class_name(Word namespace_, Word name) noexcept {
  Word value = find_in(namespace_, name);
  return value || error_pending() ? value : retained(as_word(&absent_name));
}

bool is_absent_name(Word found) noexcept { return found == as_word(&absent_name); }

Word load_class_name(Word namespace_, Word name) noexcept {
  Word value = find_in(namespace_, name);
  return value || error_pending() ? value : raise_unbound_global(name);
}

Status store_class_name(Word namespace_, Word name, Word value) noexcept {
  return is_exact(namespace_, dict_type) ? dict_set(namespace_, name, value) : set_item(namespace_, name, value);
}

Status delete_class_name(Word namespace_, Word name) noexcept {
  if (!is_exact(namespace_, dict_type)) {
    if (delete_item(namespace_, name)) return true;
    if (!pending_is(KeyError_type)) return false;
    clear_error();
  } else {
    Flag deleted = dict_delete(namespace_, name);
    if (deleted) return deleted > 0;
  }
  return raise_unbound_global(name), false;
}

}  // namespace coil
