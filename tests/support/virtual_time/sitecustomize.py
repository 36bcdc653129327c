"""Gives CPython's event loop the clock of `coil run --virtual-time`, for recording.

The clock starts at 0.0 and stands still while something is ready. When the loop has nothing but timers to wait for, the
clock jumps to the first of them. time.sleep advances the clock; monotonic() and perf_counter() show it.
"""
import asyncio.base_events
import asyncio.selector_events
import selectors
import time

now = 0.0


def read_clock(*_):
    return now


def sleep(seconds):
    global now
    now += seconds


class JumpingSelector(selectors.DefaultSelector):
    loop = None

    def select(self, timeout=None):
        global now
        ready = super().select(0 if timeout is not None and timeout > 0 else timeout)
        if not ready and timeout:
            now = max(now, float(self.loop._scheduled[0]._when))
        return ready


def attach(loop, selector=None):
    selector = JumpingSelector()
    original_init(loop, selector)
    selector.loop = loop


original_init = asyncio.selector_events.BaseSelectorEventLoop.__init__
asyncio.selector_events.BaseSelectorEventLoop.__init__ = attach
asyncio.base_events.BaseEventLoop.time = read_clock
time.sleep = sleep
time.monotonic = time.perf_counter = read_clock
