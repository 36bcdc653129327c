import circular_a

print(circular_a.first(), circular_a.circular_b.second())
