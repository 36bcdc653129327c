import asyncio
import contextvars

request = contextvars.ContextVar("request")
user = contextvars.ContextVar("user", default="nobody")


async def handler(n):
    request.set(n)
    await asyncio.sleep(0)
    helper()
    await deeper()
    print(n, "sees", request.get(), user.get())


def helper():
    user.set(f"user {request.get()}")


async def deeper():
    await asyncio.sleep(0)
    user.set(user.get() + "!")


async def generator():
    yield user.get()
    user.set("set by generator")
    yield user.get()


async def main():
    try:
        request.get()
    except LookupError as error:
        print("no value", type(error).__name__)
    print(request.get("fallback"), user.get(), user.name)
    await asyncio.gather(*(handler(n) for n in range(3)))
    print(request.get("unset here"), user.get())
    token = user.set("temporary")
    print(user.get(), token.old_value is contextvars.Token.MISSING, token.var is user)
    user.reset(token)
    print(user.get())
    try:
        user.reset(token)
    except RuntimeError as error:
        print(str(error).split(" at ")[0][:30])
    async for value in generator():
        print(value, user.get())
    print(user.get())
    context = contextvars.copy_context()
    print(context.run(lambda: (user.set("inside"), user.get())[1]), user.get(), context[user], user in context, len(context) >= 1)


asyncio.run(main())
