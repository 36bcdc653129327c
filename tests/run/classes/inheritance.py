class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes {self.sound()}"

    def sound(self):
        return "no sound"


class Dog(Animal):
    def sound(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return super().sound() + "!" * self.age


for animal in (Animal("it"), Dog("Rex"), Puppy("Bit", 2)):
    print(animal.speak(), isinstance(animal, Dog), issubclass(type(animal), Animal))
print(Puppy.__mro__)
print(Puppy.mro() == list(Puppy.__mro__), Puppy.__bases__, Dog.__base__)


class Log:
    def __init__(self, *args):
        print("Log.init", args)
        super().__init__(*args)


class Mixed(Log, Dog):
    pass


print(Mixed("M").speak())
print([c.__name__ for c in Mixed.__mro__])


class Number(int):
    def double(self):
        return Number(self * 2)

    def __repr__(self):
        return f"<{int(self)}>"


n = Number(21)
print(n, n.double(), n + 1, type(n + 1), isinstance(n, int), n == 21, hash(n) == hash(21))


class Names(list):
    def shout(self):
        return [x.upper() for x in self]


names = Names(["a", "b"])
names.append("c")
print(names, names.shout(), len(names), names[1:], type(names[1:]))


class Config(dict):
    def __missing__(self, key):
        return f"default {key}"


config = Config(a=1)
print(config["a"], config["b"], config.get("b"), config)
