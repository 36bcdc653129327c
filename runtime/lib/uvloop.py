"""The names of uvloop, for programs that ask for it: coil's own loop is what they get."""

import asyncio

__all__ = ['EventLoopPolicy', 'Loop', 'install', 'new_event_loop', 'run']

EventLoopPolicy = asyncio.DefaultEventLoopPolicy


def new_event_loop():
    return asyncio.new_event_loop()


_made = asyncio.new_event_loop()
Loop = type(_made)
_made.close()
del _made


def install():
    asyncio.set_event_loop_policy(EventLoopPolicy())


def run(main, *, debug=None, **options):
    return asyncio.run(main, debug=debug)
