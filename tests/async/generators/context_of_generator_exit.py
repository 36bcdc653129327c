# GeneratorExit has what is being handled as its context, but not from aclose(); what is thrown in has none.
import asyncio
def show(e): print(repr(e), repr(e.__context__))
def g():
    try: yield 1
    except GeneratorExit as e: show(e); raise
async def ag():
    try: yield 1
    except GeneratorExit as e: show(e); raise
async def co():
    try: await asyncio.sleep(0)
    except GeneratorExit as e: show(e); raise
async def main():
    for how in range(6):
        try: raise KeyError(how)
        except KeyError:
            if how == 0:
                x = g(); next(x); x.close()
            elif how == 1:
                x = g(); next(x); del x
            elif how == 2:
                x = ag(); await x.__anext__(); await x.aclose()
            elif how == 3:
                x = co(); x.send(None); x.close()
            elif how == 4:
                x = co(); x.send(None); del x
            elif how == 5:
                x = ag(); await x.__anext__()
                try: await x.athrow(ValueError)
                except ValueError as e: show(e)
                x = ag(); await x.__anext__()
                try: await x.athrow(ValueError("x"))
                except ValueError as e: show(e)
                x = ag(); await x.__anext__()
                try: await x.athrow(GeneratorExit)
                except GeneratorExit as e: show(e)
                x = g(); next(x)
                try: x.throw(ValueError)
                except ValueError as e: show(e)
                x = co(); x.send(None)
                try: x.throw(ValueError)
                except ValueError as e: show(e)
                x = co(); x.send(None)
                try: x.throw(ValueError())
                except ValueError as e: show(e)
asyncio.run(main())
