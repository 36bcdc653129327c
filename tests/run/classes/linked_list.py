class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.size = 0
        for value in reversed(list(values)):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty linked list")
        value, self.head = self.head.value, self.head.next
        self.size -= 1
        return value

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


numbers = LinkedList(range(5))
print(numbers, len(numbers))
numbers.reverse()
numbers.push("front")
print(numbers, numbers.pop(), numbers.pop(), sum(numbers), 2 in numbers)
empty = LinkedList()
print(empty, bool(empty))
try:
    empty.pop()
except IndexError as error:
    print(error)
long = LinkedList(range(20000))
print(len(long), sum(long))
del long
print("freed")
