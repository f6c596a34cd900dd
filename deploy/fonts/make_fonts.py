#!/usr/bin/env python3
"""Writes the web fonts of the pages into a folder, with their stylesheet fonts.css and their licence OFL.txt.

Input is Debian's fonts-noto-core and fonts-noto-cjk; Python needs fontTools and Brotli: python3-fonttools,
python3-brotli. A browser loads a file only for a page that has one of its characters:

  NotoSans-{Regular,Bold}            Latin with Vietnamese, Greek, punctuation, currencies, superscripts
  NotoSansMath-Regular               arrows, mathematical signs; family Noto Sans Symbols
  NotoSansSymbols2-Regular           geometric shapes, ticks; family Noto Sans Symbols
  NotoSansKR-{Regular,Bold}          the 2,350 syllables of KS X 1001, its jamo, symbols and punctuation
  NotoSansKR-{Regular,Bold}-more     the 8,822 other syllables, conjoining jamo

No character is in two files of a weight. Pages set, in this order:
  font-family: "Noto Sans", "Noto Sans Symbols", "Noto Sans KR", sans-serif

Hints are removed. The same packages make the same bytes.
"""

import argparse
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

NOTO = Path("/usr/share/fonts/truetype/noto")
NOTO_CJK = Path("/usr/share/fonts/opentype/noto")
# Either has the text of the licence. Slim images of Debian keep these files, too.
COPYRIGHTS = [Path(f"/usr/share/doc/fonts-noto-{package}/copyright") for package in ("cjk", "core")]

# Characters that pages use; one in no file is an error.
NEEDED = "“”‘’–—…·−×÷±≤≥≈≠Σ√∞→←↑↓●○▲▼▶■✓✗⚠₩€²³₂§이히ㄱㅎ"

WEIGHTS = {"Regular": 400, "Bold": 700}
LATIN_FEATURES = ["ccmp", "frac", "kern", "liga", "locl", "mark", "mkmk", "pnum", "tnum"]
JAMO_FEATURES = ["ccmp", "ljmo", "tjmo", "vjmo"]


def points(*ranges):
    """The code points of ranges, which include their ends."""
    return frozenset(point for first, last in ranges for point in range(first, last + 1))


def ks_x_1001(first_row, last_row):
    """The code points of rows of KS X 1001."""
    result = set()
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                result.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_kr")))
            except UnicodeDecodeError:
                pass
    return frozenset(result)


LATIN = points(
    (0x20, 0x7E),
    (0xA0, 0x17F),  # Latin-1, Latin Extended-A
    (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x218, 0x21B), (0x259, 0x259),
    (0x2BB, 0x2BC), (0x2C6, 0x2DD),
    (0x300, 0x36F),  # combining marks
    (0x370, 0x3FF),  # Greek
    (0x1D40, 0x1D40),
    (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),  # Welsh, German, Vietnamese
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F), (0x2150, 0x218B),
    (0x2190, 0x21FF), (0x2212, 0x2212), (0x25CC, 0x25CC),
)  # fmt: skip
MATH = points((0x2190, 0x2199), (0x21D0, 0x21D5), (0x2200, 0x22FF))
SYMBOLS = points((0x25A0, 0x25FF), (0x2605, 0x2606), (0x2610, 0x2612), (0x26A0, 0x26A0), (0x2713, 0x2718))
# Without box drawings, kana, Cyrillic: rows 6, 10, 11, 12. Rows 42 to 93 are hanja.
KOREAN_SIGNS = ks_x_1001(1, 5) | ks_x_1001(7, 9)
COMMON_SYLLABLES = ks_x_1001(16, 40)
SYLLABLES = points((0xAC00, 0xD7A3))
CONJOINING_JAMO = points((0x1100, 0x11FF))

EXAMPLE = """example, in an image of Debian bookworm:
  apt-get install --no-install-recommends fonts-noto-core fonts-noto-cjk python3-fonttools python3-brotli
  /usr/bin/python3 deploy/fonts/make_fonts.py /fonts"""


class Slice(NamedTuple):
    """A file to write."""

    name: str
    family: str
    weight: int
    source: Path
    # PostScript name of a font in a collection.
    face: str | None
    points: frozenset
    features: list


def slices(noto, noto_cjk):
    """All files, in the order of their precedence: a character belongs to the first that has it."""
    result = [
        Slice(f"NotoSans-{style}", "Noto Sans", weight, noto / f"NotoSans-{style}.ttf", None, LATIN, LATIN_FEATURES)
        for style, weight in WEIGHTS.items()
    ]
    # These have no Bold; a browser emboldens them.
    for name, chosen in (("NotoSansMath-Regular", MATH), ("NotoSansSymbols2-Regular", SYMBOLS)):
        result.append(Slice(name, "Noto Sans Symbols", 400, noto / f"{name}.ttf", None, chosen, []))
    # Where ranges of a family overlap, a browser takes the last rule; see unicode_range.
    for suffix, chosen, features in (
        ("-more", (SYLLABLES - COMMON_SYLLABLES) | CONJOINING_JAMO, JAMO_FEATURES),
        ("", COMMON_SYLLABLES | KOREAN_SIGNS, []),
    ):
        for style, weight in WEIGHTS.items():
            source = noto_cjk / f"NotoSansCJK-{style}.ttc"
            face = f"NotoSansCJKkr-{style}"
            name = f"NotoSansKR-{style}{suffix}"
            result.append(Slice(name, "Noto Sans KR", weight, source, face, chosen, features))
    return result


def opened(piece):
    number = -1
    if piece.face:
        with TTCollection(piece.source, lazy=True) as collection:
            names = [font["name"].getDebugName(6) for font in collection.fonts]
        if piece.face not in names:
            raise ValueError(f"{piece.source} has no {piece.face}, only {', '.join(names)}.")
        number = names.index(piece.face)
    # The time of the file stays that of the source.
    return TTFont(piece.source, fontNumber=number, recalcTimestamp=False, lazy=True)


def without_those_before(pieces):
    """The slices, each with only those characters that its source has and no slice of another family before it."""
    result = []
    taken = {}
    for piece in pieces:
        with opened(piece) as font:
            chosen = piece.points & frozenset(font.getBestCmap())
        for family, others in taken.items():
            if family != piece.family:
                chosen -= others
        taken[piece.family] = taken.get(piece.family, frozenset()) | chosen
        result.append(piece._replace(points=chosen))
    missing = [character for character in NEEDED if not any(ord(character) in piece.points for piece in result)]
    if missing:
        raise ValueError(f"No font has {' '.join(missing)}.")
    return result


def write(piece, folder):
    """Writes one file. Returns the copyright notice."""
    options = subset.Options()
    options.layout_features = piece.features
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.drop_tables += ["BASE", "MATH", "VORG", "vhea", "vmtx"]
    font = opened(piece)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=piece.points)
    subsetter.subset(font)
    if piece.family == "Noto Sans Symbols":
        # The heights of Noto Sans: a line with a sign is not higher than one without.
        font["hhea"].ascent = font["OS/2"].sTypoAscender = font["OS/2"].usWinAscent = 1069
        font["hhea"].descent = font["OS/2"].sTypoDescender = -293
        font["OS/2"].usWinDescent = 293
        font["hhea"].lineGap = font["OS/2"].sTypoLineGap = 0
    font.flavor = "woff2"
    font.save(folder / f"{piece.name}.woff2")
    return font["name"].getDebugName(0)


def unicode_range(chosen):
    """The descriptor's value. Syllables outside KS X 1001 are given as all syllables: a rule after has the others."""
    if chosen >= SYLLABLES - COMMON_SYLLABLES:
        chosen = chosen | SYLLABLES
    parts = []
    for point in sorted(chosen):
        if parts and parts[-1][1] == point - 1:
            parts[-1][1] = point
        else:
            parts.append([point, point])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in parts)


def stylesheet(pieces):
    rules = ["/* Made by deploy/fonts/make_fonts.py. SIL Open Font License 1.1: OFL.txt. */"]
    for piece in pieces:
        rules.append(
            f'@font-face{{font-family:"{piece.family}";font-style:normal;font-weight:{piece.weight};font-display:swap;'
            f'src:url({piece.name}.woff2) format("woff2");unicode-range:{unicode_range(piece.points)}}}'
        )
    return "\n".join(rules) + "\n"


def licence(pieces, notices):
    """The notices of the fonts, and the licence, from a copyright file of Debian."""
    for path in COPYRIGHTS:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        found = re.search(r"^License: (?:SIL|OFL)-1\.1\n((?: .*\n)+)", text, re.MULTILINE)
        if found:
            break
    else:
        raise ValueError(f"There is no text of the licence in {' or '.join(map(str, COPYRIGHTS))}.")
    lines = [line[1:].rstrip() for line in found[1].splitlines()]
    body = "\n".join("" if line == "." else line for line in lines).strip()
    head = "\n".join(f"{piece.name}.woff2: {notice}" for piece, notice in zip(pieces, notices))
    return (
        f"{head}\n\nThese files are modified: only some characters, without hints, in the format WOFF2.\n"
        "This Font Software is licensed under the SIL Open Font License, Version 1.1.\n"
        "This license is copied below, and is also available at https://openfontlicense.org\n\n{body}\n"
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="to write to; made if it does not exist")
    parser.add_argument("--noto", type=Path, default=NOTO, help="folder of NotoSans-Regular.ttf (%(default)s)")
    parser.add_argument("--noto-cjk", type=Path, default=NOTO_CJK, help="of NotoSansCJK-Regular.ttc (%(default)s)")
    options = parser.parse_args()

    options.folder.mkdir(parents=True, exist_ok=True)
    try:
        pieces = without_those_before(slices(options.noto, options.noto_cjk))
        with ProcessPoolExecutor() as pool:
            notices = list(pool.map(write, pieces, [options.folder] * len(pieces)))
        (options.folder / "OFL.txt").write_text(licence(pieces, notices), encoding="utf-8")
    except (OSError, ValueError) as problem:
        sys.exit(str(problem))
    (options.folder / "fonts.css").write_text(stylesheet(pieces), encoding="utf-8")
    for piece in pieces:
        size = (options.folder / f"{piece.name}.woff2").stat().st_size
        print(f"{size:8,} bytes {len(piece.points):6,} characters  {piece.name}.woff2")
    print(f"{(options.folder / 'fonts.css').stat().st_size:8,} bytes fonts.css")


if __name__ == "__main__":
    main()
