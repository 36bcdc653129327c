import sys
import threading


def fails(text):
    raise ValueError(text)


thread = threading.Thread(target=fails, args=("in a thread",))
thread.start()
thread.join()
thread = threading.Thread(target=sys.exit, args=(3,), name="quiet")
thread.start()
thread.join()
print("alive", thread.is_alive())


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


threading.excepthook = hook
thread = threading.Thread(target=fails, args=("hooked",), name="third")
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__


class Fails(threading.Thread):
    def run(self):
        try:
            {}["key"]
        except KeyError:
            raise RuntimeError("second")


thread = Fails(name="fourth")
thread.start()
thread.join()


def broken_hook(args):
    raise TypeError("hook fails")


threading.excepthook = broken_hook
thread = threading.Thread(target=fails, args=("unseen",))
thread.start()
thread.join()
