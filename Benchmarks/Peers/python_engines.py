#!/usr/bin/env python3
"""tantivy and SQLite FTS5, driven from Python.

    python_engines.py ENGINE index TSV INDEX
    python_engines.py ENGINE ask INDEX TASK        questions on standard input, see engines.py

Both: title and text in one index with positions, English stemming, no stop words left out, the
text stored, columns for day and month, every person of an article.
"""

import os
import sqlite3
import sys

try:
    import tantivy
except ImportError:
    tantivy = None


def articles(tsv):
    with open(tsv, encoding="utf-8") as lines:
        for line in lines:
            id, path, date, _, people, _, title, text = line.rstrip("\n").split("\t")
            yield int(id), path, int(date.replace("-", "")), people.split("|"), title, text


class Tantivy:
    def schema(self):
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
        builder.add_text_field("people", tokenizer_name="raw", index_option="basic", fast=True)
        builder.add_bytes_field("article", stored=True)
        builder.add_unsigned_field("day", indexed=True, fast=True)
        builder.add_unsigned_field("month", indexed=True, fast=True)
        return builder.build()

    def index(self, tsv, folder):
        os.makedirs(folder)
        index = tantivy.Index(self.schema(), path=folder)
        writer = index.writer(heap_size=512 << 20)
        for _, path, day, people, title, text in articles(tsv):
            document = tantivy.Document()
            document.add_text("text", f"{title}\n{text}")
            for person in people:
                document.add_text("people", person)
            document.add_bytes("article", "\t".join((path, str(day), title, text)).encode())
            document.add_unsigned("day", day)
            document.add_unsigned("month", day // 100)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder):
        self.index = tantivy.Index.open(folder)
        self.searcher = self.index.searcher()
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        analyzer = analyzer.filter(tantivy.Filter.lowercase()).filter(
            tantivy.Filter.stemmer("english")
        )
        self.analyzer = analyzer.build()

    def query(self, all, any, phrase, prefix, first, last):
        schema, make, occur = self.index.schema, tantivy.Query, tantivy.Occur
        stems = self.analyzer.analyze
        parts = [make.term_query(schema, "text", stem) for stem in stems(all)]
        if any:
            terms = [make.term_query(schema, "text", stem) for stem in stems(any)]
            parts.append(make.boolean_query([(occur.Should, term) for term in terms]))
        if phrase:
            parts.append(make.phrase_query(schema, "text", stems(phrase)))
        if prefix:
            parts.append(make.regex_query(schema, "text", prefix + ".*"))
        if first:
            number = tantivy.FieldType.Unsigned
            parts.append(make.range_query(schema, "day", number, int(first), int(last)))
        if len(parts) == 1:
            return parts[0]
        return make.boolean_query([(occur.Must, part) for part in parts])

    def answer(self, question, task):
        query = self.query(*question)
        if task in ("months", "people"):
            field = "month" if task == "months" else "people"
            wanted = {"field": field, "size": 10 if task == "people" else 1200}
            found = self.searcher.aggregate(query, {"values": {"terms": wanted}})
            buckets = found["values"]["buckets"]
            total = sum(bucket["doc_count"] for bucket in buckets)
            return total, [(bucket["key"], bucket["doc_count"]) for bucket in buckets]
        found = self.searcher.search(query, 10, count=task == "count")
        stored = [self.searcher.doc(place).get_first("article") for _, place in found.hits]
        return found.count, [bytes(article).split(b"\t", 3)[:3] for article in stored]


class FTS5:
    def index(self, tsv, path):
        connection = sqlite3.connect(path)
        connection.executescript("""
            pragma journal_mode = off; pragma synchronous = off;
            create table article(id integer primary key, path, day int, title, text);
            create index article_day on article(day);
            create table person(name, id int);
            create virtual table words using fts5(
                title, text, content='article', content_rowid='id', tokenize='porter unicode61');
            """)
        for id, path, day, people, title, text in articles(tsv):
            connection.execute(
                "insert into article values(?,?,?,?,?)", (id, path, day, title, text)
            )
            connection.execute(
                "insert into words(rowid, title, text) values(?,?,?)", (id, title, text)
            )
            connection.executemany(
                "insert into person values(?,?)", [(name, id) for name in people]
            )
        connection.executescript("""
            create index person_id on person(id, name);
            insert into words(words) values('optimize'); analyze;
            """)
        connection.commit()

    def open(self, path):
        self.connection = sqlite3.connect(path)
        self.connection.executescript("pragma mmap_size = 8000000000; pragma cache_size = -400000")

    def answer(self, question, task):
        all, any, phrase, prefix, first, last = question
        parts = [f'"{word}"' for word in all.split()]
        if any:
            parts.append("(" + " OR ".join(f'"{word}"' for word in any.split()) + ")")
        if phrase:
            parts.append(f'"{phrase}"')
        if prefix:
            parts.append(prefix + "*")
        given = [" AND ".join(parts)]
        days = ""
        if first:
            days = " and day between ? and ?"
            given += [int(first), int(last)]
        article = "words join article on article.id = words.rowid"
        matching = f"from {article} where words match ?{days}"
        if task == "count":
            tables = article if days else "words"
            counts = f"select count(*) from {tables} where words match ?{days}"
            return self.connection.execute(counts, given).fetchone()[0], []
        if task == "months":
            rows = self.connection.execute(f"select day/100, count(*) {matching} group by 1", given)
        elif task == "people":
            rows = self.connection.execute(
                f"""select name, count(*) from person join (select words.rowid as id {matching})
                using(id) group by 1 order by 2 desc limit 10""",
                given,
            )
        elif task == "snippets":
            shown = "path, day, article.title, snippet(words, 1, '[', ']', '...', 30)"
            rows = self.connection.execute(
                f"select {shown} {matching} order by rank limit 10", given
            )
        else:
            shown = "path, day, article.title, article.text"
            rows = self.connection.execute(
                f"select {shown} {matching} order by rank limit 10", given
            )
        rows = rows.fetchall()
        total = sum(row[1] for row in rows) if task in ("months", "people") else 0
        return total, [row[:3] for row in rows]


def main():
    engine = {"tantivy": Tantivy, "fts5": FTS5}[sys.argv[1]]()
    if sys.argv[2] == "index":
        engine.index(sys.argv[3], sys.argv[4])
        return
    engine.open(sys.argv[3])
    for line in sys.stdin:
        count, rows = engine.answer(line.rstrip("\n").split("\t"), sys.argv[4])
        print(count, rows, sep="\t", flush=True)


if __name__ == "__main__":
    main()
