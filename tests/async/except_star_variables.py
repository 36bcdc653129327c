"""What an except* clause raises keeps the variables of the function as part of the new group: also without a context that would keep them."""
import asyncio
import gc

gc.disable()


class Held:
    in_cycle = None  # names of those that die while the collector runs, whose order nobody promises

    def __init__(self, name):
        self.name = name

    def __del__(self):
        if Held.in_cycle is None:
            print('dies', self.name)
        else:
            Held.in_cycle.append(self.name)


def collect():
    Held.in_cycle = []
    gc.collect()
    print('in cycles:', *sorted(Held.in_cycle))
    Held.in_cycle = None


async def never_begun():
    pass


def throw(error):
    """What is thrown into a coroutine gets no context."""
    never_begun().throw(error)


async def raises(error):
    await asyncio.sleep(0)
    raise error


async def clauses(first, second):
    held = Held('clauses')
    try:
        await raises(ExceptionGroup('both', [ValueError('first'), TypeError('second')]))
    except* ValueError as caught:
        held_by_first = Held('first clause')
        first(caught)
    except* TypeError as caught:
        held_by_second = Held('second clause')
        second(caught)


def throw_new(caught):
    throw(KeyError('new'))


def throw_group(caught):
    throw(caught)


def throw_member(caught):
    throw(caught.exceptions[0])


def do_nothing(caught):
    pass


async def main():
    for first in throw_new, throw_group, throw_member, do_nothing:
        for second in throw_new, do_nothing:
            print('----', first.__name__, second.__name__)
            try:
                await clauses(first, second)
            except ExceptionGroup as error:
                kept = error
                print('caught', repr(kept))
                members = list(kept.exceptions)
                del kept
            else:
                members = []
            while members:
                print('member', repr(members.pop()))
            collect()


asyncio.run(main())
