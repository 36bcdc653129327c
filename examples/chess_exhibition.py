"""A master plays 24 opponents: table by table it takes a day's work, in concert an hour.

`coil run --virtual-time examples/chess_exhibition.py` prints the exact times at once.
"""
import asyncio
import sys

BOARDS = 24
MOVES = 30
MASTER_SECONDS = 5
OPPONENT_SECONDS = 55


async def master_moves(hand):
    # The master has one head: only one board at a time.
    async with hand:
        await asyncio.sleep(MASTER_SECONDS)


async def play(board, hand):
    for _ in range(MOVES):
        await master_moves(hand)
        await asyncio.sleep(OPPONENT_SECONDS)
    return board


async def in_turn(hand):
    for board in range(BOARDS):
        await play(board, hand)


async def in_concert(hand):
    finished = await asyncio.gather(*(play(board, hand) for board in range(BOARDS)))
    assert finished == list(range(BOARDS))


async def measure(exhibition):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await exhibition(asyncio.Lock())
    hours, seconds = divmod(round(loop.time() - begin), 3600)
    print(f"{exhibition.__name__:>10}: {hours:2} h {seconds // 60:2} min {seconds % 60:2} s")


async def main():
    print(f"{BOARDS} boards, {MOVES} moves each")
    sys.stdout.flush()
    await measure(in_turn)
    await measure(in_concert)


asyncio.run(main())
