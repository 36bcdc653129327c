import bisect
import heapq

heap = []
for n in (5, 1, 8, 3, 9, 2):
    heapq.heappush(heap, n)
print(heap, heap[0], [heapq.heappop(heap) for _ in range(3)], heap)
data = [9, 4, 7, 1, 8]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 0), heapq.heapreplace(data, 6), data, heapq.nlargest(2, data), heapq.nsmallest(3, data), heapq.nlargest(1, ["aa", "b"], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ac", "b", reverse=False)))
tasks = []
for priority, name in ((2, "write"), (1, "plan"), (3, "rest"), (1, "also plan")):
    heapq.heappush(tasks, (priority, name))
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


items = [Item(n) for n in (3, 1, 2)]
heapq.heapify(items)
print([heapq.heappop(items).n for _ in range(3)])
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 4), bisect.bisect(a, 0), bisect.insort(a, 4), a)
