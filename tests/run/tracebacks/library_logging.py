# What is said of a handler of logging that fails, and of an exception that is logged.
import logging
import sys
import traceback


class Failing(logging.Handler):
    def emit(self, record):
        raise OSError("no disk")


logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
log = logging.getLogger("app")
try:
    [][1]
except IndexError:
    log.exception("caught %s", "it")

log.addHandler(Failing())
try:
    log.warning("goes nowhere")
except OSError:
    print(traceback.format_exc(), end="")
for wrong in (lambda: log.setLevel("LOUD"), lambda: logging.Formatter(style="?"), lambda: log.log("x", "y"),
              lambda: logging.getLogger(7), lambda: logging.Handler().emit(None),
              lambda: logging.basicConfig(force=True, filename="x", stream=sys.stdout)):
    try:
        wrong()
    except Exception:
        print(traceback.format_exc(), end="")
