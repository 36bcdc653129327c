async def job():
    print("never printed")


coroutine = job()
print(coroutine.cr_running, coroutine.cr_await, coroutine.cr_origin, coroutine.cr_frame is not None)
coroutine.close()
print(coroutine.cr_frame, coroutine.cr_await)
coroutine.close()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)
