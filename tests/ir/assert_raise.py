# RUN: %coil emit --ir %s | FileCheck %s
def f(a):
    assert a, "message"
    raise ValueError(a) from None
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: function f(a)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound a  # 3:11 ! exit
# CHECK-NEXT: %1:bool = truth a  # 3:4 ! exit
# CHECK-NEXT: branch %1 ? b2.assert.pass : b1.assert.fail
# CHECK-NEXT: b1.assert.fail:
# CHECK-NEXT: %2 = raise_assertion "message"  # 3:4 ! exit
# CHECK-NEXT: unreachable
# CHECK-NEXT: b2.assert.pass:
# CHECK-NEXT: %3 = builtin ValueError  # 4:10
# CHECK-NEXT: check_bound a  # 4:21 ! exit
# CHECK-NEXT: %4 = call_words %3, [a]  # 4:10 ! exit
# CHECK-NEXT: %5 = raise_exception %4, None  # 4:4 ! exit
# CHECK-NEXT: unreachable
