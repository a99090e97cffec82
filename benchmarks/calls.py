"""Calls side by side on one loopback server: instructor by hand, langextract if it is there, and this program.

This program is there twice: whole, and up to the answers alone, asked for and kept. The difference between the two is
grounding, the check of each item against the article, which the others do not do.

``python -m benchmarks.calls [ARTICLES] [FILE]``: times each in a process of its own, prints a table and
writes the figures to FILE as JSON. Wall time is from the first question to the last record, the start
of Python apart; processor time is that of the whole process meanwhile, an article.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.loopback import recorded
from summarizer.records.article import Article
from summarizer.request import digest

WORKERS = 16
SCENARIOS: dict[str, list[str]] = {
    "200 ms": [],
    "5 % of calls take 3 s": ["--slow", "0.05"],
    "5 requests a second": ["--rate", "5"],
}


def articles(count: int) -> list[Article]:
    """Articles of a real length, each with words of its own at its end."""
    seeds = [text for text, _ in recorded()]
    texts = [f"{seeds[n % len(seeds)]}\nCopy {n}." for n in range(count)]
    return [Article(id="a-" + digest(text)[:12], text=text) for text in texts]


# What is compared --------------------------------------------------------------------------------


def by_hand(url: str, count: int, cache: str) -> int:
    """What a user would write: instructor, the same answer class, sixteen at once."""
    import instructor
    import openai

    from summarizer.records.answer import Answer
    from summarizer.work import load_prompt

    prompt = load_prompt()
    client = instructor.from_openai(openai.OpenAI(base_url=url, api_key="none"), mode=instructor.Mode.JSON_SCHEMA)

    def ask(article: Article) -> Any:
        messages = [{"role": "system", "content": prompt.system}, {"role": "user", "content": article.text}]
        try:
            return client.chat.completions.create(
                model="m", messages=messages, response_model=Answer, max_retries=3, strict=False
            )
        except Exception:  # noqa: BLE001 - an article lost
            return None

    given = articles(count)
    yield_start()
    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(answer is not None for answer in pool.map(ask, given))


def program(url: str, count: int, cache: str) -> int:
    """This program, from article to grounded record; answers and records are kept in ``cache``."""
    import openai  # noqa: F401 - imports are not timed, neither here nor there

    from summarizer.calls import live  # noqa: F401
    from summarizer.pipeline import extract_all
    from summarizer.settings import Settings
    from summarizer.work import Extraction

    os.environ["SUMMARIZER_API_KEY"] = "none"
    given = articles(count)
    settings = Settings(model="m", base_url=url, cache_dir=cache, workers=WORKERS, reasks=0)
    yield_start()
    return sum(o.record is not None for o in extract_all(given, Extraction(settings)))


def answers_alone(url: str, count: int, cache: str) -> int:
    """This program up to the answers: asked for, kept in ``cache``, not read."""
    import openai  # noqa: F401 - as above

    from summarizer.asking import open_asking
    from summarizer.calls import live  # noqa: F401
    from summarizer.extraction.prompt import article_request
    from summarizer.settings import Settings
    from summarizer.work import load_prompt, model_of

    os.environ["SUMMARIZER_API_KEY"] = "none"
    settings = Settings(model="m", base_url=url, cache_dir=cache, workers=WORKERS)
    prompt, given = load_prompt(), articles(count)
    yield_start()
    asking = open_asking(settings)
    with ThreadPoolExecutor(WORKERS) as pool:
        replies = pool.map(lambda article: asking.ask(article_request(prompt, article, model_of(settings))), given)
        return sum(bool(reply.text) for reply in replies)


def langextract(url: str, count: int, cache: str) -> int:
    """langextract has a form of its own; timed only where it is installed."""
    import langextract as lx  # type: ignore[import-not-found,unused-ignore]

    given = articles(count)
    example = lx.data.ExampleData(text="Three people died.", extractions=[lx.data.Extraction("killed", "Three people")])
    yield_start()
    found = lx.extract(
        [lx.data.Document(article.text) for article in given],
        prompt_description="Numbers of people", examples=[example], model_id="gpt-m", max_workers=WORKERS,
        language_model_params={"base_url": url, "api_key": "none"}, fence_output=False,
    )  # fmt: skip
    return len(list(found))


CONTENDERS = {
    "instructor by hand": by_hand,
    "langextract": langextract,
    "this program": program,
    "this program, answers alone": answers_alone,
}
_start: list[float] = []


def yield_start() -> None:
    """Everything before this is not timed."""
    _start[:] = [time.perf_counter(), _processor()]
    sys.stdout.write("begun\n")
    sys.stdout.flush()


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def contend(name: str, url: str, count: int, cache: str) -> None:
    """Run one contender in this process and print its figures."""
    kept = CONTENDERS[name](url, count, cache)
    wall, processor = time.perf_counter() - _start[0], _processor() - _start[1]
    figures = {"wall_s": round(wall, 2), "cpu_ms_per_article": round(processor / count * 1000, 1), "kept": kept}
    sys.stdout.write(json.dumps(figures) + "\n")


# Running them ------------------------------------------------------------------------------------


@contextlib.contextmanager
def server(words: list[str]) -> Iterator[str]:
    """A server of its own for the length of a block; gives its address."""
    command = [sys.executable, "-m", "benchmarks.loopback", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/v1"
        process.terminate()


def calls_of(url: str) -> int:
    """How many calls the server has answered."""
    with urllib.request.urlopen(url) as response:
        found: dict[str, int] = json.loads(response.read())
    return found["calls"]


def run(name: str, url: str, count: int, cache: str, *, kill_after: float | None = None) -> dict[str, Any]:
    """One contender in a process of its own; killed after so many seconds, if given."""
    before = calls_of(url)
    command = [sys.executable, "-m", "benchmarks.calls", "--contend", name, url, str(count), cache]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        if kill_after is not None:
            time.sleep(kill_after)
            process.send_signal(signal.SIGKILL)
        said = process.stdout.read().strip()
    return {**(json.loads(said) if said else {}), "calls": calls_of(url) - before}


def measure(count: int) -> dict[str, dict[str, Any]]:
    """All scenarios, for all contenders that are there."""
    there = [name for name in CONTENDERS if name != "langextract" or importlib.util.find_spec("langextract")]
    found: dict[str, dict[str, Any]] = {}
    for scenario, words in SCENARIOS.items():
        for name in there:
            with server(words) as url, tempfile.TemporaryDirectory() as cache:
                some = min(count, 100) if "--rate" in words else count
                found.setdefault(scenario, {})[name] = run(name, url, some, cache)
                if name == "this program" and scenario == "200 ms":
                    found.setdefault("warm rerun", {})[name] = run(name, url, count, cache)
    with server([]) as url, tempfile.TemporaryDirectory() as cache:
        first = run("this program", url, count, cache, kill_after=1.0)
        second = run("this program", url, count, cache)
        whole = {**second, "calls": first["calls"] + second["calls"]}
        found["kill -9 after 1 s and rerun"] = {"this program": whole}
    return found


def table(found: dict[str, dict[str, Any]]) -> str:
    """The figures as a Markdown table."""
    lines = ["| scenario | who | wall, s | processor, ms an article | calls | kept |", "|---|---|---|---|---|---|"]
    for scenario, rows in found.items():
        for name, row in rows.items():
            cells = (row.get(key, "") for key in ("wall_s", "cpu_ms_per_article", "calls", "kept"))
            lines.append(f"| {scenario} | {name} | " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print, and write the figures where they are asked for."""
    words = sys.argv[1:]
    if words[:1] == ["--contend"]:
        contend(words[1], words[2], int(words[3]), words[4])
        return
    found = measure(int(words[0]) if words else 200)
    sys.stdout.write(table(found))
    if len(words) > 1:
        Path(words[1]).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
