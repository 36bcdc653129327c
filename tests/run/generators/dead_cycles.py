"""Dead cycles that lead through the variables of suspended generators."""
import gc
import weakref

gc.disable()


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def through_itself(token):
    me = yield
    try:
        yield me
    finally:
        print("finally", token.name)


def start(name):
    generator = through_itself(Token(name))
    next(generator)
    generator.send(generator)
    return weakref.ref(generator, lambda ref: print("callback", name, ref() is None))


ref = start("local")
print("alive", ref() is not None)
print("found", gc.collect() > 0, ref())


def through_argument(holder, token):
    yield token


def not_started(name):
    holder = []
    holder.append(through_argument(holder, Token(name)))


not_started("argument")
print("found", gc.collect() > 0)


def through_cell(token):
    def inner():
        return generator, token
    generator = yield
    yield inner


def cell(name):
    generator = through_cell(Token(name))
    next(generator)
    generator.send(generator)


cell("cell")
print("found", gc.collect() > 0)


def delegating(token):
    me = yield
    yield from inner_generator(me, token)


def inner_generator(outer, token):
    try:
        yield outer
    finally:
        print("inner finally", token.name)


def delegate(name):
    generator = delegating(Token(name))
    next(generator)
    generator.send(generator)


delegate("delegate")
print("found", gc.collect() > 0)


def temporaries(token):
    # The list is half built while the generator waits.
    values = [token, (yield), (yield), "end"]
    return values


def temporary(name):
    generator = temporaries(Token(name))
    next(generator)
    generator.send(generator)


temporary("temporary")
print("found", gc.collect() > 0)


def loop_variable(items):
    for item in items:
        yield item


def loop(name):
    items = [Token(name)]
    generator = loop_variable(items)
    items.append(generator)
    next(generator)


loop("iterator")
print("found", gc.collect() > 0)


def comprehension(name):
    items = [Token(name)]
    generator = (item for item in items)
    items.append(generator)
    next(generator)


comprehension("expression")
print("found", gc.collect() > 0)


def handled(name):
    def generate():
        try:
            raise ValueError
        except ValueError as error:
            error.token = Token(name)
            error.generator = yield
            del error
            yield

    generator = generate()
    next(generator)
    generator.send(generator)


handled("exception")
print("found", gc.collect() > 0)


def running():
    me = yield
    print("collect while it runs", gc.collect() == 0)
    yield me


generator = running()
next(generator)
print(generator.send(generator) is generator)
del generator
print("found", gc.collect() > 0)


def kept(token):
    yield token


holder = {"token": Token("kept")}
holder["generator"] = kept(holder)
next(holder["generator"])
print("nothing", gc.collect())
print(holder["generator"] in gc.get_referrers(holder), holder in gc.get_referents(holder["generator"]))
print(gc.is_tracked(holder["generator"]), gc.is_finalized(holder["generator"]))
holder["generator"].close()
print("closed", gc.is_finalized(holder["generator"]))
del holder
print("end")
