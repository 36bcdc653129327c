// Start-up of the types that every program has.
#include "runtime/core/code_object.h"
#include "runtime/core/context.h"
#include "runtime/core/frame.h"
#include "runtime/core/generator.h"
#include "runtime/core/generic_alias.h"
#include "runtime/core/ready.h"
#include "runtime/core/types.h"
#include "runtime/core/weak_reference.h"
#include "runtime/object/containers.h"
#include "runtime/object/str.h"

namespace coil {

void ready_exception_types() noexcept;

void ready_types() noexcept {
  for (Type* type :
       {&object_type, &type_type, &none_type, &ellipsis_type, &not_implemented_type, &function_type, &method_type, &cell_type,
        &native_function_type, &method_descriptor_type, &class_method_descriptor_type, &slot_wrapper_type, &method_wrapper_type,
        &new_wrapper_type, &property_type, &classmethod_type, &staticmethod_type, &super_type, &member_descriptor_type,
        &getset_descriptor_type, &module_type, &generic_alias_type, &union_type, &traceback_type,
        &weak_reference_type})
    type_ready(*type);
  ready_scalar_types();
  ready_container_types();
  ready_exception_types();
  ready_code_types();
  ready_generator_types();
  ready_context_types();
}

}  // namespace coil
