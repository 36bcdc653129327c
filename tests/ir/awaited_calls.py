# RUN: %coil emit --typed-ir %s | FileCheck %s
# Calls whose result goes to an await and nowhere else: the runtime needs to make no coroutine for some of them.
import asyncio


async def known(n):
    return n


async def calls(make, queue):
    await asyncio.sleep(0)
    await make(1)
    await queue.put(await queue.get())
    await known(2)
    kept = make(2)
    await kept
    await queue.put(item=3)
    queue.put(4)


# CHECK-LABEL: coroutine calls(make, queue)
# CHECK: = await_call_method_words "sleep", [%{{[0-9]+}}, 0]
# CHECK: = await_call_words make, [1]
# CHECK: = await_call_method_words "get", [queue]
# CHECK: = await_call_words %{{[0-9]+}}, [%{{[0-9]+}}]
# CHECK: = await_call %{{[0-9]+}}, 2 likely @known
# CHECK: = call_words make, [2]
# CHECK: = call_method_keywords "put", [queue, 3]
# CHECK: = call_method_words "put", [queue, 4]
