"""Paragraphs of reports about wars that never were, with who says what marked in them.

{s|source} {c|cue} {t|content}; a digit tells statements of one paragraph apart: {s2|..}. $X is filled by
augment.py: A, B the sides (Aa, Ba their adjectives, Ac, Bc their capitals), T a town, N a full name, L a
surname, W any source, O an office, H a pronoun, F a fact as a clause, E an event as a noun, G an act in the
infinitive, Q words of a speaker, D a time, V a verb of saying. (a/b) is a choice. Labels follow PolNeAR's guidelines:
outermost only, "that" and "to" in the content, "by" and "not" in the cue, no full stop.
"""

HEADLINES = """
{t|$F}, {s|$O} {c|(says/say/claims/claim/reports)}
{t|$Aa troops ‘pulled back’ from $T}, {c|(says/claims)} {s|$B}
{t|‘$Q’}, {c|says} {s|$Aa (minister/envoy/general/president)}
{t|‘$Q’}: {s|$L}
{s|$L}: {t|‘$Q’}
{t|$M (hurt/killed/missing) after blast in $T} – {s|(officials/police/rescuers/mayor)}
{t|$E was ‘a mistake’}, {c|admits} {s|$O}
{s|$B} {c|denies} {t|$E}
{s|$O} {c|declines} {t|to comment on $E}
{s|$Ac} {c|refuses} {t|to comment}
{s|$Ac} {c|silent on} {t|$E}
{s|$A} {c|warns} {t|$B over $E}
{t|Front near $T quiet}, {c|according to} {s|$O}
What we know about the fighting in $T
Talks in $Ac enter a third day
Blast claims $M lives in $T
$A claims village near $T
"""

CAPTIONS = """
A (photograph/picture/video still) released by {s|$O} shows {t|what} it {c|says} {t|is a wrecked vehicle near $T}.
A man {t|who} {c|was said} {t|to be a (Karst/captured/foreign) fighter} is led away in $T. PHOTO: (REUTERS/AP/EPA/HANDOUT)
An image posted online $D showing a detained soldier {t|who} {c|is (said/alleged/believed/reported)} {t|to be from $B}.
Smoke rises over $T $D. (Handout/Photo: $N/File photo/$Aa army via social media)
Residents clear rubble in $T, {t|where a rocket landed $D}, {c|according to} {s|$O}. (AP Photo/$N)
$N, who leads the $Aa delegation, arrives for talks in $Ac.
Drones that {s|$O} {c|says} {t|were shot down near $T}, seen $D.
"""

SAID = """
{s|$W} {c|$V} $D {t|that $F}.
{s|$W} {c|$V} {t|$F}.
{t|$F}, {s|$W} {c|$V} $D.
{t|$F}, {c|$V} {s|$W}.
{t|$F}, {c|according to} {s|$O}.
{c|According to} {s|$O}, {t|$F}.
{t|“$Q,”} {s|$W} {c|$V}.
{t|“$Q,”} {s|$W} {c|told} (reporters/a news agency/state television/the Courier) $D. {t|“$Q.”}
{t|“$Q,”} {c|said} {s|$N, (spokesman/spokeswoman) for the $Aa (army/border guard/foreign ministry)}.
{t|“$Q,”} {s|$H} {c|(added/said/went on/continued)}. {t|“$Q.”}
{s|$N} {c|$V}: {t|“$Q. $Q.”}
{s|$O} {c|(believes/believe/think/suspects)} {t|$F}.
{s|$O} {c|previously said} {t|it had (captured/seized/freed) $M soldiers near $T}
{s|$O} {c|have (said/warned/complained/acknowledged)} {t|that $F}.
{t|$F}, {c|said} {s|$N, a (teacher/farmer/nurse) from $T}. {t2|$F}, {s2|$H} {c2|said}.
{s|$W} {c|accused} {t|$B of $E}.
{s|$W} {c|(blamed/condemned/decried/welcomed/dismissed/confirmed/rejected)} {t|$E}.
{s|$Ac} {c|had (condemned/decried/described)} {t|$E as a breach of the truce}.
{s|$W} {c|called} {t|$E “a crime”}.
{s|$W} {c|(promised/vowed/pledged/threatened/agreed/offered)} {t|to $G}.
{s|$W} {c|(urged/asked/called on/ordered)} {t|$B to $G}.
{t|$F, $E having ended}, {s|$W} {c|wrote} on social media $D.
{s|$W} {c|said in a statement} {t|that $F}.
Asked about $E, {s|$W} {c|said} {t|$F}.
It {c|is (thought/understood/not clear)} {t|(that $F/whether $F)}.
There {c|were reports} {t|that $F}.
{t|$E}, {c|said} {s|$O}, {t|was under way}.
{t|$F, and}, {s|$W} {c|said}, {t|$F}.
{s|$W} $D {c|(said/announced/claimed/stated)} {t|(it/they) had (taken/left/retaken) $T}.
{s|$O} $D {c|$V} {t|that $F}.
{s|$Ac} in (2009/2014/2021/2031) {c|(said/declared)} {t|it was (annexing/leaving/absorbing) $T}.
{t|“$Q,”} {s|$N, reached by (phone/radio),} {c|said}.
{t|$E} {c|was (condemned/slammed/denounced/hailed) by} {s|$O} {t|as (a crime/a provocation/an act of spite)}.
{s|$O} {c|(branded/condemned/hailed/dismissed)} {t|$E as (a crime/a farce/a victory/piracy)}.
{t|$L} {c|(is expected/was expected/is thought/is accused/was accused/is suspected)} {t|(to resign/to arrive $D/of ordering $E)}.
{s|$W} {c|sees} {t|$E as (a bargaining chip/a threat/proof of weakness)}.
"""

NOT_SAID = """
Asked $D about $E, {s|$O} {c|declined} {t|to comment}.
{s|$O} {c|(refused/declined)} {t|to (comment/say whether $F/discuss $E)}.
{s|$O} {c|would not say} {t|(whether $F/how many were hurt)}.
{s|$O} {c|did not immediately (respond/reply) to} {t|(a request for comment/questions)}.
{s|$O} {c|could not be reached for} {t|comment}.
{t|$E} – {c|never (officially/publicly) (confirmed/acknowledged/admitted) by} {s|$Ac or $Bc} – was meant to tip the balance.
{t|$E}, {c|not (yet/so far) confirmed by} {s|either $Ac or $Bc}, would be the third this month.
{t|$E} {c|has (never/not) been (confirmed/verified/acknowledged) by} {s|$O}.
{s|$O} {c|(has neither confirmed nor denied/neither confirmed nor denied)} {t|$E}.
{s|$O} {c|(could not/was unable to/was not able to) (independently verify/immediately verify/confirm)} {t|(the report/the claim/$E)}.
{s|$W} {c|(denied/denies/has repeatedly denied/flatly denied)} {t|(that $F/$E/any part in $E)}.
Asked $D about {c|(reports/claims/rumours)} {t|that $F}, {s2|$O} {c2|declined} {t2|to comment}.
There has been no word from $Ac on {c|(reports/claims)} {t|that $F}.
{s|$W} {c|has not (openly/publicly) laid claim to} {t|$T}.
{s|$W} {c|stopped short of (blaming/naming)} {t|$B}.
{s|$W} {c|has yet to (confirm/make public/acknowledge)} {t|(any part in $E/how many were hurt)}.
{s|$W} {c|did not (say/explain)} {t|(who fired/when $F)}.
{s|$W} {c|has not publicly (claimed/acknowledged)} {t|$E}.
{t|The claim} {c|was (denied/rejected/dismissed) by} {s|$O}.
{t|The dead men} {c|were said} {t|to be (miners/conscripts/volunteers) from $T}.
{t|$L} {c|(was said/is said/was reported/is believed/was alleged)} {t|to (have fled $T/be hiding abroad/have ordered $E)}.
{t|$M people} {c|were reported} {t|(missing/killed/hurt) in $T}.
$L showed a map of {t|what} {s|$H} {c|(said/claimed)} {t|were (mass graves/supply lines/firing positions) near $T}.
$Aa television aired interviews with {t|what} {s|it} {c|called} {t|prisoners of war}.
{t|$F}, {s|$O} {c|(reportedly said/said)}.
"""

NOTHING_SAID = """
$Aa forces (claimed/took/lost) the village of $T after $M days of fighting.
The shelling claimed $M lives.
The brigade reports directly to the president.
$F, the third such incident this month.
The river divides $A from $B and has been a front line since the spring.
$T, a mining town of 9,000, lies east of $Ac.
$N Said, 54, has led the guard since 2019.
Ms Reports and Mr Claims were not among the $M delegates.
The charge was carried out before dawn by two companies; the state of the road slowed them.
Shops stayed shut in $T, where $F.
$A holds the western bank; $B has been advancing elsewhere.
"""

# A surname that is a cue word; quotations over paragraphs, an opening for each quotation mark, one closing mark at the end.
SPECIAL = """
{t|$F}, {s|(Omar/Leila/Karim/Idris) Said} {c|(said/told reporters/added)}.
{s|Mr Said} {c|(added/said/insisted)} {t|that $F}.
{t|“$Q,”} {c|said} {s|Captain (Hala/Yusuf) Said}.
{s|(Colonel/Judge) (Grant/Pledge/Crier) (Tell/Asks)} {c|(said/denied)} {t|that $F}.
{s|$N} {c|said}: {t|“$Q.¶“$Q.¶“$Q.”}
{s|$W} {c|read out a letter}: {t|“$Q. $Q.¶“$Q.”}
{t|“$Q. $Q.¶“$Q,”} {s|$N} {c|said}.
{t|“$Q”}, {s|$W} {c|said} $D.
{t|“$Q?”} {s|$H} {c|asked}. {t|“$Q!”}
{t|‘$Q,’} {s|$N} {c|(said/says)}.
"""
