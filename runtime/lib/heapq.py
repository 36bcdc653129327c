"""Heaps in lists: the smallest item stands first."""

# stands for heapq.py

from _heapq import (heapify, heappop, heappush, heappushpop, heapreplace, _heapify_max, _heappop_max,
                    _heapreplace_max)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):  # at 316
    """The items of sorted iterables in one order, as they are asked for."""
    heap = []
    if reverse:
        _heapify, _heappop, _heapreplace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        _heapify, _heappop, _heapreplace, direction = heapify, heappop, heapreplace, 1

    # An entry: [key, place among the iterables, the iterator's next, value]; without a key function the value is the key.
    for order, iterator in enumerate(map(iter, iterables)):
        try:
            following = iterator.__next__
            # at 352: h_append([«next()», order * direction, next])
            value = following()
            # at 374: h_append([«key(value)», order * direction, value, it])
            heap.append([value if key is None else key(value), order * direction, following, value])
        except StopIteration:
            pass
    # at 355: _heapify(h)
    _heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                _, _, following, value = entry
                yield value  # at 360
                value = following()
                entry[0] = value if key is None else key(value)
                entry[3] = value
                # at 362: _heapreplace(h, s)          # restore heap condition
                _heapreplace(heap, entry)
        except StopIteration:
            _heappop(heap)
    if heap:
        _, _, following, value = heap[0]
        yield value  # at 368
        yield from following.__self__


def nsmallest(n, iterable, key=None):  # at 463
    """sorted(iterable, key=key)[:n]"""
    if n == 1:
        sentinel = object()  # at 472
        # at 473: result = «min(it, default=sentinel, key=key)»
        result = min(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        # at 482: if «n >= size»:
        if n >= size:
            return sorted(iterable, key=key)[:n]  # at 483
    it = iter(iterable)  # at 471
    # The n best so far as a heap with the worst of them first; later items of equal key come after.
    result = [(elem if key is None else key(elem), i, elem) for i, elem in zip(range(n), it)]
    if not result:
        return []
    _heapify_max(result)  # at 493
    top = result[0][0]  # at 494
    order = n
    for elem in it:  # at 497
        k = elem if key is None else key(elem)
        if k < top:
            _heapreplace_max(result, (k, order, elem))
            top = result[0][0]  # at 511
            order += 1
    result.sort()  # at 502
    return [elem for _, _, elem in result]


def nlargest(n, iterable, key=None):  # at 523
    """sorted(iterable, key=key, reverse=True)[:n]"""
    if n == 1:
        sentinel = object()  # at 532
        # at 533: result = «max(it, default=sentinel, key=key)»
        result = max(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        # at 542: if «n >= size»:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]  # at 543
    it = iter(iterable)  # at 531
    result = [(elem if key is None else key(elem), i, elem) for i, elem in zip(range(0, -n, -1), it)]
    if not result:
        return []
    heapify(result)  # at 551
    top = result[0][0]  # at 552
    order = -n
    for elem in it:  # at 555
        k = elem if key is None else key(elem)
        if top < k:
            heapreplace(result, (k, order, elem))
            top = result[0][0]  # at 569
            order -= 1
    result.sort(reverse=True)  # at 560
    return [elem for _, _, elem in result]
