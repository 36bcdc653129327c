# RUN: %coil emit --ir %s | FileCheck %s
def f(a, b):
    a, b = b, a
    x = y = a
    x, *y = b
    a.field += 1
    a[b] -= 1
    a[1:b] = x
    (n := y)
    del a.field, b[0], x
    return n
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: function f(a, b)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound b  # 3:11 ! exit
# CHECK-NEXT: %5 = copy b  # 3:11
# CHECK-NEXT: check_bound a  # 3:14 ! exit
# CHECK-NEXT: %6 = copy a  # 3:14
# CHECK-NEXT: a = copy %5  # 3:4
# CHECK-NEXT: b = copy %6  # 3:7
# CHECK-NEXT: check_bound a  # 4:12 ! exit
# CHECK-NEXT: %7 = copy a  # 4:12
# CHECK-NEXT: x = copy %7  # 4:4
# CHECK-NEXT: y = copy %7  # 4:8
# CHECK-NEXT: check_bound b  # 5:12 ! exit
# CHECK-NEXT: %8 = unpack_starred b, #1, #0  # 5:4 ! exit
# CHECK-NEXT: %9 = tuple_item %8, #0  # 5:4
# CHECK-NEXT: %10 = tuple_item %8, #1  # 5:4
# CHECK-NEXT: x = copy %9  # 5:4
# CHECK-NEXT: y = copy %10  # 5:8
# CHECK-NEXT: check_bound a  # 6:4 ! exit
# CHECK-NEXT: %11 = get_attribute a, "field"  # 6:4 ! exit
# CHECK-NEXT: %12 = inplace_add %11, 1  # 6:4 ! exit
# CHECK-NEXT: set_attribute a, "field", %12  # 6:4 ! exit
# CHECK-NEXT: check_bound a  # 7:4 ! exit
# CHECK-NEXT: check_bound b  # 7:6 ! exit
# CHECK-NEXT: %13 = get_item a, b  # 7:4 ! exit
# CHECK-NEXT: %14 = inplace_subtract %13, 1  # 7:4 ! exit
# CHECK-NEXT: set_item a, b, %14  # 7:4 ! exit
# CHECK-NEXT: check_bound x  # 8:13 ! exit
# CHECK-NEXT: check_bound a  # 8:4 ! exit
# CHECK-NEXT: check_bound b  # 8:8 ! exit
# CHECK-NEXT: %15 = build_slice 1, b, -  # 8:6 ! exit
# CHECK-NEXT: set_item a, %15, x  # 8:4 ! exit
# CHECK-NEXT: check_bound y  # 9:10 ! exit
# CHECK-NEXT: n = copy y  # 9:5
# CHECK-NEXT: check_bound a  # 10:8 ! exit
# CHECK-NEXT: delete_attribute a, "field"  # 10:8 ! exit
# CHECK-NEXT: check_bound b  # 10:17 ! exit
# CHECK-NEXT: delete_item b, 0  # 10:17 ! exit
# CHECK-NEXT: check_bound x  # 10:23 ! exit
# CHECK-NEXT: x = delete_local  # 10:23
# CHECK-NEXT: check_bound n  # 11:11 ! exit
# CHECK-NEXT: %16 = copy n  # 11:11
# CHECK-NEXT: return %16
