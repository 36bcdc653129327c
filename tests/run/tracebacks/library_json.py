# What tracebacks show of json, copy and enum.
import copy
import enum
import json
import traceback


def show(function):
    try:
        function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


def nothing_to_load():
    json.loads("")


def half_an_object():
    json.loads('{"a": 1,')


def extra():
    json.loads("1 2")


def not_text():
    json.loads(7)


def byte_order_mark():
    json.loads("\ufeff1")


def hook():
    json.loads('{"a": 0}', object_hook=lambda found: 1 // found["a"])


def number_hook():
    json.loads("[1.5]", parse_float=lambda text: int(text))


def not_serialisable():
    json.dumps({"a": object})


def default():
    json.dumps([1, {2}], default=lambda value: 1 // 0)


def bad_key():
    json.dumps({(1, 2): 3})


def circle():
    ring = []
    ring.append(ring)
    json.dumps(ring)


def not_finite():
    json.dumps(float("nan"), allow_nan=False)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return super().default(o)


def own_encoder():
    json.dumps([1j], cls=Encoder)


class Stubborn:
    def __init__(self, value=None):
        self.value = value

    def __deepcopy__(self, memo):
        raise TypeError("not deep")

    def __copy__(self):
        raise TypeError("not at all")


class Holder:
    def __init__(self, value):
        self.value = value


def copied():
    copy.copy(Stubborn())


def deep():
    copy.deepcopy([1, {"a": (Stubborn(),)}])


def deep_attribute():
    copy.deepcopy(Holder([Stubborn()]))


class Colour(enum.Enum):
    RED = 1
    GREEN = 2


class Access(enum.Flag):
    READ = 1
    WRITE = 2


def no_member():
    Colour(3)


def no_name():
    Colour["BLUE"]


def no_attribute():
    Colour.BLUE


def assigned():
    Colour.RED = 5


def deleted():
    del Colour.RED


class Choosy(enum.Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        raise LookupError(f"nothing like {value}")


def missing_fails():
    Choosy(9)


def no_flag():
    Access(16)


def duplicate():
    @enum.unique
    class Twice(enum.Enum):
        A = 1
        B = 1


def extended():
    class More(Colour):
        BLUE = 3


def initialiser_fails():
    class Planet(enum.Enum):
        EARTH = 0

        def __init__(self, mass):
            self.inverse = 1 / mass


for function in (nothing_to_load, half_an_object, extra, not_text, byte_order_mark, hook, number_hook, not_serialisable,
                 default, bad_key, circle, not_finite, own_encoder, copied, deep, deep_attribute,
                 no_member, no_name, no_attribute, assigned, deleted, missing_fails, no_flag, duplicate, extended,
                 initialiser_fails):
    show(function)
