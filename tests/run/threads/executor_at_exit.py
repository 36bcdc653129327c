# Calls that are still queued when the main module ends are made.
import threading
from concurrent.futures import ThreadPoolExecutor

gate = threading.Event()
executor = ThreadPoolExecutor(1)
executor.submit(gate.wait)
for number in range(3):
    executor.submit(print, "call", number)
print("main module ends")
gate.set()
