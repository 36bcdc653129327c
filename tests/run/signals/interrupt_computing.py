# Ctrl-C in a loop that calls nothing.
import os
import signal
import threading
import time

def press():
    time.sleep(0.02)
    os.kill(os.getpid(), signal.SIGINT)


for _ in range(2):
    number = 0
    try:
        threading.Thread(target=press).start()
        while True:
            number += 1
    except KeyboardInterrupt:
        print("interrupted")

# And where the main thread waits for others.
lock = threading.Lock()
lock.acquire()
for wait in (lock.acquire, threading.Event().wait, lambda: time.sleep(100)):
    try:
        threading.Thread(target=press).start()
        wait()
    except KeyboardInterrupt:
        print("wait interrupted")


def in_thread():
    for wrong in (lambda: signal.signal(signal.SIGINT, print), lambda: signal.set_wakeup_fd(-1)):
        try:
            wrong()
        except ValueError as error:
            print(error)


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
threading.Thread(target=press).start()
while True:
    number += 1
