text = ""
for i in range(20):
    text += str(i) + ","
print(text, len(text))
parts = []
for word in "the quick brown fox jumps over the lazy dog".split():
    parts.append(word.capitalize())
print(" ".join(parts), max(parts, key=len), sorted(parts, key=lambda w: (len(w), w)))
print("".join(reversed("stressed")), "".join(sorted("typewriter")), "".join(dict.fromkeys("mississippi")))


def caesar(message, shift):
    result = ""
    for c in message:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            result += chr((ord(c) - base + shift) % 26 + base)
        else:
            result += c
    return result


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))


def is_palindrome(s):
    letters = [c.lower() for c in s if c.isalnum()]
    return letters == letters[::-1]


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))


def rle(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += f"{j - i}{s[i]}"
        i = j
    return out


print(rle("aaabbcdddd"), rle(""))
counts = {}
for c in "hello world":
    counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
wide = "a"
wide += "é"
wide += "λ"
wide += "🙂"
print(wide, len(wide), wide[1:], wide.encode().hex())
print("x" * 100 == "".join(["x"] * 100), ("ab" * 50)[37], "abc" * 2 + "d")
