import os
import signal

print(repr(signal.SIGINT), signal.SIGTERM, signal.Signals(15).name, repr(signal.SIG_DFL), repr(signal.SIG_IGN), signal.NSIG)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGTERM)), repr(signal.getsignal(signal.SIGPIPE)))
print(signal.default_int_handler, signal.strsignal(signal.SIGINT), signal.strsignal(signal.SIGUSR1))
print(len(signal.valid_signals()), signal.SIGINT in signal.valid_signals(), signal.SIGCLD is signal.SIGCHLD)


def handler(number, frame):
    print("got", signal.Signals(number).name)


print(repr(signal.signal(signal.SIGUSR1, handler)), signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print("after kill")
signal.raise_signal(signal.SIGUSR1)
print("after raise_signal")
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)))


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop(number)


signal.signal(signal.SIGUSR2, stop)
try:
    os.kill(os.getpid(), signal.SIGUSR2)
    print("not reached")
except Stop as error:
    print("stopped by", repr(error.args[0]))
try:
    signal.raise_signal(signal.SIGINT)
    print("not reached")
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args)

for wrong in (lambda: signal.signal(9, handler), lambda: signal.signal(100, handler), lambda: signal.signal(2, 5), lambda: signal.signal(2, None),
              lambda: signal.getsignal(0), lambda: signal.strsignal(99), lambda: signal.set_wakeup_fd(99), lambda: signal.setitimer(9, 1),
              lambda: signal.raise_signal(100), lambda: signal.pthread_sigmask(0, [100]), lambda: signal.signal("a", 1)):
    try:
        print(wrong())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
signal.signal(signal.SIGUSR1, handler)
os.kill(os.getpid(), signal.SIGUSR1)
print("held back", signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}))
print("let through", signal.sigpending())
signal.raise_signal(signal.SIGUSR2)
