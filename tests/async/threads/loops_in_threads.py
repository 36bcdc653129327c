import asyncio
import concurrent.futures
import threading


async def double(number):
    await asyncio.sleep(0.001)
    if number < 0:
        raise ValueError(number)
    return number * 2


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
futures = [asyncio.run_coroutine_threadsafe(double(number), loop) for number in range(4)]
print([future.result() for future in futures], type(futures[0]) is concurrent.futures.Future)
try:
    asyncio.run_coroutine_threadsafe(double(-1), loop).result(timeout=5)
except ValueError as error:
    print("ValueError", error)
try:
    asyncio.run_coroutine_threadsafe(double, loop)
except TypeError as error:
    print(error)
seen = threading.Event()
loop.call_soon_threadsafe(seen.set)
print(seen.wait(5), loop.is_running())


async def in_another_loop():
    # From a coroutine of this loop to one of the other.
    print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(double(21), loop)))
    foreign = loop.create_future()
    try:
        await foreign
    except RuntimeError as error:
        print(str(error).split("<")[0], str(error).split(">")[-1])


asyncio.run(in_another_loop())
try:
    loop.run_forever()
except RuntimeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop.is_running())
print(loop.run_until_complete(double(5)))
loop.close()


def rules():
    for get in (asyncio.get_event_loop, asyncio.get_running_loop, asyncio.get_event_loop_policy().get_event_loop):
        try:
            get()
        except RuntimeError as error:
            print(error)
    print(asyncio.run(double(3)))
    own = asyncio.new_event_loop()
    asyncio.set_event_loop(own)
    print(asyncio.get_event_loop_policy().get_event_loop() is own)
    print(own.run_until_complete(double(4)))
    own.close()


thread = threading.Thread(target=rules, name="Worker")
thread.start()
thread.join()
thread = threading.Thread(target=rules)
thread.start()
thread.join()


async def debug():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)

    def unsafe():
        try:
            loop.call_soon(print)
        except RuntimeError as error:
            print(error)

    await asyncio.to_thread(unsafe)


asyncio.run(debug())
