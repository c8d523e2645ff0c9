"""Runs an engine on a corpus and measures it."""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time

from questions import TASKS

# Each question is asked so often, after once to warm up; the quickest counts, since that is the
# one that other processes disturbed least.
REPETITIONS = 7
ONE_SHOTS = 21


def size(path):
    """Bytes of a file, or of all files in a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(
        os.path.getsize(os.path.join(folder, name))
        for folder, _, names in os.walk(path)
        for name in names
    )


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))]


def build(engine, setting):
    """Builds the index anew: wall and CPU seconds, the largest process's memory, bytes."""
    shutil.rmtree(setting.index, ignore_errors=True)
    if os.path.isfile(setting.index):
        os.remove(setting.index)
    engine.prepare(setting)
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(engine.build(setting), stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = status
        if status != 0:
            output.seek(0)
            raise RuntimeError(output.read()[-500:].decode(errors="replace"))
    return {
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * 1024,
        "bytes": size(setting.index),
    }


def ask(engine, setting, questions):
    """Milliseconds a question of each class, and what the exact counts were."""
    latencies, counts = {}, []
    for task in engine.tasks:
        command = engine.session(setting, task)
        if command is None:
            continue
        wanted = [
            (kind, question) for kind, question in questions if TASKS.get(kind, "top") == task
        ]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            for kind, question in wanted:
                line = (engine.line(question) + "\n").encode()
                times = []
                for _ in range(REPETITIONS + 1):
                    start = time.perf_counter()
                    process.stdin.write(line)
                    process.stdin.flush()
                    answer = process.stdout.readline()
                    times.append((time.perf_counter() - start) * 1000)
                    if not answer:
                        raise RuntimeError(f"no answer to {line!r}")
                latencies.setdefault(kind, []).append(min(times[1:]))
                if task == "count":
                    counts.append(engine_count(answer))
            process.stdin.close()
    return latencies, counts


def engine_count(answer):
    """The exact count in an answer: dateline's JSON, or the first field of the others."""
    if answer.startswith(b"{"):
        return json.loads(answer)["matches"]["count"]
    return int(answer.split(b"\t")[0])


def one_shot(engine, setting, questions):
    """Milliseconds that a whole process takes to answer one question: the median."""
    words = [question[0] for kind, question in questions if kind == "all of two"]
    if engine.once(setting, words[0]) is None:
        return None
    times = []
    for place in range(ONE_SHOTS):
        command = engine.once(setting, words[place % len(words)])
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def run(engine, setting, questions):
    """All figures of one engine, as they are kept."""
    figures = {"build": build(engine, setting)}
    latencies, figures["counts"] = ask(engine, setting, questions)
    every = [value for kind, values in latencies.items() if kind not in TASKS for value in values]
    if every:
        latencies["all ten best"] = every
    figures["questions"] = {
        kind: {"p50": percentile(values, 0.5), "p99": percentile(values, 0.99)}
        for kind, values in latencies.items()
    }
    once = one_shot(engine, setting, questions)
    if once is not None:
        figures["once"] = once
    return figures
