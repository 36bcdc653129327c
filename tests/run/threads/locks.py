import threading
import _thread

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(True, 0))
lock.release()
print(lock.locked())
with lock as entered:
    print("inside", entered, lock.locked())
for wrong in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire(timeout=1e12),
              lambda: threading.RLock().release(), lambda: threading.Condition().wait(), lambda: threading.Condition().notify(),
              lambda: threading.Semaphore(-1), lambda: threading.BoundedSemaphore().release(), lambda: threading.Semaphore().release(0)):
    try:
        wrong()
    except (RuntimeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

again = threading.RLock()
print(again.acquire(), again.acquire(), again._is_owned())
seen = []
other = threading.Thread(target=lambda: seen.append(again.acquire(blocking=False)))
other.start()
other.join()
again.release()
again.release()
print(seen, again._is_owned())

# Counting under a lock.
count = 0


def add(times):
    global count
    for _ in range(times):
        with lock:
            count += 1


threads = [threading.Thread(target=add, args=(2000,)) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)

# A condition: one produces, one consumes.
condition = threading.Condition()
items = []
taken = []


def consume():
    while len(taken) < 5:
        with condition:
            condition.wait_for(lambda: items)
            taken.append(items.pop(0))
            condition.notify()


consumer = threading.Thread(target=consume)
consumer.start()
for item in range(5):
    with condition:
        items.append(item)
        condition.notify()
        condition.wait_for(lambda: not items)
consumer.join()
print(taken, items)
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: 7))

event = threading.Event()
print(event.is_set(), event.wait(0.01))
threading.Thread(target=event.set).start()
print(event.wait(), event.is_set())
event.clear()
print(event.is_set())

semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(False), semaphore.acquire(timeout=0.01))
semaphore.release(2)
with semaphore:
    print(semaphore.acquire(False), semaphore.acquire(False))
bounded = threading.BoundedSemaphore(1)
with bounded:
    print(bounded.acquire(False))

barrier = threading.Barrier(3, action=lambda: order.append("all here"))
order = []


def meet():
    order.append("come")
    barrier.wait()
    order.append("go")


threads = [threading.Thread(target=meet) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order, barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError:
    print("broken", barrier.broken)
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print("aborted", isinstance(error, RuntimeError))
print(threading.ThreadError is RuntimeError, _thread.LockType is type(lock), threading.TIMEOUT_MAX)
