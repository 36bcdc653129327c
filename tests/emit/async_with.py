# RUN: %coil emit --cpp %s | FileCheck %s
# What `async with` calls it awaits at once: locks need no coroutine for that, be it that the body fails or not.
async def hold(lock):
    async with lock:
        pass


# CHECK: static coil::Coroutine f_hold({{.*}} {
# CHECK: coil::await_call_words({{t[0-9]+}}, nullptr, 0);
# CHECK: = coil::has_finished(awaited) ? coil::finished_result() : co_await coil::await_called(awaited, {{.*}}, coil::AwaitContext::async_enter);
# CHECK: coil::await_call_exit({{t[0-9]+}}, 0);
# CHECK: = coil::has_finished(awaited) ? coil::finished_result() : co_await coil::await_called(awaited, {{.*}}, coil::AwaitContext::async_exit);
