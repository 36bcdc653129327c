"""string building: appending, formatting, joining."""


def build(n):
    text = ""
    for i in range(n):
        text += chr(97 + i % 26)
    parts = []
    for i in range(n):
        parts.append(f"{i}:{text[i]}")
    return ",".join(parts)


total = 0
for _ in range(50):
    result = build(60_000)
    total += len(result) + result.count("7")
print("check", total)
