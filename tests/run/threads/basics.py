import threading

results = []


def work(name, times=1):
    for _ in range(times):
        results.append((name, threading.current_thread().name))


first = threading.Thread(target=work, args=("a",))
second = threading.Thread(target=work, kwargs={"name": "b", "times": 2}, name="worker", daemon=True)
print(first.name, first.is_alive(), first.ident, first.daemon, second.daemon)
for thread in (first, second):
    thread.start()
    thread.join()
    print(thread.is_alive(), thread.ident is not None, thread.native_id is not None)
print(results)


class Summer(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="summer")
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)


summers = [Summer(range(n * 1000)) for n in range(4)]
for summer in summers:
    summer.start()
for summer in summers:
    summer.join()
print([summer.total for summer in summers])
print(threading.main_thread() is threading.current_thread(), threading.main_thread().name, threading.active_count())
print([thread.name for thread in threading.enumerate()])
print(threading.get_ident() == threading.main_thread().ident)

for wrong in (first.start, threading.Thread(target=work).join, threading.current_thread().join, lambda: setattr(first, "daemon", True)):
    try:
        wrong()
    except RuntimeError as error:
        print("RuntimeError", error)


class Unready(threading.Thread):
    def __init__(self):
        pass


try:
    Unready().start()
except RuntimeError as error:
    print(error)


def nested():
    child = threading.Thread(target=lambda: print("inner", threading.current_thread().daemon))
    child.start()
    child.join()


outer = threading.Thread(target=nested, daemon=True)
outer.start()
outer.join()
print(threading.Thread(target=nested).name, threading.Thread().name)
print(repr(threading.Thread(name="x")), repr(threading.Thread(name="y", daemon=True)))
