# imported by circular_failure
try:
    from circular_c import other
except ImportError as error:
    print(str(error).split(" (")[0])
value = 2
print("d done")
