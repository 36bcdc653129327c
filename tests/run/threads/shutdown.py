# The program ends when the threads that aren't daemons have; exit functions run after that.
import atexit
import threading
import time

atexit.register(print, "exit function")
ended = threading.Event()


def slow():
    ended.wait()
    time.sleep(0.05)
    print("slow thread ends")
    threading.Thread(target=lambda: (time.sleep(0.02), print("its child ends"))).start()


def forever():
    while True:
        time.sleep(0.001)


def computing():
    number = 0
    while True:
        number += 1


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=computing, daemon=True).start()
threading.Thread(target=slow).start()
print("main module ends")
ended.set()
