import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new_event_loop")
        return super().new_event_loop()

    def get_event_loop(self):
        print("get_event_loop")
        return super().get_event_loop()

    def set_event_loop(self, loop):
        print("set_event_loop", loop is None)
        super().set_event_loop(loop)


async def main():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


asyncio.set_event_loop_policy(Policy())
print(asyncio.run(main()))
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.close()
with asyncio.Runner() as runner:
    print(runner.run(main()))
