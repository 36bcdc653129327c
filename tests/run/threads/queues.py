import queue
import threading

q = queue.Queue(maxsize=2)
out = []


def consume():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        out.append(item * item)
        q.task_done()


thread = threading.Thread(target=consume)
thread.start()
for number in range(10):
    q.put(number)
q.join()
print(out, q.empty(), q.full(), q.qsize(), q.unfinished_tasks)
q.put(None)
thread.join()
for wrong in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(timeout=-1), lambda: [q.put_nowait(n) for n in range(3)],
              lambda: q.put(1, timeout=0.01), lambda: [q.task_done() for _ in range(9)]):
    try:
        wrong()
    except (queue.Empty, queue.Full, ValueError) as error:
        print(type(error).__module__, type(error).__name__, error)
for kind in (queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    held = kind()
    for number in (3, 1, 2):
        held.put(number)
    print(kind.__module__, kind.__name__, held.qsize(), [held.get() for _ in range(3)], held.empty())
    try:
        held.get(block=False)
    except queue.Empty:
        print("empty")
simple = queue.SimpleQueue()
threading.Timer(0.01, simple.put, ["late"]).start()
print(simple.get(timeout=5))
timer = threading.Timer(10, print, ["never"])
timer.start()
timer.cancel()
timer.join()
print(timer.finished.is_set(), queue.Queue[int])
