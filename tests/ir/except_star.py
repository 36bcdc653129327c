# RUN: %coil emit --ir %s | FileCheck %s
# What a clause raises has been handled before it goes to the list: so the function's frame is kept by it (runtime/core/finished_frame.h).
def f(g):
    try:
        g()
    except* ValueError:
        g()
# CHECK: b{{[0-9]+}}.except_star.raised:
# CHECK-NEXT: [[PREVIOUS:%[0-9]+]] = begin_handling
# CHECK-NEXT: [[ERROR:%[0-9]+]] = handled_exception
# CHECK-NEXT: list_append %{{[0-9]+}}, [[ERROR]]
# CHECK-NEXT: leave_handler [[PREVIOUS]], -
# CHECK-NEXT: jump [[KEPT:b[0-9]+.except_star.kept]]
# CHECK: [[KEPT]]:
# CHECK-NEXT: leave_handler
# CHECK-NEXT: jump {{b[0-9]+}}.except_star.end
