// Everything that native types and modules declare themselves with.
#pragma once

#include "runtime/core/errors.h"
#include "runtime/core/function.h"
#include "runtime/core/module.h"
#include "runtime/object/type.h"
