# In which order things die that one object holds.
import contextlib
import contextvars
import itertools


class Held:
    def __init__(self, name):
        self.name = name

    def __call__(self, *arguments, **keywords):
        pass

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __del__(self):
        print(self.name, end=' ')


def closure():
    second, first = Held('second'), Held('first')

    def function(argument=Held('default'), other=Held('other default'), *, keyword=Held('keyword default')) -> Held('annotation'):
        return first, second

    function.attribute = Held('attribute')
    return function


def function_in_context():
    variable = contextvars.ContextVar('variable')
    context = contextvars.copy_context()
    context.run(variable.set, Held('old'))
    return context.run(variable.set, Held('new'))


def stack():
    made = contextlib.ExitStack()
    made.callback(Held('first function'), Held('argument'), keyword=Held('keyword'))
    made.push(Held('exit'))
    return made


def dies(what, make):
    print(what, end=': ')
    made = make()
    del made
    print()


dies('function', closure)
dies('lambda', lambda: (lambda held: lambda: held)(Held('cell')))
dies('slice', lambda: slice(Held('start'), Held('stop'), Held('step')))
dies('map', lambda: map(Held('function'), Held('first'), Held('second')))
dies('filter', lambda: filter(Held('function'), Held('items')))
dies('zip', lambda: zip(Held('first'), Held('second')))
dies('accumulate', lambda: itertools.accumulate(Held('items'), Held('function'), initial=Held('initial')))
dies('token', function_in_context)
dies('stack', stack)
dies('property', lambda: property(Held('get'), Held('set'), Held('delete'), Held('doc')))
