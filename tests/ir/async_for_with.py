# RUN: %coil emit --ir %s | FileCheck %s
async def f(manager, items):
    async with manager:
        async for item in items:
            await item
        else:
            return
# ---- what it is lowered to
# CHECK: module module()  # <module>, line 1
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: %0 = make_function @f, -, -, -, -  # 2:0 ! exit
# CHECK-NEXT: store_global f %0  # 2:0
# CHECK-NEXT: return None
# CHECK: coroutine f(manager, items)  # f, line 2
# CHECK-NEXT: b0.entry:
# CHECK-NEXT: check_bound manager  # 3:15 ! exit
# CHECK-NEXT: %3 = lookup_async_enter manager  # 3:4 ! exit
# CHECK-NEXT: %4 = lookup_async_exit manager  # 3:4 ! exit
# CHECK-NEXT: %5 = call_words %3, []  # 3:4 ! exit
# CHECK-NEXT: %6 = await async_enter %5  # 3:4 ! exit
# CHECK-NEXT: check_bound items  # 4:26 ! b1.with.except
# CHECK-NEXT: %7 = get_async_iter items  # 4:8 ! b1.with.except
# CHECK-NEXT: jump b5.async_for
# CHECK-NEXT: b5.async_for:
# CHECK-NEXT: %8 = async_next %7  # 4:8 ! b8.async_for.stop
# CHECK-NEXT: %9 = await async_next %8  # 4:8 ! b8.async_for.stop
# CHECK-NEXT: jump b9.async_for.body
# CHECK-NEXT: b8.async_for.stop:
# CHECK-NEXT: %10:bool = pending_stop_async_iteration  # 4:26
# CHECK-NEXT: branch %10 ? b10.async_for.done : b11.async_for.fail
# CHECK-NEXT: b10.async_for.done:
# CHECK-NEXT: %11 = catch_error  # 4:26
# CHECK-NEXT: jump b7.async_for.else
# CHECK-NEXT: b11.async_for.fail:
# CHECK-NEXT: unwind ! b1.with.except
# CHECK-NEXT: b9.async_for.body:
# CHECK-NEXT: item = copy %9  # 4:18
# CHECK-NEXT: check_bound item  # 5:18 ! b1.with.except
# CHECK-NEXT: %12 = await item  # 5:12 ! b1.with.except
# CHECK-NEXT: jump b5.async_for
# CHECK-NEXT: b7.async_for.else:
# CHECK-NEXT: %13 = call_exit %4, -  # 3:4 ! exit
# CHECK-NEXT: %14 = await async_exit %13  # 3:4 ! exit
# CHECK-NEXT: return None
# CHECK-NEXT: b6.async_for.end:
# CHECK-NEXT: %15 = call_exit %4, -  # 3:4 ! exit
# CHECK-NEXT: %16 = await async_exit %15  # 3:4 ! exit
# CHECK-NEXT: jump b4.with.end
# CHECK-NEXT: b1.with.except:
# CHECK-NEXT: %17 = begin_handling  # 3:4
# CHECK-NEXT: %18 = kept_exception  # 3:4
# CHECK-NEXT: %19 = call_exit %4, %18  # 3:4 ! b12.cleanup
# CHECK-NEXT: %20 = await async_exit %19  # 3:4 ! b12.cleanup
# CHECK-NEXT: %21:bool = truth %20  # 3:4 ! b12.cleanup
# CHECK-NEXT: branch %21 ? b2.with.suppressed : b3.with.raised
# CHECK-NEXT: b2.with.suppressed:
# CHECK-NEXT: leave_handler %17, - # 3:4
# CHECK-NEXT: jump b4.with.end
# CHECK-NEXT: b3.with.raised:
# CHECK-NEXT: restore_error %18  # 3:4
# CHECK-NEXT: jump b12.cleanup
# CHECK-NEXT: b12.cleanup:
# CHECK-NEXT: leave_handler %17, - # 3:4
# CHECK-NEXT: unwind ! exit
# CHECK-NEXT: b4.with.end:
# CHECK-NEXT: return None
