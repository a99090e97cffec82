"""Articles can be read by any ``map``: of threads, of processes, of a cluster; results and spending come back whole."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from summarizer.articles import read_articles
from summarizer.calls import DiskStore, estimate_tokens
from summarizer.errors import InputError, ServerUnusable, Transient, VerifyError
from summarizer.extraction.prompt import article_request
from summarizer.pipeline import Run, summarize_all
from summarizer.settings import Settings
from summarizer.work import Extraction, load_prompt, model_of

from .conftest import CASE, PLANTED, SEEDS, ModelServer

RECORDED = Settings(model="llm-answered-offline", replay=str(CASE))


@pytest.fixture
def live(model_server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that ask the loopback server and share a cache folder."""
    monkeypatch.setenv("SUMMARIZER_API_KEY", PLANTED)
    return Settings(model="m", base_url=model_server.url, cache_dir=str(tmp_path / "cache"), attempts=1)


@pytest.fixture
def processes() -> Iterator[ProcessPoolExecutor]:
    """Two processes that share nothing with this one."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        yield executor


def _same(run: Run, other: Run) -> bool:
    return [b.to_json() for b in run.briefs] == [b.to_json() for b in other.briefs]


def test_processes_bring_the_same_brief_and_all_spending(
    live: Settings, model_server: ModelServer, processes: ProcessPoolExecutor
) -> None:
    """Byte for byte, each article asked once, every token counted; the second run asks nothing."""
    run = summarize_all(read_articles(SEEDS), live, mapper=processes.map)
    assert sorted(model_server.asked) == sorted(model_server.answers)
    assert (run.spent.input_tokens, run.spent.output_tokens, run.report.spending.calls) == (5000, 10000, 5)
    again = summarize_all(read_articles(SEEDS), live)
    assert (len(model_server.asked), again.report.asked) == (5, 0)
    assert _same(run, again)


def test_recordings_can_be_read_by_processes(processes: ProcessPoolExecutor, seeds_run: Run) -> None:
    """Paths mean the same wherever the work runs."""
    run = summarize_all(read_articles(SEEDS), RECORDED, mapper=processes.map)
    assert _same(run, seeds_run)


def test_a_limit_is_one_limit_for_all_processes(
    live: Settings, model_server: ModelServer, processes: ProcessPoolExecutor
) -> None:
    """They add up in one place what they spend and set aside."""
    prompt, model = load_prompt(), model_of(live)
    largest = max(estimate_tokens(article_request(prompt, article, model)) for article in read_articles(SEEDS))
    needed = largest + 4_000  # a call costs 3,000 of its estimate: after two a third may not begin
    run = summarize_all(read_articles(SEEDS), replace(live, token_limit=needed), mapper=processes.map)
    assert run.out_of_budget and 0 < run.report.spending.tokens <= needed
    assert len(model_server.asked) < 5
    spending = Path(live.cache_dir) / "spending"
    assert list(spending.iterdir()) == []


def test_what_stops_a_run_comes_back_from_a_process(live: Settings, processes: ProcessPoolExecutor) -> None:
    """As itself, with its words."""
    dead = replace(live, base_url="http://127.0.0.1:9/v1")
    with pytest.raises(ServerUnusable, match="no connection to the server"):
        summarize_all(read_articles(SEEDS), dead, mapper=processes.map)


@pytest.mark.parametrize(
    "error",
    [InputError("a", "b"), VerifyError("a", ("b", "c")), Transient("t", retry_after=2.0, throttled=True, paid=True)],
)
def test_errors_survive_the_way_between_processes(error: Exception) -> None:
    """Words and marks; an error that cannot be rebuilt would hang a pool."""
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


def test_the_work_holds_no_secret_and_no_store(live: Settings) -> None:
    """What is sent is settings: nothing of the environment, nothing that is open."""
    work = Extraction(live)
    work.asking()
    assert PLANTED.encode() not in pickle.dumps(work)


def test_copies_in_one_process_share_their_way_to_answers(live: Settings, model_server: ModelServer) -> None:
    """However often the work is sent, threads of one process unite equal questions."""
    copies = [pickle.loads(pickle.dumps(Extraction(live, run="r"))) for _ in range(2)]
    assert copies[0] is copies[1]
    article = next(iter(read_articles(SEEDS)))
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(copies[0], [article] * 4))
    assert len(model_server.asked) == 1
    assert sum(o.spending.calls for o in outcomes) == 1


# A cluster ---------------------------------------------------------------------------------------


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Two worker processes over loopback."""
    distributed = pytest.importorskip(
        "distributed", reason="NOT TESTED: the package distributed is missing (extra 'cluster')"
    )
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=2, host="127.0.0.1", dashboard_address=None, silence_logs=50
        ) as local,
        distributed.Client(local) as client,
    ):
        yield client


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_brings_the_same_brief_though_a_worker_is_killed(
    live: Settings, model_server: ModelServer, cluster: Any
) -> None:
    """Its articles are read by the other; what it was answered is in the shared cache; tokens are counted."""
    from summarizer.cluster import dask_map

    killed: list[int] = []

    def kill_one(_: str, __: Any) -> None:
        with model_server.lock:
            if not killed and len(model_server.asked) == 3:
                killed.extend(cluster.run(os.getpid).values())
                os.kill(killed[0], signal.SIGKILL)

    model_server.reply = kill_one
    run = summarize_all(read_articles(SEEDS), live, mapper=dask_map(cluster))
    assert killed
    assert (len(run.records), run.failures) == (5, ())
    assert len(model_server.asked) <= 5 + 4  # those in flight on the killed worker
    assert len(list(DiskStore(live.cache_dir).keys())) == 5
    assert _same(run, summarize_all(read_articles(SEEDS), live))
