"""Draws the figures as SVG: bars, and lines over a logarithmic scale."""

import html
import math

COLOURS = {
    "dateline": "#c0392b",
    "Xapian plain": "#7f8c8d",
    "Xapian batched": "#2c3e50",
    "scriptindex": "#b7950b",
    "omindex": "#d68910",
    "recoll": "#8e44ad",
    "SQLite FTS5": "#27ae60",
    "tantivy": "#2471a3",
}
ALL = "all ten best"
WIDTH = 760


def text(x, y, words, anchor="start", weight="normal"):
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}">'
        f"{html.escape(str(words))}</text>\n"
    )


def line(x1, y1, x2, y2, colour="#ddd"):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>\n'


def drawing(height, parts):
    # A white ground, for readers whose page is dark.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}" '
        f'viewBox="0 0 {WIDTH} {height:.0f}" font-family="sans-serif" font-size="12">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n{"".join(parts)}</svg>\n'
    )


def short(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def building(figures):
    """Three groups of bars: wall seconds, megabytes of memory, index over text."""
    groups = [
        ("Building, wall seconds", lambda built: built["wall"]),
        ("Memory, MB", lambda built: built["memory"] / 1e6),
        ("Index, of the text's bytes", lambda built: built["bytes"] / figures["text"]),
    ]
    parts, y = [], 10
    for title, value in groups:
        y += 20
        parts.append(text(10, y, f"{title} ({figures['docs']:,} articles)", weight="bold"))
        values = {name: value(engine["build"]) for name, engine in figures["engines"].items()}
        for name, amount in values.items():
            y += 20
            length = 520 * amount / max(values.values())
            parts.append(text(120, y, name, "end"))
            parts.append(
                f'<rect x="128" y="{y - 11}" width="{length:.1f}" height="14" '
                f'fill="{COLOURS.get(name, "#555")}"/>\n'
            )
            parts.append(text(134 + length, y, short(amount)))
        y += 14
    return drawing(y + 6, parts)


def powers(low, high):
    """The powers of ten from below `low` to above `high`."""
    return range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)


def legend(names, y):
    parts, x = [], 10
    for name in names:
        parts.append(
            f'<circle cx="{x + 5}" cy="{y - 4}" r="5" fill="{COLOURS.get(name, "#555")}"/>\n'
        )
        parts.append(text(x + 14, y, name))
        x += 30 + 7 * len(name)
    return parts


def questions(figures):
    """A row a class, from the median (a dot) to p99 (a stroke) of each engine."""
    engines = {
        name: engine["questions"]
        for name, engine in figures["engines"].items()
        if engine["questions"]
    }
    every = [
        value for kinds in engines.values() for found in kinds.values() for value in found.values()
    ]
    exponents = powers(min(every), max(every))
    left, right = 170, WIDTH - 20

    def place(value):
        share = (math.log10(value) - exponents[0]) / (len(exponents) - 1)
        return left + share * (right - left)

    parts = [
        text(
            10,
            20,
            f"Milliseconds a question, from p50 (dot) to p99 (stroke), "
            f"{figures['docs']:,} articles",
            weight="bold",
        )
    ]
    parts += legend(engines, 42)
    kinds = list(dict.fromkeys(kind for found in engines.values() for kind in found))
    step = 6 * len(engines) + 10
    bottom = 60 + step * len(kinds)
    for exponent in exponents:
        x = place(10.0**exponent)
        parts += [line(x, 56, x, bottom), text(x, bottom + 16, f"{10.0 ** exponent:g}", "middle")]
    for row, kind in enumerate(kinds):
        top = 62 + row * step
        parts.append(text(left - 10, top + step / 2, kind, "end"))
        for number, (name, found) in enumerate(engines.items()):
            if kind not in found:
                continue
            colour, y = COLOURS.get(name, "#555"), top + 6 * number + 4
            x1, x2 = place(found[kind]["p50"]), place(found[kind]["p99"])
            parts += [line(x1, y, x2, y, colour), line(x2, y - 3, x2, y + 3, colour)]
            parts.append(f'<circle cx="{x1:.1f}" cy="{y}" r="3" fill="{colour}"/>\n')
    return drawing(bottom + 28, parts)


def growth(sizes):
    """Six small plots over the number of articles, both scales logarithmic."""
    measures = [
        ("Articles a second", lambda f, e: f["docs"] / e["build"]["wall"]),
        ("Memory of a build, MB", lambda f, e: e["build"]["memory"] / 1e6),
        ("Index, MB", lambda f, e: e["build"]["bytes"] / 1e6),
        ("Ten best, p50, ms", lambda f, e: e["questions"][ALL]["p50"]),
        ("Ten best, p99, ms", lambda f, e: e["questions"][ALL]["p99"]),
        ("People facet, p50, ms", lambda f, e: e["questions"]["people facet"]["p50"]),
    ]
    names = list(dict.fromkeys(name for figures in sizes.values() for name in figures["engines"]))
    parts = legend(names, 20)
    for number, (title, value) in enumerate(measures):
        x, y = 50 + (number % 2) * 370, 60 + (number // 2) * 230
        series = {}
        for figures in sorted(sizes.values(), key=lambda figures: figures["docs"]):
            for name, engine in figures["engines"].items():
                if engine["questions"] or number < 3:
                    point = (figures["docs"], value(figures, engine))
                    series.setdefault(name, []).append(point)
        parts += panel(x, y, 310, 170, title, series)
    return drawing(740, parts)


def panel(left, top, width, height, title, series):
    docs = [point[0] for points in series.values() for point in points]
    values = [point[1] for points in series.values() for point in points]
    columns, rows = powers(min(docs), max(docs)), powers(min(values), max(values))

    def at(point):
        across = (math.log10(point[0]) - columns[0]) / max(1, len(columns) - 1)
        up = (math.log10(point[1]) - rows[0]) / max(1, len(rows) - 1)
        return left + across * width, top + height - up * height

    parts = [text(left, top - 8, title, weight="bold")]
    for exponent in columns:
        x, _ = at((10.0**exponent, 10.0 ** rows[0]))
        parts += [
            line(x, top, x, top + height),
            text(x, top + height + 16, f"{10 ** exponent:,}", "middle"),
        ]
    for exponent in rows:
        _, y = at((10.0 ** columns[0], 10.0**exponent))
        parts += [
            line(left, y, left + width, y),
            text(left - 6, y + 4, f"{10.0 ** exponent:g}", "end"),
        ]
    for name, points in series.items():
        colour = COLOURS.get(name, "#555")
        places = [at(point) for point in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>\n'
        )
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>\n' for x, y in places]
    return parts
