# A JSONDecodeError that nobody catches.
import json

def load(text):
    return json.loads(text)


print(load('{"a": [1, 2]}'))
load('{"a": [1, 2}')
