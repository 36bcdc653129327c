# Calls that are still queued when the main module ends are made.
import time
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor(1)
for number in range(3):
    executor.submit(lambda number: (time.sleep(0.01), print("call", number)), number)
print("main module ends")
