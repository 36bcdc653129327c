import _thread
import threading

done = _thread.allocate_lock()
done.acquire()


def work(a, b=0):
    print(a, b, threading.current_thread().name.startswith("Dummy-"), threading.current_thread().daemon)
    done.release()


ident = _thread.start_new_thread(work, (1,), {"b": 2})
done.acquire()
print(isinstance(ident, int), _thread.get_ident() == threading.get_ident(), _thread.stack_size())


def leaves():
    try:
        _thread.exit()
    finally:
        done.release()


_thread.start_new_thread(leaves, ())
done.acquire()
for wrong in (lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(work, [1]), lambda: _thread.stack_size(100)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(_thread.stack_size(1 << 20), _thread.stack_size(), _thread.stack_size(0))
