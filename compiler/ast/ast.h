// Everything of the syntax tree: the nodes, dispatch over their kinds, and walking.
#pragma once

#include "compiler/ast/expressions.h"
#include "compiler/ast/node.h"
#include "compiler/ast/parts.h"
#include "compiler/ast/patterns.h"
#include "compiler/ast/statements.h"
#include "compiler/ast/visit.h"
