"""Three ways to go wrong with coroutines, and what Python says about each."""
import asyncio

prices = {}


async def fetch_price(item, price):
    await asyncio.sleep(1)
    prices[item] = price


async def forgot_the_await():
    # Calling the function makes a coroutine object and runs nothing of its body.
    fetch_price("tea", 3)
    await asyncio.sleep(2)
    print("tea without await:", prices.get("tea"))


async def looked_too_early():
    # The task is started, but its result is used before it can be there.
    task = asyncio.create_task(fetch_price("coffee", 4))
    print("coffee too early:", prices.get("coffee"))
    await task
    print("coffee in time:", prices.get("coffee"))


async def gave_wait_a_coroutine():
    # wait() wants tasks: it couldn't tell its caller which coroutine is done.
    coroutine = fetch_price("milk", 2)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print("wait:", error)
    done, pending = await asyncio.wait([asyncio.create_task(coroutine)])
    print("milk:", prices["milk"], "-", len(done), "done,", len(pending), "pending")


async def main():
    await forgot_the_await()
    await looked_too_early()
    await gave_wait_a_coroutine()


asyncio.run(main())
