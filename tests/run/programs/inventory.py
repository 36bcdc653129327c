# stdin: add widget 5 2.50\nadd gadget 2 10\nsell widget 3\nsell widget 9\nreport\nbogus\nadd broken x y\nundo\nreport\nquit\n
# Commands from standard input: decorators with conversions, undo, match, reports.
from __future__ import annotations
import sys, json
from dataclasses import dataclass, field, asdict
from typing import Callable, Iterator
from collections import OrderedDict
from functools import wraps

class InventoryError(Exception):
    """Base"""

class OutOfStock(InventoryError):

    def __init__(self, name: str, wanted: int, have: int):
        super().__init__(f'{name}: wanted {wanted}, have {have}')
        self.name, self.wanted, self.have = (name, wanted, have)

@dataclass(order=True)
class Item:
    name: str
    quantity: int = 0
    price: float = 0.0
    history: list[tuple[str, int]] = field(default_factory=list, repr=False, compare=False)

    @property
    def value(self) -> float:
        return round(self.quantity * self.price, 2)

    def __iadd__(self, n: int):
        self.quantity += n
        self.history.append(('add', n))
        return self

    def __isub__(self, n: int):
        if n > self.quantity:
            raise OutOfStock(self.name, n, self.quantity)
        self.quantity -= n
        self.history.append(('sell', n))
        return self


COMMANDS: dict[str, Callable] = {}

def command(name: str, *types):

    def register(function):

        @wraps(function)
        def run(self, *args):
            if len(args) != len(types):
                raise TypeError(f'{name} takes {len(types)} arguments, not {len(args)}')
            return function(self, *(convert(a) for convert, a in zip(types, args)))
        COMMANDS[name] = run
        return run
    return register

class Inventory:

    def __init__(self):
        self.items: OrderedDict[str, Item] = OrderedDict()
        self.undo_stack = []

    def __getitem__(self, name):
        return self.items[name]

    def __iter__(self) -> Iterator[Item]:
        yield from sorted(self.items.values())

    def __len__(self):
        return len(self.items)

    def __contains__(self, name):
        return name in self.items

    @command('add', str, int, float)
    def add(self, name, n, price):
        item = self.items.setdefault(name, Item(name))
        item += n
        item.price = price
        self.undo_stack.append(lambda: item.__isub__(n))

    @command('sell', str, int)
    def sell(self, name, n):
        item = self[name]
        item -= n
        self.undo_stack.append(lambda: item.__iadd__(n))

    @command('undo')
    def undo(self):
        self.undo_stack.pop()()

    @command('report')
    def report(self):
        print(f"{'item':<10}|{'qty':>5}|{'value':>10}")
        print('-' * 27)
        for item in self:
            print(f'{item.name:<10}|{item.quantity:>5}|{item.value:>10,.2f}')
        print(f"{'total':<10}|{sum((i.quantity for i in self)):>5}|{sum((i.value for i in self)):>10,.2f}")

    @command('quit')
    def quit(self):
        raise SystemExit(0)

def main():
    inv = Inventory()
    for number, line in enumerate(sys.stdin, 1):
        match shlex_split(line):
            case []:
                continue
            case [name, *args] if name in COMMANDS:
                try:
                    COMMANDS[name](inv, *args)
                except OutOfStock as e:
                    print(f'line {number}: {e} (short by {e.wanted - e.have})')
                except (InventoryError, ValueError, TypeError, KeyError) as e:
                    print(f'line {number}: {type(e).__name__}: {e}')
                except SystemExit:
                    print('bye')
                    break
            case [other, *_]:
                print(f'line {number}: unknown command {other!r}')
    print(json.dumps([asdict(i) for i in inv], indent=1))
    print(len(inv), 'widget' in inv, COMMANDS['add'].__name__, list(COMMANDS))

def shlex_split(s):
    return s.split()


if __name__ == '__main__':
    main()
