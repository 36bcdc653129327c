# RUN: %coil emit --ir %s | FileCheck %s
# The name is unbound in every way out of its clause; `raise` alone raises what is handled.
def f(g):
    try:
        g()
    except (KeyError, ValueError) as error:
        g(error)
    except OSError:
        raise
    else:
        g("fine")
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 3:0 ! exit
# CHECK-NEXT: store_global f %0  # 3:0
# CHECK-NEXT: return None
# CHECK: function f(g)  # f, line 3
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound g  # 5:8 ! b2.try.except
# CHECK-NEXT: %2 = call_words g, []  # 5:8 ! b2.try.except
# CHECK-NEXT: check_bound g  # 11:8 ! exit
# CHECK-NEXT: %3 = call_words g, ["fine"]  # 11:8 ! exit
# CHECK-NEXT: jump b1.try.end
# CHECK-NEXT: b2.try.except:
# CHECK-NEXT: %4 = begin_handling  # 11:8
# CHECK-NEXT: %5 = handled_exception  # 11:8
# CHECK-NEXT: %6 = builtin KeyError  # 6:12
# CHECK-NEXT: %7 = builtin ValueError  # 6:22
# CHECK-NEXT: %8:bool = exception_matches_any %5, [%6, %7]  # 6:4 ! b3.cleanup
# CHECK-NEXT: branch %8 ? b5.except : b4.except.next
# CHECK-NEXT: b5.except:
# CHECK-NEXT: error = copy %5  # 6:4
# CHECK-NEXT: check_bound g  # 7:8 ! b6.except.clear
# CHECK-NEXT: check_bound error  # 7:10 ! b6.except.clear
# CHECK-NEXT: %9 = call_words g, [error]  # 7:8 ! b6.except.clear
# CHECK-NEXT: leave_handler %4, error # 7:8
# CHECK-NEXT: error = delete_local  # 7:8
# CHECK-NEXT: jump b1.try.end
# CHECK-NEXT: b6.except.clear:
# CHECK-NEXT: error = delete_local  # 7:8
# CHECK-NEXT: unwind ! b3.cleanup
# CHECK-NEXT: b4.except.next:
# CHECK-NEXT: %10 = builtin OSError  # 8:11
# CHECK-NEXT: %11:bool = exception_matches %5, %10  # 8:4 ! b3.cleanup
# CHECK-NEXT: branch %11 ? b8.except : b7.except.next
# CHECK-NEXT: b8.except:
# CHECK-NEXT: restore_error %5  # 9:8
# CHECK-NEXT: unwind ! b3.cleanup
# CHECK-NEXT: b7.except.next:
# CHECK-NEXT: restore_error %5  # 9:8
# CHECK-NEXT: jump b3.cleanup
# CHECK-NEXT: b3.cleanup:
# CHECK-NEXT: leave_handler %4, - # 9:8
# CHECK-NEXT: unwind ! exit
# CHECK-NEXT: b1.try.end:
# CHECK-NEXT: return None
