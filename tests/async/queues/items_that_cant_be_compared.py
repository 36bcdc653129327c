# A PriorityQueue keeps what it could not put in order; what is left dies as in a list.
import asyncio
class D:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
    def __del__(self): print("del", self.n)
async def main():
    q = asyncio.PriorityQueue(5)
    q.put_nowait(D("a"))
    for n in "bc":
        try: q.put_nowait(D(n))
        except TypeError as e: print(e, q.qsize(), q)
    try: await q.put(D("d"))
    except TypeError as e: print(e, q.qsize(), q)
    try: print(q.get_nowait())
    except TypeError as e: print(e, q.qsize(), q)
    try: print(await q.get())
    except TypeError as e: print(e, q.qsize(), q)
    print(q._unfinished_tasks)
asyncio.run(main())
