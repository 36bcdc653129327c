def parse(text):
    try:
        return int(text)
    except ValueError:
        raise SystemError(f"{text!r} is no number") from None


print(parse("5"))
print(parse("five"))
