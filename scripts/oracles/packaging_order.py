"""Answers, for each line `A<TAB>B`, what Python's packaging makes of it: -1, 0, 1, or ? where
either is no version."""

import sys

from packaging.version import InvalidVersion, Version

for line in sys.stdin:
    a, b = line.rstrip("\n").split("\t")
    try:
        left, right = Version(a), Version(b)
    except InvalidVersion:
        print("?")
        continue
    print((left > right) - (left < right))
