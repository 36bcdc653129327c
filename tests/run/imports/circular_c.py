# imported by circular_failure
from circular_d import value

other = 1
