import typing
from dataclasses import make_dataclass
from functools import singledispatch


@singledispatch
def show(value):
    return "anything"


def tried(*arguments):
    try:
        show.register(*arguments)
    except TypeError as error:
        print(error)


def whole(value: int | str):
    return "whole"


def listed(value: list[int]):
    return "listed"


def mixed(value: typing.Union[int, typing.List[str]]):
    return "mixed"


tried(whole)
tried(listed)
tried(mixed)
tried(list[int], whole)
tried(list[int])
tried(lambda value: value)
tried("text", whole)
show.register(typing.Union[bytes, float], lambda value: "union")
show.register(dict | set)(lambda value: "bits")
print(show(1), show("a"), show([1]), show(b""), show(2.5), show({}), show(set()), show(None))
for name in "for", "1a", "fine":
    try:
        print(make_dataclass("C", [name]).__match_args__)
    except TypeError as error:
        print(error)
