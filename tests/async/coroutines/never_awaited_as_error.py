import warnings


async def job():
    pass


warnings.simplefilter("error")
job()
print("goes on")
