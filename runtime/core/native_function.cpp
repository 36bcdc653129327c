// Objects of native functions: built-in functions, methods of built-in types, bound and unbound.
#include <string_view>

#include "runtime/core/attribute.h"
#include "runtime/core/errors.h"
#include "runtime/core/native.h"
#include "runtime/core/native_signature.h"
#include "runtime/core/types.h"
#include "runtime/object/exception.h"
#include "runtime/object/memory.h"
#include "runtime/object/protocol.h"
#include "runtime/object/str.h"
#include "runtime/object/str_builder.h"

namespace coil {

namespace {

NativeFunction* of(Word self) { return as<NativeFunction>(self); }

NativeFunction* make(Type& type, const NativeMethod& row, Type* owner, NativeSignature* signature, Word self) {
  auto* function = allocate<NativeFunction>(type);
  if (!function) return nullptr;
  function->row = &row;
  function->signature = signature;
  function->owner = owner;
  if (self) function->self = retained(self);
  return function;
}

// Binding parses first, so that all bound methods share the signature.
Word bind(NativeFunction* function, Word self) {
  native_signature(function);
  return as_word(make(native_function_type, *function->row, function->owner, function->signature, self));
}

Word bound_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  return call_native(of(self), of(self)->self, arguments, count, keyword_names);
}

// Unbound: the receiver is the first argument.
Word descriptor_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  NativeFunction* function = of(self);
  if (count == 0) {
    Word name = native_function_name(function);
    return raise(TypeError_type, "unbound method %s.%U() needs an argument", function->owner->name, name);
  }
  if (type_of(arguments[0]) != function->owner && !is_subtype(type_of(arguments[0]), function->owner)) {
    Word name = native_function_name(function);
    return raise(TypeError_type, "descriptor '%U' for '%s' objects doesn't apply to a '%T' object", name,
                 function->owner->name, arguments[0]);
  }
  const NativeSignature* signature = native_signature(function);
  if (signature && signature->plain && signature->has_self && count == signature->places + 1u && !keyword_names)
    return run_native(function, arguments, count);
  return call_native(function, arguments[0], arguments + 1, count - 1, keyword_names);
}

Word descriptor_get(Word self, Word instance, Word) { return instance ? bind(of(self), instance) : retained(self); }

Word class_descriptor_get(Word self, Word instance, Word owner) {
  return bind(of(self), owner ? owner : as_word(type_of(instance)));
}
Word class_descriptor_call(Word self, const Word* arguments, std::size_t count, Word keyword_names) {
  if (count == 0) return raise(TypeError_type, "descriptor needs a type");
  return call_native(of(self), arguments[0], arguments + 1, count - 1, keyword_names);
}

Word get_name(Word self) { return native_function_name(of(self)); }
Word get_qualname(Word self) { return native_function_qualname(of(self)); }
Word get_module(Word self) { return retained(of(self)->module ? of(self)->module : None()); }
Word get_self(Word self) { return retained(of(self)->self ? of(self)->self : None()); }
Word get_owner(Word self) { return retained(as_word(of(self)->owner)); }
Word get_doc(Word) { return None(); }

const NativeProperty function_properties[] = {{"__name__", get_name, nullptr},     {"__qualname__", get_qualname, nullptr},
                                              {"__module__", get_module, nullptr}, {"__self__", get_self, nullptr},
                                              {"__doc__", get_doc, nullptr},       {nullptr, nullptr, nullptr}};
const NativeProperty descriptor_properties[] = {{"__name__", get_name, readonly_member},
                                                {"__qualname__", get_qualname, nullptr},
                                                {"__objclass__", get_owner, readonly_member},
                                                {"__doc__", get_doc, nullptr},
                                                {nullptr, nullptr, nullptr}};

// What CPython has written in Python: its functions show as such.
bool is_python_function(Word self) { return of(self)->owner && std::string_view(of(self)->owner->module).starts_with("asyncio."); }

Word function_repr(Word self) {
  if (of(self)->self && is_python_function(self)) {
    Word qualname = native_function_qualname(of(self));
    StrBuilder out;
    out.append_ascii("<bound method ");
    if (qualname) out.append_str(qualname);
    release_nullable(qualname);
    out.append_ascii(" of ");
    if (!out.append_repr(of(self)->self)) return 0;
    out.append('>');
    return out.finish();
  }
  Word name = native_function_name(of(self));
  Utf8 text(name);
  if (of(self)->self)
    return str_printf("<built-in method %s of %s object at 0x%llx>", text.c_str(), type_of(of(self)->self)->name,
                      static_cast<unsigned long long>(of(self)->self));
  return str_printf("<built-in function %s>", text.c_str());
}
Word descriptor_repr(Word self) {
  if (is_python_function(self)) {
    Word qualname = native_function_qualname(of(self));
    if (failed(qualname)) return 0;
    Utf8 text(qualname);
    Word shown = str_printf("<function %s at 0x%llx>", text.view().data(), static_cast<unsigned long long>(self));
    release(qualname);
    return shown;
  }
  Word name = native_function_name(of(self));
  Utf8 text(name);
  return str_printf("<method '%s' of '%s' objects>", text.c_str(), of(self)->owner->name);
}

Word function_compare(Word left, Word right, Comparison comparison) {
  if ((comparison != Comparison::equal && comparison != Comparison::not_equal) || !is_exact(right, native_function_type))
    return NotImplemented();
  bool same = of(left)->row == of(right)->row && of(left)->self == of(right)->self;
  return boolean(same == (comparison == Comparison::equal));
}
Status function_hash(Word self, std::int64_t& hash) {
  hash = static_cast<std::int64_t>((reinterpret_cast<std::uint64_t>(of(self)->row) ^ of(self)->self) >> 3);
  return true;
}

void function_dealloc(Object* self) {
  auto* function = static_cast<NativeFunction*>(self);
  release_nullable(function->self);
  release_nullable(function->module);
  free_object(self);
}
void function_traverse(Object* self, Visitor visit, void* context) { visit(static_cast<NativeFunction*>(self)->self, context); }

}  // namespace

Owned make_native_function(const NativeMethod& row, Word module_name) noexcept {
  NativeFunction* function = make(native_function_type, row, nullptr, nullptr, 0);
  if (!function) return 0;
  if (module_name) function->module = retained(module_name);
  return as_word(function);
}

Owned make_method_object(Type& owner, const NativeMethod& row) noexcept {
  switch (row.kind) {
    case MethodKind::static_:
    case MethodKind::function: {
      NativeFunction* function = make(native_function_type, row, &owner, nullptr, 0);
      if (!function) return 0;
      Word arguments[] = {as_word(function)};
      Word wrapped = call(as_word(&staticmethod_type), arguments, 1);
      release(as_word(function));
      return wrapped;
    }
    case MethodKind::class_: return as_word(make(class_method_descriptor_type, row, &owner, nullptr, 0));
    case MethodKind::instance: break;
  }
  return as_word(make(method_descriptor_type, row, &owner, nullptr, 0));
}

constinit Type native_function_type = [] {
  Type type = native_type("builtin_function_or_method", &object_type, sizeof(NativeFunction), type_gc, nullptr, function_properties);
  type.slots.call = bound_call;
  type.slots.repr = function_repr;
  type.slots.compare = function_compare;
  type.slots.hash = function_hash;
  type.slots.dealloc = function_dealloc;
  type.slots.traverse = function_traverse;
  return type;
}();

constinit Type method_descriptor_type = [] {
  Type type = native_type("method_descriptor", &object_type, sizeof(NativeFunction), type_is_method, nullptr, descriptor_properties);
  type.slots.call = descriptor_call;
  type.slots.repr = descriptor_repr;
  type.slots.descriptor_get = descriptor_get;
  type.slots.dealloc = function_dealloc;
  return type;
}();

constinit Type class_method_descriptor_type = [] {
  Type type = native_type("classmethod_descriptor", &object_type, sizeof(NativeFunction), 0, nullptr, descriptor_properties);
  type.slots.call = class_descriptor_call;
  type.slots.repr = descriptor_repr;
  type.slots.descriptor_get = class_descriptor_get;
  type.slots.dealloc = function_dealloc;
  return type;
}();

}  // namespace coil
