import asyncio

policy = asyncio.get_event_loop_policy()
print(type(policy).__name__, isinstance(policy, asyncio.AbstractEventLoopPolicy), isinstance(policy, asyncio.DefaultEventLoopPolicy))
loop = policy.new_event_loop()
print(loop)
policy.set_event_loop(loop)
print(policy.get_event_loop() is loop, asyncio.get_event_loop() is loop)
policy.set_event_loop(None)
for get in (policy.get_event_loop, asyncio.get_event_loop):
    try:
        get()
    except RuntimeError as error:
        print(error)
loop.close()
print(loop)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as error:
    print(error)
try:
    asyncio.set_event_loop(5)
except TypeError as error:
    print(error)
asyncio.set_event_loop_policy(None)
print(asyncio.get_event_loop_policy() is policy, type(asyncio.get_event_loop_policy()) is type(policy))
