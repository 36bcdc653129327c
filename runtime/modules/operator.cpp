// The module operator: operators as functions. itemgetter and the like: operator_getters.cpp.
#include "runtime/modules/operator.h"

#include "runtime/core/arithmetic.h"
#include "runtime/core/operations.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/protocol.h"

namespace coil {

namespace {

template <Comparison comparison>
Word compared(const Word* arguments) { return compare(arguments[0], arguments[1], comparison); }
template <BinaryOperator operation>
Word binary(const Word* arguments) { return binary_operation(arguments[0], arguments[1], operation); }
template <BinaryOperator operation>
Word inplace(const Word* arguments) { return inplace_operation(arguments[0], arguments[1], operation); }
template <UnaryOperator operation>
Word unary(const Word* arguments) { return unary_operation(arguments[0], operation); }

Word flag(Flag value) { return value < 0 ? 0 : boolean(value); }
Word not_function(const Word* arguments) {
  Flag value = truth(arguments[0]);
  return value < 0 ? 0 : boolean(!value);
}
Word truth_function(const Word* arguments) { return flag(truth(arguments[0])); }
Word is_function(const Word* arguments) { return boolean(arguments[0] == arguments[1]); }
Word is_not_function(const Word* arguments) { return boolean(arguments[0] != arguments[1]); }
Word index_function(const Word* arguments) { return to_index(arguments[0]); }
Word contains_function(const Word* arguments) { return flag(contains(arguments[0], arguments[1])); }
Word getitem_function(const Word* arguments) { return get_item(arguments[0], arguments[1]); }
Word setitem_function(const Word* arguments) { return set_item(arguments[0], arguments[1], arguments[2]) ? None() : 0; }
Word delitem_function(const Word* arguments) { return delete_item(arguments[0], arguments[1]) ? None() : 0; }

Status check_sequence(Word value) {
  if (type_of(value)->slots.get_item && !has_type_flag(value, type_is_dict)) return true;
  raise(TypeError_type, "'%T' object can't be concatenated", value);
  return false;
}
Word concat_function(const Word* arguments) {
  return check_sequence(arguments[0]) ? binary_operation(arguments[0], arguments[1], BinaryOperator::add) : 0;
}
Word iconcat_function(const Word* arguments) {
  return check_sequence(arguments[0]) ? inplace_operation(arguments[0], arguments[1], BinaryOperator::add) : 0;
}

Word count_of(const Word* arguments) {
  std::int64_t total = 0;
  Status status = for_each(arguments[0], [&](Word item) -> Status {
    Flag equal = equals(item, arguments[1]);
    total += equal == 1;
    return equal >= 0;
  });
  return status ? small_int(total) : 0;
}

Word index_of(const Word* arguments) {
  std::int64_t position = 0, found = -1;
  Status status = for_each(arguments[0], [&](Word item) -> Status {
    if (found >= 0) return true;
    Flag equal = equals(item, arguments[1]);
    if (equal == 1) found = position;
    ++position;
    return equal >= 0;
  });
  if (!status) return 0;
  return found >= 0 ? small_int(found) : raise(ValueError_type, "sequence.index(x): x not in sequence");
}

Word length_hint_function(const Word* arguments) {
  std::int64_t otherwise = 0;
  if (arguments[1]) {
    if (!is_int(arguments[1])) {
      return raise(TypeError_type, "'%T' object cannot be interpreted as an integer", arguments[1]);
    }
    if (!argument_i64(arguments[1], otherwise)) return 0;
  }
  std::int64_t hint = length_hint(arguments[0], otherwise);
  return hint < 0 && error_pending() ? 0 : int_from_i64(hint);
}

Word call_function(const Word* arguments) { return call_tuple(arguments[0], arguments[1], arguments[2]); }

// A row for the plain name and one for the special one.
#define COIL_ROWS(name, special, parameters, implementation_) \
  {name "(" parameters ", /)", implementation_, MethodKind::function}, {special "(" parameters ", /)", implementation_, MethodKind::function},
#define COIL_BINARY(name, special, operation) COIL_ROWS(name, special, "a, b", binary<BinaryOperator::operation>)
#define COIL_INPLACE(name, special, operation) COIL_ROWS(name, special, "a, b", inplace<BinaryOperator::operation>)
#define COIL_COMPARISON(name, special, comparison) COIL_ROWS(name, special, "a, b", compared<Comparison::comparison>)
#define COIL_UNARY(name, special, operation) COIL_ROWS(name, special, "a", unary<UnaryOperator::operation>)

constexpr NativeMethod functions[] = {
    COIL_COMPARISON("lt", "__lt__", less)
    COIL_COMPARISON("le", "__le__", less_equal)
    COIL_COMPARISON("eq", "__eq__", equal)
    COIL_COMPARISON("ne", "__ne__", not_equal)
    COIL_COMPARISON("ge", "__ge__", greater_equal)
    COIL_COMPARISON("gt", "__gt__", greater)
    COIL_ROWS("not_", "__not__", "a", not_function)
    {"truth(a, /)", truth_function, MethodKind::function},
    {"is_(a, b, /)", is_function, MethodKind::function},
    {"is_not(a, b, /)", is_not_function, MethodKind::function},
    COIL_UNARY("abs", "__abs__", absolute)
    COIL_UNARY("neg", "__neg__", negative)
    COIL_UNARY("pos", "__pos__", positive)
    COIL_UNARY("inv", "__inv__", invert)
    COIL_UNARY("invert", "__invert__", invert)
    COIL_BINARY("add", "__add__", add)
    COIL_BINARY("sub", "__sub__", subtract)
    COIL_BINARY("mul", "__mul__", multiply)
    COIL_BINARY("matmul", "__matmul__", matrix_multiply)
    COIL_BINARY("truediv", "__truediv__", true_divide)
    COIL_BINARY("floordiv", "__floordiv__", floor_divide)
    COIL_BINARY("mod", "__mod__", modulo)
    COIL_BINARY("pow", "__pow__", power)
    COIL_BINARY("lshift", "__lshift__", left_shift)
    COIL_BINARY("rshift", "__rshift__", right_shift)
    COIL_BINARY("and_", "__and__", bit_and)
    COIL_BINARY("or_", "__or__", bit_or)
    COIL_BINARY("xor", "__xor__", bit_xor)
    COIL_INPLACE("iadd", "__iadd__", add)
    COIL_INPLACE("isub", "__isub__", subtract)
    COIL_INPLACE("imul", "__imul__", multiply)
    COIL_INPLACE("imatmul", "__imatmul__", matrix_multiply)
    COIL_INPLACE("itruediv", "__itruediv__", true_divide)
    COIL_INPLACE("ifloordiv", "__ifloordiv__", floor_divide)
    COIL_INPLACE("imod", "__imod__", modulo)
    COIL_INPLACE("ipow", "__ipow__", power)
    COIL_INPLACE("ilshift", "__ilshift__", left_shift)
    COIL_INPLACE("irshift", "__irshift__", right_shift)
    COIL_INPLACE("iand", "__iand__", bit_and)
    COIL_INPLACE("ior", "__ior__", bit_or)
    COIL_INPLACE("ixor", "__ixor__", bit_xor)
    COIL_ROWS("index", "__index__", "a", index_function)
    COIL_ROWS("contains", "__contains__", "a, b", contains_function)
    COIL_ROWS("concat", "__concat__", "a, b", concat_function)
    COIL_ROWS("iconcat", "__iconcat__", "a, b", iconcat_function)
    COIL_ROWS("getitem", "__getitem__", "a, b", getitem_function)
    COIL_ROWS("setitem", "__setitem__", "a, b, c", setitem_function)
    COIL_ROWS("delitem", "__delitem__", "a, b", delitem_function)
    {"countOf(a, b, /)", count_of, MethodKind::function},
    {"indexOf(a, b, /)", index_of, MethodKind::function},
    {"length_hint(obj, default=0, /)", length_hint_function, MethodKind::function},
    {"call(obj, /, *args, **kwargs)", call_function, MethodKind::function},
    {"__call__(obj, /, *args, **kwargs)", call_function, MethodKind::function},
    {},
};

Status execute(Module* module) {
  return add_type(module, item_getter_type) && add_type(module, attribute_getter_type) && add_type(module, method_caller_type);
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_operator;
const coil::ModuleInfo coil_module_operator = {"operator", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
