class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        "degrees Celsius"
        print("getting")
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        print("setting", value)
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @staticmethod
    def freezing():
        return 0

    @classmethod
    def boiling(cls):
        return cls(100)

    kelvin = property(lambda self: self._celsius + 273.15, doc="kelvin")


t = Temperature(20)
print(t.celsius, t.fahrenheit, t.kelvin)
t.celsius = 25
t.celsius += 5
print(t.fahrenheit, Temperature.freezing(), t.freezing(), type(t.boiling()).__name__, Temperature.boiling().celsius)
print(Temperature.celsius.__doc__, type(Temperature.celsius).__name__)
for bad in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "kelvin")):
    try:
        bad()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
del t.celsius
try:
    t.celsius
except AttributeError as error:
    print(error)


class Base:
    @property
    def name(self):
        return "base"

    @classmethod
    def make(cls, *args):
        return cls.__name__, args


class Derived(Base):
    @property
    def name(self):
        return "derived of " + super().name

    @classmethod
    def make(cls, *args):
        return super().make("extra", *args)


print(Derived().name, Derived.make(1), Base.make(2))
