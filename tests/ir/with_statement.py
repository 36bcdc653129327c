# RUN: %coil emit --ir %s | FileCheck %s
def f(manager):
    with manager as value:
        return value
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: function f(manager)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound manager  # 3:9 ! exit
# CHECK-NEXT: %2 = lookup_enter manager  # 3:4 ! exit
# CHECK-NEXT: %3 = lookup_exit manager  # 3:4 ! exit
# CHECK-NEXT: %4 = call_words %2, []  # 3:4 ! exit
# CHECK-NEXT: value = copy %4  # 3:20
# CHECK-NEXT: check_bound value  # 4:15 ! b1.with.except
# CHECK-NEXT: %5 = copy value  # 4:8
# CHECK-NEXT: %6 = call_exit %3, -  # 3:4 ! exit
# CHECK-NEXT: return %5
# CHECK-NEXT: b1.with.except:
# CHECK-NEXT: %8 = begin_handling  # 3:4
# CHECK-NEXT: %9 = kept_exception  # 3:4
# CHECK-NEXT: %10 = call_exit %3, %9  # 3:4 ! b5.cleanup
# CHECK-NEXT: %11:bool = truth %10  # 3:4 ! b5.cleanup
# CHECK-NEXT: branch %11 ? b2.with.suppressed : b3.with.raised
# CHECK-NEXT: b2.with.suppressed:
# CHECK-NEXT: leave_handler %8, - # 3:4
# CHECK-NEXT: jump b4.with.end
# CHECK-NEXT: b3.with.raised:
# CHECK-NEXT: restore_error %9  # 3:4
# CHECK-NEXT: jump b5.cleanup
# CHECK-NEXT: b5.cleanup:
# CHECK-NEXT: leave_handler %8, - # 3:4
# CHECK-NEXT: unwind ! exit
# CHECK-NEXT: b4.with.end:
# CHECK-NEXT: return None
