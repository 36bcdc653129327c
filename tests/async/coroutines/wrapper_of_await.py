async def job():
    return 7


coroutine = job()
wrapper = coroutine.__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper)
try:
    next(wrapper)
except StopIteration as stop:
    print(stop.value)
try:
    next(wrapper)
except RuntimeError as error:
    print(error)
coroutine = job()
wrapper = coroutine.__await__()
wrapper.close()
print(coroutine.cr_frame)
coroutine = job()
wrapper = coroutine.__await__()
try:
    wrapper.throw(ValueError("thrown"))
except ValueError as error:
    print(error)
print([name for name in dir(wrapper) if not name.startswith("__")])
