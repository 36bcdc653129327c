# Where the parts of asyncio that need a loop say that there is none.
import asyncio, traceback, sys
async def tg():
    async with asyncio.TaskGroup() as t: pass
async def to():
    async with asyncio.timeout(1): pass
async def toat():
    async with asyncio.timeout_at(1): pass
async def nop(): pass
async def sl(n): await asyncio.sleep(n)
async def ga(): await asyncio.gather(nop())
async def wa(): await asyncio.wait([loop.create_future()])
async def wf(): await asyncio.wait_for(nop(), 1)
async def wf0(): await asyncio.wait_for(nop(), 0)
async def ac():
    for f in asyncio.as_completed([nop()]): await f
async def sh(): await asyncio.shield(nop())
async def tt(): await asyncio.to_thread(print)
async def ct(): asyncio.create_task(nop())
async def cur(): asyncio.current_task()
async def alt(): asyncio.all_tasks()
async def ef(): asyncio.ensure_future(nop())
async def fu(): asyncio.Future()
async def ta(): asyncio.Task(nop())
async def lk():
    l = asyncio.Lock(); await l.acquire(); await l.acquire()
async def ev(): await asyncio.Event().wait()
async def co():
    async with asyncio.Condition() as c: await c.wait()
async def se(): await asyncio.Semaphore(0).acquire()
async def ba(): await asyncio.Barrier(2).wait()
async def qg(): await asyncio.Queue().get()
async def qp():
    q = asyncio.Queue(1); await q.put(1); await q.put(2)
async def qj():
    q = asyncio.Queue(1); await q.put(1); await q.join()
async def wc():
    async with asyncio.timeout(None): await asyncio.sleep(0)
async def iso(): asyncio.wrap_future(concurrent.futures.Future())
async def ag():
    async def g(): yield 1
    async for x in g(): await asyncio.sleep(1)
async def pol(): asyncio.get_event_loop_policy().get_event_loop()
import concurrent.futures
import warnings; warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(None)
for f in (tg, to, toat, lambda: sl(0), lambda: sl(1), lambda: sl("x"), ga, wa, wf, wf0, ac, sh, tt, ct, cur, alt, ef, fu, ta, lk, ev, co, se, ba, qg, qp, qj, wc, iso, ag, pol):
    c = f()
    print(c.__name__)
    try:
        print(c.send(None))
    except BaseException: traceback.print_exc(file=sys.stdout)
    c.close()
