class Engine:
    def __init__(self):
        self.power = 5


class Car:
    def __init__(self):
        self.engine = Engine()


car = Car()
print(car.engine.power)
print(car.engine.torque.value)
