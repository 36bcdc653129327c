// operator.itemgetter, attrgetter, methodcaller.
#pragma once

#include "runtime/object/type.h"

namespace coil {

extern Type item_getter_type, attribute_getter_type, method_caller_type;  // operator_getters.cpp

}  // namespace coil
