// Functions of the source, bound methods, cells.
#include "runtime/core/function.h"

#include "runtime/core/attribute.h"
#include "runtime/core/code_object.h"
#include "runtime/core/errors.h"
#include "runtime/core/name.h"
#include "runtime/core/native.h"
#include "runtime/core/operations.h"
#include "runtime/object/dict.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/tuple.h"

namespace coil {

Word function_call(Word callee, const Word* arguments, std::size_t count, Word keyword_names) noexcept;
Word method_call(Word callee, const Word* arguments, std::size_t count, Word keyword_names) noexcept;

Word make_function(const Code& code, Word closure, Word defaults, Word keyword_defaults, Word annotations,
                   Module& module) noexcept {
  auto* function = allocate<Function>(function_type);
  if (!function) return 0;
  function->code = &code;
  if (closure) function->closure = retained(closure);
  if (defaults) function->defaults = retained(defaults);
  if (keyword_defaults) function->keyword_defaults = retained(keyword_defaults);
  if (annotations) function->annotations = retained(annotations);
  function->module = retained(module.name);
  return as_word(function);
}

Owned function_without_closure(const Function& function) noexcept {
  auto* copy = allocate<Function>(function_type);
  if (!copy) return 0;
  copy->code = function.code;
  if (function.name) copy->name = retained(function.name);
  if (function.qualname) copy->qualname = retained(function.qualname);
  return as_word(copy);
}

Borrowed closure_cell(Function& self, i64 index) noexcept { return tuple_items(self.closure)[index]; }

namespace {

Function* function_of(Word self) { return as<Function>(self); }
Word or_none(Word word) { return retained(word ? word : None()); }

Word function_name(Word self) {
  if (function_of(self)->name) return retained(function_of(self)->name);
  return intern_literal(function_of(self)->code->name);
}
Word function_qualname(Word self) {
  if (function_of(self)->qualname) return retained(function_of(self)->qualname);
  return intern_literal(function_of(self)->code->qualname);
}

Word function_repr(Word self) {
  Word qualname = function_qualname(self);
  if (failed(qualname)) return 0;
  Utf8 text(qualname);
  Word result = str_printf("<function %s at 0x%llx>", text.c_str(), static_cast<unsigned long long>(self));
  release(qualname);
  return result;
}

Word function_descriptor_get(Word self, Word instance, Word) {
  return instance ? make_method(self, instance) : retained(self);
}

Status set_text(Word& field, Word value, const char* name) {
  if (!value || !is_str(value)) return raise(TypeError_type, "%s must be set to a string object", name), false;
  assign(field, retained(value));
  return true;
}
Status set_name(Word self, Word value) { return set_text(function_of(self)->name, value, "__name__"); }
Status set_qualname(Word self, Word value) { return set_text(function_of(self)->qualname, value, "__qualname__"); }

Word get_doc(Word self) {
  Function* function = function_of(self);
  if (function->doc) return retained(function->doc);
  return function->code->doc ? make_str(function->code->doc) : None();
}
Status set_doc(Word self, Word value) { return assign(function_of(self)->doc, retained(value ? value : None())), true; }
Word get_module(Word self) { return or_none(function_of(self)->module); }
Status set_module(Word self, Word value) {
  return assign(function_of(self)->module, value ? retained(value) : 0), true;
}
Word get_defaults(Word self) { return or_none(function_of(self)->defaults); }
Status set_defaults(Word self, Word value) {
  if (value && value != None() && !is_tuple(value))
    return raise(TypeError_type, "__defaults__ must be set to a tuple object"), false;
  return assign(function_of(self)->defaults, value && value != None() ? retained(value) : 0), true;
}
Word get_keyword_defaults(Word self) { return or_none(function_of(self)->keyword_defaults); }
Status set_keyword_defaults(Word self, Word value) {
  if (value && value != None() && !is_dict(value))
    return raise(TypeError_type, "__kwdefaults__ must be set to a dict object"), false;
  return assign(function_of(self)->keyword_defaults, value && value != None() ? retained(value) : 0), true;
}
Word get_closure(Word self) { return or_none(function_of(self)->closure); }
Word get_code(Word self) { return make_code_object(function_of(self)->code); }

Word get_annotations(Word self) {
  Function* function = function_of(self);
  if (!function->annotations && !(function->annotations = make_dict())) return 0;
  if (is_tuple(function->annotations)) {  // name, value, name, value …: made a dict when it is first asked for
    Word dict = make_dict();
    for (std::size_t index = 0; dict && index + 1 < tuple_count(function->annotations); index += 2)
      if (!dict_set(dict, tuple_items(function->annotations)[index], tuple_items(function->annotations)[index + 1]))
        clear(dict);
    if (failed(dict)) return 0;
    assign(function->annotations, dict);
  }
  return retained(function->annotations);
}
Status set_annotations(Word self, Word value) {
  if (value && value != None() && !is_dict(value))
    return raise(TypeError_type, "__annotations__ must be set to a dict object"), false;
  return assign(function_of(self)->annotations, value && value != None() ? retained(value) : 0), true;
}

Word get_dict(Word self) {
  Function* function = function_of(self);
  if (!function->attributes && !(function->attributes = make_dict())) return 0;
  return retained(function->attributes);
}
Status set_dict(Word self, Word value) {
  if (!value) return raise(TypeError_type, "cannot delete __dict__"), false;
  if (!is_dict(value)) return raise(TypeError_type, "__dict__ must be set to a dictionary, not a '%T'", value), false;
  return assign(function_of(self)->attributes, retained(value)), true;
}

const NativeProperty function_properties[] = {{"__name__", function_name, set_name},
                                              {"__qualname__", function_qualname, set_qualname},
                                              {"__doc__", get_doc, set_doc},
                                              {"__module__", get_module, set_module},
                                              {"__defaults__", get_defaults, set_defaults},
                                              {"__kwdefaults__", get_keyword_defaults, set_keyword_defaults},
                                              {"__closure__", get_closure, readonly_member},
                                              {"__code__", get_code, nullptr},
                                              {"__annotations__", get_annotations, set_annotations},
                                              {"__dict__", get_dict, set_dict},
                                              {nullptr, nullptr, nullptr}};

Word function_get_attribute(Word self, Word name) {
  Word found = find_on_type(&function_type, name);
  if (!found && function_of(self)->attributes) {
    Word value = dict_get(function_of(self)->attributes, name);
    if (value) return retained(value);
  }
  if (!found) return raise_no_attribute(self, name);
  auto get = type_of(found)->slots.descriptor_get;
  return get ? get(found, self, as_word(&function_type)) : retained(found);
}

Status function_set_attribute(Word self, Word name, Word value) {
  Word found = find_on_type(&function_type, name);
  if (found && type_of(found)->slots.descriptor_set) return type_of(found)->slots.descriptor_set(found, self, value);
  Word& attributes = function_of(self)->attributes;
  if (value) return (attributes || (attributes = make_dict())) && dict_set(attributes, name, value);
  Flag deleted = attributes ? dict_delete(attributes, name) : 0;
  if (deleted == 0) raise_no_attribute(self, name);
  return deleted > 0;
}

void function_dealloc(Object* self) {
  auto* function = static_cast<Function*>(self);
  release_nullable(function->module);
  release_nullable(function->defaults);
  release_nullable(function->keyword_defaults);
  release_nullable(function->doc);
  release_nullable(function->attributes);
  release_nullable(function->closure);
  release_nullable(function->annotations);
  release_nullable(function->name);
  release_nullable(function->qualname);
  free_object(self);
}

void function_traverse(Object* self, Visitor visit, void* context) {
  auto* function = static_cast<Function*>(self);
  for (Word word : {function->closure, function->defaults, function->keyword_defaults, function->doc, function->annotations,
                    function->attributes})
    visit(word, context);
}

void function_clear(Object* self) {
  auto* function = static_cast<Function*>(self);
  clear(function->defaults);
  clear(function->keyword_defaults);
  clear(function->annotations);
  clear(function->attributes);
}

// ---- bound methods

Method* method_of(Word self) { return as<Method>(self); }

Word method_repr(Word self) {
  Word qualname = 0;
  if (find_attribute(method_of(self)->function, COIL_NAME("__qualname__"), &qualname) <= 0 &&
      find_attribute(method_of(self)->function, COIL_NAME("__name__"), &qualname) <= 0)
    qualname = make_str("?");
  Word receiver = repr(method_of(self)->self);
  Word result = 0;
  if (qualname && receiver) {
    Utf8 name(qualname), text(receiver);
    result = str_printf("<bound method %s of %s>", name.c_str(), text.c_str());
  }
  release_nullable(qualname);
  release_nullable(receiver);
  return result;
}

Word method_compare(Word left, Word right, Comparison comparison) {
  if ((comparison != Comparison::equal && comparison != Comparison::not_equal) || !is_exact(right, method_type))
    return NotImplemented();
  Flag same = method_of(left)->self == method_of(right)->self ? equals(method_of(left)->function, method_of(right)->function) : 0;
  if (same < 0) return 0;
  return boolean(same == (comparison == Comparison::equal));
}

Status method_hash(Word self, std::int64_t& hash) {
  std::int64_t function_hash;
  if (!hash_of(method_of(self)->function, function_hash)) return false;
  hash = static_cast<std::int64_t>(method_of(self)->self >> 4) ^ function_hash;
  if (hash == -1) hash = -2;
  return true;
}

// What the method doesn't have the function has: __name__, __doc__, attributes of its own.
Word method_get_attribute(Word self, Word name) {
  Word found = find_on_type(&method_type, name);
  if (!found) return get_attribute(method_of(self)->function, name);
  auto get = type_of(found)->slots.descriptor_get;
  return get ? get(found, self, as_word(&method_type)) : retained(found);
}

Word method_function(Word self) { return retained(method_of(self)->function); }
Word method_self(Word self) { return retained(method_of(self)->self); }
Word method_doc(Word self) { return get_attribute(method_of(self)->function, COIL_NAME("__doc__")); }
const NativeProperty method_properties[] = {{"__func__", method_function, readonly_member},
                                            {"__self__", method_self, readonly_member},
                                            {"__doc__", method_doc, nullptr},
                                            {nullptr, nullptr, nullptr}};

Word method_create(Type*, const Word* arguments, std::size_t count, Word keyword_names) {
  if (keyword_names) return raise(TypeError_type, "method() takes no keyword arguments");
  if (count != 2) return raise(TypeError_type, "method expected 2 arguments, got %zu", count);
  if (!type_of(arguments[0])->slots.call) return raise(TypeError_type, "first argument must be callable");
  if (arguments[1] == None()) return raise(TypeError_type, "self must not be None");
  return make_method(arguments[0], arguments[1]);
}

void method_dealloc(Object* self) {
  auto* method = static_cast<Method*>(self);
  release(method->function);
  release(method->self);
  free_object(self);
}
void method_traverse(Object* self, Visitor visit, void* context) {
  visit(static_cast<Method*>(self)->function, context);
  visit(static_cast<Method*>(self)->self, context);
}

// ---- cells

Word cell_contents(Word self) {
  Word value = as<Cell>(self)->value;
  return value ? retained(value) : raise(ValueError_type, "Cell is empty");
}
Status set_cell_contents(Word self, Word value) {
  assign(as<Cell>(self)->value, value ? retained(value) : 0);
  return true;
}
const NativeProperty cell_properties[] = {{"cell_contents", cell_contents, set_cell_contents}, {nullptr, nullptr, nullptr}};
Word cell_repr(Word self) {
  Word value = as<Cell>(self)->value;
  if (!value) return str_printf("<cell at 0x%llx: empty>", static_cast<unsigned long long>(self));
  return str_printf("<cell at 0x%llx: %s object at 0x%llx>", static_cast<unsigned long long>(self), type_of(value)->name,
                    static_cast<unsigned long long>(value));
}
void cell_dealloc(Object* self) {
  release_nullable(static_cast<Cell*>(self)->value);
  free_object(self);
}
void cell_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<Cell*>(self)->value, context); }
void cell_clear(Object* self) { clear(static_cast<Cell*>(self)->value); }

}  // namespace

Owned make_method(Word function, Word self) noexcept {
  auto* method = static_cast<Method*>(allocate_cell(method_type, sizeof(Method)));
  if (!method) return 0;
  method->function = retained(function);
  method->self = retained(self);
  return as_word(method);
}

Word make_cell(Word value) noexcept {
  auto* cell = static_cast<Cell*>(allocate_cell(cell_type, sizeof(Cell)));
  if (!cell) return 0;
  cell->value = value ? retained(value) : 0;
  return as_word(cell);
}

constinit Type function_type = [] {
  Type type = native_type("function", &object_type, sizeof(Function), type_gc | type_is_method, nullptr, function_properties);
  type.slots.call = function_call;
  type.slots.repr = function_repr;
  type.slots.descriptor_get = function_descriptor_get;
  type.slots.get_attribute = function_get_attribute;
  type.slots.set_attribute = function_set_attribute;
  type.slots.dealloc = function_dealloc;
  type.slots.traverse = function_traverse;
  type.slots.clear = function_clear;
  return type;
}();

constinit Type method_type = [] {
  Type type = native_type("method", &object_type, sizeof(Method), type_gc, nullptr, method_properties);
  type.slots.call = method_call;
  type.slots.repr = method_repr;
  type.slots.compare = method_compare;
  type.slots.hash = method_hash;
  type.slots.get_attribute = method_get_attribute;
  type.slots.create = method_create;
  type.slots.dealloc = method_dealloc;
  type.slots.traverse = method_traverse;
  return type;
}();

constinit Type cell_type = [] {
  Type type = native_type("cell", &object_type, sizeof(Cell), type_gc, nullptr, cell_properties);
  type.slots.repr = cell_repr;
  type.slots.dealloc = cell_dealloc;
  type.slots.traverse = cell_traverse;
  type.slots.clear = cell_clear;
  return type;
}();

}  // namespace coil
