# RUN: %coil emit --ir %s | FileCheck %s
# Every form of call; a method is looked up before arguments that can be seen to be evaluated.
def f(g, o, a, m):
    g(1, a)
    g(a, k=1, *m)
    g(*a)
    g(1, *a, k=2, **m, j=3)
    o.method(a, 1)
    o.method(a, key=2)
    o.method(g(1))
    print(len(a))
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 3:0 ! exit
# CHECK-NEXT: store_global f %0  # 3:0
# CHECK-NEXT: return None
# CHECK: function f(g, o, a, m)  # f, line 3
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound g  # 4:4 ! exit
# CHECK-NEXT: check_bound a  # 4:9 ! exit
# CHECK-NEXT: %4 = call_words g, [1, a]  # 4:4 ! exit
# CHECK-NEXT: check_bound g  # 5:4 ! exit
# CHECK-NEXT: check_bound a  # 5:6 ! exit
# CHECK-NEXT: %5 = build_list [a]  # 5:4 ! exit
# CHECK-NEXT: check_bound m  # 5:15 ! exit
# CHECK-NEXT: extend_display %5, m  # 5:4 ! exit
# CHECK-NEXT: %6 = list_to_tuple %5  # 5:4 ! exit
# CHECK-NEXT: %7 = build_dict ["k", 1]  # 5:4 ! exit
# CHECK-NEXT: %8 = call_tuple g, %6, %7  # 5:4 ! exit
# CHECK-NEXT: check_bound g  # 6:4 ! exit
# CHECK-NEXT: check_bound a  # 6:7 ! exit
# CHECK-NEXT: %9 = call_tuple g, a, -  # 6:4 ! exit
# CHECK-NEXT: check_bound g  # 7:4 ! exit
# CHECK-NEXT: %10 = build_list [1]  # 7:4 ! exit
# CHECK-NEXT: check_bound a  # 7:10 ! exit
# CHECK-NEXT: extend_display %10, a  # 7:4 ! exit
# CHECK-NEXT: %11 = list_to_tuple %10  # 7:4 ! exit
# CHECK-NEXT: %12 = build_dict ["k", 2]  # 7:4 ! exit
# CHECK-NEXT: check_bound m  # 7:20 ! exit
# CHECK-NEXT: dict_merge %12, m, g  # 7:4 ! exit
# CHECK-NEXT: %13 = build_dict ["j", 3]  # 7:4 ! exit
# CHECK-NEXT: dict_merge %12, %13, g  # 7:4 ! exit
# CHECK-NEXT: %14 = call_tuple g, %11, %12  # 7:4 ! exit
# CHECK-NEXT: check_bound o  # 8:4 ! exit
# CHECK-NEXT: check_bound a  # 8:13 ! b1.argument.failed
# CHECK-NEXT: %16 = call_method_words "method", [o, a, 1]  # 8:4 ! exit
# CHECK-NEXT: check_bound o  # 9:4 ! exit
# CHECK-NEXT: check_bound a  # 9:13 ! b2.argument.failed
# CHECK-NEXT: %18 = call_method_keywords "method", [o, a, 2], ("key", )  # 9:4 ! exit
# CHECK-NEXT: check_bound o  # 10:4 ! exit
# CHECK-NEXT: %19 = get_attribute o, "method"  # 10:4 ! exit
# CHECK-NEXT: check_bound g  # 10:13 ! exit
# CHECK-NEXT: %20 = call_words g, [1]  # 10:13 ! exit
# CHECK-NEXT: %21 = call_words %19, [%20]  # 10:4 ! exit
# CHECK-NEXT: %22 = builtin print  # 11:4
# CHECK-NEXT: %23 = builtin len  # 11:10
# CHECK-NEXT: check_bound a  # 11:14 ! exit
# CHECK-NEXT: %24 = call_words %23, [a]  # 11:10 ! exit
# CHECK-NEXT: %25 = call_words %22, [%24]  # 11:4 ! exit
# CHECK-NEXT: return None
# CHECK-NEXT: b1.argument.failed:
# CHECK-NEXT: %15 = raise_for_method o, "method"  # 8:4 ! exit
# CHECK-NEXT: unreachable
# CHECK-NEXT: b2.argument.failed:
# CHECK-NEXT: %17 = raise_for_method o, "method"  # 9:4 ! exit
# CHECK-NEXT: unreachable
