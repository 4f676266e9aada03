"""Sport, markets and culture borrow the words of war; hardly any of that may be read as violence."""

import pytest
from builders import document_of

from dateline.coding.claims import claims
from dateline.language import load
from dateline.model.codes import VIOLENT

SPORT = """
Arsenal attacked from the first whistle and captured the trophy with a late header.
The striker fired two shots at goal before the break and was taken off injured.
Kenya's runners crushed the field to seize gold and silver in the marathon.
The visitors were beaten 3-0 in a game they dominated for an hour.
Sri Lanka's bowlers destroyed the top order and took five wickets before lunch.
She blasted a forehand down the line to break serve and take the second set.
The champions defended their title but were knocked out in the semi-final.
Manchester City bombarded the box with crosses and hit the post twice.
The captain led the assault on the record with a century in 80 balls.
Their young winger tortured the full back all evening and set up both goals.
France killed off the match with a third goal after the hour.
Ferrari launched a late attack on the leader but ran out of laps.
The Lakers ambushed the top seeds and will fight for a place in the final.
The coach blamed injuries and warned rivals that his side would strike back next season.
The boxer knocked down his opponent twice and held on to his belt.
Red cards left both teams fighting for survival at the bottom of the league.
The quarterback was sacked four times as the defense raided the backfield.
The sprinter exploded out of the blocks and smashed the national record.
""".strip().splitlines()

MARKETS = """
Shares retreated on Thursday after the central bank raised interest rates.
The retailer attacked its costs and cut its budget by a fifth.
Oil prices came under fire as traders fled to the dollar.
The chipmaker struck a deal to buy its smaller rival for two billion dollars.
Tech stocks were hammered and the index fell to its lowest level since March.
The bank captured a bigger share of the mortgage market last quarter.
Investors bombarded the chief executive with questions about the takeover.
The airline launched an offensive to win business customers from its rivals.
A price war between the two supermarkets hit profits.
The carmaker plans to invade the market for small vans with a cheap electric model.
Bond yields exploded after the inflation report.
The fund seized the chance to add to its stake in the brewer.
Sterling surrendered its gains and analysts expect more losses.
The startup raided a competitor for engineers before it went public.
Hedge funds targeted the weakest lenders and bet against their shares.
A storm of selling wiped out a year of gains for the index.
""".strip().splitlines()

CULTURE = """
The novel captured the mood of a generation and its author the hearts of readers.
Critics savaged the film but audiences stormed the box office.
The young pianist conquered London with three encores.
Her new album explores love and loss and has been bombed by one-star reviews.
The exhibition attacks the idea that art must be beautiful.
The comedian fired back at critics of his latest series.
A painting of two lovers struck a chord with visitors to the gallery.
The director shot the movie in eleven days with his own telephone.
The singer was mobbed by fans after the concert.
The play raids old myths for its plot and ends in a quiet rebellion.
The festival exploded into colour as dancers took over the square.
The chef battled with his recipe for months before the restaurant opened.
The sequel killed any hope of a third film.
The poet fought a long illness and died at home last week.
The band stormed the charts with a song about a dog.
The actor has targeted a return to the theatre next spring.
""".strip().splitlines()


@pytest.mark.model
def test_of_fifty_sentences_at_most_two_speak_of_violence() -> None:
    lines = [*SPORT, *MARKETS, *CULTURE]
    assert len(lines) == 50
    annotator = load(threads=1)
    violent = []
    for line in lines:
        analysis = annotator.annotate(line, [(0, len(line))])
        found = claims(
            document_of(line), analysis,
            entities=(), places=(), times=(), figures=(), statements=(), published=None,
        )  # fmt: skip
        violent += [(line, claim.rule) for claim in found if claim.type in VIOLENT]
    assert len(violent) <= 2, violent
