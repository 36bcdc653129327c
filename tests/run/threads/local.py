import threading

data = threading.local()
data.value = "main"


def work(value):
    print(hasattr(data, "value"), data.__dict__)
    data.value = value
    data.other = 1
    print(sorted(data.__dict__.items()))
    del data.other
    print(data.value, hasattr(data, "other"))


for value in (1, 2):
    thread = threading.Thread(target=work, args=(value,))
    thread.start()
    thread.join()
print(data.value, data.__dict__)


class Counter(threading.local):
    kind = "class value"

    def __init__(self, start, step=1):
        print("init", start, step)
        self.count = start
        self.step = step

    def next(self):
        self.count += self.step
        return self.count


counter = Counter(10, step=5)
print(counter.next(), counter.next())


def count():
    print(counter.kind, counter.next(), counter.next(), counter.__dict__)


thread = threading.Thread(target=count)
thread.start()
thread.join()
print(counter.next(), counter.kind)


class Noted:
    def __del__(self):
        print("gone in", threading.current_thread() is threading.main_thread())


def keep():
    data.noted = Noted()
    print("end")


thread = threading.Thread(target=keep)
thread.start()
thread.join()
print("joined", hasattr(data, "noted"))
try:
    threading.local(1)
except TypeError as error:
    print(error)
try:
    data.missing
except AttributeError as error:
    print(error)
