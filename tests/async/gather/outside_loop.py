import asyncio


async def value(x):
    return x

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
import warnings
warnings.simplefilter("ignore")
gathering = asyncio.gather(value(1), value(2))
print(loop.run_until_complete(gathering))
other = asyncio.new_event_loop()
futures = [loop.create_future(), other.create_future()]
try:
    asyncio.gather(*futures)
except ValueError as error:
    print(error)
loop.close()
other.close()
