# Members of a group that were raised from one error: it is shown once, with the last of them in a report of asyncio, with the first of
# them by the interpreter. One that was the cause already may be shown as a context.
import asyncio
import contextlib
import sys


def raised(error, cause=None):
    try:
        if cause:
            raise error from cause
        raise error
    except type(error):
        return error


def members():
    try:
        raise KeyError('shared')
    except KeyError as error:
        return [raised(ValueError('first')), raised(TypeError('second'), error), raised(OSError('third')),
                ExceptionGroup('inner', [raised(IndexError('fourth')), raised(LookupError('fifth'), error)])]


def cause_that_was_seen():
    """An error whose cause is the group that it is in, and whose context is another one."""
    inner = ValueError('member')
    group = ExceptionGroup('outer', [inner])
    inner.__cause__ = group
    inner.__context__ = KeyError('context')
    inner.__suppress_context__ = False
    return group


def long_chain(length):
    error = None
    for number in range(length):
        link = ValueError(number)
        link.__context__ = error
        error = link
    first, second = TypeError('one'), TypeError('two')
    first.__context__ = second.__context__ = error
    return ExceptionGroup('long', [first, second])


async def failing(error):
    raise error


async def shutdown():
    """Two tasks that fail while another error is on its way out of run()."""
    async def twice():
        try:
            await asyncio.sleep(1)
        finally:
            async with asyncio.TaskGroup() as group:
                group.create_task(failing(ValueError('first')))
                group.create_task(failing(OSError('second')))

    task = asyncio.create_task(twice())
    await asyncio.sleep(0)
    raise KeyError('main')


async def main():
    report = asyncio.get_running_loop().call_exception_handler
    report({'message': 'shared', 'exception': ExceptionGroup('group', members())})
    report({'message': 'seen', 'exception': cause_that_was_seen()})
    report({'message': 'long', 'exception': long_chain(80)})


asyncio.run(main())
with contextlib.suppress(KeyError):
    asyncio.run(shutdown())
print('uncaught', file=sys.stderr)
raise ExceptionGroup('group', [*members(), cause_that_was_seen(), long_chain(3)])
