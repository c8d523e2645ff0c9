#!/usr/bin/env python3
"""Makes a corpus of news-like articles: corpus.py DOCS FOLDER

Article number i depends on (SEED, i) alone, so that 10,000 are the first 10,000 of 100,000.
Writes FOLDER/files (a third each HTML, Markdown and text, with the metadata of their formats) and
FOLDER/articles.tsv for engines that are fed: id, path, date, source, people, places, title, text.

The words: a head of English function words, a middle of news words in their forms, a tail of made
up ones, their frequencies after Zipf and Mandelbrot (1 / (rank + 2.7)); fixed phrases, so that
phrase questions find something; a subject for each article, so that words go together.
"""

import itertools
import multiprocessing
import os
import random
import sys

SEED = 20261122
CHUNK = 1000  # Articles a folder, and a unit of work.

FUNCTION_WORDS = """the of to and a in that is was for it on with as at by he from be his an they
    which had not are but have has this were will their who said its been or would one more about
    after out up when also there two could than into other some new first last over year years
    people time government state city""".split()
STEMS = """abandon accept accuse adjust admit advance agree airport alarm align allow amend
    announce answer appeal appoint approve argue arrest arrive assault assess assign attack
    attempt attend auction audit award ballot bank barrier battle benefit blast block board boat
    bomb boost border borrow bridge broadcast budget build burn camp campaign canal cancel capture
    cargo carry charge chart check claim clash clean clear climb clinic coach coal coast collapse
    collect command comment commit compete complain concern concert conduct confirm conflict
    connect consent contest contract convict cotton council count court cover crash credit crew
    crime critic crop cross crowd damage debate debt decline defend delay deliver demand deny
    deport deposit design detain detect develop direct discount discover discuss disease dismiss
    display dispute district doctor donor doubt drift drill drink drive drought earn elect embargo
    embassy employ enact engine enter escape event evict exam exceed expand expect expel explain
    explode export express factory fail farm fault fear ferry festival field fight film fire
    flight flood forecast forest forward founder freight fuel fund garden gather grant guard guest
    guilt handle harbor harvest hearing help highway holiday hospital hostage hotel import improve
    increase infect inform inject insist inspect install insult insure invest invite island issue
    join journal judge kidnap labor land launch lawyer lead leak lend lesson level limit list loan
    local lock machine market march matter mayor measure medal meet member merchant meter migrant
    miner minister mission model monitor motor museum murder network nurse object obtain offer
    office order orchard panel parade pardon park parent passenger patent patient patrol payment
    penalty pension permit petrol picket pilot plan plant plastic player pledge point poison
    police poll port post power predict premier present press prevent price prison profit project
    promise prosecute protect protest publish quarter question rail rain rally reactor rebel
    recall record recover reform refugee regard region reject relief remain rent repair repeat
    report request rescue research reserve resign resist resort respond restore result retail
    return reveal review reward riot river road robot rocket royal rumor sail sanction scandal
    school science season seat sector secret senator sensor sentence settle shelter ship shoot
    shortage signal soldier spend sponsor staff station steel stock storm strand street strike
    student subject suffer summit supply support suspect suspend target tariff teacher tenant test
    theater threat ticket timber toll tour tower trade train transfer treat treaty trial troop
    tunnel turn union unit vaccine value veteran victim village visit voter wage warn water weapon
    weather wheat widow wind winner witness worker""".split()
ENDINGS = ["", "s", "ed", "ing"]
FIRST_NAMES = """Adam Alice Amira Andrew Anna Barbara Carlos Carol Daniel Diana Edward Elena Emily
    Fatima Frank George Hannah Helen Henry Isabel James Jane Joan John Julia Karen Kevin Laura
    Linda Louis Lucy Maria Mark Martin Mary Michael Nancy Nina Omar Oscar Patricia Paul Peter
    Rachel Richard Robert Rosa Samuel Sandra Sarah Simon Sofia Stephen Susan Thomas Victor Walter
    William""".split()
LAST_NAMES = """Abbott Adler Alvarez Anderson Bailey Baker Barnes Becker Bennett Brennan Campbell
    Carter Castillo Chambers Clarke Coleman Cooper Crawford Davidson Delgado Dixon Douglas Edwards
    Ellis Evans Ferguson Fernandez Fisher Fletcher Foster Gallagher Garcia Gibson Gomez Graham
    Griffin Hamilton Harper Harrison Hayes Henderson Herrera Hoffman Holmes Hughes Jackson Jensen
    Johnston Keller Kennedy Klein Larsen Lindgren Lopez Marshall Martinez Mendoza Meyer Mitchell
    Morales Murphy Nelson Novak Olsen Ortega Palmer Patterson Pereira Petrov Powell Ramirez
    Reynolds Richards Robinson Romero Russell Sanchez Schmidt Schneider Silva Simmons Sullivan
    Thompson Torres Turner Vargas Wagner Wallace Watson Weber Whitfield Williams Wilson Zimmerman
    """.split()
PLACES = """Amsterdam Athens Atlanta Austin Bangkok Barcelona Beijing Berlin Bogota Boston
    Brussels Budapest Cairo Calgary Chicago Copenhagen Dallas Delhi Denver Detroit Dublin
    Edinburgh Geneva Hamburg Helsinki Houston Istanbul Jakarta Johannesburg Kyiv Lagos Lima Lisbon
    London Madrid Manila Marseille Melbourne Miami Milan Montreal Moscow Mumbai Munich Nairobi
    Naples Oslo Paris Philadelphia Phoenix Prague Rome Rotterdam Santiago Seattle Seoul Singapore
    Stockholm Sydney Tokyo Toronto Vancouver Vienna Warsaw Washington Zurich France Germany Spain
    Italy Japan Brazil Canada Mexico Kenya Nigeria Egypt India China Poland Norway Sweden Portugal
    Greece""".split()
SOURCES = [f"The {place} {kind}" for place in PLACES[:12] for kind in ("Courier", "Ledger", "Post")]
MONTHS = """January February March April May June July August September October November December
    """.split()


def cumulative(count, exponent=1.0):
    """Cumulative Zipf-Mandelbrot weights of `count` ranks."""
    weights = (1 / (rank + 2.7) ** exponent for rank in range(count))
    return list(itertools.accumulate(weights))


class Language:
    """Words, phrases and names that the articles are made of; the same in every process."""

    def __init__(self):
        chance = random.Random(SEED)
        news = [stem + ending for stem in STEMS for ending in ENDINGS]
        chance.shuffle(news)
        onsets, vowels, codas = (
            "b br c d dr f g gr h k l m n p pl r s st t tr v w".split(),
            "aeiou",
            "nrstlm",
        )

        def syllable():
            return (
                chance.choice(onsets)
                + chance.choice(vowels)
                + chance.choice(["", chance.choice(codas)])
            )

        made_up = [
            "".join(syllable() for _ in range(chance.choice((2, 3, 3, 4)))) for _ in range(120_000)
        ]
        self.words = list(dict.fromkeys(FUNCTION_WORDS + news + made_up))
        self.word_weights = cumulative(len(self.words), 1.1)
        content = self.words[len(FUNCTION_WORDS) : len(FUNCTION_WORDS) + 3000]
        # Phrases of two and three words, every other one around a function word.
        self.phrases = []
        for number in range(3000):
            link = [chance.choice(("of", "the", "in the", "and", "to"))] if number % 2 else []
            pair = chance.choices(content, k=2)
            self.phrases.append(" ".join(pair[:1] + link + pair[1:]))
        self.phrase_weights = cumulative(len(self.phrases), 0.8)
        self.subjects = [chance.sample(content, 150) for _ in range(60)]
        self.subject_weights = cumulative(150, 0.7)
        self.people = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
        chance.shuffle(self.people)
        self.people_weights = cumulative(len(self.people))
        self.place_weights = cumulative(len(PLACES), 0.7)


class Article:
    """One article: its metadata, its paragraphs, and where its file is."""

    def __init__(self, number, language):
        chance = random.Random(SEED * 1_000_003 + number)
        self.id = number
        self.form = ("html", "md", "txt")[number % 3]
        self.path = f"{number // CHUNK:04}/{number:07}.{self.form}"
        self.month, day = chance.randint(1, 12), chance.randint(1, 28)
        self.date = f"{chance.choice(range(2000, 2026))}-{self.month:02}-{day:02}"
        self.source = chance.choice(SOURCES)
        self.people = chance.choices(language.people, cum_weights=language.people_weights, k=3)
        self.places = chance.choices(PLACES, cum_weights=language.place_weights, k=2)
        subject = chance.choice(language.subjects)
        self.title = " ".join(chance.sample(subject, 6)).capitalize()
        self.paragraphs = []
        left = min(3000, max(40, int(chance.lognormvariate(5.7, 0.6))))
        while left > 0:
            sentences = [
                self.sentence(chance, language, subject) for _ in range(chance.randint(2, 5))
            ]
            left -= sum(sentence.count(" ") + 1 for sentence in sentences)
            self.paragraphs.append(" ".join(sentences))

    def sentence(self, chance, language, subject):
        count = chance.randint(6, 24)
        words = chance.choices(language.words, cum_weights=language.word_weights, k=count)
        for place in range(2, count, 6):
            words[place] = chance.choices(subject, cum_weights=language.subject_weights)[0]
        words[4] = chance.choices(language.phrases, cum_weights=language.phrase_weights)[0]
        kind = chance.random()
        if kind < 0.2:
            words.append(f"said {chance.choice(self.people)}")
        elif kind < 0.35:
            words.append(f"in {chance.choice(self.places)}")
        elif kind < 0.4:
            words.append(f"on {MONTHS[self.month - 1]} {chance.randint(1, 28)}")
        if count > 14:
            words[8] += ","
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def row(self):
        text = " ".join(self.paragraphs)
        fields = (
            self.id,
            self.path,
            self.date,
            self.source,
            "|".join(dict.fromkeys(self.people)),
            "|".join(dict.fromkeys(self.places)),
            self.title,
            text,
        )
        return "\t".join(map(str, fields)) + "\n"

    def file(self):
        if self.form == "html":
            body = "\n".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs)
            return (
                f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
                f"<title>{self.title} | {self.source}</title>\n"
                f'<meta property="article:published_time" content="{self.date}">\n'
                f'<meta property="og:title" content="{self.title}">\n'
                f'<meta property="og:site_name" content="{self.source}">\n</head><body>\n'
                f'<nav><a href="/">Home</a> <a href="/news">News</a></nav>\n'
                f"<article><h1>{self.title}</h1>\n{body}\n</article>\n"
                f"<footer>All rights reserved</footer></body></html>\n"
            )
        body = "\n\n".join(self.paragraphs) + "\n"
        head = f"title: {self.title}\ndate: {self.date}\nsource: {self.source}\nlanguage: en\n"
        if self.form == "md":
            return f"---\n{head}---\n\n{body}"
        return "".join(line[0].upper() + line[1:] for line in head.splitlines(True)) + "\n" + body


LANGUAGE = None


def write_chunk(work):
    """Writes one folder of files; returns the rows of its articles."""
    global LANGUAGE
    LANGUAGE = LANGUAGE or Language()
    folder, first, end = work
    rows = []
    os.makedirs(f"{folder}/files/{first // CHUNK:04}", exist_ok=True)
    for number in range(first, end):
        article = Article(number, LANGUAGE)
        with open(f"{folder}/files/{article.path}", "w", encoding="utf-8") as out:
            out.write(article.file())
        rows.append(article.row())
    return "".join(rows)


def main():
    docs, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    work = [(folder, first, min(first + CHUNK, docs)) for first in range(0, docs, CHUNK)]
    # Renamed at the end: a table that is there is whole.
    with multiprocessing.Pool() as pool, open(f"{folder}/part.tsv", "w", encoding="utf-8") as table:
        for rows in pool.imap(write_chunk, work):
            table.write(rows)
    os.rename(f"{folder}/part.tsv", f"{folder}/articles.tsv")


if __name__ == "__main__":
    main()
