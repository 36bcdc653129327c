import threading
import time
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def square(number):
    if number == 13:
        raise ValueError("unlucky")
    return number * number


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as executor:
    print(list(executor.map(square, range(10))))
    print(list(executor.map(pow, [2, 3, 4], [5, 2, 1])))
    done = [executor.submit(square, number) for number in (3, 4, 13)]
    finished, unfinished = wait(done)
    print(len(finished), unfinished)
    print([future.exception() or future.result() for future in done])
    print(sorted(future.result() for future in as_completed(done[:2])))
    try:
        done[2].result()
    except ValueError as error:
        print("raised", error)
    print(repr(done[0]).split(" ", 3)[3], repr(done[2]).split(" ", 3)[3])
    print(executor.submit(lambda: threading.current_thread().name).result().startswith("pool_"))
    done[0].add_done_callback(lambda future: print("called at once", future.result()))
    try:
        list(executor.map(square, [12, 13, 14]))
    except ValueError as error:
        print("map raised", error)
try:
    executor.submit(square, 1)
except RuntimeError as error:
    print(error)

# One worker: what is queued can be cancelled.
gate = threading.Event()
executor = ThreadPoolExecutor(1)
running = executor.submit(gate.wait)
queued = executor.submit(square, 2)
while not running.running():
    time.sleep(0.001)
print(queued.cancel(), queued.cancelled(), queued.done(), running.cancel(), running.done())
try:
    queued.result()
except futures.CancelledError as error:
    print("cancelled", repr(error), type(error).__module__)
try:
    running.result(timeout=0.01)
except futures.TimeoutError as error:
    print("timeout", type(error) is TimeoutError)
first = wait([running, queued], timeout=0.01)
print(len(first.done), len(first.not_done))
try:
    for future in as_completed([running], timeout=0.01):
        pass
except TimeoutError as error:
    print(error)
gate.set()
executor.shutdown()
print(running.result())
executor = ThreadPoolExecutor(1, initializer=print, initargs=("initialised",))
gate.clear()
later = [executor.submit(gate.wait) for _ in range(3)]
while not later[0].running():
    time.sleep(0.001)
executor.shutdown(wait=False, cancel_futures=True)
gate.set()
executor.shutdown()
print([future.cancelled() for future in later])
for wrong in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(1, initializer=1), lambda: wait([later[0]], return_when="x") if not later[1].done() else print("all done")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
future = futures.Future()
print(future.set_running_or_notify_cancel(), future.running())
future.set_result(5)
try:
    future.set_result(6)
except futures._base.InvalidStateError as error:
    print("InvalidStateError", str(error).split(":")[0])
print(future.result(), future.exception())


def fails(future):
    raise KeyError("in a callback")


future.add_done_callback(fails)
future = futures.Future()
future.add_done_callback(fails)
future.add_done_callback(lambda future: print("the next one is called", future.result()))
future.set_result(1)
with ThreadPoolExecutor(1, initializer=lambda: 1 / 0) as broken:
    try:
        broken.submit(int).result()
    except futures.thread.BrokenThreadPool as error:
        print(error)
