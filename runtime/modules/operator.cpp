// The module operator: operators as functions. itemgetter and the like: operator_getters.cpp.
#include "runtime/modules/operator.h"

#include <cstring>
#include <string>

#include "runtime/core/arithmetic.h"
#include "runtime/core/attribute.h"
#include "runtime/core/operations.h"
#include "runtime/modules/native_module.h"
#include "runtime/object/int.h"
#include "runtime/object/iterator.h"
#include "runtime/object/list.h"
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

#define COIL_ROW(name, parameters, implementation_) {name "(" parameters ", /)", implementation_, MethodKind::function},
#define COIL_BINARY(name, operation) COIL_ROW(name, "a, b", binary<BinaryOperator::operation>)
#define COIL_INPLACE(name, operation) COIL_ROW(name, "a, b", inplace<BinaryOperator::operation>)
#define COIL_COMPARISON(name, comparison) COIL_ROW(name, "a, b", compared<Comparison::comparison>)
#define COIL_UNARY(name, operation) COIL_ROW(name, "a", unary<UnaryOperator::operation>)

constexpr NativeMethod functions[] = {
    COIL_COMPARISON("lt", less)
    COIL_COMPARISON("le", less_equal)
    COIL_COMPARISON("eq", equal)
    COIL_COMPARISON("ne", not_equal)
    COIL_COMPARISON("ge", greater_equal)
    COIL_COMPARISON("gt", greater)
    COIL_ROW("not_", "a", not_function)
    {"truth(a, /)", truth_function, MethodKind::function},
    {"is_(a, b, /)", is_function, MethodKind::function},
    {"is_not(a, b, /)", is_not_function, MethodKind::function},
    COIL_UNARY("abs", absolute)
    COIL_UNARY("neg", negative)
    COIL_UNARY("pos", positive)
    COIL_UNARY("inv", invert)
    COIL_UNARY("invert", invert)
    COIL_BINARY("add", add)
    COIL_BINARY("sub", subtract)
    COIL_BINARY("mul", multiply)
    COIL_BINARY("matmul", matrix_multiply)
    COIL_BINARY("truediv", true_divide)
    COIL_BINARY("floordiv", floor_divide)
    COIL_BINARY("mod", modulo)
    COIL_BINARY("pow", power)
    COIL_BINARY("lshift", left_shift)
    COIL_BINARY("rshift", right_shift)
    COIL_BINARY("and_", bit_and)
    COIL_BINARY("or_", bit_or)
    COIL_BINARY("xor", bit_xor)
    COIL_INPLACE("iadd", add)
    COIL_INPLACE("isub", subtract)
    COIL_INPLACE("imul", multiply)
    COIL_INPLACE("imatmul", matrix_multiply)
    COIL_INPLACE("itruediv", true_divide)
    COIL_INPLACE("ifloordiv", floor_divide)
    COIL_INPLACE("imod", modulo)
    COIL_INPLACE("ipow", power)
    COIL_INPLACE("ilshift", left_shift)
    COIL_INPLACE("irshift", right_shift)
    COIL_INPLACE("iand", bit_and)
    COIL_INPLACE("ior", bit_or)
    COIL_INPLACE("ixor", bit_xor)
    COIL_ROW("index", "a", index_function)
    COIL_ROW("contains", "a, b", contains_function)
    COIL_ROW("concat", "a, b", concat_function)
    COIL_ROW("iconcat", "a, b", iconcat_function)
    COIL_ROW("getitem", "a, b", getitem_function)
    COIL_ROW("setitem", "a, b, c", setitem_function)
    COIL_ROW("delitem", "a, b", delitem_function)
    {"countOf(a, b, /)", count_of, MethodKind::function},
    {"indexOf(a, b, /)", index_of, MethodKind::function},
    {"length_hint(obj, default=0, /)", length_hint_function, MethodKind::function},
    {"call(obj, /, *args, **kwargs)", call_function, MethodKind::function},
    {},
};

// What has no name with underscores.
bool is_plain_only(std::string_view name) {
  for (const char* plain : {"truth", "is_", "is_not", "countOf", "indexOf", "length_hint"})
    if (name == plain) return true;
  return false;
}

// "__add__" is add, "__and__" is and_, …; __all__ lists the plain names.
Status add_special_names(Module* module) {
  Word all = make_list();
  for (const char* getter : {"attrgetter", "itemgetter", "methodcaller"})
    if (all && !list_append_owned(all, make_str(getter))) clear(all);
  for (const NativeMethod* row = functions; all && row->signature; ++row) {
    std::string name(row->signature, std::strchr(row->signature, '('));
    if (!list_append_owned(all, make_str(name))) clear(all);
    std::string special = "__" + (name.back() == '_' ? name.substr(0, name.size() - 1) : name) + "__";
    if (all && !is_plain_only(name) && !add_value(module, special.c_str(), get_attribute(as_word(module), name.c_str()))) clear(all);
  }
  if (all && !list_sort(all, 0, false)) clear(all);
  return add_value(module, "__all__", all);
}

Status execute(Module* module) {
  return add_type(module, item_getter_type) && add_type(module, attribute_getter_type) && add_type(module, method_caller_type) &&
         add_special_names(module);
}

}  // namespace

}  // namespace coil

extern "C" const coil::ModuleInfo coil_module_operator;
const coil::ModuleInfo coil_module_operator = {"operator", nullptr, false, nullptr, nullptr, 0, coil::execute, coil::functions};
