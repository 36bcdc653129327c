"""word count: splitting, lower-casing, a dictionary of counts."""
SENTENCES = [
    "The loop runs what is ready and then waits for what comes next",
    "A task is a coroutine that the loop drives on its own",
    "What waits costs nothing but the memory that it waits in",
    "Every await is a place where another task may run",
]


def count_words(lines):
    counts = {}
    for line in lines:
        for word in line.lower().split():
            counts[word] = counts.get(word, 0) + 1
    return counts


lines = [SENTENCES[i % 4] + f" number {i % 97}" for i in range(240_000)]
counts = count_words(lines)
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
print("check", len(counts), top)
