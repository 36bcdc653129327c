import sys


async def job():
    pass


def make():
    return job()


sys.set_coroutine_origin_tracking_depth(3)
make()
dropped = make()
dropped = None
print("end")
