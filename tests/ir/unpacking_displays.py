# RUN: %coil emit --ir %s | FileCheck %s
def f(a, b):
    return [1, *a, b], (*a, 2), {*a, 1}, {"k": 1, **a, "j": b}, (1, ("x", None))
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: function f(a, b)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %2 = build_list [1]  # 3:11 ! exit
# CHECK-NEXT: check_bound a  # 3:16 ! exit
# CHECK-NEXT: extend_display %2, a  # 3:11 ! exit
# CHECK-NEXT: check_bound b  # 3:19 ! exit
# CHECK-NEXT: list_append %2, b  # 3:11 ! exit
# CHECK-NEXT: %3 = build_list []  # 3:23 ! exit
# CHECK-NEXT: check_bound a  # 3:25 ! exit
# CHECK-NEXT: extend_display %3, a  # 3:23 ! exit
# CHECK-NEXT: list_append %3, 2  # 3:23 ! exit
# CHECK-NEXT: %4 = list_to_tuple %3  # 3:23 ! exit
# CHECK-NEXT: %5 = build_set []  # 3:32 ! exit
# CHECK-NEXT: check_bound a  # 3:34 ! exit
# CHECK-NEXT: set_update %5, a  # 3:32 ! exit
# CHECK-NEXT: set_add %5, 1  # 3:32 ! exit
# CHECK-NEXT: %6 = build_dict ["k", 1]  # 3:41 ! exit
# CHECK-NEXT: check_bound a  # 3:52 ! exit
# CHECK-NEXT: dict_update %6, a  # 3:41 ! exit
# CHECK-NEXT: check_bound b  # 3:60 ! exit
# CHECK-NEXT: dict_set %6, "j", b  # 3:41 ! exit
# CHECK-NEXT: %7 = build_tuple [%2, %4, %5, %6, (1, ("x", None, ), )]  # 3:11 ! exit
# CHECK-NEXT: return %7
