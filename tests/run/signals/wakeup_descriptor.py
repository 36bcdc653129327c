import os
import signal

reading, writing = os.pipe()
os.set_blocking(writing, False)
print(signal.set_wakeup_fd(writing))
signal.signal(signal.SIGUSR1, lambda number, frame: print("handler", number))
signal.signal(signal.SIGUSR2, lambda number, frame: print("handler", number))
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR2)
print(list(os.read(reading, 10)) == [signal.SIGUSR1, signal.SIGUSR2])
print(signal.set_wakeup_fd(-1) == writing)
try:
    signal.set_wakeup_fd(reading)
except ValueError as error:
    print("ValueError", str(error).replace(str(reading), "N"))
