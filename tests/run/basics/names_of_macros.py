def limits(SIZE_MAX, UINT64_C):
    INT_LEAST8_MIN = SIZE_MAX + 1
    WCHAR_WIDTH = offsetof = INT_LEAST8_MIN + 1
    PTRDIFF_MAX = [UINT64_C for UINT64_C in range(3)]
    return SIZE_MAX, UINT64_C, INT_LEAST8_MIN, WCHAR_WIDTH, offsetof, PTRDIFF_MAX, NULL


NULL = INT64_MAX = 7
print(limits(1, 2), INT64_MAX)
