def work():
    try:
        raise ValueError("bad value")
    except ValueError as error:
        error.add_note("while working")
        error.add_note("two\nlines")
        raise


work()
