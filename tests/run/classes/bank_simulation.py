class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {amount:.2f}")
        self.account, self.amount = account, amount


class Account:
    next_number = 1000

    def __init__(self, owner, balance=0.0):
        self.owner, self.balance = owner, balance
        self.number = Account.next_number
        Account.next_number += 1
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"can't deposit {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def __lt__(self, other):
        return self.balance < other.balance

    def __str__(self):
        return f"#{self.number} {self.owner:<8}{self.balance:>10,.2f}"


class Savings(Account):
    rate = 0.02

    def add_interest(self, years=1):
        for _ in range(years):
            self.deposit(round(self.balance * self.rate, 2))


class Checking(Account):
    limit = -100

    def withdraw(self, amount):
        if self.balance - amount < self.limit:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("overdraw" if self.balance < 0 else "withdraw", amount))


accounts = [Savings("Ada", 1500), Checking("Bob", 50), Account("Cy")]
accounts[0].add_interest(3)
for action in (lambda: accounts[1].withdraw(120), lambda: accounts[1].withdraw(100), lambda: accounts[2].withdraw(1), lambda: accounts[2].deposit(-5)):
    try:
        action()
    except (InsufficientFunds, ValueError) as error:
        print(type(error).__name__, error)
for account in sorted(accounts, reverse=True):
    print(account, account.history)
print(min(accounts).owner, sum(a.balance for a in accounts))
