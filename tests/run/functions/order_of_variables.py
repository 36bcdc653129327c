# A function's variables die in this order when it ends: parameters, those that inner functions use among them; other variables; of these such that
# inner functions use, by name.


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


def shows(what, function):
    print(what, end=': ')
    try:
        function()
    except ZeroDivisionError:
        pass
    print()


def plain(first=None, second=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')


def used(first=None, second=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')
    (lambda: first)()
    other = Held('other')


def used_again(first=None, second=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')
    (lambda: second)()
    other = Held('other')


def packed(*arguments, key=None, **keywords):
    local = Held('local')
    arguments = Held('arguments')
    keywords = Held('keywords')
    key = Held('key')
    (lambda: (arguments, keywords))()


def kept(first=None):
    local = Held('local')
    first = Held('first')

    def inner():
        return first

    other = Held('other')


def mixed(second=None, first=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')
    later = Held('later')
    before = Held('before')
    (lambda: (later, before, first, second))()
    other = Held('other')


def outer():
    free = Held('free')

    def inner(first=None):
        nonlocal free
        local = Held('local')
        first = Held('first')
        free = Held('new free')
        (lambda: first)()

    inner()
    other = Held('other')


def failing(first=None, second=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')
    (lambda: second)()
    1 / 0


def generator(first=None, second=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')
    (lambda: second)()
    yield


async def coroutine(first=None, second=None):
    local = Held('local')
    second = Held('second')
    first = Held('first')
    (lambda: second)()


def run_coroutine():
    try:
        coroutine().send(None)
    except StopIteration:
        pass


for function in plain, used, used_again, packed, kept, mixed, outer, failing:
    shows(function.__name__, function)
shows('a generator that ends', lambda: list(generator()))
shows('one that is dropped', lambda: next(generator()))
shows('coroutine', run_coroutine)
