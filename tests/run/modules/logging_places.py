# Where a record was logged: files, lines, functions, stacks.
import logging, sys, io, asyncio
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s %(name)s %(filename)s:%(lineno)d %(module)s %(funcName)s %(message)s")
log = logging.getLogger("app")
def f():
    log.info("in f %d", 3)
    log.warning("two", stacklevel=2)
    log.log(25, "lvl")
    logging.error("root")
    log.debug("stack", stack_info=True)
class C:
    def m(self):
        f()
        logging.LoggerAdapter(log, {"a": 1}).info("adapter")
        try: 1/0
        except ZeroDivisionError: log.exception("exc")
C().m()
log.info("module level")
(lambda: log.info("lambda"))()
async def co():
    log.info("in co")
    await asyncio.sleep(0)
    log.info("after")
    asyncio.get_running_loop().call_soon(log.info, "from callback")
    await asyncio.sleep(0)
asyncio.run(co())
print(log.findCaller()[1:], logging._srcfile[-20:])
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{lineno} {funcName} {filename}", style="{"))
log.addHandler(h); log.propagate = False
log.info("x")
def g(): log.info("bad %d", "s")
g()
log.error("bad %s %s", 1)
r = logging.LogRecord("n", 10, "/a/b.c.py", 7, "m", (), None, "fn", "si"); print(r, r.filename, r.module, r.funcName, r.stack_info)
print(logging.makeLogRecord({"a": 1}).__dict__["pathname"] == "")
try: log.info("m", extra={"lineno": 3})
except KeyError as e: print(e)
logging._srcfile = None
log.info("no source")
