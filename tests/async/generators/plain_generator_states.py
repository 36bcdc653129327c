import inspect


def numbers():
    try:
        got = yield 1
        print("got", got)
        yield from inner()
    finally:
        print("finally")


def inner():
    try:
        yield "inner"
    except GeneratorExit:
        print("inner closed")
        raise


generator = numbers()
print(inspect.getgeneratorstate(generator), generator.gi_yieldfrom, generator.gi_running)
print(next(generator), inspect.getgeneratorstate(generator))
print(generator.send("sent"), generator.gi_yieldfrom.__name__)
generator.close()
print(inspect.getgeneratorstate(generator), generator.gi_frame)
generator = numbers()
try:
    generator.send(1)
except TypeError as error:
    print(error)
try:
    generator.throw(KeyError("early"))
except KeyError as error:
    print(repr(error))
print(list(generator), next(generator, "default"))
