import asyncio


class Policy(asyncio.AbstractEventLoopPolicy):
    pass


policy = Policy()
for call in (policy.get_event_loop, policy.new_event_loop, lambda: policy.set_event_loop(None), policy.get_child_watcher,
             lambda: policy.set_child_watcher(None)):
    try:
        call()
    except NotImplementedError as error:
        print(repr(error))
asyncio.set_event_loop_policy(policy)
try:
    asyncio.get_event_loop()
except NotImplementedError as error:
    print(repr(error))
print([name for name in dir(asyncio.AbstractEventLoopPolicy) if not name.startswith("_")])
