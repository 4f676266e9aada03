"""What time expressions are found, and what they denote."""

from datetime import date

import pytest
from builders import analysis_of, document_of

from dateline import read_text
from dateline.coding.times import times
from dateline.coding.timex.intervals import ANY_YEAR, interval_of
from dateline.model.document import Document, Published
from dateline.model.time import Time

TUESDAY = "2021-08-10"


def read(text: str, published: str | None = TUESDAY) -> list[Time]:
    doc = document_of(text, published=published)
    return list(times(doc, None, doc.published))


def only(text: str, published: str | None = TUESDAY) -> tuple[str, str, str]:
    """Surface, type and value of the one expression in a sentence."""
    found = read(text, published)
    assert len(found) == 1, [text[t.start : t.end] for t in found]
    return text[found[0].start : found[0].end], found[0].type, found[0].value


@pytest.mark.parametrize(
    ("sentence", "surface", "kind", "value"),
    [
        ("The town fell on 9 August 2021.", "9 August 2021", "DATE", "2021-08-09"),
        ("The town fell on Aug. 9, 2021, she said.", "Aug. 9, 2021", "DATE", "2021-08-09"),
        ("The pact was signed on Monday, Aug. 9.", "Monday, Aug. 9", "DATE", "2021-08-09"),
        ("The town fell on the 9th of August.", "the 9th of August", "DATE", "2021-08-09"),
        ("Rain fell in early July.", "early July", "DATE", "2021-07"),
        ("The deal expires on Dec. 31.", "Dec. 31", "DATE", "2021-12-31"),
        ("It was signed on Dec. 31.", "Dec. 31", "DATE", "2020-12-31"),
        ("They met on Monday.", "Monday", "DATE", "2021-08-09"),
        ("The road has been closed since September.", "September", "DATE", "2020-09"),
        ("The riot at the Capitol on January 6 left five dead.", "January 6", "DATE", "2021-01-06"),
        ("Rioters broke into the Capitol on January 6.", "January 6", "DATE", "2021-01-06"),
        ("Israel bombed Gaza on October 7.", "October 7", "DATE", "2020-10-07"),
        ("Hundreds have been charged over the Capitol since January 6.", "January 6", "DATE", "2021-01-06"),
        ("Rallies were held in Easter week of 2019.", "Easter week of 2019", "DATE", "2019-W16"),
        ("It was hit overnight on Saturday.", "overnight on Saturday", "TIME", "2021-08-07TNI"),
        ("They fled two days after that.", "two days after that", "DATE", "2021-08-12"),
        ("They will meet on Monday.", "Monday", "DATE", "2021-08-16"),
        ("They met on Tuesday.", "Tuesday", "DATE", "2021-08-10"),
        ("They met last Tuesday.", "last Tuesday", "DATE", "2021-08-03"),
        ("The minister resigned yesterday.", "yesterday", "DATE", "2021-08-09"),
        ("Prices rose last week.", "last week", "DATE", "2021-W31"),
        ("Prices rose earlier this year.", "earlier this year", "DATE", "2021"),
        ("They left two weeks ago.", "two weeks ago", "DATE", "2021-W30"),
        ("They left 10 days ago.", "10 days ago", "DATE", "2021-07-31"),
        ("He ruled in the late 1990s.", "the late 1990s", "DATE", "199"),
        ("The bridge dates from the 19th century.", "the 19th century", "DATE", "18"),
        ("The war began in the spring of 2003.", "the spring of 2003", "DATE", "2003-SP"),
        ("Sales fell in the second quarter.", "the second quarter", "DATE", "2021-Q2"),
        ("Officials are now in talks.", "now", "DATE", "PRESENT_REF"),
        ("He recently moved.", "recently", "DATE", "PAST_REF"),
        ("The siege lasted three weeks.", "three weeks", "DURATION", "P3W"),
        ("It took two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
        ("It took nearly an hour.", "nearly an hour", "DURATION", "PT1H"),
        ("A weekslong siege has ended.", "A weekslong", "DURATION", "PXW"),
        ("An eight-month-old truce broke down.", "eight-month-old", "DURATION", "P8M"),
        ("Fuel is sold every Thursday.", "every Thursday", "SET", f"{ANY_YEAR}-WXX-4"),
        ("The report appears daily.", "daily", "SET", "P1D"),
        ("Shots were heard at 10 p.m. Monday.", "10 p.m. Monday", "TIME", "2021-08-09T22:00"),
        ("Shots were heard at 3.30am on Monday.", "3.30am on Monday", "TIME", "2021-08-09T03:30"),
        ("Shots were heard at 11pm on Monday night.", "11pm on Monday night", "TIME", "2021-08-09T23:00"),
        ("They will leave by week's end.", "week's end", "DATE", "2021-W32"),
        ("It fell in the 2020-21 fiscal year.", "the 2020-21 fiscal year", "DATE", "2021"),
        ("He died on Wednesday of last week.", "Wednesday of last week", "DATE", "2021-08-04"),
        ("He died the Wednesday before last.", "the Wednesday before last", "DATE", "2021-07-28"),
        ("He died the week before last.", "the week before last", "DATE", "2021-W30"),
        ("He took power five years ago on Tuesday.", "five years ago on Tuesday", "DATE", "2016-08-10"),
        ("It was signed on this day in 1919.", "this day in 1919", "DATE", "1919-08-10"),
        ("Shots were heard on Monday night.", "Monday night", "TIME", "2021-08-09TNI"),
        ("The convoy left this morning.", "this morning", "TIME", "2021-08-10TMO"),
        ("The city fell in 146 BC.", "146 BC", "DATE", "BC0146"),
        ("Xerxes crossed the Hellespont in April 480 BC.", "April 480 BC", "DATE", "BC0480-04"),
        ("The treaty dates from the 4th century BC.", "the 4th century BC", "DATE", "BC03"),
        ("The league fought on in the 470s BC.", "the 470s BC", "DATE", "BC047"),
        ("Tunis votes this autumn.", "this autumn", "DATE", "2021-FA"),
        ("Losses will be spread over the next three quarters.", "the next three quarters", "DURATION", "P9M"),
        ("Two quarters of growth followed.", "Two quarters", "DURATION", "P6M"),
        ("Three quarters of losses drove it under.", "Three quarters", "DURATION", "P9M"),
        ("Output fell for three quarters in a row.", "three quarters", "DURATION", "P9M"),
        ("The two Koreas will one day be united.", "one day", "DATE", "FUTURE_REF"),
        ("Hamas fired 300 rockets over a week.", "over a week", "DURATION", "P1W"),
        ("They killed 20 people a week after the truce.", "a week", "DURATION", "P1W"),
        ("The talks lasted one day.", "one day", "DURATION", "P1D"),
        ("THE ATTACK TOOK PLACE ON 3 JAN 90.", "3 JAN 90", "DATE", "1990-01-03"),
        ("Independence was declared on New Year's Day.", "New Year's Day", "DATE", "2021-01-01"),
        ("The summit will be held in November.", "November", "DATE", "2021-11"),
        ("The ban lasts until 6am on Thursday.", "6am on Thursday", "TIME", "2021-08-12T06:00"),
        ("The church burned a year ago Sunday.", "a year ago Sunday", "DATE", "2020-08-08"),
        ("They met in the week of 5 July.", "the week of 5 July", "DATE", "2021-W27"),
        ("Dozens died in the first week of July.", "the first week of July", "DATE", "2021-07"),
        ("Polls open on the last Sunday of October.", "the last Sunday of October", "DATE", "2021-10-31"),
        ("The law took effect on the first of last month.", "the first of last month", "DATE", "2021-07-01"),
        ("Output fell in the final quarter of 2019.", "the final quarter of 2019", "DATE", "2019-Q4"),
        ("Profit rose in Q4 2019.", "Q4 2019", "DATE", "2019-Q4"),
        ("The deficit grew in FY2019.", "FY2019", "DATE", "2019"),
        ("Rockets fell in the early hours of Monday.", "the early hours of Monday", "TIME", "2021-08-09TMO"),
        ("They struck at dawn on Sunday.", "dawn on Sunday", "TIME", "2021-08-08TMO"),
        ("Rebels entered Djibo at around 18h00 on Saturday.", "around 18h00 on Saturday", "TIME", "2021-08-07T18:00"),
        ("The patrol was hit at 2205 hours on 5 May.", "2205 hours on 5 May", "TIME", "2021-05-05T22:05"),
        ("It sank on Monday afternoon at 4:15.", "Monday afternoon at 4:15", "TIME", "2021-08-09T16:15"),
        ("A mine exploded the day before yesterday.", "the day before yesterday", "DATE", "2021-08-08"),
        ("The mandate expires in ten days' time.", "ten days' time", "DATE", "2021-08-20"),
        ("The ship sank on the 18th.", "the 18th", "DATE", "2021-07-18"),
        ("He spoke on 12.03.2019 in Bern.", "12.03.2019", "DATE", "2019-03-12"),
        ("The March 23 attack was beaten back.", "March 23", "DATE", "2021-03-23"),
        ("It followed the September 11 attacks.", "September 11", "DATE", "2001-09-11"),
        ("It was fewer than in the same month last year.", "the same month last year", "DATE", "2020-08"),
        ("The council meets every other week.", "every other week", "SET", "P2W"),
        ("The blackout lasted two days and six hours.", "two days and six hours", "DURATION", "P2DT6H"),
        ("As of 18:00 on 9 August, 37 schools were full.", "18:00 on 9 August", "TIME", "2021-08-09T18:00"),
        ("At 0400 on 7 August they opened fire.", "0400 on 7 August", "TIME", "2021-08-07T04:00"),
        ("Fifty years ago last week the war ended.", "Fifty years ago last week", "DATE", "1971-W31"),
        ("Police raided the mosque during Ramadan.", "Ramadan", "DATE", "2021-04-13/2021-05-12"),
        ("Pilgrims were bombed on Ashura in 2004.", "Ashura in 2004", "DATE", "2004-03-01"),
        ("A truce was agreed for Eid al-Adha last year.", "Eid al-Adha last year", "DATE", "2020-07-31"),
        ("Shops closed for Nowruz.", "Nowruz", "DATE", "2021-03-21"),
        ("Riots broke out on Yom Kippur in 2019.", "Yom Kippur in 2019", "DATE", "2019-10-09"),
        ("Shelling went on through Orthodox Easter.", "Orthodox Easter", "DATE", "2021-05-02"),
        ("The market was attacked during Lunar New Year 2023.", "Lunar New Year 2023", "DATE", "2023-01-22"),
    ],
)
def test_an_expression_has_its_type_and_value(sentence: str, surface: str, kind: str, value: str) -> None:
    assert only(sentence) == (surface, kind, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army may march on the town.",
        "He fired 2000 people.",
        "The March 23 Movement has captured Goma.",
        "Crowds filled the 17 February Square.",
        "Flight 1990 was cancelled.",
        "She is a 39-year-old teacher.",
        "It was the second attack.",
        "He is in his 30s.",
        "A quarter of them left.",
        "Jan Novak resigned.",
        "The rocket cost $2001.",
        "Norway admits 3000 refugees a year.",
        "Output grew 8 percent annually.",
        "The port handles 700 ships a week on average.",
        "Congress set money aside for future payments.",
        "Thousands fled after the fall of Phnom Penh.",
        "Their six-month-old son was rescued.",
        "The bridge stays shut for the time being.",
        'She spoke on ABC\'s "This Week" about Iraq.',
        "They joined the 7th Fleet on the 18th floor.",
        "Operation Ramadan failed.",
        "The quarter was rebuilt.",
        "Three quarters of the 4,000 people fled.",
        "Three quarters of the city lay in ruins.",
        "Three quarters of all houses burned down.",
        "More than three quarters of them were women.",
        "Three quarters of households lost power.",
        "In two quarters of Damascus clashes went on.",
        "The treaty means little to today's youth.",
        "Few of today's personal computers need it.",
        "The leaders of tomorrow study here.",
        "The Turkish daily Hurriyet reported it.",
        "The weekly Der Spiegel, which broke the story, has closed.",
        "The daily said so.",
        "Police found his 1987 Chevrolet at the airport.",
        "A silver 2015 Toyota hit the gate.",
        "The border is guarded 24 hours a day.",
        "They march six days a week.",
        "The fund sells shares from time to time.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "surface", "value"),
    [
        ("Today's raid killed five.", "Today", "2021-08-10"),
        ("Today's school strike is over.", "Today", "2021-08-10"),
        ("Tomorrow's talks are off.", "Tomorrow", "2021-08-11"),
        ("The paper prints daily Covid figures.", "daily", "P1D"),
        ("The daily White House briefing was cancelled.", "daily", "P1D"),
        ("Clashes break out daily.", "daily", "P1D"),
        ("In 2015 Toyota closed the plant.", "2015", "2015"),
        ("The 2015 constitution bans it.", "2015", "2015"),
        ("It lasted 24 hours.", "24 hours", "PT24H"),
        ("They left for six days.", "six days", "P6D"),
    ],
)
def test_what_looks_like_none_may_be_a_time(sentence: str, surface: str, value: str) -> None:
    assert only(sentence)[::2] == (surface, value)


def test_each_side_of_a_range_is_a_time_of_its_own() -> None:
    text = "Fighting lasted from 22-25 April 1951."
    assert [t.value for t in read(text)] == ["1951-04-22", "1951-04-25"]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It opens on Monday and Thursday evenings.", ["XXXX-WXX-1TEV", "XXXX-WXX-4TEV"]),
        ("Boats will leave Monday, Tuesday and Friday nights.", ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI", "XXXX-WXX-5TNI"]),
        ("Youths clashed on Friday and Saturday nights.", ["2021-08-06TNI", "2021-08-07TNI"]),
        ("Youths clashed on Friday and Saturday.", ["2021-08-06", "2021-08-07"]),
        ("Losses grew in the first and second quarters.", ["2021-Q1", "2021-Q2"]),
        ("Losses grew in the second and third quarters of 2019.", ["2019-Q2", "2019-Q3"]),
        ("It was built in the 18th and 19th centuries.", ["17", "18"]),
        ("He left at 4 in the morning (4 a.m. EDT Thursday).", ["2021-08-05T04:00", "2021-08-05T04:00"]),
        ("He left at 11 p.m. (0300 GMT Friday).", ["2021-08-05T23:00", "2021-08-06T03:00"]),
        ("He left at 1 a.m. (2300 GMT Thursday).", ["2021-08-06T01:00", "2021-08-05T23:00"]),
        ("He left at 11 p.m. (0300 GMT).", ["2021-08-10T23:00", "2021-08-10T03:00"]),
        ("They left the next morning.", ["XXXX-XX-XXTMO"]),
        ("They came on Saturday and left the next morning.", ["2021-08-07", "2021-08-08TMO"]),
        ("Under the then-current rules they could vote.", ["PAST_REF"]),
    ],
)
def test_what_is_listed_or_told_twice_takes_what_it_lacks(sentence: str, values: list[str]) -> None:
    assert [time.value for time in read(sentence)] == values


def test_each_day_of_a_list_is_a_time_of_its_own() -> None:
    assert [t.value for t in read("Attacks on 1, 3 and 7 March killed nine.")] == [
        "2021-03-01", "2021-03-03", "2021-03-07",
    ]  # fmt: skip


def test_a_week_runs_forward() -> None:
    assert [t.value for t in read("They marched from Saturday to Monday.")] == ["2021-08-07", "2021-08-09"]


@pytest.mark.parametrize(
    ("sentence", "begin", "until"),
    [
        ("It rained in the 48 hours to 6 p.m. on 3 March.", "2021-03-01T18:00", "2021-03-03T18:01"),
        ("It rained in the week ending 8 March.", "2021-03-02", "2021-03-09"),
        ("It rained in the first three months of 2019.", "2019-01-01", "2019-04-01"),
        ("It rained for three days from 5 March.", "2021-03-05", "2021-03-08"),
    ],
)
def test_a_stretch_takes_its_days_from_the_time_beside_it(sentence: str, begin: str, until: str) -> None:
    assert (read(sentence)[0].begin, read(sentence)[0].until) == (begin, until)


def test_where_the_moon_is_sighted_a_feast_may_be_a_day_later() -> None:
    found = read("The prisoners were freed on Eid al-Fitr.")
    assert [(t.value, t.begin, t.until) for t in found] == [("2021-05-13", "2021-05-13", "2021-05-15")]


def test_four_digits_behind_at_are_a_clock_and_no_year() -> None:
    assert not [t for t in read("At 1945, gunmen attacked the bank.") if t.value.startswith("1945")]
    assert not [t for t in read("He was shot at about 1950 as he came home.") if t.value.startswith("1950")]
    assert [t.value for t in read("It was founded in 1950.")] == ["1950"]


def test_the_second_year_of_a_range_takes_its_century_from_the_first() -> None:
    assert [t.value for t in read("The war of 1861-65 and the crisis of 1998-02 are taught.")] == [
        "1861", "1865", "1998", "2002",
    ]  # fmt: skip


def test_both_times_before_a_day_are_of_that_day() -> None:
    text = "The embassy in Nairobi was bombed at 10:35 a.m. (0735 GMT) Friday."
    assert [t.value for t in read(text, "1998-08-08")] == ["1998-08-07T10:35", "1998-08-07T07:35", "1998-08-07"]


def test_a_report_of_results_compares_with_the_quarter_that_it_is_about() -> None:
    text = (
        "Net income rose in the third quarter. The storm will reduce results in the fourth quarter. "
        "In the latest quarter sales grew, compared with a year ago."
    )
    assert [t.value for t in read(text, "2021-11-02")] == ["2021-Q3", "2021-Q4", "2021-Q3", "2020-Q3"]
    text = "Profit fell in the third quarter. It had risen in the quarter ended July 31."
    assert [t.value for t in read(text, "2021-11-02")] == ["2021-Q3", "2021-Q2", "2021-07-31"]
    text = "Profit fell in the third quarter. In the first nine months it rose from a year earlier."
    assert [t.value for t in read(text, "2021-11-02")] == ["2021-Q3", "P9M", "2020"]


def test_a_date_counted_from_the_one_before() -> None:
    text = "The city was taken on 3 March 2012. Two days later it was lost again."
    assert [t.value for t in read(text)] == ["2012-03-03", "2012-03-05"]


def test_history_leans_on_the_date_named_last() -> None:
    text = (
        "The war began in 1936. On 17 July 1936 officers rose. Madrid held out in November. In 1937 the north fell. "
        "Santander was taken on 26 August. The Ebro was crossed in July 1938. Catalonia fell in January 1939."
    )
    values = [t.value for t in read(text, "2009-12-19")]
    assert values == ["1936", "1936-07-17", "1936-11", "1937", "1937-08-26", "1938-07", "1939-01"]


_WAR = (
    "The war began in 1936. Troops left the coast in 1936. The king fled in 1936. The truce ended on 9 February 1936."
)
_FORT = " It went on until 1940 and ruined the land until 1950. On 3 March 1937 the fort fell. "


@pytest.mark.parametrize(
    ("aside", "then", "value"),
    [
        ("It was the worst defeat since May 1933.", "On 12 November the town burned.", "1937-11-12"),
        ("The treaty signed on 7 July 1932 was void.", "In August the town burned.", "1937-08"),
        ("Its garrison had been there since August 1932.", "The town burned in September.", "1937-09"),
        ("Papers that came out in May 1997 tell why.", "In August the town burned.", "1937-08"),
        ("A letter found on 2 May 1997 tells why.", "By 4 October the town lay in ruins.", "1937-10-04"),
        ("The fort had been built a year earlier.", "In August the town burned.", "1937-08"),
        ("The men had built it in the previous year.", "On 12 November the town burned.", "1937-11-12"),
        ("It had been shelled the year before.", "The town burned in September.", "1937-09"),
        # Here the story is told from there on.
        ("In February 1932 the king had fled.", "In March the queen followed.", "1932-03"),
        ("The king had fled on 7 February 1932, and on 9 March 1932 the queen.", "They met in April.", "1932-04"),
        ("The king came back on 7 April 1938.", "In August the town burned.", "1938-08"),
        ("In April 1938 the king came back.", "In August the town burned.", "1938-08"),
    ],
)
def test_a_history_stays_where_it_is_by_what_it_only_names(aside: str, then: str, value: str) -> None:
    assert read(f"{_WAR}{_FORT}{aside} {then}", "2009-12-19")[-1].value == value


@pytest.mark.parametrize(
    ("then", "value"),
    [
        ("In August they took the pass.", "BC0480-08"),
        ("They stayed through the summer.", "BC0480-SU"),
        ("On 4 September they left.", "BC0480-09-04"),
        ("They left the following year.", "XXXX"),
        ("It was over by the end of the year.", "XXXX"),
        ("In 1920 a wall was found, and in May a gate.", "1920-05"),
    ],
)
def test_a_history_before_the_era_is_not_of_the_report_s_year(then: str, value: str) -> None:
    told = "The war began in 499 BC. Ships came in 492 BC and in 490 BC. Peace was made in 486 BC. They came in 480 BC."
    assert read(f"{told} {then}", "2009-12-19")[-1].value == value


def test_a_day_without_a_publication_date_says_only_what_it_says() -> None:
    assert only("They met on Monday.", None)[2] == f"{ANY_YEAR}-WXX-1"
    assert only("They met on 9 August.", None)[2] == f"{ANY_YEAR}-08-09"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Rebels took the town on 5 May 2016. Yesterday the minister resigned.", "Yesterday", f"{ANY_YEAR}-XX-XX"),
        ("Bolivia signed it in 1904 and left it in 2013. Last month it came back.", "Last month", f"{ANY_YEAR}-XX"),
        ("Bolivia signed it in 1904.\n\nThe court's Oct. 1 ruling was praised.", "Oct. 1", f"{ANY_YEAR}-10-01"),
        ("Bolivia signed it in 1904. On Oct. 1 it came into force.", "Oct. 1", "1904-10-01"),
        ("Rebels took the town on 5 May 2016. Two days later they left.", "Two days later", "2016-05-07"),
        ("The 1962 constitution stands. The emir resigned a month ago.", "a month ago", "P1M"),
    ],
)
def test_a_report_without_a_date_counts_from_no_day_that_it_only_told(text: str, surface: str, value: str) -> None:
    assert [one.value for one in times(document_of(text), None, None) if text[one.start : one.end] == surface] == [
        value
    ]


def test_tense_comes_from_the_tree_where_there_is_one() -> None:
    tree = """
        Parliament parliament NOUN NN 3 nsubj
        will will AUX MD 3 aux
        vote vote VERB VB 0 root
        Friday Friday PROPN NNP 3 obl:tmod
    """
    analysis = analysis_of(tree)
    doc = Document(id="d", text=analysis.text, parts=())
    found = times(doc, analysis, Published(value=TUESDAY, basis="given"))
    assert found[0].value == "2021-08-13"


@pytest.mark.parametrize(
    ("tree", "value"),
    [
        (
            """
        Minsk Minsk PROPN NNP 3 nsubj
        has have AUX VBZ 3 aux
        scheduled schedule VERB VBN 0 root
        a a DET DT 5 det
        vote vote NOUN NN 3 obj
        Friday Friday PROPN NNP 3 obl:tmod
            """,
            "2021-08-13",
        ),
        (
            """
        The the DET DT 2 det
        march march NOUN NN 6 nsubj:pass
        planned plan VERB VBN 2 acl
        Friday Friday PROPN NNP 3 obl:tmod
        was be AUX VBD 6 aux:pass
        banned ban VERB VBN 0 root
            """,
            "2021-08-13",
        ),
        (
            """
        The the DET DT 2 det
        march march NOUN NN 5 nsubj
        planned plan VERB VBN 2 acl
        Friday Friday PROPN NNP 3 obl:tmod
        drew draw VERB VBD 0 root
        thousands thousand NOUN NNS 5 obj
            """,
            "2021-08-06",
        ),
        (
            """
        The the DET DT 2 det
        first first ADJ JJ 7 nsubj
        to to PART TO 4 mark
        join join VERB VB 2 acl
        Friday Friday PROPN NNP 4 obl:tmod
        were be AUX VBD 7 cop
        Poles Pole PROPN NNPS 0 root
            """,
            "2021-08-06",
        ),
        (
            """
        It it PRON PRP 4 nsubj:pass
        had have AUX VBD 4 aux
        been be AUX VBN 4 aux:pass
        set set VERB VBN 0 root
        to to PART TO 6 mark
        expire expire VERB VB 4 xcomp
        Friday Friday PROPN NNP 6 obl:tmod
            """,
            "2021-08-06",
        ),
        (
            """
        Washington Washington PROPN NNP 2 nsubj
        extended extend VERB VBD 0 root
        it it PRON PRP 2 obj
        until until ADP IN 8 case
        9 9 NUM CD 6 nummod
        a.m. a.m. NOUN NN 8 compound
        EST EST PROPN NNP 6 flat
        Friday Friday PROPN NNP 2 obl
            """,
            "2021-08-13T09:00",
        ),
        (
            """
        Deputies deputy NOUN NNS 2 nsubj
        rejected reject VERB VBD 0 root
        a a DET DT 4 det
        bill bill NOUN NN 2 obj
        to to PART TO 6 mark
        raise raise VERB VB 4 acl
        taxes tax NOUN NNS 6 obj
        Friday Friday PROPN NNP 6 obl:tmod
            """,
            "2021-08-06",
        ),
        (
            """
        Deputies deputy NOUN NNS 2 nsubj
        announced announce VERB VBD 0 root
        a a DET DT 4 det
        plan plan NOUN NN 2 obj
        to to PART TO 6 mark
        visit visit VERB VB 4 acl
        Kyiv Kyiv PROPN NNP 6 obj
        Friday Friday PROPN NNP 6 obl:tmod
            """,
            "2021-08-13",
        ),
        (
            """
        Paris Paris PROPN NNP 2 nsubj
        secured secure VERB VBD 0 root
        loans loan NOUN NNS 2 obj
        through through ADP IN 5 case
        January January PROPN NNP 3 nmod
            """,
            "2022-01",
        ),
    ],
    ids=[
        *("planned", "planned but banned", "planned and over", "the first to", "once planned", "until"),
        *("rejected on the day", "only announced", "through"),
    ],
)
def test_plans_and_ends_lie_ahead_unless_they_are_over(tree: str, value: str) -> None:
    analysis = analysis_of(tree)
    doc = Document(id="d", text=analysis.text, parts=())
    found = times(doc, analysis, Published(value=TUESDAY, basis="given"))
    assert found[-1].value == value


def test_intervals_are_half_open() -> None:
    (time,) = read("The town fell on 9 August 2021.")
    assert (time.begin, time.until) == ("2021-08-09", "2021-08-10")


@pytest.mark.parametrize(
    ("value", "begin", "until"),
    [
        ("2021", "2021-01-01", "2022-01-01"),
        ("2021-02", "2021-02-01", "2021-03-01"),
        ("2021-W32", "2021-08-09", "2021-08-16"),
        ("2021-W32-WE", "2021-08-14", "2021-08-16"),
        ("2021-Q4", "2021-10-01", "2022-01-01"),
        ("199", "1990-01-01", "2000-01-01"),
        ("2021-08-10T22:00", "2021-08-10T22:00", "2021-08-10T22:01"),
        ("2021-08-10TNI", "2021-08-10T18:00", "2021-08-11T06:00"),
        ("PRESENT_REF", None, None),
        ("P3D", None, None),
        ("2021-13", None, None),
    ],
)
def test_a_value_denotes_its_interval(value: str, begin: str | None, until: str | None) -> None:
    assert interval_of(value) == (begin, until)


def test_a_stretch_up_to_now_has_an_interval() -> None:
    (time,) = read("Ten villages fell in the last four days.")
    assert (time.type, time.value, time.begin, time.until) == ("DURATION", "P4D", "2021-08-06", "2021-08-11")


def test_the_end_of_a_month_is_its_last_third() -> None:
    (time,) = read("They will leave by the end of August.")
    assert time.value == "2021-08" and time.until == "2021-09-01"
    assert time.begin is not None and date.fromisoformat(time.begin) > date(2021, 8, 20)


def test_no_expression_crosses_a_paragraph() -> None:
    text = "They met in May\n\n2021 people came."
    assert [text[t.start : t.end] for t in read(text)][:1] == ["May"]


@pytest.mark.model
def test_the_number_of_a_block_is_no_year() -> None:
    text = "Police were called to the 1300 block of Elm Street. At 3:15 p.m., the suspect agreed to surrender."
    record = read_text(text, date="2024-08-10")
    assert all(claim.time.begin is None or str(claim.time.begin).startswith("2024") for claim in record.claims)


@pytest.mark.parametrize(
    ("text", "surface", "value", "published"),
    [
        ("The town fell on 23/07/2021.", "23/07/2021", "2021-07-23", TUESDAY),
        ("The town fell on 07/23/2021.", "07/23/2021", "2021-07-23", None),
        ("The town fell on 09.08.2021.", "09.08.2021", "2021-08-09", None),
        ("The town fell on Monday 09/08/2021.", "Monday 09/08/2021", "2021-08-09", None),
        # The tense, or the day of the report, when the other day is far from it.
        ("The town fell on 12/03/2021.", "12/03/2021", "2021-03-12", TUESDAY),
        ("The town will vote on 12/03/2021.", "12/03/2021", "2021-12-03", TUESDAY),
        ("The town fell on 09/08/2021.", "09/08/2021", "2021-08-09", TUESDAY),
        # Another day of the text: one that can be read in one way only, or one in words nearby.
        ("The town fell on 12/03/2019. It was retaken on 20/03/2019.", "12/03/2019", "2019-03-12", TUESDAY),
        ("The town fell on 12/03/2019. It was retaken on 04/20/2019.", "12/03/2019", "2019-12-03", TUESDAY),
        ("The town fell on 12/03/2025, in the week of 5 - 11 March 2025.", "12/03/2025", "2025-03-12", None),
        ("Hundreds died in the attacks of 9/11/2001.", "9/11/2001", "2001-09-11", TUESDAY),
        # Nothing tells.
        ("The town fell on 05/04/1998.", "05/04/1998", "1998-XX-XX", TUESDAY),
        ("The town fell on 05/07/2021.", "05/07/2021", "2021-XX-XX", TUESDAY),
        ("The town fell on 12/03/2025.", "12/03/2025", "2025-XX-XX", None),
        ("It fell on 12/03/2019, not on 13/03/2019 or 03/13/2019.", "12/03/2019", "2019-XX-XX", TUESDAY),
        # The zone of a clock belongs to its words.
        ("It fell at 2021-08-09T10:32:00Z.", "2021-08-09T10:32:00Z", "2021-08-09T10:32:00", TUESDAY),
        ("It fell at 2021-08-09T10:32+02:00.", "2021-08-09T10:32+02:00", "2021-08-09T10:32", TUESDAY),
    ],
)
def test_a_day_in_figures_is_not_guessed(text: str, surface: str, value: str, published: str | None) -> None:
    found = {text[t.start : t.end]: t for t in read(text, published)}
    assert found[surface].value == value
    assert (found[surface].begin is None) == value.endswith("-XX-XX")


_NO_DAYS = ["31/02/2021", "20/13/2021", "0/0/2021", "2021-13-45", "2021-02-31T10:00:00Z", "2021-02-03T25:61"]


@pytest.mark.parametrize("day", _NO_DAYS)
def test_figures_that_are_no_day_are_none(day: str) -> None:
    assert read(f"The town fell on {day}.") == []


def test_a_deed_on_a_day_that_may_be_one_of_two_is_of_no_day_of_the_report() -> None:
    record = read_text("Rebels seized Goma on 05/04/1998, the army said.", date="2025-05-20")
    assert [claim.time.begin for claim in record.claims] == [None]


@pytest.mark.parametrize(
    ("sentence", "surface", "value", "begin", "until"),
    [
        ("In the past two and a half years.", "the past two and a half years", "P2Y6M", "2019-02-10", "2021-08-11"),
        ("It fell in the last 6.5 weeks.", "the last 6.5 weeks", "P6.5W", "2021-06-25", "2021-08-11"),
        ("It fell in the past year and a half.", "the past year and a half", "P1Y6M", "2020-02-10", "2021-08-11"),
        ("Rebels in 2019/20 killed ten.", "2019/20", "2019-01-01/2020-12-31", "2019-01-01", "2021-01-01"),
        ("Rebels in 1999/00 killed ten.", "1999/00", "1999-01-01/2000-12-31", "1999-01-01", "2001-01-01"),
        ("It fell the day after Easter.", "the day after Easter", "2021-04-05", "2021-04-05", "2021-04-06"),
        ("It fell a week before Christmas.", "a week before Christmas", "2020-12-18", "2020-12-18", "2020-12-19"),
        ("The week before Easter.", "The week before Easter", "2021-03-28/2021-04-03", "2021-03-28", "2021-04-04"),
        ("It fell the day before Friday's vote.", "the day before Friday", "2021-08-05", "2021-08-05", "2021-08-06"),
        ("The day after last Monday's raid.", "The day after last Monday", "2021-08-10", "2021-08-10", "2021-08-11"),
        ("It fell a week after Sunday's vote.", "a week after Sunday", "2021-08-15", "2021-08-15", "2021-08-16"),
        ("The week before Monday's", "The week before Monday", "2021-08-02/2021-08-08", "2021-08-02", "2021-08-09"),
        ("Ten died in the last week.", "the last week", "P1W", "2021-08-03", "2021-08-11"),
        ("Over the last month ten died.", "the last month", "P1M", "2021-07-10", "2021-08-11"),
        ("Prices doubled over the last year.", "the last year", "P1Y", "2020-08-10", "2021-08-11"),
        ("Ten died in the last week of June.", "the last week of June", "2021-06", "2021-06-24", "2021-07-01"),
        ("It fell in the last month of the war.", "the last month", "P1M", None, None),
        ("Ten died last month.", "last month", "2021-07", "2021-07-01", "2021-08-01"),
        ("The week after Easter.", "The week after Easter", "2021-04-05/2021-04-11", "2021-04-05", "2021-04-12"),
        ("It is shelled every other Tuesday.", "every other Tuesday", "XXXX-WXX-2", None, None),
    ],
)  # fmt: skip
def test_a_stretch_or_a_day_beside_another_is_worked_out(
    sentence: str, surface: str, value: str, begin: str | None, until: str | None
) -> None:
    assert only(sentence)[::2] == (surface, value)
    time = read(sentence)[0]
    assert (time.begin, time.until) == (begin, until)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Shells were fired on May 3, 4 and 7.", ["2021-05-03", "2021-05-04", "2021-05-07"]),
        ("Shells were fired on May 3, 4, and 7 at dawn.", ["2021-05-03", "2021-05-04", "2021-05-07"]),
        ("Shells fell on April 11, 12 and 13, 2019.", ["2019-04-11", "2019-04-12", "2019-04-13"]),
        ("On May 3, 4 people and 7 soldiers died.", ["2021-05-03"]),
        ("On May 3, 4 and 7 militants died.", ["2021-05-03"]),
        ("On May 3, 12 died.", ["2021-05-03"]),
    ],
)
def test_days_listed_behind_their_month_are_days(sentence: str, days: list[str]) -> None:
    assert [time.value for time in read(sentence) if len(time.value) == 10] == days
