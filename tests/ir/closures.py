# RUN: %coil emit --ir %s | FileCheck %s
# Captured variables live in cells; what is free comes out of the function's closure.
def outer(parameter):
    count = 0
    def inner():
        nonlocal count
        count += 1
        return parameter
    del count
    return inner
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @outer, -, -, -, -  # 3:0 ! exit
# CHECK-NEXT: store_global outer %0  # 3:0
# CHECK-NEXT: return None
# CHECK: function outer(parameter)  # outer, line 3
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %4 = make_cell parameter  # 3:0 ! exit
# CHECK-NEXT: parameter = copy %4  # 3:0
# CHECK-NEXT: parameter = delete_local  # 3:0
# CHECK-NEXT: %5 = make_cell -  # 3:0 ! exit
# CHECK-NEXT: count = copy %5  # 3:0
# CHECK-NEXT: store_cell count, 0  # 4:4
# CHECK-NEXT: %6 = build_tuple [count, parameter]  # 5:4 ! exit
# CHECK-NEXT: %7 = make_function @outer_locals_inner, %6, -, -, -  # 5:4 ! exit
# CHECK-NEXT: inner = copy %7  # 5:4
# CHECK-NEXT: delete_cell count, "count"  # 9:8 ! exit
# CHECK-NEXT: check_bound inner  # 10:11 ! exit
# CHECK-NEXT: return inner
# CHECK: function outer_locals_inner()  # outer.<locals>.inner, line 5
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = closure_cell #0  # 7:8
# CHECK-NEXT: %1 = load_free %0, "count"  # 7:8 ! exit
# CHECK-NEXT: %2 = inplace_add %1, 1  # 7:8 ! exit
# CHECK-NEXT: %3 = closure_cell #0  # 7:8
# CHECK-NEXT: store_cell %3, %2  # 7:8
# CHECK-NEXT: %4 = closure_cell #1  # 8:15
# CHECK-NEXT: %5 = load_free %4, "parameter"  # 8:15 ! exit
# CHECK-NEXT: return %5
