from math import sqrt, square_root
