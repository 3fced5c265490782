"""Facts of docs/sample.md, and of the seed articles, that the ledger does not hold yet.

Each is a test's name in full. It is expected to fail, and the suite fails when it passes: then its line must go.
"""

from __future__ import annotations

NOT_YET: frozenset[str] = frozenset(
    line.strip()
    for line in """
    test_event_counts_origins[bolivia-lists]
    test_event_counts_origins[threat]
    test_event_counts_origins[troops]
    test_event_has_its_day[beating]
    test_event_has_its_day[custody]
    test_event_has_its_day[seizure]
    test_event_has_its_standing[beating]
    test_event_has_its_standing[custody]
    test_event_has_its_standing[raid]
    test_event_has_its_standing[troops]
    test_event_joins_all_that_tell_it[beating]
    test_event_joins_all_that_tell_it[bolivia-lists]
    test_event_joins_all_that_tell_it[call]
    test_event_joins_all_that_tell_it[convictions]
    test_event_joins_all_that_tell_it[crash]
    test_event_joins_all_that_tell_it[raid]
    test_event_joins_all_that_tell_it[threat]
    test_event_joins_all_that_tell_it[troops]
    test_finding[arrested]
    test_finding[cause]
    test_finding[office]
    test_finding[radar]
    test_finding[raid-place]
    test_finding[threat-denied]
    test_finding[toll]
    test_first_claim[designating some drug cartels-values3-USA-]
    test_first_office_is_held_by_two
    test_no_contradiction[two-lists-04-06]
    test_nothing_else_contradicts
    test_second_drones
    test_second_times[On Wednesday, Sheinbaum confirmed-2025-02-19]
    test_second_two_lists_are_two_events_and_no_contradiction
    test_speech_goes_to_its_speaker[04-They may call these groups-Cantero]
    test_speech_goes_to_its_speaker[05-They may call these groups-Cantero]
    test_the_long_past_is_marked[02-closure of the border was in 1998]
    test_the_long_past_is_marked[10-the trial of 2011]
    test_what_has_not_happened_is_never_asserted[06-plans to send Congress a bill-deeds5]
    test_what_has_not_happened_is_never_asserted[14-Had the ferry hit the fuel pier-deeds10]
    test_who_does_it_to_whom[02-threatened on Tuesday to close-THREATEN-BOL-PRY]
    test_who_does_it_to_whom[03-threatened on Wednesday to impose-THREATEN-BOL-PRY]
    """.splitlines()
    if line.strip()
)
