"""Forms of English words: verbs for a sentence's tense, articles, and which subjects are plural."""

from __future__ import annotations

IRREGULAR = {
    row.split()[0]: tuple(row.split())
    for row in """
be is was been being|begin begins began begun beginning|break breaks broke broken breaking|bring brings brought brought bringing
build builds built built building|burn burns burned burned burning|buy buys bought bought buying|catch catches caught caught catching
choose chooses chose chosen choosing|come comes came come coming|cut cuts cut cut cutting|cast casts cast cast casting
deal deals dealt dealt dealing|do does did done doing|draw draws drew drawn drawing|drive drives drove driven driving
feed feeds fed fed feeding|fight fights fought fought fighting|find finds found found finding|flee flees fled fled fleeing
fly flies flew flown flying|forbid forbids forbade forbidden forbidding|forgive forgives forgave forgiven forgiving
freeze freezes froze frozen freezing|get gets got got getting|give gives gave given giving|go goes went gone going
grow grows grew grown growing|hang hangs hanged hanged hanging|have has had had having|hide hides hid hidden hiding
hit hits hit hit hitting|hold holds held held holding|hurt hurts hurt hurt hurting|keep keeps kept kept keeping
lay lays laid laid laying|lead leads led led leading|leave leaves left left leaving|lend lends lent lent lending
let lets let let letting|lose loses lost lost losing|make makes made made making|meet meets met met meeting
pay pays paid paid paying|put puts put put putting|quit quits quit quit quitting|ring rings rang rung ringing
rise rises rose risen rising|run runs ran run running|say says said said saying|see sees saw seen seeing
seek seeks sought sought seeking|sell sells sold sold selling|send sends sent sent sending|set sets set set setting
shake shakes shook shaken shaking|shed sheds shed shed shedding|shoot shoots shot shot shooting|shut shuts shut shut shutting
sink sinks sank sunk sinking|sit sits sat sat sitting|slay slays slew slain slaying|speak speaks spoke spoken speaking
spend spends spent spent spending|spread spreads spread spread spreading|spring springs sprang sprung springing
stand stands stood stood standing|steal steals stole stolen stealing|stick sticks stuck stuck sticking|strike strikes struck struck striking
swap swaps swapped swapped swapping|swear swears swore sworn swearing|sweep sweeps swept swept sweeping|take takes took taken taking
teach teaches taught taught teaching|tear tears tore torn tearing|tell tells told told telling|think thinks thought thought thinking
throw throws threw thrown throwing|understand understands understood understood understanding|vow vows vowed vowed vowing
wear wears wore worn wearing|withdraw withdraws withdrew withdrawn withdrawing|withhold withholds withheld withheld withholding
write writes wrote written writing|rescind rescinds rescinded rescinded rescinding|beat beats beat beaten beating
upbraid upbraids upbraided upbraided upbraiding|offer offers offered offered offering|open opens opened opened opening
order orders ordered ordered ordering|visit visits visited visited visiting|target targets targeted targeted targeting
consider considers considered considered considering|deliver delivers delivered delivered delivering|suffer suffers suffered suffered suffering
pound pounds pounded pounded pounding|hammer hammers hammered hammered hammering|pummel pummels pummelled pummelled pummelling
extol extols extolled extolled extolling|expel expels expelled expelled expelling|rebut rebuts rebutted rebutted rebutting
permit permits permitted permitted permitting|admit admits admitted admitted admitting|submit submits submitted submitted submitting
commit commits committed committed committing|refer refers referred referred referring|confer confers conferred conferred conferring
bar bars barred barred barring|ban bans banned banned banning|drop drops dropped dropped dropping|stop stops stopped stopped stopping
plan plans planned planned planning|beg begs begged begged begging|rob robs robbed robbed robbing|stab stabs stabbed stabbed stabbing
step steps stepped stepped stepping|jam jams jammed jammed jamming|tap taps tapped tapped tapping|slap slaps slapped slapped slapping
nab nabs nabbed nabbed nabbing|prop props propped propped propping|rig rigs rigged rigged rigging|quell quells quelled quelled quelling
grab grabs grabbed grabbed grabbing|kidnap kidnaps kidnapped kidnapped kidnapping|ram rams rammed rammed ramming|wrap wraps wrapped wrapped wrapping
shun shuns shunned shunned shunning|club clubs clubbed clubbed clubbing|mob mobs mobbed mobbed mobbing|whip whips whipped whipped whipping
flog flogs flogged flogged flogging|scrap scraps scrapped scrapped scrapping|slam slams slammed slammed slamming|tip tips tipped tipped tipping
dip dips dipped dipped dipping|ship ships shipped shipped shipping|airlift airlifts airlifted airlifted airlifting|equip equips equipped equipped equipping
rebuff rebuffs rebuffed rebuffed rebuffing|snub snubs snubbed snubbed snubbing|spur spurs spurred spurred spurring|clap claps clapped clapped clapping
cancel cancels cancelled cancelled cancelling|label labels labelled labelled labelling|travel travels travelled travelled travelling
level levels levelled levelled levelling|quarrel quarrels quarrelled quarrelled quarrelling|channel channels channelled channelled channelling
recall recalls recalled recalled recalling|refuse refuses refused refused refusing|veto vetoes vetoed vetoed vetoing|hijack hijacks hijacked hijacked hijacking
blow blows blew blown blowing|grope gropes groped groped groping|lie lies lied lied lying|tie ties tied tied tying
bid bids bid bid bidding|spit spits spat spat spitting|gun guns gunned gunned gunning|mow mows mowed mown mowing
fire fires fired fired firing|free frees freed freed freeing|agree agrees agreed agreed agreeing|referee referees refereed refereed refereeing
rebuild rebuilds rebuilt rebuilt rebuilding|retake retakes retook retaken retaking|overrun overruns overran overrun overrunning
clamp clamps clamped clamped clamping|bus buses bused bused busing|gas gasses gassed gassed gassing|peel peels peeled peeled peeling
will will would would would|would would would would would|broadcast broadcasts broadcast broadcast broadcasting|outlaw outlaws outlawed outlawed outlawing
mourn mourns mourned mourned mourning|flout flouts flouted flouted flouting|storm storms stormed stormed storming|bow bows bowed bowed bowing
throttle throttles throttled throttled throttling|wrest wrests wrested wrested wresting|bug bugs bugged bugged bugging
hit hits hit hit hitting|drum drums drummed drummed drumming|chat chats chatted chatted chatting|let lets let let letting
""".replace("\n", "|").split("|")
    if row.strip()
}  # fmt: skip
FORMS = ("base", "s", "past", "pp", "ing")


def inflect(verb: str, form: str) -> str:
    """`verb` (its first word; what follows stays) in one of FORMS."""
    head, _, rest = verb.partition(" ")
    head, hyphen, tail = (head, "", "") if head in IRREGULAR or "-" not in head else _hyphenated(head)
    known = IRREGULAR.get(head)
    new = known[FORMS.index(form)] if known else _regular(head, form)
    if hyphen:
        new = tail + "-" + new
    return f"{new} {rest}" if rest else new


def _hyphenated(word: str) -> tuple[str, str, str]:
    """'tear-gas' inflects its last part."""
    tail, _, head = word.rpartition("-")
    return head, "-", tail


def _regular(verb: str, form: str) -> str:
    vowel_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    if form == "base":
        return verb
    if form == "s":
        if vowel_y:
            return verb[:-1] + "ies"
        return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if form == "ing":
        return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else verb) + "ing"
    if vowel_y:
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


PLURAL_ENDS = frozenset(
    """police forces troops soldiers rebels militants gunmen separatists insurgents fighters guerrillas authorities officials
    workers students teachers protesters demonstrators farmers lawmakers prosecutors jets warplanes commandos marines agents
    agents officers helicopters unions people men pirates bandits extremists taliban migrants refugees activists journalists
    residents villagers supporters gendarmes detectives paratroopers gunners units raiders warlords cartels observers states
    nurses doctors miners dockers drivers monks pensioners lawyers bakers settlers fishermen mothers growers shopkeepers pilots
    inmates groups servants staff paramilitaries talks strikes""".split()
)


def is_plural(party: str) -> bool:
    """Whether a subject takes a plural verb."""
    words = party.lower().rstrip(",").split()
    head = words[-1]
    for i, word in enumerate(words):
        if word in {"of", "in", "to", "from", "at"} and i:
            head = words[i - 1]
            break
    return " and " in party or head.rstrip(",") in PLURAL_ENDS


def with_article(noun: str) -> str:
    """'an' or 'a' before a noun phrase that has none."""
    return ("an " if noun[:1].lower() in "aeio" else "a ") + noun
