"""Random variables: CPython's sequences for a given seed, on the Mersenne Twister of _random."""

# stands for random.py

from _random import Random as _Generator, _sha512
from math import acos, cos, e as _e, exp, floor, isfinite, log, pi as _pi, sin, sqrt, ceil
from math import tau as _TWOPI

__all__ = [
    "Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits",
    "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
    "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
]

NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
LOG4 = log(4.0)
SG_MAGICCONST = 1.0 + log(4.5)
BPF = 53
RECIP_BPF = 2 ** -BPF
_ONE = 1


def _index(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _bisect_right(items, value, high):
    low = 0
    while low < high:
        middle = (low + high) // 2
        if value < items[middle]:
            high = middle
        else:
            low = middle + 1
    return low


class Random(_Generator):
    """A generator of its own; the functions of the module are the methods of a hidden one."""

    VERSION = 3

    def __init__(self, x=None):  # at 119
        self.seed(x)  # at 125
        self.gauss_next = None

    def seed(self, a=None, version=2):  # at 128
        if version == 1 and isinstance(a, (str, bytes)):
            text = a.decode("latin-1") if isinstance(a, bytes) else a
            x = ord(text[0]) << 7 if text else 0
            for c in map(ord, text):
                x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF  # at 150
            x ^= len(text)
            a = -2 if x == -1 else x
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()  # at 156
            a = int.from_bytes(bytes(a) + _sha512(a), "big")
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            # at 160: raise TypeError('The only supported seed types are: None,\n'
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        _Generator.seed(self, a)
        self.gauss_next = None

    def getstate(self):  # at 166
        return self.VERSION, _Generator.getstate(self), self.gauss_next

    def setstate(self, state):  # at 170
        version = state[0]  # at 172
        if version == 3:
            version, internal, self.gauss_next = state
            _Generator.setstate(self, internal)
        else:
            # at 188: raise ValueError("state with version %s passed to "
            raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION))

    # A subclass that overrides random() without getrandbits() gets its integers from random().
    def _randbelow(self, n):
        kind = type(self)
        if kind is Random or (kind.getrandbits is Random.getrandbits and kind.random is Random.random):
            return self._below(n)
        if kind.getrandbits is not Random.getrandbits or kind.random is Random.random:
            k = n.bit_length()
            r = self.getrandbits(k)
            while r >= n:
                r = self.getrandbits(k)
            return r
        limit = 1 << BPF
        if n >= limit:
            return floor(self.random() * n)
        rem = limit % n
        bound = (limit - rem) / limit
        r = self.random()
        while r >= bound:
            r = self.random()
        return floor(r * limit) % n

    def randbytes(self, n):  # at 277
        return self.getrandbits(n * 8).to_bytes(n, 'little')  # at 279

    def randrange(self, start, stop=None, step=_ONE):  # at 284
        istart = start if type(start) is int else _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')  # at 310
            if istart > 0:
                return self._randbelow(istart)  # at 312
            raise ValueError("empty range for randrange()")  # at 313
        istop = stop if type(stop) is int else _index(stop)
        width = istop - istart  # at 328
        istep = step if type(step) is int else _index(step)
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)  # at 344
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (istart, istop, width))  # at 345
        if istep > 0:
            n = (width + istep - 1) // istep  # at 349
        elif istep < 0:
            n = (width + istep + 1) // istep  # at 351
        else:
            raise ValueError("zero step for randrange()")  # at 353
        if n <= 0:
            raise ValueError("empty range for randrange()")  # at 355
        return istart + istep * self._randbelow(n)  # at 356

    def randint(self, a, b):  # at 358
        # at 362: return «self.randrange(a, b+1)»
        return self.randrange(a, b + 1)

    def choice(self, seq):  # at 367
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')  # at 373
        return seq[self._randbelow(len(seq))]  # at 374

    def shuffle(self, x):  # at 376
        randbelow = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = randbelow(i + 1)  # at 382
            x[i], x[j] = x[j], x[i]  # at 383

    def sample(self, population, k, *, counts=None):  # at 385
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, "__getitem__"):
            # at 439: raise TypeError("Population must be a sequence.  "
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            cumulative = []
            total = 0
            for count in counts:
                total += count
                cumulative.append(total)
            if len(cumulative) != n:
                raise ValueError('The number of counts does not match the population')  # at 445
            total = cumulative.pop() if cumulative else 0
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')  # at 448
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')  # at 450
            selections = self.sample(range(total), k=k)  # at 451
            return [population[_bisect_right(cumulative, s, len(cumulative))] for s in selections]
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")  # at 456
        result = [None] * k  # at 457
        setsize = 21
        if k > 5:
            setsize += 4 ** ceil(log(k * 3) / log(4))
        if n <= setsize:
            pool = list(population)
            for i in range(k):  # at 465
                j = randbelow(n - i)  # at 466
                result[i] = pool[j]  # at 467
                # at 468: «pool[j] = pool[n - i - 1]»  # move non-selected item into vacancy
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):  # at 472
                j = randbelow(n)  # at 473
                while j in selected:
                    j = randbelow(n)  # at 475
                selected.add(j)
                result[i] = population[j]  # at 477
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):  # at 480
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[floor(random() * n)] for i in range(k)]
            if isinstance(weights, int):
                k = weights
                # at 500: raise TypeError(
                raise TypeError(f"The number of choices must be a keyword argument: k={k!r}")
            cum_weights = []
            total = 0
            first = True
            for weight in weights:
                total = weight if first else total + weight
                first = False
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')  # at 504
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')  # at 506
        # at 507: total = «cum_weights[-1] + 0.0»   # convert to float
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')  # at 509
        if not isfinite(total):
            raise ValueError('Total of weights must be finite')  # at 511
        high = n - 1
        return [population[_bisect_right(cum_weights, random() * total, high)] for i in range(k)]

    def uniform(self, a, b):  # at 520
        return a + (b - a) * self.random()  # at 522

    def triangular(self, low=0.0, high=1.0, mode=None):  # at 524
        u = self.random()  # at 533
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)  # at 535
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u  # at 539
            c = 1.0 - c  # at 540
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):  # at 544
        random = self.random
        while True:
            u1 = random()  # at 557
            u2 = 1.0 - random()  # at 558
            z = NV_MAGICCONST * (u1 - 0.5) / u2  # at 559
            zz = z * z / 4.0  # at 560
            if zz <= -log(u2):
                break
        return mu + z * sigma  # at 563

    def gauss(self, mu=0.0, sigma=1.0):  # at 565
        random = self.random
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = random() * _TWOPI
            g2rad = sqrt(-2.0 * log(1.0 - random()))
            z = cos(x2pi) * g2rad
            self.gauss_next = sin(x2pi) * g2rad
        return mu + z * sigma  # at 601

    def lognormvariate(self, mu, sigma):  # at 603
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):  # at 613
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):  # at 630
        random = self.random
        if kappa <= 1e-6:
            return _TWOPI * random()
        s = 0.5 / kappa  # at 650
        r = s + sqrt(1.0 + s * s)
        while True:
            u1 = random()  # at 654
            z = cos(_pi * u1)
            d = z / (r + z)  # at 657
            u2 = random()  # at 658
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r  # at 662
        f = (q + z) / (1.0 + q * z)  # at 663
        u3 = random()  # at 664
        if u3 > 0.5:
            return (mu + acos(f)) % _TWOPI
        return (mu - acos(f)) % _TWOPI

    def gammavariate(self, alpha, beta):  # at 672
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')  # at 689
        random = self.random
        if alpha > 1.0:
            ainv = sqrt(2.0 * alpha - 1.0)
            bbb = alpha - LOG4  # at 699
            ccc = alpha + ainv  # at 700
            while True:
                u1 = random()  # at 703
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()  # at 706
                v = log(u1 / (1.0 - u1)) / ainv
                x = alpha * exp(v)
                z = u1 * u1 * u2  # at 709
                r = bbb + ccc * v - x  # at 710
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                    return x * beta  # at 712
        if alpha == 1.0:
            return -log(1.0 - random()) * beta
        while True:
            u = random()  # at 722
            b = (_e + alpha) / _e  # at 723
            p = b * u  # at 724
            if p <= 1.0:
                x = p ** (1.0 / alpha)  # at 726
            else:
                x = -log((b - p) / alpha)
            u1 = random()  # at 729
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):  # at 731
                    break
            elif u1 <= exp(-x):
                break
        return x * beta  # at 735

    def betavariate(self, alpha, beta):  # at 737
        y = self.gammavariate(alpha, 1.0)  # at 759
        if y:
            return y / (y + self.gammavariate(beta, 1.0))  # at 761
        return 0.0

    def paretovariate(self, alpha):  # at 764
        u = 1.0 - self.random()  # at 768
        return u ** (-1.0 / alpha)  # at 769

    def weibullvariate(self, alpha, beta):  # at 771
        u = 1.0 - self.random()  # at 779
        return alpha * (-log(u)) ** (1.0 / beta)


class SystemRandom(Random):
    """Numbers from the operating system: no seed, no state."""

    def seed(self, *args, **kwds):  # at 814
        _Generator.seed(self)

    def random(self):  # at 796
        _Generator.seed(self)
        return Random.random(self)

    def getrandbits(self, k):  # at 800
        if k < 0:
            raise ValueError('number of bits must be non-negative')  # at 803
        _Generator.seed(self)
        return Random.getrandbits(self, k)

    def _notimplemented(self, *args, **kwds):  # at 818
        raise NotImplementedError('System entropy source does not have state.')  # at 820

    getstate = setstate = _notimplemented


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
