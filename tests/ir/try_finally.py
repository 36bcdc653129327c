# RUN: %coil emit --ir %s | FileCheck %s
# The final body is there once for each way through it.
def f(g):
    for i in g():
        try:
            if i:
                return g(i)
            break
        finally:
            g("final")
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 3:0 ! exit
# CHECK-NEXT: store_global f %0  # 3:0
# CHECK-NEXT: return None
# CHECK: function f(g)  # f, line 3
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound g  # 4:13 ! exit
# CHECK-NEXT: %2 = call_words g, []  # 4:13 ! exit
# CHECK-NEXT: %3 = get_iter %2  # 4:4 ! exit
# CHECK-NEXT: jump b1.for
# CHECK-NEXT: b1.for:
# CHECK-NEXT: check_loop  # 4:4 ! exit
# CHECK-NEXT: %4 = iterate %3 ? b2.for.body : b3.for.end  # 4:4 ! exit
# CHECK-NEXT: b2.for.body:
# CHECK-NEXT: i = copy %4  # 4:8
# CHECK-NEXT: check_bound i  # 6:15 ! b5.finally.except
# CHECK-NEXT: %5:bool = truth i  # 6:12 ! b5.finally.except
# CHECK-NEXT: branch %5 ? b6.then : b7.end
# CHECK-NEXT: b6.then:
# CHECK-NEXT: check_bound g  # 7:23 ! b5.finally.except
# CHECK-NEXT: check_bound i  # 7:25 ! b5.finally.except
# CHECK-NEXT: %6 = call_words g, [i]  # 7:23 ! b5.finally.except
# CHECK-NEXT: check_bound g  # 10:12 ! exit
# CHECK-NEXT: %7 = call_words g, ["final"]  # 10:12 ! exit
# CHECK-NEXT: %8 = copy %3  # 10:12
# CHECK-NEXT: return %6
# CHECK-NEXT: b7.end:
# CHECK-NEXT: check_bound g  # 10:12 ! exit
# CHECK-NEXT: %9 = call_words g, ["final"]  # 10:12 ! exit
# CHECK-NEXT: %10 = copy %3  # 8:12
# CHECK-NEXT: jump b3.for.end
# CHECK-NEXT: b5.finally.except:
# CHECK-NEXT: %12 = begin_handling  # 10:12
# CHECK-NEXT: %13 = kept_exception  # 10:12
# CHECK-NEXT: check_bound g  # 10:12 ! b8.cleanup
# CHECK-NEXT: %14 = call_words g, ["final"]  # 10:12 ! b8.cleanup
# CHECK-NEXT: restore_error %13  # 10:12
# CHECK-NEXT: jump b8.cleanup
# CHECK-NEXT: b8.cleanup:
# CHECK-NEXT: leave_handler %12, - # 10:12
# CHECK-NEXT: %15 = copy %3 # 10:12
# CHECK-NEXT: unwind ! exit
# CHECK-NEXT: b4.finally.end:
# CHECK-NEXT: jump b1.for
# CHECK-NEXT: b3.for.end:
# CHECK-NEXT: return None
