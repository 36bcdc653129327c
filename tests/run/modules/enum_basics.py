from enum import Enum, IntEnum, auto, Flag


class Colour(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def nice(self):
        return self.name.title()


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Auto(Enum):
    A = auto()
    B = auto()


print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour["GREEN"], list(Colour), len(Colour), Colour.CRIMSON is Colour.RED)
print(Colour.RED == Colour.RED, Colour.RED == 1, Level.HIGH > 3, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), Auto.B.value, Colour.GREEN.nice, isinstance(Colour.RED, Colour))
print({Colour.RED: "r"}[Colour.RED], Colour.RED in Colour, f"{Colour.RED} {Level.LOW}", str(Level.HIGH))
for bad in (lambda: Colour(9), lambda: Colour["X"], lambda: Colour.BLUE, lambda: setattr(Colour, "RED", 5), lambda: Colour.RED < Colour.GREEN):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
