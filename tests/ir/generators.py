# RUN: %coil emit --ir %s | FileCheck %s
def f(items):
    sent = yield items
    result = yield from items
    return [x for x in items if x], (y for y in result)

async def g(items):
    yield [x async for x in items]
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: %1 = make_function @g, -, -, -, -  # 7:0 ! exit
# CHECK-NEXT: store_global g %1  # 7:0
# CHECK-NEXT: return None
# CHECK: generator f(items)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound items  # 3:17 ! exit
# CHECK-NEXT: %3 = yield items  # 3:11 ! exit
# CHECK-NEXT: sent = copy %3  # 3:4
# CHECK-NEXT: check_bound items  # 4:24 ! exit
# CHECK-NEXT: %4 = get_yield_from_iter items  # 4:13 ! exit
# CHECK-NEXT: %5 = yield_from %4  # 4:13 ! exit
# CHECK-NEXT: result = copy %5  # 4:4
# CHECK-NEXT: %6 = make_function @f_locals_listcomp, -, -, -, -  # 5:11 ! exit
# CHECK-NEXT: check_bound items  # 5:23 ! exit
# CHECK-NEXT: %7 = get_iter items  # 5:11 ! exit
# CHECK-NEXT: %8 = call_words %6, [%7]  # 5:11 ! exit
# CHECK-NEXT: %9 = make_function @f_locals_genexpr, -, -, -, -  # 5:36 ! exit
# CHECK-NEXT: check_bound result  # 5:48 ! exit
# CHECK-NEXT: %10 = get_iter result  # 5:36 ! exit
# CHECK-NEXT: %11 = call_words %9, [%10]  # 5:36 ! exit
# CHECK-NEXT: %12 = build_tuple [%8, %11]  # 5:11 ! exit
# CHECK-NEXT: return %12
# CHECK: function f_locals_listcomp(.0)  # f.<locals>.<listcomp>, line 5
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %2 = build_list []  # 5:11 ! exit
# CHECK-NEXT: jump b1.comprehension
# CHECK-NEXT: b1.comprehension:
# CHECK-NEXT: check_loop  # 5:11 ! exit
# CHECK-NEXT: %3 = iterate .0 ? b3.comprehension.body : b2.comprehension.end  # 5:11 ! exit
# CHECK-NEXT: b3.comprehension.body:
# CHECK-NEXT: x = copy %3  # 5:18
# CHECK-NEXT: check_bound x  # 5:32 ! exit
# CHECK-NEXT: %4:bool = truth x  # 5:11 ! exit
# CHECK-NEXT: branch %4 ? b4.comprehension.if : b1.comprehension
# CHECK-NEXT: b4.comprehension.if:
# CHECK-NEXT: check_bound x  # 5:12 ! exit
# CHECK-NEXT: list_append %2, x  # 5:11 ! exit
# CHECK-NEXT: jump b1.comprehension
# CHECK-NEXT: b2.comprehension.end:
# CHECK-NEXT: return %2
# CHECK: generator f_locals_genexpr(.0)  # f.<locals>.<genexpr>, line 5
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: jump b1.comprehension
# CHECK-NEXT: b1.comprehension:
# CHECK-NEXT: check_loop  # 5:36 ! exit
# CHECK-NEXT: %2 = iterate .0 ? b3.comprehension.body : b2.comprehension.end  # 5:36 ! exit
# CHECK-NEXT: b3.comprehension.body:
# CHECK-NEXT: y = copy %2  # 5:43
# CHECK-NEXT: check_bound y  # 5:37 ! exit
# CHECK-NEXT: %3 = yield y  # 5:36 ! exit
# CHECK-NEXT: jump b1.comprehension
# CHECK-NEXT: b2.comprehension.end:
# CHECK-NEXT: return None
# CHECK: async_generator g(items)  # g, line 7
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %1 = make_function @g_locals_listcomp, -, -, -, -  # 8:10 ! exit
# CHECK-NEXT: check_bound items  # 8:28 ! exit
# CHECK-NEXT: %2 = get_async_iter items  # 8:10 ! exit
# CHECK-NEXT: %3 = call_words %1, [%2]  # 8:10 ! exit
# CHECK-NEXT: %4 = await %3  # 8:10 ! exit
# CHECK-NEXT: %5 = async_yield %4  # 8:4 ! exit
# CHECK-NEXT: return None
# CHECK: coroutine g_locals_listcomp(.0)  # g.<locals>.<listcomp>, line 8
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %2 = build_list []  # 8:10 ! exit
# CHECK-NEXT: jump b1.comprehension
# CHECK-NEXT: b1.comprehension:
# CHECK-NEXT: %3 = async_next .0  # 8:10 ! b3.async_for.stop
# CHECK-NEXT: %4 = await async_next %3  # 8:10 ! b3.async_for.stop
# CHECK-NEXT: jump b4.async_for.body
# CHECK-NEXT: b3.async_for.stop:
# CHECK-NEXT: %5:bool = pending_stop_async_iteration  # 8:28
# CHECK-NEXT: branch %5 ? b5.async_for.done : b6.async_for.fail
# CHECK-NEXT: b5.async_for.done:
# CHECK-NEXT: %6 = catch_error  # 8:28
# CHECK-NEXT: jump b2.comprehension.end
# CHECK-NEXT: b6.async_for.fail:
# CHECK-NEXT: unwind ! exit
# CHECK-NEXT: b4.async_for.body:
# CHECK-NEXT: x = copy %4  # 8:23
# CHECK-NEXT: check_bound x  # 8:11 ! exit
# CHECK-NEXT: list_append %2, x  # 8:10 ! exit
# CHECK-NEXT: jump b1.comprehension
# CHECK-NEXT: b2.comprehension.end:
# CHECK-NEXT: return %2
