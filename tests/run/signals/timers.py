import signal
import time

count = 0


def tick(number, frame):
    global count
    count += 1


signal.signal(signal.SIGALRM, tick)
print(signal.setitimer(signal.ITIMER_REAL, 0.005, 0.005), signal.getitimer(signal.ITIMER_REAL)[1])
# Handlers run while something waits, which goes on waiting afterwards; and in loops that call nothing.
start = time.monotonic()
time.sleep(0.05)
print(time.monotonic() - start >= 0.05, count > 0)
seen = count
while count < seen + 2:
    pass
print(signal.setitimer(signal.ITIMER_REAL, 0)[1], signal.getitimer(signal.ITIMER_REAL))
print(signal.alarm(100), signal.alarm(0) > 90)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
seen = count
signal.pause()
print(count > seen)
signal.setitimer(signal.ITIMER_REAL, 0)


class TooLong(Exception):
    pass


def give_up(number, frame):
    raise TooLong


signal.signal(signal.SIGALRM, give_up)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(100)
except TooLong:
    print("sleep ended")
try:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while True:
        count += 1
except TooLong:
    print("loop ended")
try:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    sum([number for number in iter(int, 1)])
except TooLong:
    print("comprehension ended")
