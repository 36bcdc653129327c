# Plays scripts: trees of actions that stand for programs of tasks. They are data, so that one compiled program plays
# thousands of them. An action is a tuple: its kind, then what the function of that kind takes.

ERRORS = {'ValueError': ValueError, 'KeyError': KeyError, 'TypeError': TypeError, 'OSError': OSError, 'IndexError': IndexError,
          'SystemExit': SystemExit, 'KeyboardInterrupt': KeyboardInterrupt}
CAUGHT = {'Exception': Exception, 'BaseException': BaseException, 'Cancelled': asyncio.CancelledError, 'Timeout': TimeoutError,
          'Lookup': LookupError, 'Value': (ValueError, OSError), 'nothing': ()}
MODES = {'all': asyncio.ALL_COMPLETED, 'first': asyncio.FIRST_COMPLETED, 'error': asyncio.FIRST_EXCEPTION}


class Draw:
    """Random numbers, and with them the scripts; the same under every implementation."""

    def __init__(self, seed):
        self.state = (seed * 2654435761 + 1013904223) % 2 ** 64
        for _ in range(4):
            self.below(2)

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % limit

    def choice(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent

    def delay(self):
        return self.choice((0, 0, 0, 0.5, 1, 1, 2, 3))

    def number(self):
        return self.below(8)

    def error(self):
        if self.chance(3):
            return self.choice(('SystemExit', 'KeyboardInterrupt'))
        return self.choice(('ValueError', 'KeyError', 'TypeError', 'OSError', 'IndexError'))

    def caught(self):
        return self.choice(('Exception', 'Exception', 'BaseException', 'Cancelled', 'Timeout', 'Lookup', 'Value'))

    def coroutine(self, depth):
        kind = self.below(12 if depth > 0 else 9)
        if kind < 2:
            return ('value', self.delay(), self.number())
        if kind == 2:
            return ('failure', self.delay(), self.error())
        if kind == 3:
            return ('stubborn', self.delay())
        if kind == 4:
            return ('sleep', self.delay())
        if kind == 5:
            return self.choice((('event_wait',), ('barrier_wait',), ('acquire',), ('get',)))
        if kind == 6:
            return ('put', self.number())
        if kind == 7:
            return ('steps', self.below(3))
        if kind == 8:
            return ('get',)
        if kind == 9:
            return ('wait_for', self.awaitable(depth - 1), self.delay())
        return ('body', self.body(1, 3, depth - 1))

    def awaitable(self, depth):
        kind = self.below(17 if depth > 0 else 7)
        if kind < 2:
            return self.coroutine(depth)
        if kind == 2:
            return ('later', self.delay(), self.number())
        if kind == 3:
            return ('later_error', self.delay(), self.error())
        if kind == 4:
            return ('create', self.coroutine(depth - 1))
        if kind == 5:
            return ('task', self.number())
        if kind == 6:
            return ('future',)
        if kind < 9:
            return ('create', self.coroutine(depth - 1))
        if kind < 11:
            return ('shield', self.awaitable(depth - 1))
        if kind < 13:
            return ('gather', self.chance(40), [self.awaitable(depth - 1) for _ in range(1 + self.below(3))])
        if kind == 13:
            return ('ensure', self.awaitable(depth - 1))
        if kind == 14:
            return self.choice((('delegated', self.awaitable(depth - 1)), ('twice', self.awaitable(depth - 1))))
        return ('wait_for', self.awaitable(depth - 1), self.delay())

    def body(self, low, high, depth):
        return [self.statement(depth) for _ in range(low + self.below(high - low))]

    def statement(self, depth):
        if depth > 0 and self.chance(45):
            return self.compound(depth - 1)
        kind = self.below(52)
        if kind >= 40:
            return self.rare_statement(depth)
        if kind < 5:
            return ('pause', self.delay())
        if kind < 14:
            return ('await', self.awaitable(min(depth, 2)))
        if kind < 16:
            return ('spawn', self.coroutine(depth))
        if kind < 19:
            return ('cancel', self.number(), self.choice((None, None, 'message')))
        if kind < 21:
            return ('throw', self.error())
        return self.choice((
            ('set_event',), ('set_event',), ('clear_event',), ('put_now', self.number()), ('get_now',), ('cancel_self',), ('uncancel',),
            ('show_task', self.number()), ('on_done', self.number()), ('drop', self.coroutine(0)), ('forget', self.coroutine(depth)),
            ('call', self.delay()), ('call_cancel', self.delay(), self.number()), ('call_set', self.delay()), ('call_failing',),
            ('settle', self.number()), ('settle_error', self.error()), ('cancel_future',), ('set_variable', self.number()),
            ('show_variable',), ('by_hand', self.coroutine(0), self.below(3)), ('asend', self.below(3), self.delay(), self.choice(
                ('close', 'send', 'throw', 'drop', 'keep', 'next'))), ('task_done',), ('release',), ('notify', self.below(3)),
            ('abort_barrier',), ('queue_join', self.delay()), ('reset_barrier',), ('in_context', self.number(), self.coroutine(depth)),
            ('reset_variable', self.number()), ('cancel_call', self.delay()), ('unwatch', self.number()), ('collect_ticks', self.below(4), self.delay()),
            ('legacy', self.coroutine(0)), ('delegate', self.awaitable(min(depth, 1))), ('over_release',),
            ('consume', 1 + self.below(3), self.delay())))

    def rare_statement(self, depth):
        return self.choice((
            ('print_stack', self.number(), self.choice((None, None, 1, 2))), ('get_stack', self.number(), self.choice((None, 1))), ('show_tasks',),
            ('call_order', [self.delay() for _ in range(2 + self.below(5))]), ('on_done_in_context', self.number(), self.number()),
            ('handler', self.choice(('default', 'show', 'fails', 'asks', 'interrupts'))), ('report', self.choice((None, 'ValueError', 'OSError')), self.chance(50)),
            ('show_repr', self.choice(('lock', 'event', 'condition', 'semaphore', 'barrier', 'queue', 'future'))), ('show_repr_of', self.number()),
            ('result_of', self.number()), ('throw_by_hand', self.coroutine(0), self.below(3), self.error()), ('stop_loop',), ('call_threadsafe',),
            ('rename', self.number()), ('notify_all',), ('barrier_turn', self.delay()), ('leave_generator', self.below(3), self.delay()),
            ('cancel_later', self.delay()), ('await_cancelled', self.coroutine(0))))

    def compound(self, depth):
        kind = self.below(25)
        if kind == 24:
            return ('recover', self.body(1, 3, depth), self.chance(50))
        if kind == 23:
            return ('shielded', self.choice((0, 0.5, 1, 2)), self.coroutine(depth))
        if kind == 22:
            return ('spawning_group', self.delay(), self.coroutine(depth), self.coroutine(depth), self.body(0, 2, depth))
        if kind == 21:
            return ('hooks', self.body(1, 3, depth))
        if kind == 20:
            return ('groups', [self.coroutine(depth) for _ in range(1 + self.below(2))], [self.coroutine(depth) for _ in range(1 + self.below(2))],
                    self.body(0, 2, depth), self.choice((None, 0, 1)))
        if kind < 4:
            return ('try', self.body(1, 4, depth), self.caught(), self.body(0, 2, depth), self.choice(('', '', 'raise', 'from', 'new', 'return')),
                    self.body(0, 2, depth) if self.chance(30) else [])
        if kind == 4:
            return ('star', self.body(1, 3, depth), self.caught(), self.body(0, 2, depth), self.chance(20))
        if kind < 8:
            return ('group', [self.coroutine(depth) for _ in range(1 + self.below(3))], self.body(0, 3, depth), self.caught())
        if kind == 8:
            return ('timeout', self.choice((0, 0.5, 1, 2, None)), self.body(1, 3, depth), self.choice((None, None, 0.5, 1)))
        if kind == 9:
            return ('with', self.choice(('lock', 'semaphore', 'condition')), self.body(1, 3, depth))
        if kind == 10:
            return ('condition', self.choice((None, 1, 2)), self.chance(30))
        if kind == 11:
            return ('managed', self.delay(), self.choice(('nothing', 'Exception', 'Cancelled', 'Timeout')), self.body(1, 3, depth))
        if kind == 12:
            return ('iterate', 1 + self.below(3), self.choice((0, 0, 1)), self.choice((9, 9, 1)), self.body(0, 2, depth), self.below(5),
                    self.chance(30))
        if kind == 13:
            return ('wait', self.choice(('all', 'first', 'error')), self.choice((None, None, 0, 1)),
                    [self.awaitable(depth) for _ in range(1 + self.below(3))], self.chance(50))
        if kind == 14:
            return ('stack', [self.stack_entry() for _ in range(1 + self.below(3))], self.body(1, 3, depth))
        if kind == 15:
            return ('timeouts', self.delay(), self.delay(), self.body(1, 3, depth), self.choice((None, None, 0, 1)))
        if kind == 16:
            return ('outlive', self.coroutine(depth), self.delay(), self.chance(40))
        if kind == 17:
            return ('session', self.delay(), self.choice(('nothing', 'Exception', 'Cancelled', 'Timeout')), self.body(1, 3, depth))
        if kind == 18:
            return ('relay', 1 + self.below(3), self.choice((0, 0, 1)), self.choice((9, 9, 1)), self.below(5), self.choice(('', 'throw', 'close', 'cancel')),
                    self.body(0, 2, depth))
        return self.choice((('completed', self.choice((None, 1)), [self.awaitable(depth) for _ in range(1 + self.below(3))]),
                            ('repeat', 1 + self.below(3), self.body(1, 3, depth))))

    def stack_entry(self):
        return self.choice((('manager', self.delay(), self.choice(('nothing', 'Exception', 'Cancelled'))), ('callback', self.coroutine(0)), ('plain', self.number()),
                            ('fails', self.error()), ('lock',), ('session', self.delay(), self.choice(('nothing', 'Exception'))), ('closing', self.below(3)),
                            ('suppress', self.caught()), ('moved', self.number())))

    def script(self, size):
        """The workers; what main does after it started them; the kind and size of the queue; whether there is an exception handler,
        whether main collects the workers; how often one Runner runs all that, 1: asyncio.run(). `size`: up to so many workers, each of up to
        so many statements, nested two levels deep and one more for each three."""
        workers = [self.body(max(1, size // 3), 1 + size, 2 + size // 3) for _ in range(1 + self.below(size))]
        return (workers, self.body(0, 3, 2), self.choice(('Queue', 'Queue', 'LifoQueue', 'PriorityQueue')), self.below(3), self.chance(15),
                self.chance(85), self.choice((1, 1, 1, 1, 2, 3)))


class Worker:
    """Plays one list of actions after the other in the name of a task.

    It waits directly only for the tasks of workers with lower numbers, else through shields: cancelling tasks that wait
    for each other in a ring never ends.
    """

    def __init__(self, name, number, shared):
        self.name, self.number, self.shared, self.children = name, number, shared, 0

    def show(self, *values):
        show(self.name, *values)

    async def play(self, actions):
        held = Held(self.name, 'play')
        for kind, *details in actions:
            await getattr(self, 'play_' + kind)(*details)
        return len(actions)

    def child(self):
        self.children += 1
        return Worker(f'{self.name}.{self.children}', self.number, self.shared)

    # Awaitables, made but not awaited

    def make(self, action):
        held = Held(self.name, 'make')
        kind, *details = action
        return getattr(self, 'make_' + kind)(*details)

    def make_value(self, delay, result):
        return value(self.name, delay, result)

    def make_failure(self, delay, error):
        return failure(self.name, delay, ERRORS[error](self.name))

    def make_stubborn(self, delay):
        return stubborn(self.name, delay)

    def make_sleep(self, delay):
        return asyncio.sleep(delay, 'slept')

    def make_event_wait(self):
        return self.shared.event.wait()

    def make_barrier_wait(self):
        return self.shared.barrier.wait()

    def make_acquire(self):
        return self.shared.semaphore.acquire()

    def make_get(self):
        return self.shared.queue.get()

    def make_put(self, item):
        return self.shared.queue.put(item)

    async def make_steps(self, count):
        held = Held(self.name, 'make_steps')
        return await Steps(count)

    def make_body(self, actions):
        return self.child().play(actions)

    def make_later(self, delay, result):
        return later(delay, result)

    def make_later_error(self, delay, error):
        return later(delay, ERRORS[error](self.name))

    def make_task(self, number):
        return self.shared.tasks[number] if number < self.number else asyncio.shield(self.shared.task(number))

    def make_future(self):
        return self.shared.future

    def make_create(self, action):
        return asyncio.create_task(self.make(action))

    def make_ensure(self, action):
        return asyncio.ensure_future(self.make(action))

    def make_shield(self, action):
        return asyncio.shield(self.make(action))

    def make_gather(self, exceptions, actions):
        return asyncio.gather(*map(self.make, actions), return_exceptions=exceptions)

    def make_delegated(self, action):
        return asyncio.ensure_future(Delegate(self.make(action)))

    def make_twice(self, action):
        awaitable = asyncio.ensure_future(self.make(action))
        return asyncio.gather(awaitable, awaitable)

    def make_wait_for(self, action, delay):
        return asyncio.wait_for(self.make(action), delay)

    def make_condition(self, delay, predicate):
        wait = self.shared.condition.wait_for(self.shared.event.is_set) if predicate else self.shared.condition.wait()
        return wait if delay is None else asyncio.wait_for(wait, delay)

    # Statements

    async def play_pause(self, delay):
        await asyncio.sleep(delay)

    async def play_await(self, action):
        held = Held(self.name, 'await')
        self.show('awaited', await self.make(action))

    async def play_spawn(self, action):
        self.shared.tasks.append(asyncio.create_task(self.make(action)))

    async def play_forget(self, action):
        asyncio.create_task(self.make(action))

    async def play_drop(self, action):
        self.make(action)

    async def play_cancel(self, number, message):
        self.show('cancels', self.shared.task(number).cancel(message))

    async def play_cancel_self(self):
        asyncio.current_task().cancel(self.name)

    async def play_uncancel(self):
        task = asyncio.current_task()
        self.show(task.cancelling(), task.uncancel(), task.cancelling())

    async def play_throw(self, error):
        held = Held(self.name, 'throw')
        raise ERRORS[error](self.name)

    async def play_set_event(self):
        self.shared.event.set()

    async def play_clear_event(self):
        self.shared.event.clear()

    async def play_put_now(self, item):
        self.shared.queue.put_nowait(item)

    async def play_get_now(self):
        self.show('got', self.shared.queue.get_nowait())

    async def play_task_done(self):
        self.shared.queue.task_done()

    async def play_queue_join(self, delay):
        await asyncio.wait_for(self.shared.queue.join(), delay)

    async def play_release(self):
        self.shared.semaphore.release()

    async def play_abort_barrier(self):
        await self.shared.barrier.abort()

    async def play_notify(self, count):
        async with self.shared.condition:
            self.shared.condition.notify(count)

    async def play_show_task(self, number):
        self.show('task', outcome(self.shared.task(number)))

    async def play_on_done(self, number):
        self.shared.task(number).add_done_callback(lambda task: self.show('done', outcome(task)))

    async def play_call(self, delay):
        asyncio.get_running_loop().call_later(delay, self.show, 'called')

    async def play_call_cancel(self, delay, number):
        asyncio.get_running_loop().call_later(delay, self.shared.task(number).cancel)

    async def play_call_set(self, delay):
        asyncio.get_running_loop().call_later(delay, self.shared.event.set)

    async def play_call_failing(self):
        asyncio.get_running_loop().call_soon(lambda: 1 / 0)

    async def play_settle(self, result):
        self.shared.future.set_result(result)

    async def play_settle_error(self, error):
        self.shared.future.set_exception(ERRORS[error](self.name))

    async def play_cancel_future(self):
        self.show(self.shared.future.cancel())

    async def play_set_variable(self, number):
        variable.set(number)

    async def play_show_variable(self):
        self.show(variable.get())

    async def play_by_hand(self, action, steps):
        step_by_hand(self.name, self.make(action), steps)

    async def play_asend(self, count, delay, end):
        held = Held(self.name, 'asend')
        generator = ticks(self.name, count, delay)
        self.show(await anext(generator, 'none'))
        if end == 'close':
            await generator.aclose()
        elif end == 'send':
            self.show(await generator.asend('sent'))
        elif end == 'throw':
            self.show(await generator.athrow(KeyError('thrown')))
        elif end == 'next':
            self.show(await asyncio.wait_for(anext(generator, 'none'), 0.5))
        elif end == 'keep':
            kept.append(generator)
        else:
            generator.asend('dropped')

    async def play_try(self, body, caught, handler, end, finish):
        held = Held(self.name, 'try')
        try:
            await self.play(body)
        except CAUGHT[caught] as error:
            self.show('caught', describe(error), describe(error.__context__) if error.__context__ else '')
            await self.play(handler)
            if end == 'raise':
                raise
            if end == 'from':
                raise RuntimeError(self.name) from error
            if end == 'new':
                raise RuntimeError(self.name)
            if end == 'return':
                return
        else:
            self.show('went well')
        finally:
            await self.play(finish)

    async def play_star(self, body, caught, handler, again):
        held = Held(self.name, 'star')
        try:
            await self.play(body)
        except* CAUGHT[caught] as error:
            self.show('caught*', describe(error))
            await self.play(handler)
            if again:
                raise
        except* BaseException as error:
            self.show('rest', describe(error))

    async def play_group(self, actions, body, caught):
        held = Held(self.name, 'group')
        try:
            async with asyncio.TaskGroup() as group:
                for action in actions:
                    group.create_task(self.make(action))
                await self.play(body)
        except* CAUGHT[caught] as error:
            self.show('group', describe(error))

    async def play_timeout(self, delay, body, again):
        held = Held(self.name, 'timeout')
        try:
            async with asyncio.timeout(delay) as timeout:
                await self.play(body)
                if again is not None:
                    timeout.reschedule(asyncio.get_running_loop().time() + again)
                    await self.play(body)
        except TimeoutError as error:
            self.show('timed out', describe(error), timeout.expired())

    async def play_with(self, what, body):
        held = Held(self.name, 'with')
        async with getattr(self.shared, what):
            await self.play(body)

    async def play_condition(self, delay, predicate):
        async with self.shared.condition:
            self.show('notified', await self.make_condition(delay, predicate))

    async def play_managed(self, delay, swallowed, body):
        held = Held(self.name, 'managed')
        async with Manager(self.name, delay, CAUGHT[swallowed]):
            await self.play(body)

    async def play_iterate(self, count, delay, broken, body, stop, closing):
        held = Held(self.name, 'iterate')
        generator = ticks(self.name, count, delay, broken)
        async with contextlib.aclosing(generator) if closing else contextlib.nullcontext():
            async for tick in generator:
                self.show('tick', tick)
                await self.play(body)
                if tick == stop:
                    break

    async def play_wait(self, mode, timeout, actions, cancelling):
        held = Held(self.name, 'wait')
        futures = [asyncio.ensure_future(self.make(action)) for action in actions]
        done, pending = await asyncio.wait(futures, timeout=timeout, return_when=MODES[mode])
        self.show('wait', len(done), len(pending), [outcome(future) for future in futures])
        done = pending = None  # sets, which have no order to die in
        for future in futures:
            if cancelling:
                future.cancel()

    async def play_completed(self, timeout, actions):
        held = Held(self.name, 'completed')
        for coroutine in asyncio.as_completed([self.make(action) for action in actions], timeout=timeout):
            try:
                self.show('completed', await coroutine)
            except Exception as error:
                self.show('completed', describe(error))

    async def play_stack(self, entries, body):
        held = Held(self.name, 'stack')
        async with contextlib.AsyncExitStack() as stack:
            for kind, *details in entries:
                if kind == 'manager':
                    await stack.enter_async_context(Manager(self.name, details[0], CAUGHT[details[1]]))
                elif kind == 'callback':
                    stack.push_async_callback(Worker.await_made, self, details[0])
                elif kind == 'plain':
                    stack.callback(self.show, 'left', details[0])
                elif kind == 'fails':
                    stack.push_async_exit(Failing(self.name, ERRORS[details[0]]))
                elif kind == 'session':
                    self.show(await stack.enter_async_context(session(self.name, details[0], CAUGHT[details[1]])))
                elif kind == 'closing':
                    self.show(await anext(await stack.enter_async_context(contextlib.aclosing(ticks(self.name, details[0], 0))), 'none'))
                elif kind == 'suppress':
                    stack.enter_context(contextlib.suppress(CAUGHT[details[0]]))
                elif kind == 'moved':
                    other = stack.pop_all()
                    stack.push_async_exit(other)
                    stack.callback(self.show, 'moved', details[0])
                else:
                    await stack.enter_async_context(self.shared.lock)
            await self.play(body)

    async def await_made(self, action):
        held = Held(self.name, 'await_made')
        self.show('from the stack', await self.make(action))

    async def play_timeouts(self, outer, inner, body, again):
        held = Held(self.name, 'timeouts')
        try:
            async with asyncio.timeout(outer) as first:
                try:
                    async with asyncio.timeout_at(asyncio.get_running_loop().time() + inner) as second:
                        if again is not None:
                            first.reschedule(asyncio.get_running_loop().time() + again)
                        await self.play(body)
                except TimeoutError as error:
                    self.show('inner timeout', describe(error), second.expired(), first.expired())
                await asyncio.sleep(0.5)
        except TimeoutError as error:
            self.show('outer timeout', describe(error), second.expired(), first.expired())

    async def play_outlive(self, action, delay, shielded):
        held = Held(self.name, 'outlive')
        task = asyncio.create_task(self.make(action))
        try:
            self.show('outlived', await asyncio.wait_for(asyncio.shield(task) if shielded else task, delay))
        except TimeoutError as error:
            self.show('outlives', describe(error), outcome(task))
            self.show('then', await task)

    async def play_session(self, delay, swallowed, body):
        held = Held(self.name, 'session')
        async with session(self.name, delay, CAUGHT[swallowed]) as value:
            self.show('session', value)
            await self.play(body)

    async def play_relay(self, count, delay, broken, stop, end, body):
        held = Held(self.name, 'relay')
        generator = relay(self.name, ticks(self.name, count, delay, broken))
        async for tick in generator:
            self.show('relayed', tick)
            await self.play(body)
            if tick == stop:
                break
        if end == 'throw':
            self.show(await generator.athrow(KeyError('thrown')))
        elif end == 'close':
            await generator.aclose()
        elif end == 'cancel':
            task = asyncio.ensure_future(anext(generator, 'none'))
            await asyncio.sleep(0)
            task.cancel()
            self.show('relay', await asyncio.wait([task]) and outcome(task))

    async def play_reset_barrier(self):
        await self.shared.barrier.reset()

    async def play_in_context(self, number, action):
        context = contextvars.copy_context()
        context.run(variable.set, number)
        self.shared.tasks.append(asyncio.create_task(self.make(action), name=self.name, context=context))
        self.show(variable.get(), context[variable])

    async def play_reset_variable(self, number):
        token = variable.set(number)
        await asyncio.sleep(0)
        variable.reset(token)
        self.show(variable.get(), token.old_value is token.MISSING)

    async def play_cancel_call(self, delay):
        handle = asyncio.get_running_loop().call_later(delay, self.show, 'called all the same')
        await asyncio.sleep(0)
        handle.cancel()
        self.show(handle.cancelled(), handle.when() >= 0)

    async def play_unwatch(self, number):
        def watcher(task):
            self.show('watched', outcome(task))

        task = self.shared.task(number)
        task.add_done_callback(watcher)
        task.add_done_callback(watcher)
        self.show(task.remove_done_callback(watcher))
        task.add_done_callback(watcher)

    async def play_collect_ticks(self, count, delay):
        first, second = ticks(self.name, count, delay), ticks(self.name, count, 0)
        self.show([tick * 2 async for tick in first if tick != 1], {tick: await Steps(tick) async for tick in second})

    async def play_legacy(self, action):
        self.show('legacy', await legacy(self.make(action)))

    async def play_delegate(self, action):
        self.show('delegated', await Delegate(self.make(action)))

    async def play_over_release(self):
        semaphore = asyncio.BoundedSemaphore(1)
        async with semaphore:
            self.show(semaphore.locked())
        semaphore.release()

    async def play_consume(self, count, delay):
        held = Held(self.name, 'consume')
        for _ in range(count):
            self.show('consumed', await asyncio.wait_for(self.shared.queue.get(), delay))
            self.shared.queue.task_done()

    async def play_print_stack(self, number, limit):
        # A failed one's shows the lines at which its frames stand by now; a traceback knows those of the failure.
        task = self.shared.task(number)
        if not task.done():
            task.print_stack(limit=limit)

    async def play_get_stack(self, number, limit):
        task = self.shared.task(number)
        frames = [] if task.done() else task.get_stack(limit=limit)
        self.show('stack', [(frame.f_code.co_name, frame.f_lineno) for frame in frames])

    async def play_show_tasks(self):
        names = [task.get_name() for task in asyncio.all_tasks()]
        self.show('tasks', *sorted(names, key=lambda name: (len(name), name)))

    async def play_call_order(self, delays):
        loop = asyncio.get_running_loop()
        for number, delay in enumerate(delays):
            loop.call_at(loop.time() + delay, self.show, 'in order', number)

    async def play_on_done_in_context(self, number, value):
        context = contextvars.copy_context()
        context.run(variable.set, value)
        self.shared.task(number).add_done_callback(lambda task: self.show('done in context', variable.get(), outcome(task)), context=context)

    async def play_handler(self, kind):
        def show_context(loop, context):
            print('own handler', context['message'], sorted(context), repr(context.get('exception')))
            if kind == 'fails':
                raise ValueError('handler')
            if kind == 'interrupts':
                raise KeyboardInterrupt('handler')
            if kind == 'asks':
                loop.default_exception_handler(context)

        loop = asyncio.get_running_loop()
        loop.set_exception_handler(None if kind == 'default' else show_context)
        self.show(loop.get_exception_handler() is not None)

    async def play_report(self, error, bare):
        context = {} if bare else {'message': 'reported', 'number': self.number}
        if error:
            context['exception'] = ERRORS[error](self.name)
        asyncio.get_running_loop().call_exception_handler(context)

    async def play_show_repr(self, what):
        self.show(repr(getattr(self.shared, what)))

    async def play_show_repr_of(self, number):
        self.show(repr(self.shared.task(number)))

    async def play_result_of(self, number):
        self.show('result', self.shared.task(number).result())

    async def play_throw_by_hand(self, action, steps, error):
        coroutine = self.make(action)
        step_by_hand(self.name, coroutine, steps)
        if hasattr(coroutine, 'throw'):
            self.show(type(coroutine.throw(ERRORS[error](self.name))).__name__)

    async def play_stop_loop(self):
        asyncio.get_running_loop().stop()

    async def play_call_threadsafe(self):
        asyncio.get_running_loop().call_soon_threadsafe(self.show, 'called safely')

    async def play_rename(self, number):
        task = self.shared.task(number)
        task.set_name(f'{task.get_name()} renamed by {self.name}')  # no two have the same: tasks are put in order by their names
        self.show(asyncio.current_task().get_name().endswith(self.name))

    async def play_notify_all(self):
        async with self.shared.condition:
            self.shared.condition.notify_all()

    async def play_barrier_turn(self, delay):
        async with asyncio.timeout(delay):
            async with self.shared.barrier as turn:
                self.show('turn', turn, self.shared.barrier.n_waiting, self.shared.barrier.broken)

    async def play_leave_generator(self, count, delay):
        async for tick in ticks(self.name, 3, delay):
            if tick == count:
                raise LookupError(tick)

    async def play_cancel_later(self, delay):
        asyncio.get_running_loop().call_later(delay, asyncio.current_task().cancel, 'later')

    async def play_await_cancelled(self, action):
        task = asyncio.create_task(self.make(action))
        task.cancel('at once')
        await task

    async def play_recover(self, body, again):
        task = asyncio.current_task()
        try:
            await self.play(body)
        except asyncio.CancelledError as error:
            self.show('recovers', error.args, task.cancelling(), task.uncancel())
            if again:
                await self.play(body)

    async def play_shielded(self, delay, action):
        task = asyncio.ensure_future(self.make(action))
        try:
            async with asyncio.timeout(delay):
                self.show('shielded', await asyncio.shield(task))
        except TimeoutError as error:
            self.show('shielded', describe(error), outcome(task))
            task.cancel()

    async def play_spawning_group(self, delay, first, second, body):
        async def spawn(group):
            await asyncio.sleep(delay)
            self.shared.tasks.append(group.create_task(self.make(second)))

        async with asyncio.TaskGroup() as group:
            group.create_task(self.make(first))
            group.create_task(spawn(group), name='spawner')
            await self.play(body)
        self.show('spawned', repr(group))

    async def play_groups(self, outer, inner, body, delay):
        async with asyncio.timeout(delay), asyncio.TaskGroup() as first:
            for action in outer:
                first.create_task(self.make(action))
            async with asyncio.TaskGroup() as second:
                for action in inner:
                    second.create_task(self.make(action))
                await self.play(body)

    async def play_hooks(self, body):
        hooks = sys.get_asyncgen_hooks()

        def begin(generator):
            print('begins', generator.__name__)
            hooks.firstiter(generator)

        def end(generator):
            print('is dropped', generator.__name__)
            hooks.finalizer(generator)

        sys.set_asyncgen_hooks(firstiter=begin, finalizer=end)
        try:
            await self.play(body)
        finally:
            sys.set_asyncgen_hooks(*hooks)

    async def play_repeat(self, count, body):
        held = Held(self.name, 'repeat')
        for _ in range(count):
            await self.play(body)


async def direct(script):
    workers, body, queue, limit, handling, collecting, _ = script
    loop = asyncio.get_running_loop()
    loop.call_later(100, watch, loop)
    if handling:
        loop.set_exception_handler(lambda loop, context: print('handler', context['message'], repr(context.get('exception'))))
    shared = Shared(getattr(asyncio, queue)(limit))
    for number, actions in enumerate(workers):
        shared.tasks.append(asyncio.create_task(Worker(f'w{number}', number, shared).play(actions)))
    await Worker('main', len(workers), shared).play(body)
    for task in list(shared.tasks):
        try:
            show('main', await task if collecting else outcome(task))
        except BaseException as error:
            show('main', describe(error))
    return [outcome(task) for task in shared.tasks]


def run_once(run, script):
    try:
        print(run(direct(script)))
    except BaseException as error:
        print('run', describe(error))


def play_script(script):
    show_base()
    if script[-1] == 1:
        run_once(asyncio.run, script)
    else:
        run_several(script)
    let_go()


def run_several(script):
    try:
        with asyncio.Runner() as runner:
            for _ in range(script[-1]):
                run_once(runner.run, script)
    except BaseException as error:
        print('runner', describe(error))


def play_seeds(size, mark, first, last):
    for seed in range(first, last):
        print(f'{mark}{seed}')
        play_script(Draw(seed).script(size))


def read_script(words):
    """A script from words: brackets, numbers, and texts behind a quote. The first word is the last of the list."""
    word = words.pop()
    if word == '(':
        items = []
        while words[-1] != ')':
            items.append(read_script(words))
        words.pop()
        return items
    if word[0] == "'":
        return word[1:]
    constants = {'None': None, 'True': True, 'False': False}
    return constants[word] if word in constants else float(word) if '.' in word else int(word)


if sys.argv[1] == 'play':
    play_script(read_script(sys.argv[:1:-1]))
elif sys.argv[1] == 'show':
    print(Draw(int(sys.argv[3])).script(int(sys.argv[2])))
else:
    play_seeds(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
