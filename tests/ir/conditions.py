# RUN: %coil emit --ir %s | FileCheck %s
# Conditions branch on flags, without objects for True and False.
def f(a, b, c):
    if a < b and not (b is None or c in a):
        return 1
    elif a <= b < c:
        return 2
    while True:
        if a:
            break
    return (a or b, not c, a < b < c, 1 if a else 2)
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 3:0 ! exit
# CHECK-NEXT: store_global f %0  # 3:0
# CHECK-NEXT: return None
# CHECK: function f(a, b, c)  # f, line 3
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound a  # 4:7 ! exit
# CHECK-NEXT: check_bound b  # 4:11 ! exit
# CHECK-NEXT: %3:bool = is_less a, b  # 4:7 ! exit
# CHECK-NEXT: branch %3 ? b4.and : b3.else
# CHECK-NEXT: b4.and:
# CHECK-NEXT: check_bound b  # 4:22 ! exit
# CHECK-NEXT: %4:bool = is_same b, None  # 4:22
# CHECK-NEXT: branch %4 ? b3.else : b5.or
# CHECK-NEXT: b5.or:
# CHECK-NEXT: check_bound c  # 4:35 ! exit
# CHECK-NEXT: check_bound a  # 4:40 ! exit
# CHECK-NEXT: %5:bool = contains a, c  # 4:35 ! exit
# CHECK-NEXT: branch %5 ? b3.else : b1.then
# CHECK-NEXT: b1.then:
# CHECK-NEXT: return 1
# CHECK-NEXT: b3.else:
# CHECK-NEXT: check_bound a  # 6:9 ! exit
# CHECK-NEXT: check_bound b  # 6:14 ! exit
# CHECK-NEXT: %6:bool = is_less_equal a, b  # 6:9 ! exit
# CHECK-NEXT: branch %6 ? b8.compare.next : b7.end
# CHECK-NEXT: b8.compare.next:
# CHECK-NEXT: check_bound c  # 6:18 ! exit
# CHECK-NEXT: %7:bool = is_less b, c  # 6:9 ! exit
# CHECK-NEXT: branch %7 ? b6.then : b7.end
# CHECK-NEXT: b6.then:
# CHECK-NEXT: return 2
# CHECK-NEXT: b7.end:
# CHECK-NEXT: jump b2.end
# CHECK-NEXT: b2.end:
# CHECK-NEXT: jump b9.while
# CHECK-NEXT: b9.while:
# CHECK-NEXT: check_loop  # 8:4 ! exit
# CHECK-NEXT: jump b10.while.body
# CHECK-NEXT: b10.while.body:
# CHECK-NEXT: check_bound a  # 9:11 ! exit
# CHECK-NEXT: %8:bool = truth a  # 9:8 ! exit
# CHECK-NEXT: branch %8 ? b12.then : b13.end
# CHECK-NEXT: b12.then:
# CHECK-NEXT: jump b11.while.end
# CHECK-NEXT: b13.end:
# CHECK-NEXT: jump b9.while
# CHECK-NEXT: b11.while.end:
# CHECK-NEXT: check_bound a  # 11:12 ! exit
# CHECK-NEXT: %9 = copy a  # 11:12
# CHECK-NEXT: %10:bool = truth %9  # 11:12 ! exit
# CHECK-NEXT: branch %10 ? b14.bool.end : b15.bool.next
# CHECK-NEXT: b15.bool.next:
# CHECK-NEXT: check_bound b  # 11:17 ! exit
# CHECK-NEXT: %9 = copy b  # 11:17
# CHECK-NEXT: jump b14.bool.end
# CHECK-NEXT: b14.bool.end:
# CHECK-NEXT: check_bound c  # 11:24 ! exit
# CHECK-NEXT: %11:bool = truth c  # 11:20 ! exit
# CHECK-NEXT: %12 = box_bool %11  # 11:20
# CHECK-NEXT: %13:bool = is_same %12, False  # 11:20
# CHECK-NEXT: %14 = box_bool %13  # 11:20
# CHECK-NEXT: check_bound a  # 11:27 ! exit
# CHECK-NEXT: check_bound b  # 11:31 ! exit
# CHECK-NEXT: %16 = compare_less a, b  # 11:27 ! exit
# CHECK-NEXT: %15 = copy %16  # 11:27
# CHECK-NEXT: %17:bool = truth %15  # 11:27 ! exit
# CHECK-NEXT: branch %17 ? b17.compare.next : b16.compare.end
# CHECK-NEXT: b17.compare.next:
# CHECK-NEXT: check_bound c  # 11:35 ! exit
# CHECK-NEXT: %18 = compare_less b, c  # 11:27 ! exit
# CHECK-NEXT: %15 = copy %18  # 11:27
# CHECK-NEXT: jump b16.compare.end
# CHECK-NEXT: b16.compare.end:
# CHECK-NEXT: check_bound a  # 11:43 ! exit
# CHECK-NEXT: %20:bool = truth a  # 11:38 ! exit
# CHECK-NEXT: branch %20 ? b18.if.then : b19.if.else
# CHECK-NEXT: b18.if.then:
# CHECK-NEXT: %19 = copy 1  # 11:38
# CHECK-NEXT: jump b20.if.end
# CHECK-NEXT: b19.if.else:
# CHECK-NEXT: %19 = copy 2  # 11:38
# CHECK-NEXT: jump b20.if.end
# CHECK-NEXT: b20.if.end:
# CHECK-NEXT: %21 = build_tuple [%9, %14, %15, %19]  # 11:11 ! exit
# CHECK-NEXT: return %21
