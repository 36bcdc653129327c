# Which name is suggested where several are equally near: a parameter before the module's, these before built-in names, and of those the first
# in the order of the module builtins.
import sys


def show(function, *arguments):
    try:
        function(*arguments)
    except NameError as error:
        sys.__excepthook__(type(error), error, None)


counter = 1
printer = 2

show(lambda: outer)
show(lambda: UnicodeEecodueError)
show(lambda: Nome)
show(lambda: Tru)
show(lambda: Flase)
show(lambda: conter)
show(lambda printed: printex, 1)
show(lambda: printe)
show(lambda: pritn)
show(lambda: ites)
show(lambda: an)
show(lambda: sett)
show(lambda: hax)
show(lambda: IOErr)
show(lambda: IndexEror)
show(lambda: opne)
show(lambda: nothing_like_it)
