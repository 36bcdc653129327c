import asyncio
import io


async def inner():
    await asyncio.Event().wait()


async def outer():
    await inner()


async def fails():
    raise ValueError("x")


async def main():
    task = asyncio.create_task(outer(), name="waiting")
    print([frame.f_lineno for frame in task.get_stack()])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([(frame.f_lineno, frame.f_code.co_name) for frame in task.get_stack()])
    out = io.StringIO()
    task.print_stack(file=out)
    print(out.getvalue().replace(__file__, "FILE"), end="")
    failed = asyncio.create_task(fails(), name="failed")
    await asyncio.wait([failed])
    print([(frame.f_lineno, frame.f_code.co_name) for frame in failed.get_stack()])
    out = io.StringIO()
    failed.print_stack(file=out)
    print(out.getvalue().replace(__file__, "FILE"), end="")
    failed.exception()
    me = asyncio.current_task()
    print([(frame.f_lineno, frame.f_code.co_name) for frame in me.get_stack()])
    task.cancel()
    done = asyncio.create_task(asyncio.sleep(0))
    await done
    print(done.get_stack())


asyncio.run(main())
