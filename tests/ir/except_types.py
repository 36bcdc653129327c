# RUN: %coil emit --typed-ir %s | FileCheck %s
# What an except clause matches is only looked at: no reference to the global classes, no tuple. Where something else
# runs before, the class may be rebound meanwhile.
class A(Exception):
    pass


class B(Exception):
    pass


def f(g):
    try:
        raise A
    except (A, KeyError, B):
        g(1)
    except g.types:
        g(2)
    except (B, g()):
        g(3)
    except A:
        g(4)
# CHECK: function f(g)
# CHECK: [[RAISED:%[0-9]+]] = global A
# CHECK-NEXT: raise_exception move [[RAISED]], -
# CHECK: begin_handling
# CHECK-NEXT: [[CAUGHT:%[0-9]+]] = handled_exception
# CHECK-NEXT: [[FIRST:%[0-9]+]] = borrow_global A
# CHECK-NEXT: [[SECOND:%[0-9]+]] = builtin KeyError
# CHECK-NEXT: [[THIRD:%[0-9]+]] = borrow_global B
# CHECK-NEXT: exception_matches_any [[CAUGHT]], {{\[}}[[FIRST]], [[SECOND]], [[THIRD]]]
# CHECK: [[TYPES:%[0-9]+]] = get_attribute g, "types"
# CHECK-NEXT: exception_matches [[CAUGHT]], [[TYPES]]
# CHECK-NEXT: release [[TYPES]]
# CHECK: [[KEPT:%[0-9]+]] = global B
# CHECK-NEXT: [[CALLED:%[0-9]+]] = call_words g, []
# CHECK-NEXT: exception_matches_any [[CAUGHT]], {{\[}}[[KEPT]], [[CALLED]]]
# CHECK: [[LAST:%[0-9]+]] = borrow_global A
# CHECK-NEXT: exception_matches [[CAUGHT]], [[LAST]]
