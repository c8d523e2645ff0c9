"""The engines: how each is built, and how it is asked.

An engine is asked through a process that lives as long as the questions of a task. It reads a
question a line and answers each with a line, which starts with a count; what is timed is the way
there and back. To all but dateline a question is tab-separated: all words, any word, phrase,
prefix, first day, last day (as 20260131). A task is one of: top (the ten best with their stored
fields), snippets (with these), count (exactly), months, people (facets over all matches).
"""

import collections
import importlib.util
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# What an engine is given: the folder of the corpus, the place of its index, the release build,
# the compiled bare_xapian (or None), and how many cores there are.
Setting = collections.namedtuple("Setting", "corpus index dateline bare_xapian cores")


class Engine:
    name = ""
    note = ""
    tasks = ("top", "count", "months", "people", "snippets")

    def missing(self, setting):
        """Why this engine can't run here, or None."""

    def prepare(self, setting):
        """What is made before the clock starts."""

    def build(self, setting):
        """The command that builds the index."""
        raise NotImplementedError

    def session(self, setting, task):
        """The command that answers questions, or None."""

    def line(self, question):
        """A question as the session reads it."""
        return "\t".join(question)

    def once(self, setting, words):
        """The command that answers one question and ends, or None."""


class Dateline(Engine):
    name, note = "dateline", "from the folder; finds people, places and dates in the text"

    def build(self, setting):
        return [
            setting.dateline,
            "index",
            f"{setting.corpus}/files",
            "--index",
            setting.index,
            "--rebuild",
            "--quiet",
        ]

    def session(self, setting, task):
        fields = ["--fields", "path,date,title"]
        options = {
            "top": fields,
            "snippets": [],
            "count": ["--count"],
            "months": ["--facet", "month", "--limit", "0"],
            "people": ["--facet", "people:10", "--limit", "0"],
        }
        return [
            setting.dateline,
            "search",
            "--index",
            setting.index,
            "--queries",
            "-",
            "--format",
            "json",
            *options[task],
        ]

    def line(self, question):
        all, any, phrase, prefix, first, last = question
        parts = [
            all,
            " OR ".join(any.split()),
            f'"{phrase}"' if phrase else "",
            prefix + "*" if prefix else "",
        ]
        if first:
            parts.append(f"date:{first[:4]}-{first[4:6]}..{last[:4]}-{last[4:6]}")
        return " ".join(part for part in parts if part)

    def once(self, setting, words):
        return [setting.dateline, "search", "--index", setting.index, words]


class BareXapian(Engine):
    def missing(self, setting):
        return None if setting.bare_xapian else "needs g++ and libxapian-dev"

    def session(self, setting, task):
        return [setting.bare_xapian, "ask", setting.index, task]


class PlainXapian(BareXapian):
    name, note = "Xapian plain", "as its documentation says: TermGenerator, one process"

    def build(self, setting):
        return [setting.bare_xapian, "index", f"{setting.corpus}/articles.tsv", setting.index]

    def once(self, setting, words):
        if shutil.which("quest"):
            return ["quest", "--db=" + setting.index, words]
        return None


class BatchedXapian(BareXapian):
    name, note = "Xapian batched", "stems only, small databases on all cores, then one compact"

    def build(self, setting):
        return [
            setting.bare_xapian,
            "batches",
            f"{setting.corpus}/articles.tsv",
            setting.index,
            str(setting.cores),
        ]


class PythonEngine(Engine):
    key = ""

    def build(self, setting):
        return [
            sys.executable,
            f"{HERE}/python_engines.py",
            self.key,
            "index",
            f"{setting.corpus}/articles.tsv",
            setting.index,
        ]

    def session(self, setting, task):
        return [sys.executable, f"{HERE}/python_engines.py", self.key, "ask", setting.index, task]


class Tantivy(PythonEngine):
    key, name, note = "tantivy", "tantivy", "its Python package; `en_stem`, all threads"
    tasks = ("top", "count", "months", "people")

    def missing(self, setting):
        return None if importlib.util.find_spec("tantivy") else "pip install tantivy"


class FTS5(PythonEngine):
    key, name, note = "fts5", "SQLite FTS5", "Python's sqlite3; Porter's stemmer"


class Omindex(Engine):
    name, note = "omindex", "from the folder"

    def missing(self, setting):
        return None if shutil.which("omindex") else "apt install xapian-omega"

    def build(self, setting):
        return [
            "omindex",
            "--db",
            setting.index,
            "--url",
            "/",
            "--stemmer=english",
            "--mime-type=md:text/plain",
            "--overwrite",
            f"{setting.corpus}/files",
        ]


class Scriptindex(Engine):
    name, note = "scriptindex", "from a dump, whose making isn't timed"

    def missing(self, setting):
        return None if shutil.which("scriptindex") else "apt install xapian-omega"

    def prepare(self, setting):
        with open(f"{setting.index}.script", "w", encoding="utf-8") as script:
            script.write(
                "id : boolean=Q unique=Q field\npath : field\n"
                "date : field date=yyyymmdd value=0\ntitle : index field\n"
                "text : index field\n"
            )
        names = ("id", "path", "date", "source", "people", "places", "title", "text")
        with open(f"{setting.corpus}/articles.tsv", encoding="utf-8") as rows, open(
            f"{setting.index}.dump", "w", encoding="utf-8"
        ) as dump:
            for row in rows:
                record = dict(zip(names, row.rstrip("\n").split("\t")))
                record["date"] = record["date"].replace("-", "")
                kept = ("id", "path", "date", "title", "text")
                dump.write("".join(f"{name}={record[name]}\n" for name in kept) + "\n")

    def build(self, setting):
        return [
            "scriptindex",
            "--stemmer=english",
            "--overwrite",
            setting.index,
            f"{setting.index}.script",
            f"{setting.index}.dump",
        ]


class Recoll(Engine):
    name, note = "recoll", "from the folder"

    def missing(self, setting):
        return None if shutil.which("recollindex") else "apt install recollcmd"

    def prepare(self, setting):
        os.makedirs(setting.index)
        with open(f"{setting.index}/recoll.conf", "w", encoding="utf-8") as configuration:
            configuration.write(
                f"topdirs = {setting.corpus}/files\nnoaspell = 1\n"
                "indexstemminglanguages = english\n"
            )

    def build(self, setting):
        return ["recollindex", "-c", setting.index]

    def once(self, setting, words):
        return ["recollq", "-c", setting.index, "-n", "10", words]


ALL = [
    Dateline(),
    PlainXapian(),
    BatchedXapian(),
    Scriptindex(),
    Omindex(),
    Recoll(),
    FTS5(),
    Tantivy(),
]
