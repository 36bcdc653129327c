# RUN: %coil emit --ir %s | FileCheck %s
def f(a, b):
    return f"{a!r:>{b}} {b:.2f}", f"{a}", f""
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: function f(a, b)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound a  # 3:14 ! exit
# CHECK-NEXT: check_bound b  # 3:20 ! exit
# CHECK-NEXT: %2 = format_value b, #0, -  # 3:11 ! exit
# CHECK-NEXT: %3 = build_string [">", %2]  # 3:11 ! exit
# CHECK-NEXT: %4 = format_value a, #114, %3  # 3:11 ! exit
# CHECK-NEXT: check_bound b  # 3:25 ! exit
# CHECK-NEXT: %5 = format_value b, #0, ".2f"  # 3:11 ! exit
# CHECK-NEXT: %6 = build_string [%4, " ", %5]  # 3:11 ! exit
# CHECK-NEXT: check_bound a  # 3:37 ! exit
# CHECK-NEXT: %7 = format_value a, #0, -  # 3:34 ! exit
# CHECK-NEXT: %8 = build_tuple [%6, %7, ""]  # 3:11 ! exit
# CHECK-NEXT: return %8
