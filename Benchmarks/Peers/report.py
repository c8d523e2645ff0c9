"""Writes the tables and plots of Benchmarks/README.md from the figures."""

import os

import engines
import plot

BEGIN, END = "<!-- begin peers -->\n", "<!-- end peers -->\n"
OURS = "dateline"
ALL = "all ten best"

# What is aimed at: a name, the size it is meant for, the highest value that is good enough, and
# how the value comes from the engines' figures.
GOALS = [
    (
        "building, wall time, of omindex's",
        10_000,
        0.25,
        lambda e: e[OURS]["build"]["wall"] / e["omindex"]["build"]["wall"],
    ),
    (
        "building, wall time, of Xapian in batches",
        100_000,
        1.5,
        lambda e: e[OURS]["build"]["wall"] / e["Xapian batched"]["build"]["wall"],
    ),
    ("index, of the text's bytes", 10_000, 2.2, lambda e: e[OURS]["size"]),
    ("ten best, p50, of tantivy's", 100_000, 2.5, lambda e: against(e, ALL, "p50", "tantivy")),
    ("ten best, p99, of tantivy's", 100_000, 0.5, lambda e: against(e, ALL, "p99", "tantivy")),
    (
        "slowest class of ten best, p99, ms",
        100_000,
        6,
        lambda e: max(
            values["p99"]
            for kind, values in e[OURS]["questions"].items()
            if kind not in ("exact count", "month facet", "people facet")
        ),
    ),
    (
        "word and dates, p50, of tantivy's",
        100_000,
        3,
        lambda e: against(e, "word and dates", "p50", "tantivy"),
    ),
    (
        "month facet, p50, of tantivy's",
        100_000,
        2.5,
        lambda e: against(e, "month facet", "p50", "tantivy"),
    ),
    (
        "exact count, p50, of tantivy's",
        100_000,
        2.5,
        lambda e: against(e, "exact count", "p50", "tantivy"),
    ),
    ("people facet, p99, ms", 100_000, 15, lambda e: e[OURS]["questions"]["people facet"]["p99"]),
    ("one process, ms", 10_000, 7, lambda e: e[OURS]["once"]),
    ("memory of a build, MB", 1_000_000, 512, lambda e: e[OURS]["build"]["memory"] / 1e6),
]


def against(engines, kind, share, other):
    return engines[OURS]["questions"][kind][share] / engines[other]["questions"][kind][share]


def number(value):
    """Three digits that count, which is more than such a measurement is good for."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines) + "\n"


def name_of(engine):
    return f"**{engine}**" if engine == OURS else engine


def building(figures, notes):
    rows = []
    for engine, values in figures["engines"].items():
        built = values["build"]
        rows.append(
            [
                name_of(engine),
                number(built["wall"]),
                number(built["cpu"]),
                f"{figures['docs'] / built['wall']:,.0f}",
                number(built["memory"] / 1e6),
                number(built["bytes"] / 1e6),
                number(built["bytes"] / figures["text"]),
                number(values["once"]) if "once" in values else "",
                notes.get(engine, ""),
            ]
        )
    return table(
        [
            "engine",
            "wall s",
            "CPU s",
            "articles/s",
            "memory MB",
            "index MB",
            "index / text",
            "one process ms",
            "",
        ],
        rows,
    )


def asking(figures):
    engines = {
        name: values["questions"]
        for name, values in figures["engines"].items()
        if values["questions"]
    }
    kinds = list(dict.fromkeys(kind for values in engines.values() for kind in values))
    kinds.sort(key=lambda kind: kind != ALL)
    rows = []
    for kind in kinds:
        row = [kind]
        for values in engines.values():
            found = values.get(kind)
            row.append(f"{number(found['p50'])} / {number(found['p99'])}" if found else "")
        rows.append(row)
    return table(["ms, p50 / p99", *map(name_of, engines)], rows)


def agreement(figures):
    """How many exact counts are within 2 % of plain Xapian's: whether the work is the same."""
    wanted = figures["engines"].get("Xapian plain", {}).get("counts", [])
    parts = []
    for engine, values in figures["engines"].items():
        if values["counts"] and wanted and engine != "Xapian plain":
            same = sum(abs(a - b) <= 0.02 * b for a, b in zip(values["counts"], wanted))
            parts.append(f"{engine} {same}")
    return (
        f"Exact counts within 2 % of plain Xapian's, of {len(wanted)}: {', '.join(parts)}.\n\n"
        if parts
        else ""
    )


def goals(sizes):
    rows = []
    largest = max(sizes, key=int)
    for name, docs, limit, value in GOALS:
        size = str(docs) if str(docs) in sizes else largest
        engines = sizes[size]["engines"]
        for values in engines.values():
            values["size"] = values["build"]["bytes"] / sizes[size]["text"]
        try:
            reached = value(engines)
        except KeyError:
            continue
        finally:
            for values in engines.values():
                del values["size"]
        aim = number(limit) + ("" if size == str(docs) else f" at {docs:,}")
        met = "yes" if reached <= limit else "**no**"
        rows.append([name, f"{int(size):,}", number(reached), aim, met])
    return table(["figure", "articles", "measured", "goal", "met"], rows)


def growth(sizes):
    rows = []
    for engine in dict.fromkeys(name for figures in sizes.values() for name in figures["engines"]):
        for size in sorted(sizes, key=int):
            values = sizes[size]["engines"].get(engine)
            if not values:
                continue
            built, asked = values["build"], values["questions"].get(ALL)
            rows.append(
                [
                    name_of(engine),
                    f"{int(size):,}",
                    f"{int(size) / built['wall']:,.0f}",
                    number(built["memory"] / 1e6),
                    number(built["bytes"] / sizes[size]["text"]),
                    f"{number(asked['p50'])} / {number(asked['p99'])}" if asked else "",
                ]
            )
    return table(
        ["engine", "articles", "articles/s", "memory MB", "index / text", "ten best ms, p50 / p99"],
        rows,
    )


def heading(figures):
    kind = "made up" if figures["made_up"] else "real"
    missing = "".join(
        f" Missing: {engine} ({reason})." for engine, reason in figures["missing"].items()
    )
    return (
        f"{figures['docs']:,} {kind} articles, {figures['text'] / 1e6:.1f} MB of text; "
        f"{figures['day']}, load {figures['load']} before the start.{missing}\n\n"
        f"{figures['machine']}.\n\n"
    )


def tables(kept):
    """The text between the markers."""
    notes = {engine.name: engine.note for engine in engines.ALL}
    sizes = {name: figures for name, figures in kept.items() if name != "real"}
    text = ""
    for name in [*sorted(sizes, key=int), *(["real"] if "real" in kept else [])]:
        figures = kept[name]
        size = f"{int(name):,}" if name != "real" else f"{figures['docs']:,} real"
        text += f"### {size} articles\n\n" + heading(figures)
        text += building(figures, notes) + asking(figures) + agreement(figures)
    if sizes:
        text += "### Goals\n\n" + goals(sizes)
    if len(sizes) > 1:
        text += "### Growth\n\n" + growth(sizes) + "![Growth](figures/growth.svg)\n\n"
    return text


def write(kept, folder):
    """Writes README.md between its markers, and the plots."""
    sizes = {name: figures for name, figures in kept.items() if name != "real"} or kept
    largest = sizes[max(sizes, key=lambda name: sizes[name]["docs"])]
    drawings = {"building": plot.building(largest), "questions": plot.questions(largest)}
    if len(sizes) > 1:
        drawings["growth"] = plot.growth(sizes)
    for name, drawing in drawings.items():
        with open(f"{folder}/figures/{name}.svg", "w", encoding="utf-8") as file:
            file.write(drawing)
    path = os.path.join(folder, "README.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    shown = "![Building](figures/building.svg)\n\n![Questions](figures/questions.svg)\n\n" + tables(
        kept
    )
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + BEGIN + "\n" + shown + END + after)
