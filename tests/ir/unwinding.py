# RUN: %coil emit --typed-ir %s | FileCheck %s
# What is held where an instruction fails is given up on the way to its handler; failures share what they have in common.
def f(g):
    try:
        return g() + g(g(), g())
    except ValueError:
        return None
# CHECK: function f(g)
# CHECK: %1 = call_words g, []  # 5:15 ! [[CAUGHT:b[0-9]+.try.except]]
# CHECK-NEXT: %2 = call_words g, []  # 5:23 ! [[ONE:b[0-9]+.unwind]]
# CHECK-NEXT: %3 = call_words g, []  # 5:28 ! [[TWO:b[0-9]+.unwind]]
# CHECK-NEXT: %4 = call_words g, [%2, %3]  # 5:21 ! [[THREE:b[0-9]+.unwind]]
# CHECK: [[THREE]]:
# CHECK-NEXT: release %3
# CHECK-NEXT: unwind ! [[TWO]]
# CHECK-NEXT: [[TWO]]:
# CHECK-NEXT: release %2
# CHECK-NEXT: unwind ! [[ONE]]
# CHECK: [[ONE]]:
# CHECK-NEXT: release %1
# CHECK-NEXT: unwind ! [[CAUGHT]]
