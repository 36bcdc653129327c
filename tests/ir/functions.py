# RUN: %coil emit --ir %s | FileCheck %s
def decorated(a, /, b: int = 1, *rest, c, d="d", **others) -> str:
    """Its text."""
    return lambda x=a: x

@decorated
async def f():
    pass
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = build_tuple [1]  # 2:0 ! exit
# CHECK-NEXT: %1 = build_dict ["d", "d"]  # 2:0 ! exit
# CHECK-NEXT: %2 = builtin int  # 2:23
# CHECK-NEXT: %3 = builtin str  # 2:62
# CHECK-NEXT: %4 = build_dict ["b", %2, "return", %3]  # 2:0 ! exit
# CHECK-NEXT: %5 = make_function @decorated, -, %0, %1, %4  # 2:0 ! exit
# CHECK-NEXT: store_global decorated %5  # 2:0
# CHECK-NEXT: %6 = global decorated  # 6:1 ! exit
# CHECK-NEXT: %7 = make_function @f, -, -, -, -  # 7:0 ! exit
# CHECK-NEXT: %8 = call_words %6, [%7]  # 6:1 ! exit
# CHECK-NEXT: store_global f %8  # 7:0
# CHECK-NEXT: return None
# CHECK: function decorated(a, b, c, d, rest, others)  # decorated, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound a  # 4:20 ! exit
# CHECK-NEXT: %6 = build_tuple [a]  # 4:11 ! exit
# CHECK-NEXT: %7 = make_function @decorated_locals_lambda, -, %6, -, -  # 4:11 ! exit
# CHECK-NEXT: return %7
# CHECK: function decorated_locals_lambda(x)  # decorated.<locals>.<lambda>, line 4
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound x  # 4:23 ! exit
# CHECK-NEXT: return x
# CHECK: coroutine f()  # f, line 6
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: return None
