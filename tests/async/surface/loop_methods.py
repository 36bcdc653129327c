import asyncio

METHODS = """run_forever run_until_complete stop is_running is_closed close shutdown_asyncgens shutdown_default_executor call_soon call_later
call_at time create_future create_task set_task_factory get_task_factory call_soon_threadsafe run_in_executor set_default_executor
get_exception_handler set_exception_handler default_exception_handler call_exception_handler get_debug set_debug""".split()


async def main():
    loop = asyncio.get_running_loop()
    print([name for name in METHODS if not callable(getattr(loop, name, None))])
    print(loop.get_debug(), loop.is_running(), loop.is_closed(), loop.time() <= loop.time())
    for call, error_type in ((lambda: loop.run_forever(), RuntimeError), (lambda: loop.close(), RuntimeError), (lambda: loop.no_such, AttributeError)):
        try:
            call()
        except error_type as error:
            print(type(error).__name__, str(error).split("object")[-1])


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.set_debug(True)
print(loop.get_debug())
loop.close()
