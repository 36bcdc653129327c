# RUN: %coil emit --typed-ir %s | FileCheck %s
# A local that nothing reads isn't assigned, unless a program can see when the value dies.
def count(n):
    for _ in range(n):
        print(n)
    text = "unread"


def keep(make):
    kept = make()
    kept = 1


def parameter(given):
    given = None
# ---- what it is after optimising
# CHECK-LABEL: function count(n)
# CHECK: check_loop
# CHECK-NOT: box_i64
# CHECK-NOT: _ = copy
# CHECK: print
# CHECK-NOT: text = copy
# CHECK-LABEL: function keep(make)
# CHECK: kept = copy move %{{[0-9]+}}
# CHECK: kept = copy 1
# CHECK-LABEL: function parameter(given)
# CHECK: given = copy None
