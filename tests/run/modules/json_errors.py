# What json.loads takes and refuses, with its hooks.
import json

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


for s in ('', ' ', '{', '[', '"', '"abc', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '[1', '[1,', '[1,]', '[,1]', '{,}', '{a:1}', "{'a':1}", 'nul', 'tru', 'True', 'None', '1 2', '[1 2]', '01', '-', '-a', '1.', '1.e5', '.5', '+1', '1e', '1e+', '"\\x"', '"\\u12"', '"\\u12G4"', '"\n"', '"\x00"', '"\\', '"a\\', '[1]]', '{"a":1}}', 'NaN', '[NaN, Infinity, -Infinity]', '-Infinit', 'Infinit', '{"a" 1}', '{"a":1 "b":2}', '\ufeff1', '[\n1,\n2,\n x]', '{"é": "日本", "b": nope}', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '"\\ude00"', '{"a":1,"a":2}', '1E400', '-0', '-0.0', '123456789012345678901234567890', '1.5E-3', '[[[[1]]]]', '{"a":{"b":[{"c":null}]}}', '"\\/\\b\\f\\n\\r\\t\\"\\\\"', '\t[ 1 , 2 ]\n\r ', '[]', '{}', '[ ]', '{ }', 'true', 'false', 'null', '"é"', '1' * 5000):
    t(json.loads, s)
for s in (b'[1]', bytearray(b'{}'), '[1]'.encode('utf-16'), '[1]'.encode('utf-16-le'), '[1]'.encode('utf-16-be'), '[1]'.encode('utf-32-le'), '[1]'.encode('utf-32'), b'\xef\xbb\xbf[1]', b'\xff', 5, None, [1]):
    t(json.loads, s)
t(json.loads, '[1.5, 2]', parse_float=str, parse_int=lambda s: s + '!')
t(json.loads, '[NaN]', parse_constant=lambda s: s * 2)
t(json.loads, '{"a":{"b":1}}', object_hook=lambda d: sorted(d))
t(json.loads, '{"a":{"b":1},"a":2}', object_pairs_hook=lambda p: p)
t(json.loads, '"\n\t"', strict=False)
t(json.loads, '1', bogus=1)
t(json.JSONDecoder().raw_decode, '[1] tail')
t(json.JSONDecoder().raw_decode, ' [1]')
t(json.JSONDecoder().raw_decode, 'x[1]', 1)
t(json.JSONDecoder().raw_decode, '', 0)
t(json.JSONDecoder().raw_decode, '1', -1)
try:
    json.loads('{"a":\n  nope}')
except json.JSONDecodeError as e:
    print(e.msg, e.doc, e.pos, e.lineno, e.colno, e.args, isinstance(e, ValueError))
