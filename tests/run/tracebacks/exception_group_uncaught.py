def fail(kind, text):
    raise kind(text)


errors = []
for kind, text in ((ValueError, "one"), (KeyError, "two")):
    try:
        fail(kind, text)
    except Exception as error:
        errors.append(error)
errors.append(ExceptionGroup("inner", [TypeError("never raised")]))
raise ExceptionGroup("several problems", errors)
