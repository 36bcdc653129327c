import json, traceback


def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)
        for entry in traceback.extract_tb(error.__traceback__)[1:]:
            print('   ', entry.filename.rsplit('/', 2)[-2:], entry.lineno, entry.name, entry.line)


class Thing:
    pass


def raising(value):
    raise LookupError('default')


loop = []
loop.append(loop)
table = {}
table['self'] = table
for value in (Thing(), [Thing()], {'a': Thing()}, {'a': [1, {'b': Thing()}]}, [[[Thing()]]], {Thing(): 1}, {'x': {Thing(): 1}}, loop, table, {'a': [loop]}, [float('nan')], {'n': float('inf')}, float('nan'),
              [[], {}, [Thing()]], {1: {2: {3: Thing()}}}, (Thing(),)):
    for indent in (None, 2):
        print('----', indent)
        attempt(lambda: json.dumps(value, indent=indent))
        attempt(lambda: json.dumps(value, indent=indent, default=raising))
        attempt(lambda: json.dumps(value, indent=indent, allow_nan=False))
        attempt(lambda: json.JSONEncoder(indent=indent).encode(value))
        attempt(lambda: list(json.JSONEncoder(indent=indent).iterencode(value)))
import io
attempt(lambda: json.dump([1, Thing()], io.StringIO()))
attempt(lambda: json.dump({'a': Thing()}, io.StringIO(), indent=1))
