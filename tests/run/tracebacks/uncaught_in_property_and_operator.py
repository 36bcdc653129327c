class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)

    @property
    def cents(self):
        return int(self.amount * 100)


print((Money(1) + Money(2)).cents)
try:
    print(Money("x").cents)
except ValueError as error:
    print(error)
print(Money(1) + 5)
