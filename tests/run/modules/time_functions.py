import time

a = time.time()
b = time.monotonic()
c = time.perf_counter()
time.sleep(0.002)
print(time.time() >= a, time.monotonic() > b, time.perf_counter() - c >= 0.002, isinstance(time.time_ns(), int), time.process_time() >= 0)
print(time.gmtime(0)[:6], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.gmtime(1e9).tm_year, time.gmtime(0).tm_wday, time.gmtime(0).tm_yday)
print(type(time.time()).__name__, type(time.monotonic_ns()).__name__, time.strftime("%j %a %b", time.gmtime(0)), time.asctime(time.gmtime(0)))
for bad in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.sleep()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
