# Generators and coroutines that handle an exception when the collector finds them dead: it dies while they are closed.
import gc


class Plain(Exception):
    pass


def steps(holder, error):
    try:
        raise error
    except Plain:
        try:
            yield holder
        finally:
            print("closed", holder.name)
    print("not reached")


class Holder:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def make_cycle(name, error):
    holder = Holder(name)
    holder.steps = steps(holder, error)
    next(holder.steps)


gc.disable()
make_cycle("class", Plain)
gc.collect()
make_cycle("instance", Plain("text"))
gc.collect()


def cycle_through_exception(name):
    error = Plain(name)
    holder = Holder(name)
    error.holder = holder
    holder.steps = steps(holder, error)
    next(holder.steps)


cycle_through_exception("through the exception")
gc.collect()


def cycle_through_argument(name):
    holder = Holder(name)
    holder.steps = steps(holder, Plain(holder))
    next(holder.steps)


cycle_through_argument("through the argument")
gc.collect()
for number in range(50):
    make_cycle(number, Plain(number))
print("fifty at once")
gc.collect()
print("end")
