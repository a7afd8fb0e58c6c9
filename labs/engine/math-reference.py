# Works out math-reference.tsv, against which math-table.test.ts holds the engine's own functions, with mpmath 1.3, an
# implementation by other people: python3 labs/engine/math-reference.py > labs/engine/math-reference.tsv
# A row is: function, arguments, and the value to 112 binary places as a whole number in hexadecimal and a power of two.
import math
import random
import mpmath

mpmath.mp.prec = 2400  # 1100 binary places are lost to the reduction of the largest angles
draw = random.Random(3)
SMALLEST, LEAST_NORMAL, LARGEST = 5e-324, 2.0**-1022, 1.7976931348623157e308
NEAREST = 6381956970095103 * 2.0**797  # the double nearest of all to a multiple of π/2


def around(*middles):
    return [x for m in middles for x in (math.nextafter(m, -math.inf), m, math.nextafter(m, math.inf))]


def sizes(low, high, count):
    return [draw.choice((-1, 1)) * draw.uniform(1, 2) * 2.0 ** draw.randrange(low, high) for _ in range(count)]


def evenly(low, high, count):
    return [draw.uniform(low, high) for _ in range(count)]


tiny = [SMALLEST, 3e-320, *around(LEAST_NORMAL), 1e-300, 1e-160, 1e-20, *around(2.0**-27), 1e-5]
angles = [
    *tiny, 0.1, 0.5, *around(math.pi / 4, math.pi / 2, math.pi, 1.5 * math.pi, 2 * math.pi, 1.6e6),
    22.0, 355.0, 1e5, 1e9, 2.0**53, 1e16, 1e22, 1e100, 1e155, 1e300, -1e300, 1e308, LARGEST, NEAREST, -NEAREST,
    *(float(n) * (math.pi / 2) for n in (5, 1001, -314159, 1018576)), *sizes(-30, 1023, 30), *evenly(-20, 20, 20),
]
unit = [*tiny, *around(0.5, 0.0625, -0.5, 0.9999999, -0.999), 1.0, -1.0, 1 - 2.0**-53, -1 + 2.0**-53, *evenly(-1, 1, 40)]
hyperbolic = [*tiny, *around(0.3, 1e-9, 22.0, -22.0, 1.0, 709.0), 19.0, -40.0, 700.0, *around(710.4758600739439), -711.0, *evenly(-5, 5, 40), *sizes(-28, 9, 20)]
positive = [
    SMALLEST, 1e-323, 1e-310, *around(LEAST_NORMAL), 1e-300, *around(1.0, math.sqrt(2), math.sqrt(0.5), 10.0, 1e22), 0.5, 2.0,
    math.e, 1e100, 1e300, LARGEST, *map(abs, sizes(-1074, 1023, 30)), *(1 + x for x in sizes(-50, -3, 20)),
]
powers = [
    (-2.0, 3.0), (-2.0, -1074.0), (-1.5, 7.0), (-1.5, -8.0), (-0.1, 101.0), (-0.1, 300.0), (-7.0, 5.0), (-1e-150, 2.0),
    (-1e-50, 5.0), (-3.0, 645.0), (-3.0, -640.0), (-1.0000000000000002, 9007199254740991.0), (-1.1, 7001.0), (10.0, 309.0), (-3.0, 647.0), (0.1, 400.0), (-0.1, 401.0), (LARGEST, 1.0000000000000002),
    (10.0, 308.0), (10.0, -308.0), (10.0, -320.0), (10.0, 22.0), (10.0, 23.0), (3.0, 34.0), (7.0, -3.0), (2.0, 1023.0),
    (2.0, -1022.0), (2.0, -1074.0), (2.0, 1023.9999999999999), (2.0, -1073.5), (4.0, 511.9), (0.5, 1074.0),
    (1 + 2.0**-52, 2.0**53), (1 + 2.0**-52, 2.0**61), (1 - 2.0**-53, 1e17), (1 - 2.0**-53, -1e17), (1 + 2.0**-30, 1e11),
    (SMALLEST, 0.5), (SMALLEST, 0.1), (SMALLEST, -0.9), (SMALLEST, 1.0), (LARGEST, 0.5), (LARGEST, -1.0), (LARGEST, -1.05),
    (LEAST_NORMAL, 1.05), (1e-310, 1.03), (5.0, 0.5), (5.0, -0.5), (27.0, 1 / 3), (0.001, 2 / 3), (1.5, 1e-300), (1e300, 1e-18),
    (9.0, 1.5), (2.5, 2.0), (2.5, 4.0), (1.1, -2.0), (1e154, 2.0), (1e-162, 2.0), (3.0, -1.0), (1e-309, -0.99),
    *((x, draw.uniform(-1, 1) * 740 / max(1, abs(math.log(x)))) for x in map(abs, sizes(-1060, 1020, 40))),
    *((x, float(draw.randrange(-40, 40))) for x in sizes(-20, 20, 30)),
]
points = [
    (SMALLEST, 1.0), (SMALLEST, -1.0), (-SMALLEST, 0.3), (1e-310, 3.0), (1e-310, -3.0), (1e-300, 1e7), (1e-300, 1e15), (1.0, 1e300),
    (-1.0, -1e300), (1e308, 1e-308), (-1e308, 1e-10), (SMALLEST, SMALLEST), (SMALLEST, -2e-323), (LARGEST, LARGEST), (LARGEST, -1e308),
    (3.0, 4.0), (-3.0, -4.0), (1.0, 1e-17), (1.0, -1e-17), (1e-17, 1.0), (1e-17, -1.0), (1.0, 1.0000000000000002), (1.0, 2.0**53),
    (1e-160, 1e150), (2.0**-1000, 2.0**-1001), (2.0**1000, -(2.0**1001)), *zip(sizes(-30, 30, 30), sizes(-30, 30, 30)),
    *zip(sizes(-1000, 1000, 20), sizes(-1000, 1000, 20)),
]
sides = [
    (3.0, 4.0), (5.0, 12.0), (3e200, 4e200), (3e-200, -4e-200), (SMALLEST, SMALLEST), (3e-320, 4e-320), (1e-310, 1e-312), (1e308, 1e308),
    (-1e308, 1.3e308), (1.0, 1e-8), (1.0, 1e-9), (1.0, 1e-200), (1.0, 1.0), (2.0**-1022, 2.0**-1022), (1.2e154, 1.2e154), (1.6e-154, 1e-154), (LARGEST, LARGEST), (LARGEST, 1e290),
    (2.0, 3.0, 6.0), (1e-8, 1.0, 1e-8), (1e307, 1e307, 1e307), (SMALLEST, SMALLEST, SMALLEST), (1e-200, 2e-200, -2e-200), (1.0, 1.0, 1.0),
    *zip(evenly(-9, 9, 20), evenly(-9, 9, 20)), *zip(evenly(-9, 9, 20), evenly(-9, 9, 20), evenly(-9, 9, 20)),
]
functions = {
    "sin": (mpmath.sin, angles), "cos": (mpmath.cos, angles), "tan": (mpmath.tan, angles), "asin": (mpmath.asin, unit),
    "acos": (mpmath.acos, unit), "atan": (mpmath.atan, [*unit, *sizes(-30, 60, 30), 1e300, -LARGEST, 2.0**27, 1e17]),
    "sinh": (mpmath.sinh, hyperbolic), "cosh": (mpmath.cosh, hyperbolic), "tanh": (mpmath.tanh, hyperbolic),
    "exp": (mpmath.exp, [*tiny, *(-x for x in tiny), *around(709.782712893384), 710.0, 1e4, -746.0, -1e4, *around(-708.3964185322641, -745.1332191019411, 1.0),
                         -709.5, -720.0, -740.0, 88.0, *evenly(-708, 709.7, 40), *evenly(-745, -708, 20), *sizes(-60, 5, 20)]),
    "log": (mpmath.log, positive), "log10": (mpmath.log10, [*positive, *(float(f"1e{n}") for n in range(-320, 309, 31))]),
    "pow": (mpmath.power, powers), "atan2": (mpmath.atan2, points),
    "hypot": (lambda *s: mpmath.sqrt(sum(x * x for x in s)), sides),
}


def row(name, value, args):
    exact = value(*map(mpmath.mpf, args))
    sign, m, e, length = exact._mpf_
    down = max(0, length - 112)
    m, e = (m >> down) * (-1 if sign else 1), e + down
    return "\t".join([name, " ".join(repr(float(x)) for x in args), f"{m:x}", str(e)])


for name, (value, many) in functions.items():
    for args in many:
        print(row(name, value, args if isinstance(args, tuple) else (args,)))
