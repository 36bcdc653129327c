# What tracebacks show of threading, queue and concurrent.futures.
import concurrent.futures
import queue
import threading
import traceback


def show(function):
    try:
        function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


def work(value):
    return 1 // value


def in_thread(function, *args):
    caught = []
    threading.excepthook, before = lambda args: caught.append(args.exc_value), threading.excepthook
    thread = threading.Thread(target=function, args=args)
    thread.start()
    thread.join()
    threading.excepthook = before
    return caught[0]


def thread_target():
    raise in_thread(work, 0)


def thread_started_twice():
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    thread.start()


def join_before_start():
    threading.Thread(target=int).join()


def join_itself():
    threading.current_thread().join()


def future_result():
    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        executor.submit(work, 0).result()


def mapped():
    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        list(executor.map(work, [1, 0]))


def after_shutdown():
    executor = concurrent.futures.ThreadPoolExecutor(1)
    executor.shutdown()
    executor.submit(work, 1)


def result_in_time():
    concurrent.futures.Future().result(timeout=0)


def cancelled():
    future = concurrent.futures.Future()
    future.cancel()
    future.result()


def exception_of_cancelled():
    future = concurrent.futures.Future()
    future.cancel()
    future.exception()


def set_twice():
    future = concurrent.futures.Future()
    future.set_result(1)
    future.set_result(2)


def error_set_twice():
    future = concurrent.futures.Future()
    future.set_exception(ValueError())
    future.set_exception(ValueError())


def as_completed_in_time():
    list(concurrent.futures.as_completed([concurrent.futures.Future()], timeout=0))


def wait_for_what():
    concurrent.futures.wait([], return_when="NEVER")


def too_few_workers():
    concurrent.futures.ThreadPoolExecutor(0)


def initialiser():
    raised = []

    def initialise():
        raise OSError("no start")

    executor = concurrent.futures.ThreadPoolExecutor(1, initializer=initialise)
    import logging
    logging.getLogger("concurrent.futures").propagate = False
    logging.getLogger("concurrent.futures").addHandler(logging.NullHandler())
    executor.submit(work, 1).result()


def queue_is_empty():
    queue.Queue().get_nowait()


def queue_is_empty_in_time():
    queue.Queue().get(timeout=0.001)


def queue_is_full():
    full = queue.Queue(1)
    full.put(1)
    full.put_nowait(2)


def negative_timeout():
    queue.Queue().get(timeout=-1)


def done_too_often():
    queue.Queue().task_done()


def simple_queue():
    queue.SimpleQueue().get_nowait()


def not_comparable():
    entries = queue.PriorityQueue()
    entries.put((1, object))
    entries.put((1, "x"))


def condition_without_lock():
    threading.Condition().wait()


def notify_without_lock():
    threading.Condition().notify()


def predicate_fails():
    condition = threading.Condition()
    with condition:
        condition.wait_for(lambda: 1 // 0)


def lock_released():
    threading.Lock().release()


def reentrant_lock_released():
    threading.RLock().release()


def semaphore_value():
    threading.Semaphore(-1)


def bounded_semaphore():
    threading.BoundedSemaphore(1).release()


def barrier_action():
    threading.Barrier(1, action=lambda: 1 // 0).wait()


def barrier_broken():
    barrier = threading.Barrier(2)
    barrier.abort()
    barrier.wait()


def barrier_in_time():
    threading.Barrier(2).wait(timeout=0.001)


def timer():
    timer = threading.Timer(0, work, [0])
    caught = []
    threading.excepthook, before = lambda args: caught.append(args.exc_value), threading.excepthook
    timer.start()
    timer.join()
    threading.excepthook = before
    raise caught[0]


class Worker(threading.Thread):
    def run(self):
        super().run()
        work(0)


def run_overridden():
    caught = []
    threading.excepthook, before = lambda args: caught.append(args.exc_value), threading.excepthook
    worker = Worker()
    worker.start()
    worker.join()
    threading.excepthook = before
    raise caught[0]


for function in (thread_target, thread_started_twice, join_before_start, join_itself, future_result, mapped,
                 after_shutdown, result_in_time, cancelled, exception_of_cancelled, set_twice, error_set_twice,
                 as_completed_in_time, wait_for_what, too_few_workers, initialiser, queue_is_empty,
                 queue_is_empty_in_time, queue_is_full, negative_timeout, done_too_often, simple_queue, not_comparable,
                 condition_without_lock, notify_without_lock, predicate_fails, lock_released, reentrant_lock_released,
                 semaphore_value, bounded_semaphore, barrier_action, barrier_broken, barrier_in_time, timer,
                 run_overridden):
    show(function)

thread = threading.Thread(target=work, args=(0,), name="visible")
thread.start()
thread.join()
