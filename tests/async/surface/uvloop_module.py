import asyncio
import uvloop


async def main():
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    return loop.is_running()


print(issubclass(uvloop.EventLoopPolicy, asyncio.AbstractEventLoopPolicy))
loop = uvloop.new_event_loop()
print(loop.run_until_complete(main()), isinstance(loop, asyncio.AbstractEventLoop))
loop.close()
asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
print(asyncio.run(main()))
asyncio.set_event_loop_policy(None)
uvloop.install()
print(asyncio.run(main()))
