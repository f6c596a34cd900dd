#!/usr/bin/env python3
"""Writes the land of the world as one SVG path into a Swift file, for the map of partnerships.

Input is a shapefile of Natural Earth, 1:110m, in the public domain: `ne_110m_land`, or countries, whose common borders
are removed. Debian packages no shapefile of it; the wheel of geopandas 0.14.4 contains the countries.

Mapping, equirectangular: x = (longitude + 180) * 2 and y = (84 - latitude) * 2. Latitude 84 is y = 0, latitude -60 is
y = 288; what lies beyond is clipped. The view box is 0 0 720 320; y from 288 to 320 is empty.

The same input makes the same bytes.
"""

import argparse
import sys
from pathlib import Path

import shapefile

NORTH = 84
SOUTH = -60
SCALE = 2
LARGEST = 25_000
LINE_LENGTH = 120

# West, south, east, north. Java, the Malay Peninsula, Korea and Japan have few pixels, and most partnerships: there the
# outline is simplified less, and no island is dropped.
DETAILED = (94, -11, 146, 46)
DETAILED_TOLERANCE_SHARE = 0.4

EXAMPLE = """example, with countries from a wheel on PyPI:
  python3 -m venv /tmp/map && /tmp/map/bin/pip install pyshp
  /tmp/map/bin/pip download --no-deps --dest /tmp/map geopandas==0.14.4
  unzip -q /tmp/map/geopandas-0.14.4-py3-none-any.whl 'geopandas/datasets/*' -d /tmp/map
  /tmp/map/bin/python Tools/Map/make_outline.py \\
      /tmp/map/geopandas/datasets/naturalearth_lowres/naturalearth_lowres.shp \\
      Services/Reporting/App/Pages/Map/LandOutline.swift

The geopandas wheel has sha256 3bb6473cb59d51e1a7fe2dbc24a1a063fb0ebdeddf3ce08ddbf8c7ddc99689aa."""


def rings(reader):
    """The closed rings of all shapes, in degrees. The first point is not repeated at the end."""
    for shape in reader.shapes():
        ends = list(shape.parts[1:]) + [len(shape.points)]
        for start, end in zip(shape.parts, ends):
            points = [(min(max(x, -180.0), 180.0), y) for x, y in shape.points[start:end]]
            yield points[:-1] if points[0] == points[-1] else points


def without_borders(all_rings):
    """The rings after removal of each edge that another ring has in the opposite direction: the coasts."""
    edges = {}
    for ring in all_rings:
        for start, end in zip(ring, ring[1:] + ring[:1]):
            if start != end:
                edges[(start, end)] = None
    following = {}
    for start, end in edges:
        if (end, start) not in edges:
            following.setdefault(start, []).append(end)
    result = []
    for first in list(following):
        while following.get(first):
            ring = [first]
            point = following[first].pop()
            while point != first:
                ring.append(point)
                if not following.get(point):
                    raise ValueError(f"The outline is not closed at {point}.")
                point = following[point].pop()
            result.append(ring)
    return result


def clipped(ring, limit, keeps_below):
    """The part of a ring on one side of a parallel (Sutherland-Hodgman)."""

    def inside(point):
        return point[1] <= limit if keeps_below else point[1] >= limit

    result = []
    for point, following in zip(ring, ring[1:] + ring[:1]):
        if inside(point):
            result.append(point)
        if inside(point) != inside(following):
            share = (limit - point[1]) / (following[1] - point[1])
            result.append((point[0] + share * (following[0] - point[0]), float(limit)))
    return result


def projected(point):
    return ((point[0] + 180) * SCALE, (NORTH - point[1]) * SCALE)


DETAILED_LEFT, DETAILED_BOTTOM = projected(DETAILED[:2])
DETAILED_RIGHT, DETAILED_TOP = projected(DETAILED[2:])


def is_detailed(point):
    return DETAILED_LEFT <= point[0] <= DETAILED_RIGHT and DETAILED_TOP <= point[1] <= DETAILED_BOTTOM


def area(ring):
    return abs(sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(ring, ring[1:] + ring[:1]))) / 2


def distance(point, start, end):
    """From a point to a line segment."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    share = 0 if length == 0 else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    share = min(max(share, 0), 1)
    return ((point[0] - start[0] - share * dx) ** 2 + (point[1] - start[1] - share * dy) ** 2) ** 0.5


def simplified(ring, tolerance):
    """Douglas-Peucker on a closed ring, begun at its first point and the point farthest from it."""
    count = len(ring)
    farthest = max(range(count), key=lambda index: distance(ring[index], ring[0], ring[0]))
    kept = {0, farthest}
    pending = [(0, farthest), (farthest, count)]
    while pending:
        start, end = pending.pop()
        most, at = 0, None
        for index in range(start + 1, end):
            allowed = tolerance * (DETAILED_TOLERANCE_SHARE if is_detailed(ring[index]) else 1)
            excess = distance(ring[index], ring[start], ring[end % count]) / allowed
            if excess > most:
                most, at = excess, index
        if most > 1:
            kept.add(at)
            pending += [(start, at), (at, end)]
    return [ring[index] for index in sorted(kept)]


def decimal(tenths):
    """A number of tenths as SVG has it: 1.5, -.5, 3."""
    sign = "-" if tenths < 0 else ""
    whole, rest = divmod(abs(tenths), 10)
    return sign + (str(whole) if whole or not rest else "") + (f".{rest}" if rest else "")


def numbers(values):
    text = ""
    for value in values:
        word = decimal(value)
        text += word if not text or word.startswith("-") else f" {word}"
    return text


def subpaths(ring_list):
    """One relative SVG subpath for each ring. Differences are of rounded coordinates, so rounding does not add up."""
    here = (0, 0)
    for ring in ring_list:
        points = []
        for x, y in ring:
            point = (round(x * 10), round(y * 10))
            if not points or points[-1] != point:
                points.append(point)
        if len(points) > 1 and points[0] == points[-1]:
            points.pop()
        if len(points) < 3:
            continue
        first = numbers([points[0][0] - here[0], points[0][1] - here[1]])
        steps = [q[i] - p[i] for p, q in zip(points, points[1:]) for i in (0, 1)]
        # After z, the current point is the first of the subpath.
        here = points[0]
        yield f"m{first}l{numbers(steps)}z"


def outline(all_rings, tolerance, smallest):
    """The subpaths of the land, and the number of their points."""
    kept = []
    for ring in without_borders(all_rings):
        ring = clipped(clipped(ring, SOUTH, False), NORTH, True)
        ring = [projected(point) for point in ring]
        if len(ring) < 3 or (area(ring) < smallest and not any(map(is_detailed, ring))):
            continue
        ring = simplified(ring, tolerance)
        if len(ring) >= 3:
            kept.append(ring)
    return list(subpaths(kept)), sum(map(len, kept))


def swift(path):
    """A Swift file with the path in a multi-line literal, broken where a number begins."""
    indentation = " " * 8
    room = LINE_LENGTH - len(indentation) - 1
    lines = []
    rest = path
    while len(rest) > room:
        # A backslash after a space; a digit, a point or a letter must not lose what it follows.
        cut = rest.rfind(" ", 0, room) + 1
        if cut == 0:
            raise ValueError("There is no place to break the line.")
        lines.append(f"{indentation}{rest[:cut]}\\")
        rest = rest[cut:]
    lines.append(indentation + rest)
    body = "\n".join(lines)
    mapping = f"x = (longitude + 180) * {SCALE} and\n/// y = ({NORTH} - latitude) * {SCALE}"
    origin = "Made by Tools/Map/make_outline.py from Natural Earth 1:110m, public domain."
    return f'''/// The land of the world from latitude {SOUTH} to {NORTH}, for a view box of 0 0 720 320: {mapping}. {origin}
enum LandOutline {{
    static let path = """
{body}
        """
}}
'''


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shapefile", type=Path, help="land or countries of Natural Earth 1:110m, .shp")
    parser.add_argument("swift", type=Path, help="the Swift file to write")
    parser.add_argument("--tolerance", type=float, default=0.6, help="of the simplification, in pixels (%(default)s)")
    parser.add_argument("--smallest", type=float, default=1.5, help="island to keep, in square pixels (%(default)s)")
    options = parser.parse_args()

    # Only geometry is read: from the .shp file alone, whatever lies beside it.
    with options.shapefile.open("rb") as file:
        parts, points = outline(rings(shapefile.Reader(shp=file)), options.tolerance, options.smallest)
    path = "".join(parts)
    if len(path) > LARGEST:
        sys.exit(f"The path has {len(path)} bytes, more than {LARGEST}: choose a larger --tolerance.")
    options.swift.write_text(swift(path), encoding="utf-8")
    print(f"{options.swift}: {len(parts)} rings, {points} points, {len(path)} bytes")


if __name__ == "__main__":
    main()
