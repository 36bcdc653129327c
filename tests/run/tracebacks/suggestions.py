class Account:
    def __init__(self):
        self.balance = 1
        self.owner_name = "x"


def show(action):
    import traceback

    try:
        action()
    except Exception as error:
        print(traceback.format_exception_only(error)[-1], end="")


counter = 5
account = Account()
show(lambda: account.balanse)
show(lambda: account.owner)
show(lambda: account.zzzzzzzzz)
show(lambda: conter)
show(lambda: pritn)
show(lambda: [].apend(1))
show(lambda: "".uper())
show(lambda: Acount())


def local():
    measurement = 1
    return measurment


show(local)
account.balance.bit_lenght()
