// The intermediate representation: per function a control-flow graph of basic blocks over virtual registers.
//
// A register is a temporary (assigned once, or once on each of several ways that meet) or stands for a local variable
// (assigned any number of times, 0 when it is unbound). Every instruction does one thing. One that may fail has a handler:
// the block that control goes to with the error pending, or null, the function's exit. Reference counts don't appear until
// the pass optimise/references puts them in: before it, operands are borrowed, results are owned and everything lives as
// long as it is needed.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/location.h"
#include "compiler/ir/operation.h"

namespace coil::compiler::ir {

// How a register is held in the emitted code.
enum class Representation : std::uint8_t {
  word,     // any value, counted
  i64,      // an integer proven to fit 63 bits
  f64,
  boolean,  // C++ bool
};

// What is known of a value: the set of types that it may have.
enum TypeBits : std::uint32_t {
  type_none = 1 << 0, type_bool = 1 << 1, type_int = 1 << 2, type_float = 1 << 3, type_str = 1 << 4, type_bytes = 1 << 5,
  type_list = 1 << 6, type_tuple = 1 << 7, type_dict = 1 << 8, type_set = 1 << 9, type_range = 1 << 10, type_function = 1 << 11,
  type_unbound = 1 << 12,  // the register may be 0
  type_other = 1 << 13,
  type_any = (1 << 14) - 1,
};
// Types whose values hold no other objects, or only such: no cycle leads through them.
inline constexpr std::uint32_t types_without_cycles =
    type_none | type_bool | type_int | type_float | type_str | type_bytes | type_range | type_unbound;

struct Function;
struct Block;

struct Register {
  std::uint32_t id;
  std::string name;      // of the local variable, or empty: a temporary
  bool is_local;         // a variable of the source: keeps its value alive until it is rebound, deleted or the function ends
  bool is_parameter;
  Representation representation = Representation::word;
  std::uint32_t type = type_any;
  // Set by optimise/references:
  bool counted = false;  // the register owns a reference when it isn't 0
  bool zeroed = false;   // the exit releases it whether or not it is held: it is 0 whenever it isn't
};

// A constant of the module, made when it starts.
struct NoneConstant { bool operator==(const NoneConstant&) const = default; };
struct EllipsisConstant { bool operator==(const EllipsisConstant&) const = default; };
struct BigConstant { std::string decimal; bool operator==(const BigConstant&) const = default; };  // beyond int64
struct StringConstant { std::string utf8; bool operator==(const StringConstant&) const = default; };  // surrogates in WTF-8
struct BytesConstant { std::string bytes; bool operator==(const BytesConstant&) const = default; };
struct ComplexConstant { double imaginary; bool operator==(const ComplexConstant&) const = default; };
struct Constant {
  using Items = std::vector<const Constant*>;
  struct Tuple { Items items; bool operator==(const Tuple&) const = default; };
  std::variant<NoneConstant, EllipsisConstant, bool, std::int64_t, BigConstant, double, ComplexConstant, StringConstant,
               BytesConstant, Tuple> value;
  std::uint32_t index;  // in Module::constants
};

// A variable of the module's scope.
struct Global {
  std::string name;
  std::uint32_t index;
  bool called_borrowed = false;  // code calls what it holds without a reference of its own: see optimise/known_calls
};

// An operand: a register, a constant, an unboxed immediate, a function (its code), or nothing (a Nullable left out).
using Operand = std::variant<std::monostate, Register*, const Constant*, std::int64_t, const Function*>;
// What an operand is; null: something else.
inline Register* register_of(const Operand& operand) {
  Register* const* held = std::get_if<Register*>(&operand);
  return held ? *held : nullptr;
}
inline const Constant* constant_of(const Operand& operand) {
  const Constant* const* held = std::get_if<const Constant*>(&operand);
  return held ? *held : nullptr;
}
// The value of a constant of that type.
template <typename T>
const T* constant_value(const Operand& operand) {
  const Constant* constant = constant_of(operand);
  return constant ? std::get_if<T>(&constant->value) : nullptr;
}

// What is known of a local that is assigned: whether it holds a value. Set by optimise/bound_checks.
enum class Holding : std::uint8_t { unknown, nothing, value };

enum class Opcode : std::uint8_t {
  operation,      // result = op(operands…)
  copy,           // result = operand
  load_global,    // result = the global; NameError when unbound
  store_global,   // the global = operand
  delete_global,  // NameError when unbound
  load_builtin,   // result = the built-in `name`
  check_bound,    // fails with UnboundLocalError when the operand's register (a local) is 0
  delete_local,   // result, a local, becomes unbound
  // Suspension points. The operand is taken over; the result is what the frame is resumed with.
  await_,         // the awaited result; with `calls`: of the operation `op`, a call, whose operands it has
  yield_,         // what was sent
  yield_from,     // the delegate's return value; the operand is an iterator
  async_yield,    // of an async generator
  // Put in by optimise/references.
  retain,         // one more reference to the operand
  release,        // gives up the operand's reference; the register becomes 0
  // Unboxed arithmetic and comparison; `name` is the C++ operator. Proven not to overflow, nor to divide by zero.
  unboxed,
};

struct Instruction {
  Opcode opcode;
  Op op{};                    // of Opcode::operation
  Register* result = nullptr; // or null: dropped
  std::vector<Operand> operands;
  const Global* global = nullptr;
  std::string name;           // built-in, C++ operator, or where an await comes from (Builder::suspend)
  bool borrows = false;       // load_global: the result is only called or looked at, and the global keeps it
  bool calls = false;         // await_: the operand is a call that is made first
  // call_words and await_ of one: what the callee most likely is, with as many parameters as arguments.
  const Function* known = nullptr;
  const Global* known_from = nullptr;  // where the callee was loaded from then
  Block* handler = nullptr;   // where a failure goes; null: the function's exit
  Location location;
  // The part of the location that a traceback marks ^ (the rest ~): columns in characters; both 0: all of it.
  std::uint32_t anchor = 0, anchor_end = 0;
  // Bit i: operand i's reference is handed over (moved) at this instruction, its last use. Set by optimise/references.
  std::uint64_t moved = 0;
  // Operands beyond the 64th are never handed over.
  bool moves(std::size_t operand) const { return operand < 64 && (moved >> operand & 1); }
  Holding before = Holding::unknown;  // of the local `result`
  struct Place { Location location; std::uint32_t anchor = 0, anchor_end = 0; };
  Place call;                 // await_: where the call in it is
  // Suspension points of functions with a plain body: what lives across it. Set by optimise/live_registers.
  std::vector<Register*> live;
  // Suspension points: the temporaries that own a reference meanwhile. Set by optimise/references.
  std::vector<Register*> held;
};

enum class Exit : std::uint8_t {
  none,         // the block isn't finished yet
  jump,         // to target
  branch,       // on the boolean register `condition`: target, otherwise
  iterate,      // `item` = next of the iterator `condition`: target, at its end otherwise; failing: handler
  return_,      // operand `value`
  unwind,       // the error is pending: goes on to `handler` (null: out of the function) without a traceback entry
  unreachable,  // behind an operation that always fails
};

struct Terminator {
  Exit kind = Exit::none;
  Register* condition = nullptr;
  Register* item = nullptr;    // iterate: receives the item
  Operand value;               // return_
  Block* target = nullptr;
  Block* otherwise = nullptr;
  Block* handler = nullptr;
  Location location;
  bool moves_value = false;    // return_: the value's reference is handed over. Set by optimise/references.
};

struct Block {
  std::uint32_t id;
  std::string label;  // "for.body", "except", …: for readers
  bool is_cold = false;  // only failures come here; it does nothing but release
  std::vector<Instruction> instructions;
  Terminator terminator;
};

enum class FunctionKind : std::uint8_t { function, generator, coroutine, async_generator, class_body, module };

struct Parameters {
  // In the order of their places: positional-only, positional, keyword-only, *args, **kwargs.
  std::vector<Register*> registers;
  std::uint16_t positional_only = 0, positional = 0, keyword_only = 0;
  bool var_positional = false, var_keyword = false;
};

struct Function {
  std::string name, qualname;
  std::string symbol;  // unique in the module; a C++ identifier
  FunctionKind kind;
  std::uint32_t first_line;
  const Constant* doc = nullptr;
  Parameters parameters;
  std::deque<Register> registers;  // stable addresses
  std::deque<Block> storage;       // owner of the blocks
  std::vector<Block*> blocks;      // in order of emission; the first is the entry
  // A coroutine that is awaited where it is called: emission gives it a second, ordinary form that runs until something
  // in it really suspends.
  bool has_plain_body = false;
  // What the function's exit releases, if held, in this order. Set by optimise/references.
  std::vector<Register*> exit_releases;

  Register* make_register(std::string name = {}, bool is_local = false);
  Block* make_block(std::string label);  // not placed yet: see Builder::place
};

// A class body function takes one parameter, the namespace. A module's body takes none.

struct Import {
  std::string name;  // dotted, absolute
  Location location;  // as the tree has it: columns in bytes
};

struct Module {
  std::string name;       // "__main__", "package.module"
  std::string path;       // as CPython would print it
  std::string source;
  bool is_package = false;
  std::deque<Function> functions;  // in order of creation; the first is the module's body
  std::deque<Constant> constants;
  std::deque<Global> globals;      // in order of first appearance
  std::vector<Import> imports;     // every module that may be imported, by statement

  const Constant* constant(decltype(Constant::value) value);  // deduplicated (0.0, -0.0 and 1, True kept apart)
  const Constant* string(std::string utf8) { return constant(StringConstant{std::move(utf8)}); }
  const Global* global(const std::string& name);              // made when new
  const Global* find_global(const std::string& name) const;   // null: none
};

// What an instruction's opcode (and operation) imply.
bool can_fail(const Instruction& instruction);
bool suspends(const Instruction& instruction);
inline bool suspends(FunctionKind kind) {
  return kind == FunctionKind::generator || kind == FunctionKind::coroutine || kind == FunctionKind::async_generator;
}

// Text of a module, for people and FileCheck.
std::string print(const Module& module);
std::string print(const Function& function);

// Broken rules, one line each; empty: well-formed. Run after every pass in debug builds.
std::string verify(const Function& function);
std::string verify(const Module& module);
// The same for who holds references, once optimise/references has put them in.
std::string verify_ownership(const Function& function);

}  // namespace coil::compiler::ir
