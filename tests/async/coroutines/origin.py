import sys


async def job():
    pass


def make():
    return job()


def outer():
    return make()


print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(2)
coroutine = outer()
for file, line, name in coroutine.cr_origin:
    print(file.rsplit("/")[-1], line, name)
coroutine.close()
sys.set_coroutine_origin_tracking_depth(10)
coroutine = outer()
print([entry[1:] for entry in coroutine.cr_origin])
coroutine.close()
sys.set_coroutine_origin_tracking_depth(0)
coroutine = outer()
print(coroutine.cr_origin)
coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)
