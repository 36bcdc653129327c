# Reading and writing let other threads run; what is being written can't change its size.
import os
import threading

reading, writing = os.pipe()
thread = threading.Thread(target=lambda: print("read", os.read(reading, 100)))
thread.start()
os.write(writing, b"hello")
thread.join()

data = bytearray(b"x" * 1_000_000)
started = threading.Event()


def write():
    started.set()
    print("written", os.write(writing, data))


thread = threading.Thread(target=write)
thread.start()
started.wait()
count = 0
while count < 100_000:  # more than the pipe holds: the thread is writing
    count += len(os.read(reading, 4096))
try:
    data.append(1)
except BufferError as error:
    print("BufferError", error)
while count < len(data):
    count += len(os.read(reading, 4096))
thread.join()
data.append(1)
print(count, len(data))

# Lines of several threads don't get mixed up within one write.
reading, writing = os.pipe()
with os.fdopen(writing, "w") as file, os.fdopen(reading) as back:
    def lines(name):
        for number in range(200):
            file.write(f"{name} {number} {'.' * 100}\n")
            if number % 7 == 0:
                file.flush()

    received = []
    reader = threading.Thread(target=lambda: received.extend(back))
    reader.start()
    threads = [threading.Thread(target=lines, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    file.close()
    reader.join()
print(len(received), sorted(received) == sorted(f"{name} {number} {'.' * 100}\n" for name in "abc" for number in range(200)))
