from __future__ import annotations

import typing
from typing import Any, Callable, Dict, Generic, Iterator, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union, cast, TYPE_CHECKING

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s: Stack[int] = Stack()
s.push(5)
print(s.pop(), Stack[int]().items)


def apply(function: Callable[[int], str], value: Optional[int] = None) -> Union[str, None]:
    return function(value) if value is not None else None


print(apply(str, 5), apply(str), apply.__annotations__)


class Point(NamedTuple):
    x: int
    y: int = 0


print(Point(1), Point(1, 2).x, Point(3)._asdict())


class Sized(Protocol):
    def size(self) -> int:
        ...


def numbers() -> Iterator[int]:
    yield 1


print(list(numbers()), cast(int, "not checked"), TYPE_CHECKING)
Alias = Dict[str, Tuple[int, ...]]
d: Alias = {"a": (1, 2)}
print(d, list[int], dict[str, int], int | str, Optional[int], Any)


class Data:
    a: int
    b: list[str] = []


print(Data.__annotations__, Data.b)
