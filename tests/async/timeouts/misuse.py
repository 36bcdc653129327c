import asyncio


async def main():
    limit = asyncio.timeout(1)
    print(repr(limit), limit.when() > 0)
    try:
        limit.reschedule(30)
    except AssertionError as error:
        print("assertion", error)
    async with limit:
        print(limit.when() > 0, limit.expired())
    for reschedule in (lambda: limit.reschedule(1), lambda: limit.reschedule(None)):
        try:
            reschedule()
        except RuntimeError as error:
            print(error)
    for bad in (lambda: asyncio.timeout(), lambda: asyncio.timeout("x"), lambda: asyncio.timeout_at()):
        try:
            bad()
        except TypeError as error:
            print(type(error).__name__)


asyncio.run(main())
