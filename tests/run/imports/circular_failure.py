import circular_c
