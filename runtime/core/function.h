// Callable objects and how arguments reach them.
#pragma once

#include "runtime/core/code.h"
#include "runtime/object/type.h"

namespace coil {

// A function of the source: `def`, `lambda`.
struct Function : Object {
  const Code* code;
  Word closure;            // tuple of cells, or 0
  Word defaults;           // tuple for the last positional parameters, or 0
  Word keyword_defaults;   // dict, or 0
  Word module;             // str: __module__
  Word name, qualname;     // str, or 0: as in code
  Word doc;                // or 0: as in code
  Word annotations;        // dict, or 0
  Word attributes;         // dict of the function's own attributes, or 0
};

struct Module;

struct Cell : Object {
  Word value;  // or 0: empty
};

struct Method : Object {  // a bound method
  Word function;
  Word self;
};

// Calls any callable. `arguments` are the positional ones followed by the values of the keywords that the tuple
// `keyword_names` names (0: none); `count` counts the positional ones only.
Word call(Word callee, const Word* arguments, std::size_t count, Word keyword_names = 0) noexcept;

// The same for a callee that nobody needs to keep during the call. Cold: it stands where another callee is expected.
[[gnu::cold]] Word call_borrowed(Word callee, const Word* arguments, std::size_t count) noexcept;

// callee(*positional, **keywords): any iterable, and a dict or 0.
Word call_tuple(Word callee, Word positional, Word keywords) noexcept;

// receiver.name(...) without making a bound method where that can't be seen. `arguments[0]` is the receiver.
struct AttributeCache;
Word call_method(Word name, const Word* arguments, std::size_t count, Word keyword_names, AttributeCache& cache) noexcept;
Word call_method(Word receiver, const char* name) noexcept;                 // for the runtime's own cold calls
Word call_method(Word receiver, const char* name, Word argument) noexcept;

// Binds arguments to the places of a signature (order: see Signature). `places` is zeroed by the callee; owned words
// that binding makes (*args, **kwargs) and retained others are all owned by `places` on success: release them after.
// `defaults` and `keyword_defaults` may be 0. Messages are CPython's for functions of the source.
Status bind_arguments(const Code& code, Word qualname, Word defaults, Word keyword_defaults, const Word* arguments,
                      std::size_t count, Word keyword_names, Word* places) noexcept;

// ---- Native functions -------------------------------------------------------------------------------------------

// A native function gets one word per parameter of its declared signature, borrowed; 0 where an optional parameter is
// absent. A method's first place is self; *args comes as a tuple, **kwargs as a dict.
using NativeImplementation = Word (*)(const Word* arguments);

enum class MethodKind : std::uint8_t { instance, class_, static_, function };

// A row of a method table, e.g.  {"split(self, /, sep=None, maxsplit=-1)", str_split}
// The signature is text in Python's own notation, "async" in front of coroutine functions (defaults are shown only; an absent argument arrives as 0); it is
// parsed once, when the type is made ready. Errors of binding use CPython's words for C functions:
//   "append() takes exactly one argument (0 given)"-style texts where every parameter is positional-only,
//   "f() missing required argument 'x' (pos 1)" otherwise.
struct NativeMethod {
  const char* signature;
  NativeImplementation implementation;
  MethodKind kind = MethodKind::instance;
  NativeImplementation awaited = nullptr;  // of coroutine functions, for calls that are awaited at once: core/awaited_call.h
};

struct NativeProperty {
  const char* name;
  Word (*get)(Word self);
  Status (*set)(Word self, Word value);  // null: read-only; value 0 deletes
};
// The setter of what CPython has as a member of a struct: "readonly attribute", where that of a property that can't be set is 0.
Status readonly_member(Word self, Word value);

struct NativeSignature;  // core/native_signature.h

// built-in functions, methods of built-in types (unbound: method_descriptor) and bound ones.
struct NativeFunction : Object {
  const NativeMethod* row;
  NativeSignature* signature;  // parsed at the first call; shared, never freed
  Type* owner;                 // of methods; null: a function of a module
  Word self;                   // bound to; or 0
  Word module;                 // str: __module__; or 0
};
extern Type method_descriptor_type, class_method_descriptor_type, slot_wrapper_type, method_wrapper_type;

// A function object of a module.
Owned make_native_function(const NativeMethod& row, Word module_name) noexcept;

// The method object that a row stands for in the namespace of its type.
Owned make_method_object(Type& owner, const NativeMethod& row) noexcept;

// Whether every call of `callee` with `count` positional arguments goes straight to code: nothing to bind.
inline bool takes_exactly(const Code* code, std::size_t count) {
  const Signature& signature = code->signature;
  return count == signature.positional && !signature.keyword_only && !signature.var_positional && !signature.var_keyword;
}
Word make_function(const Code& code, Word closure, Word defaults, Word keyword_defaults, Word annotations,
                   Module& module) noexcept;
// The names and the code of a function alone.
Owned function_without_closure(const Function& function) noexcept;
Owned make_method(Word function, Word self) noexcept;
Word make_cell(Word value) noexcept;

}  // namespace coil
