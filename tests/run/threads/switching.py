# Threads that compute and call nothing get their turns.
import sys
import threading

flag = False
rounds = 0


def turn():
    global rounds
    while not flag:
        rounds += 1


thread = threading.Thread(target=turn)
thread.start()
start = rounds
while rounds == start:
    pass
flag = True
thread.join()
print("both had turns", rounds > start)
print(sys.getswitchinterval())
sys.setswitchinterval(1e-4)
print(sys.getswitchinterval())
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)

totals = [0] * 4


def count(index):
    total = 0
    for number in range(200_000):
        total += number % 7
    totals[index] = total


threads = [threading.Thread(target=count, args=(index,)) for index in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(totals)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def deep():
    print(depth(900))
    try:
        depth(10**9)
    except RecursionError as error:
        print(error)


thread = threading.Thread(target=deep)
thread.start()
thread.join()
