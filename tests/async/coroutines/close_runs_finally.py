class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def job():
    try:
        print("got", await Pause())
        print("got", await Pause())
    finally:
        print("finally")


coroutine = job()
print(coroutine.send(None))
print(coroutine.send(1))
coroutine.close()
print("closed", coroutine.cr_frame)
