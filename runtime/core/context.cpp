#include "runtime/core/context.h"

#include <cstdio>
#include <initializer_list>

#include "runtime/core/generic_alias.h"
#include "runtime/core/native.h"
#include "runtime/core/types.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
#include "runtime/object/memory.h"
#include "runtime/object/native_type.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"
#include "runtime/object/tuple.h"

namespace coil {

namespace {

Owned make_context(Word variables) noexcept {
  auto* context = allocate<Context>(context_type);
  if (!context) return 0;
  context->variables = variables;
  retain_nullable(variables);
  return as_word(context);
}

Word variables_of(Word context) { return context ? as<Context>(context)->variables : 0; }

// The variables of the current context for changing: its own copy.
Borrowed own_variables() noexcept {
  Word current = current_context();
  if (failed(current)) return 0;
  Word& variables = as<Context>(current)->variables;
  if (!variables) return variables = make_dict();
  if (as_object(variables)->references > 1) {
    Word copy = dict_copy(variables);
    if (failed(copy)) return 0;
    assign(variables, copy);
  }
  return variables;
}

}  // namespace

Owned snapshot_context() noexcept {
  Word variables = variables_of(state.context);
  if (!variables || dict_count(variables) == 0) return 0;
  Word copy = make_context(variables);
  if (!copy) clear_error();
  return copy;
}

Borrowed materialize_context(Word& snapshot) noexcept {
  if (!snapshot) snapshot = make_context(0);
  return snapshot;
}

Borrowed current_context() noexcept { return materialize_context(state.context); }

// ---- variables

Word context_var_get(Word variable, Word otherwise) noexcept {
  if (Word variables = variables_of(state.context)) {
    Word value = dict_get(variables, variable);
    if (value) return retained(value);
    if (error_pending()) return 0;
  }
  if (otherwise) return retained(otherwise);
  if (Word value = as<ContextVar>(variable)->default_value) return retained(value);
  return raise_with(LookupError_type, variable);
}

Word context_var_set(Word variable, Word value) noexcept {
  Word variables = own_variables();
  if (failed(variables)) return 0;
  auto* token = allocate<Token>(context_token_type);
  if (!token) return 0;
  token->variable = retained(variable);
  token->context = retained(state.context);
  Word old = dict_get(variables, variable);
  if (old) token->old_value = retained(old);
  if (!dict_set(variables, variable, value)) {
    release(as_word(token));
    return 0;
  }
  return as_word(token);
}

namespace {

Word variable_create(Type* type, const Word* arguments, std::size_t count, Word keyword_names) noexcept {
  Word name = count > 0 ? arguments[0] : 0, default_value = 0;
  std::size_t keywords = keyword_names ? tuple_count(keyword_names) : 0;
  if (count > 1) return raise(TypeError_type, "ContextVar() takes at most 1 positional argument (%zu given)", count);
  for (std::size_t index = 0; index < keywords; ++index) {
    Word keyword = tuple_items(keyword_names)[index];
    if (str_equal(keyword, "default")) default_value = arguments[count + index];
    else if (str_equal(keyword, "name")) name = arguments[count + index];
    else return raise(TypeError_type, "'%U' is an invalid keyword argument for ContextVar()", keyword);
  }
  if (!name) return raise(TypeError_type, "ContextVar() takes exactly 1 positional argument (0 given)");
  if (!is_str(name)) return raise(TypeError_type, "context variable name must be a str");
  auto* variable = reinterpret_cast<ContextVar*>(allocate_object(type, sizeof(ContextVar)));
  if (!variable) return 0;
  variable->name = retained(name);
  retain_nullable(default_value);
  variable->default_value = default_value;
  return as_word(variable);
}

Word variable_repr(Word self) {
  auto* variable = as<ContextVar>(self);
  StrBuilder builder;
  builder.append_ascii("<ContextVar name=");
  builder.append_repr(variable->name);
  if (variable->default_value) {
    builder.append_ascii(" default=");
    builder.append_repr(variable->default_value);
  }
  char address[32];
  std::snprintf(address, sizeof address, " at %p>", static_cast<void*>(variable));
  builder.append_ascii(address);
  return builder.finish();
}

Word variable_get(const Word* arguments) { return context_var_get(arguments[0], arguments[1]); }
Word variable_set(const Word* arguments) { return context_var_set(arguments[0], arguments[1]); }

Word variable_reset(const Word* arguments) {
  Word variable = arguments[0], word = arguments[1];
  if (!is_exact(word, context_token_type))
    return raise(TypeError_type, "expected an instance of Token, got %R", word);
  auto* token = as<Token>(word);
  if (token->used) return raise(RuntimeError_type, "%R has already been used once", word);
  if (token->variable != variable) return raise(ValueError_type, "%R was created by a different ContextVar", word);
  if (token->context != state.context) return raise(ValueError_type, "%R was created in a different Context", word);
  token->used = true;
  Word variables = own_variables();
  if (failed(variables)) return 0;
  if (token->old_value) return dict_set(variables, variable, token->old_value) ? None() : 0;
  return dict_delete(variables, variable) < 0 ? 0 : None();
}

const NativeMethod variable_methods[] = {
    {"get(self, default=None, /)", variable_get},
    {"set(self, value, /)", variable_set},
    {"reset(self, token, /)", variable_reset},
    class_getitem_row,
    {}};
const NativeProperty variable_properties[] = {
    {"name", [](Word self) { return retained(as<ContextVar>(self)->name); }, readonly_member}, {}};

// ---- tokens

Word token_repr(Word self) {
  auto* token = as<Token>(self);
  StrBuilder builder;
  builder.append_ascii(token->used ? "<Token used var=" : "<Token var=");
  builder.append_repr(token->variable);
  char address[32];
  std::snprintf(address, sizeof address, " at %p>", static_cast<void*>(token));
  builder.append_ascii(address);
  return builder.finish();
}

Object token_missing = {immortal_references, 0, &context_token_missing_type};

const NativeProperty token_properties[] = {
    {"var", [](Word self) { return retained(as<Token>(self)->variable); }, nullptr},
    {"old_value",
     [](Word self) {
       Word old = as<Token>(self)->old_value;
       return retained(old ? old : as_word(&token_missing));
     },
     nullptr},
    {}};

// ---- contexts as objects

Status check_key(Word key) noexcept {
  if (is_instance(key, context_var_type)) return true;
  raise(TypeError_type, "a ContextVar key was expected, got %R", key);
  return false;
}

Word context_get_item(Word self, Word key) {
  if (!check_key(key)) return 0;
  Word variables = variables_of(self);
  Word value = variables ? dict_get(variables, key) : 0;
  if (value) return retained(value);
  return error_pending() ? 0 : raise_key_error(key);
}

Flag context_contains(Word self, Word key) {
  if (!check_key(key)) return -1;
  Word variables = variables_of(self);
  return variables ? dict_contains(variables, key) : 0;
}

std::int64_t context_length(Word self) {
  Word variables = variables_of(self);
  return variables ? static_cast<std::int64_t>(dict_count(variables)) : 0;
}

Word context_iter(Word self) {
  Word variables = variables_of(self);
  Word keys = variables ? dict_keys_list(variables) : make_list();
  if (failed(keys)) return 0;
  Word iterator = get_iter(keys);
  release(keys);
  return iterator;
}

Word context_compare(Word left, Word right, Comparison comparison) {
  bool equality = comparison == Comparison::equal || comparison == Comparison::not_equal;
  if (!equality || !is_exact(right, context_type)) return retained(NotImplemented());
  Word first = variables_of(left), second = variables_of(right);
  bool either_empty = !first || !second || dict_count(first) == 0 || dict_count(second) == 0;
  Flag equal = either_empty ? context_length(left) == context_length(right) : equals(first, second);
  return equal < 0 ? 0 : boolean(equal == (comparison == Comparison::equal));
}

Word context_get(const Word* arguments) {
  Flag found = context_contains(arguments[0], arguments[1]);
  if (found < 0) return 0;
  if (found) return context_get_item(arguments[0], arguments[1]);
  return retained(arguments[2] ? arguments[2] : None());
}

template <typename Pick>
Word context_list(Word self, Pick pick) {
  Word list = make_list();
  Word variables = variables_of(self);
  std::size_t position = 0;
  Word key, value;
  while (list && variables && dict_next(variables, position, key, value))
    if (!list_append_owned(list, pick(key, value))) clear(list);
  return list;
}

Word context_keys(const Word* arguments) {
  return context_list(arguments[0], [](Word key, Word) { return retained(key); });
}
Word context_values(const Word* arguments) {
  return context_list(arguments[0], [](Word, Word value) { return retained(value); });
}
Word context_items(const Word* arguments) {
  return context_list(arguments[0], [](Word key, Word value) { return pack(key, value); });
}
Word context_copy(const Word* arguments) { return make_context(variables_of(arguments[0])); }

Word context_run(const Word* arguments) {  // self, callable, *args, **kwargs
  if (!arguments[1]) return raise(TypeError_type, "run() missing 1 required positional argument");
  Word outer = state.context;
  if (!enter_context(arguments[0])) return 0;
  Word result = call_tuple(arguments[1], arguments[2], arguments[3]);
  release_nullable(leave_context(outer));
  return result;
}

Word context_create(Type*, const Word*, std::size_t count, Word keyword_names) {
  if (count || (keyword_names && tuple_count(keyword_names)))
    return raise(TypeError_type, "Context() does not accept any arguments");
  return make_context(0);
}

const NativeMethod context_methods[] = {
    {"run(self, callable=None, /, *args, **kwargs)", context_run},
    {"copy(self, /)", context_copy},
    {"get(self, key, default=None, /)", context_get},
    {"keys(self, /)", context_keys},
    {"values(self, /)", context_values},
    {"items(self, /)", context_items},
    {}};

}  // namespace

Status enter_context(Word context) noexcept {
  if (!context) {
    state.context = 0;
    return true;
  }
  if (as<Context>(context)->entered) {
    raise(RuntimeError_type, "cannot enter context: %R is already entered", context);
    return false;
  }
  enter_free_context(context);
  return true;
}

constinit Type context_type = [] {
  Type type = native_type("Context", sizeof(Context), type_gc, "_contextvars");
  type.slots.dealloc = [](Object* self) {
    release_nullable(static_cast<Context*>(self)->variables);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<Context*>(self)->variables, context);
  };
  type.slots.create = context_create;
  type.slots.hash = unhashable;
  type.slots.compare = context_compare;
  type.slots.get_item = context_get_item;
  type.slots.contains = context_contains;
  type.slots.length = context_length;
  type.slots.iter = context_iter;
  type.methods = context_methods;
  return type;
}();

constinit Type context_var_type = [] {
  Type type = native_type("ContextVar", sizeof(ContextVar), type_gc, "_contextvars");
  type.slots.dealloc = [](Object* self) {
    release(static_cast<ContextVar*>(self)->name);
    release_nullable(static_cast<ContextVar*>(self)->default_value);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    visit(static_cast<ContextVar*>(self)->default_value, context);
  };
  type.slots.create = variable_create;
  type.slots.repr = variable_repr;
  type.methods = variable_methods;
  type.properties = variable_properties;
  return type;
}();

const NativeMethod token_methods[] = {class_getitem_row, {}};

constinit Type context_token_type = [] {
  Type type = native_type("Token", sizeof(Token), type_gc, "_contextvars");
  type.slots.dealloc = [](Object* self) {
    auto* token = static_cast<Token*>(self);
    release_nullable(token->context);
    release(token->variable);
    release_nullable(token->old_value);
    free_object(self);
  };
  type.slots.traverse = [](Object* self, Visitor visit, void* context) {
    auto* token = static_cast<Token*>(self);
    visit(token->old_value, context);
    visit(token->context, context);
  };
  type.slots.create = [](Type*, const Word*, std::size_t, Word) -> Word {
    return raise(RuntimeError_type, "Tokens can only be created by ContextVars");
  };
  type.slots.repr = token_repr;
  type.methods = token_methods;
  type.properties = token_properties;
  return type;
}();

constinit Type context_token_missing_type = [] {
  Type type = native_type("Token.MISSING", sizeof(Object), 0, "_contextvars");
  type.slots.repr = [](Word) { return make_str("<Token.MISSING>"); };
  return type;
}();

void ready_context_types() noexcept {
  for (Type* type : {&context_type, &context_var_type, &context_token_type, &context_token_missing_type}) type_ready(*type);
  dict_set(type_namespace(&context_token_type), "MISSING", as_word(&token_missing));
}

}  // namespace coil
