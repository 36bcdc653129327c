"""start of an asyncio hello world."""
import asyncio


async def main():
    await asyncio.sleep(0)
    return "hello, world"


print("check", asyncio.run(main()))
