import asyncio
import warnings


async def job():
    pass


warnings.simplefilter("always")
for _ in range(3):
    job()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    job()
    job()
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
warnings.simplefilter("ignore")
job()
print("end")
