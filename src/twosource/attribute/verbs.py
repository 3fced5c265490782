"""Indirect speech by a reporting verb, adjective or passive: who, by which word, and what.

The complements are those of `codebook.reporting`, which also orders them; each frame has one small finder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from twosource.attribute.bounds import bounded
from twosource.attribute.phrases import (
    VERBAL,
    agent,
    auxiliaries,
    child,
    is_infinitive,
    is_passive,
    noun_phrase,
    subject,
)
from twosource.attribute.reading import Reading, is_finite
from twosource.attribute.speech import Speech
from twosource.codebook.reporting import Sense
from twosource.codebook.times import load_times
from twosource.model import Stance
from twosource.syntax import Annotated, Token

BEING = frozenset({"be", "feel", "seem", "remain", "become", "appear", "sound", "look", "stay", "grow", "get"})
LONGEST_PARTICLE = 4
"""Letters; a shorter word is a particle only where the parser or its place says so ("take on", not "take it on")."""
Found = tuple[list[int], list[int]]
"""Tokens of the content, and tokens that belong to the cue besides the verb."""


def by_verb(reading: Reading) -> Iterator[Speech]:
    """Speeches with a verb or a predicative adjective as cue, in order of the cue."""
    for sentence in reading.read:
        speakers: dict[int, int] = {}
        for token in reading.doc.words(sentence):
            speech = _of_verb(reading, token, speakers) if token.pos in VERBAL else _of_adjective(reading, token)
            if speech is not None:
                yield speech


def senses_of(reading: Reading, token: Token) -> tuple[Sense, ...]:
    """The senses of a verb whose further words stand with it; those of phrases come first."""
    found = reading.reporting.verbs.get(token.lemma.lower(), ())
    if not found:
        return ()
    if not any(sense.rest for sense in found):
        return found
    near = {
        t.text.lower() for t in reading.doc.children(token.i) if t.i == token.i + 1 or t.dep not in {"prep", "advmod"}
    }
    near |= {t.text.lower() for t in reading.doc.children(token.i) if len(t.text) > LONGEST_PARTICLE}
    return tuple(sense for sense in found if all(word in near for word in sense.rest))


def _of_verb(reading: Reading, token: Token, speakers: dict[int, int]) -> Speech | None:
    """The speech of one verb. `speakers` has the source of verbs with which an earlier cue goes on; it is added to."""
    senses = senses_of(reading, token)
    if not senses:
        return None
    doc = reading.doc
    passive = is_passive(doc, token.i) and not _only_looks_reduced(doc, token)
    who = agent(doc, token.i) if passive else speakers.get(token.i, _active_subject(doc, token))
    if who is None and not passive:
        return None
    for sense in senses:
        found = (PASSIVE_FINDERS if passive else FINDERS).get(sense.frame, _nothing)(doc, token, sense)
        if found is not None:
            reported = bounded(reading, token, found[0])
            if reported.next_cue is not None and who is not None:
                speakers[reported.next_cue] = who
            return _made(reading, token, sense, who, (reported.content, found[1]))
    return None


def _only_looks_reduced(doc: Annotated, token: Token) -> bool:
    """Whether a participle after a noun is a past tense: "a judge ordered that ..." has a clause of its own."""
    return token.dep == "acl" and any(t.dep == "ccomp" and _has_conjunction(doc, t) for t in doc.children(token.i))


def _active_subject(doc: Annotated, token: Token) -> int | None:
    return token.head if token.dep == "acl" and token.tag == "VBN" else subject(doc, token.i)


def _made(reading: Reading, token: Token, sense: Sense, who: int | None, found: Found) -> Speech | None:
    doc = reading.doc
    cue = {*auxiliaries(doc, token.i), *found[1]}
    cue.update(t.i for t in doc.children(token.i) if sense.rest and t.text.lower() in sense.rest)
    source = [] if who is None else [i for i in noun_phrase(doc, who, token.i) if i not in cue]
    content = [i for i in found[0] if i not in cue and i not in source]
    if who is None and sense.stance is Stance.STATES and sense.act == "judges":
        return None
    return reading.speech(source, cue, content, sense, who)


def _nothing(_doc: Annotated, _token: Token, _sense: Sense) -> Found | None:
    return None


def _clause(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    """A finite clause after the verb, before it ("It rained, she said") or around it ("Rain, she said, fell")."""
    if token.dep == "parataxis" and token.head != token.i:
        own = set(doc.subtree(token.i))
        return [i for i in doc.subtree(token.head) if i not in own], []
    clauses = [t for t in doc.children(token.i) if t.dep == "ccomp" and _is_clause(doc, t)]
    after = next((t for t in clauses if t.i > token.i), None) or _told(doc, token)
    if after is not None:
        return doc.subtree(after.i), []
    return (_before(doc, token, clauses[0]), []) if clauses else None


def _told(doc: Annotated, token: Token) -> Token | None:
    """As in "She told a meeting of miners that it works", where the parser hung the clause on a noun."""
    to_whom = child(doc, token.i, "dobj", "dative")
    if to_whom is None or to_whom.i < token.i:
        return None
    clauses = (doc.tokens[i] for i in doc.subtree(to_whom.i))
    return next((t for t in clauses if t.dep in {"acl", "relcl", "ccomp"} and _has_conjunction(doc, t)), None)


def _has_conjunction(doc: Annotated, clause: Token) -> bool:
    return any(t.dep == "mark" and t.text.lower() == "that" for t in doc.children(clause.i))


def _before(doc: Annotated, token: Token, clause: Token) -> list[int]:
    """All that precedes a cue at the end of its sentence, also what the parser hung on the cue itself."""
    who = subject(doc, token.i)
    edge = min([token.i] if who is None else [token.i, *noun_phrase(doc, who, token.i)])
    if edge <= clause.i:
        return doc.subtree(clause.i)
    inside = doc.subtree(clause.i)
    return sorted({*inside, *(i for i in doc.subtree(token.i) if i < edge)})


def _is_clause(doc: Annotated, token: Token) -> bool:
    """Whether a complement is finite or begins with a question word; without a verb it is what a parser left over."""
    if is_infinitive(doc, token.i):
        return any(t.tag in {"WRB", "WP", "WDT"} or t.text.lower() == "whether" for t in doc.children(token.i))
    return token.tag != "VBG" or any(t.dep in {"aux", "nsubj"} for t in doc.children(token.i))


def _infinitive(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    found = next((t for t in doc.children(token.i) if t.dep in {"xcomp", "ccomp"} and is_infinitive(doc, t.i)), None)
    if found is None or found.i < token.i or _addressee(doc, token, found) is not None:
        return None
    return doc.subtree(found.i), []


def _addressee(doc: Annotated, token: Token, infinitive: Token) -> Token | None:
    """Whom it is said to: an object of the verb, or the infinitive's own subject ("urged them to leave")."""
    between = [*doc.children(token.i), *doc.children(infinitive.i)]
    return next((t for t in between if t.dep in {"dobj", "nsubj", "dative"} and token.i < t.i < infinitive.i), None)


def _addressed(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    found = next((t for t in doc.children(token.i) if t.dep in {"xcomp", "ccomp"} and is_infinitive(doc, t.i)), None)
    if found is None or found.i < token.i:
        return None
    to_whom = _addressee(doc, token, found)
    return None if to_whom is None else (sorted({*doc.subtree(to_whom.i), *doc.subtree(found.i)}), [])


def _gerund(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    found = next((t for t in doc.children(token.i) if t.dep in {"xcomp", "ccomp"} and t.tag == "VBG"), None)
    return None if found is None or found.i < token.i else (doc.subtree(found.i), [])


def _object(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    found = child(doc, token.i, "dobj")
    if found is None or (found.i < token.i and found.tag not in {"WDT", "WP"}):
        return None
    return _with_complements(doc, token, found), []


WITHIN = frozenset({"for", "as", "to", "of", "about", "over", "against", "with", "from", "into"})


def _with_complements(doc: Annotated, token: Token, found: Token) -> list[int]:
    """An object and the prepositional phrases right behind it that the parser hung on the verb."""
    kept = doc.subtree(found.i)
    for t in doc.children(token.i):
        if t.dep in {"prep", "dative"} and t.text.lower() in WITHIN and doc.subtree(t.i)[0] == kept[-1] + 1:
            kept = [*kept, *doc.subtree(t.i)]
    return kept


def _preposition(doc: Annotated, token: Token, sense: Sense) -> Found | None:
    for t in doc.children(token.i):
        if t.dep in {"prep", "prt"} and t.i > token.i and t.text.lower() in sense.prepositions:
            inside = [i for i in doc.subtree(t.i) if i != t.i]
            if inside and not _is_time(doc, t):
                return [*inside, *_asked_for(doc, token, t, inside[-1])], [t.i]
    return None


def _is_time(doc: Annotated, preposition: Token) -> bool:
    """Whether a preposition leads to a day or a part of one ("called her on Tuesday evening")."""
    times, noun = load_times(), child(doc, preposition.i, "pobj")
    return noun is not None and any(
        doc.tokens[i].lower in times.weekdays or doc.tokens[i].lower in times.months
        for i in (noun.i, *(t.i for t in doc.children(noun.i)))
    )


def _asked_for(doc: Annotated, token: Token, preposition: Token, last: int) -> list[int]:
    """The infinitive after "called on them to resign", where the parser hung it on the verb."""
    if preposition.text.lower() not in {"on", "upon", "for", "to"}:
        return []
    found = next((t for t in doc.children(token.i) if t.i > last and is_infinitive(doc, t.i)), None)
    return doc.subtree(found.i) if found is not None and doc.subtree(found.i)[0] == last + 1 else []


def _object_preposition(doc: Annotated, token: Token, sense: Sense) -> Found | None:
    about, prepositional = _object(doc, token, sense), _preposition(doc, token, sense)
    if about is None or prepositional is None:
        return None
    return sorted({*about[0], *prepositional[0], *prepositional[1]}), []


AS = Sense("says", Stance.STATES, "preposition", frozenset({"as"}))


def _as(doc: Annotated, token: Token, sense: Sense) -> Found | None:
    return _object_preposition(doc, token, AS) or _within_object(doc, token, sense)


def _within_object(doc: Annotated, token: Token, sense: Sense) -> Found | None:
    """As in "Described the plan as a success" where the parser hung "as" on the plan."""
    found = child(doc, token.i, "dobj")
    if found is None or not any(t.dep == "prep" and t.text.lower() == "as" for t in doc.children(found.i)):
        return None
    return _object(doc, token, sense)


def _small_clause(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    predicate = child(doc, token.i, "oprd", "ccomp")
    if predicate is None or predicate.i < token.i or is_finite(predicate):
        return None
    about = child(doc, token.i, "dobj")
    parts = [predicate] if about is None else [about, predicate]
    parts += [t for t in doc.children(token.i) if t.dep == "conj" and t.pos in {"NOUN", "PROPN"} and t.i > predicate.i]
    named = sorted({i for part in parts for i in doc.subtree(part.i)})
    # What the parser hung on the verb in between ("called the vote in March a mistake") is a part of it.
    return ([*range(named[0], named[-1] + 1)] if named[0] > token.i else named), []


def _passive_object(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    about = _passive_subject(doc, token)
    return None if about is None or agent(doc, token.i) is None else (about, [])


def _passive_subject(doc: Annotated, token: Token) -> list[int] | None:
    """What a passive is about: its subject, or the noun a reduced participle stands behind."""
    at = token
    while at.dep == "conj" and child(doc, at.i, "nsubjpass") is None and doc.tokens[at.head].i < at.i:
        at = doc.tokens[at.head]
    own = child(doc, at.i, "nsubjpass", "nsubj")
    if own is not None:
        return doc.subtree(own.i)
    return noun_phrase(doc, token.head, token.i) if token.dep == "acl" else None


def _passive_infinitive(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    """As in "The plant is said to leak": subject and infinitive together are what is said."""
    found = next((t for t in doc.children(token.i) if t.dep == "xcomp" and is_infinitive(doc, t.i)), None)
    about = _passive_subject(doc, token)
    return None if found is None or about is None else (sorted({*about, *doc.subtree(found.i)}), [])


def _passive_clause(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    """As in "It was reported that ...", "she was told that ..."."""
    clause = next((t for t in doc.children(token.i) if t.dep == "ccomp" and _is_clause(doc, t)), None)
    if clause is None:
        return None
    return (doc.subtree(clause.i) if clause.i > token.i else _before(doc, token, clause)), []


def _passive_prepositional(doc: Annotated, token: Token, sense: Sense) -> Found | None:
    """As in "She was accused of theft": subject and complement."""
    inside = _preposition(doc, token, sense)
    about = _passive_subject(doc, token)
    return None if inside is None or about is None else (sorted({*about, *inside[0]}), inside[1])


def _passive_as(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    return _passive_prepositional(doc, token, AS)


def _passive_small_clause(doc: Annotated, token: Token, _sense: Sense) -> Found | None:
    predicate, about = child(doc, token.i, "oprd"), _passive_subject(doc, token)
    return None if predicate is None or about is None else (sorted({*about, *doc.subtree(predicate.i)}), [])


Finder = Callable[[Annotated, Token, Sense], Found | None]
FINDERS: dict[str, Finder] = {
    "clause": _clause,
    "infinitive": _infinitive,
    "addressed": _addressed,
    "gerund": _gerund,
    "as": _as,
    "small_clause": _small_clause,
    "object_preposition": _object_preposition,
    "object": _object,
    "preposition": _preposition,
}
PASSIVE_FINDERS: dict[str, Finder] = {
    "clause": _passive_clause,
    "addressed": _passive_infinitive,
    "infinitive": _passive_infinitive,
    "as": _passive_as,
    "small_clause": _passive_small_clause,
    "object_preposition": _passive_prepositional,
    "preposition": _passive_prepositional,
    "object": _passive_object,
}


def _of_adjective(reading: Reading, token: Token) -> Speech | None:
    """As in "She is confident that it works", "they were critical of the plan"."""
    senses: Iterable[Sense] = reading.reporting.adjectives.get(token.lemma.lower(), ())
    if not senses or token.dep not in {"acomp", "conj"}:
        return None
    verb = reading.doc.tokens[token.head]
    verb = reading.doc.tokens[verb.head] if token.dep == "conj" else verb
    who = subject(reading.doc, verb.i) if verb.lemma.lower() in BEING else None
    if who is None or reading.doc.tokens[who].text.lower() in {"it", "there", "that", "this"}:
        return None
    for sense in senses:
        found = FINDERS[sense.frame](reading.doc, token, sense)
        if found is not None:
            source = noun_phrase(reading.doc, who, verb.i)
            return reading.speech(source, [verb.i, token.i, *found[1]], found[0], sense, who)
    return None
