class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, None)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name, p.age)
p.name, p.age = "Ada", 36
print(p.name, p.age, p.__dict__, isinstance(Person.name, Typed))
try:
    p.age = "old"
except TypeError as error:
    print(error)
del p.age
print(p.age)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        print("computing")
        value = self.function(instance)
        instance.__dict__[self.function.__name__] = value
        return value


class Report:
    @Lazy
    def total(self):
        return sum(range(10))


r = Report()
print(r.total, r.total)


class Data:
    def __get__(self, instance, owner):
        return "descriptor wins"

    def __set__(self, instance, value):
        pass


class NonData:
    def __get__(self, instance, owner):
        return "class value"


class Both:
    data = Data()
    other = NonData()


both = Both()
both.__dict__["data"] = "instance"
both.__dict__["other"] = "instance wins"
print(both.data, both.other)
