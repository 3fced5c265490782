"""Facts of docs/sample.md, and of the seed articles, that the ledger does not hold yet.

Each is a test's name in full. It is expected to fail, and the suite fails when it passes: then its line must go.
"""

from __future__ import annotations

NOT_YET: frozenset[str] = frozenset(
    line.strip()
    for line in """
    test_event_counts_origins[bolivia-lists]
    test_event_counts_origins[threat]
    test_event_has_its_day[seizure]
    test_event_has_its_standing[beating]
    test_event_has_its_standing[crash]
    test_event_has_its_standing[custody]
    test_event_joins_all_that_tell_it[beating]
    test_event_joins_all_that_tell_it[bolivia-lists]
    test_event_joins_all_that_tell_it[call]
    test_event_joins_all_that_tell_it[crash]
    test_event_joins_all_that_tell_it[threat]
    test_finding[radar]
    test_finding[raid-place]
    test_first_claim[designating some drug cartels-values3-USA-]
    test_nothing_else_contradicts
    test_second_times[On Wednesday, Sheinbaum confirmed-2025-02-19]
    test_second_two_lists_are_two_events_and_no_contradiction
    test_the_long_past_is_marked[02-closure of the border was in 1998]
    test_what_has_not_happened_is_never_asserted[06-plans to send Congress a bill-deeds5]
    test_who_does_it_to_whom[02-threatened on Tuesday to close-THREATEN-BOL-PRY]
    test_who_does_it_to_whom[03-threatened on Wednesday to impose-THREATEN-BOL-PRY]
    """.splitlines()
    if line.strip()
)
