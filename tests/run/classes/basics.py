class Account:
    """An account."""

    bank = "First"
    accounts = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.accounts += 1

    def deposit(self, amount):
        self.balance += amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


a = Account("Ada", 10)
b = Account("Bob")
a.deposit(5).deposit(7)
print(a, b, [a, b], Account.accounts)
print(a.bank, Account.bank)
a.bank = "Other"
print(a.bank, b.bank, Account.bank)
Account.bank = "Changed"
print(a.bank, b.bank)
del a.bank
print(a.bank)
a.note = "dynamic"
print(a.note, a.__dict__, vars(b))
print(type(a), type(a).__name__, a.__class__ is Account, isinstance(a, Account), isinstance(a, (int, Account)))
print(Account.__doc__, Account.__name__, Account.__module__)
print(hasattr(a, "note"), hasattr(b, "note"), getattr(b, "note", "none"))
setattr(b, "note", 3)
print(b.note)
delattr(b, "note")
for attempt in (lambda: b.note, lambda: Account.missing, lambda: setattr(5, "x", 1), lambda: (None).x):
    try:
        attempt()
    except AttributeError as error:
        print(error)
try:
    del b.note
except AttributeError as error:
    print(error)


class Bare:
    pass


print(Bare() == Bare(), Bare.__dict__.keys() >= {"__module__"}, Bare.__bases__, object.__bases__)
