/// Claims that exclude or imply each other: E0401 and W0402.
let contradictionMistakes: [MistakeFixture] = [
  MistakeFixture(
    "a contradiction",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
      - id: b
    #       ^ E0401: `a` and `b` cannot both hold (withdraw one of them, or narrow their scopes); 6:9 5-HT1A density is lower in depressed than in healthy.
        compare: 5-HT1A density
        in: depressed
        is: higher
        than: healthy
    """#),
  MistakeFixture(
    "a contradiction the other way round",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
      - id: b
    #       ^ E0401: `a` and `b` cannot both hold (withdraw one of them, or narrow their scopes); 6:9 5-HT1A density is lower in depressed than in healthy.
        compare: 5-HT1A density
        in: healthy
        is: lower
        than: depressed
    """#),
  MistakeFixture(
    "a contradiction across scales",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
        by_at_least: 5 %
      - id: b
    #       ^ E0401: `a` and `b` cannot both hold (withdraw one of them, or narrow their scopes); 6:9 5-HT1A density is lower in depressed than in healthy, by at least 5 %.
        compare: 5-HT1A density
        in: depressed
        is: higher
        than: healthy
        by_at_least: 0.2 SD
    """#),
  MistakeFixture(
    "a contradiction whatever the proxies",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
      - id: b
    #       ^ E0401: `a` and `b` cannot both hold (withdraw one of them, or narrow their scopes); 6:9 5-HT1A density is lower in depressed than in healthy.
        compare: 5-HT1A density
        in: depressed
        is: higher
        than: healthy
        proxies: refused
    """#),
  MistakeFixture(
    "a contradiction of correlations",
    #"""
    raphe: 1
    theory: t
    title: T
    claims:
      - id: a
        relate: 5-HT1A density
        to: symptom improvement
        is: positive
      - id: b
    #       ^ E0401: `a` and `b` cannot both hold (withdraw one of them, or narrow their scopes); 5:9 5-HT1A density and symptom improvement go together.
        relate: symptom improvement
        to: 5-HT1A density
        is: negative
        at_least: 0.2
    """#),
  MistakeFixture(
    "a claim that another implies",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #       ^ W0402: `a` follows from `b` (keep the narrower claim); 11:9 5-HT1A density is lower in depressed than in healthy, by at least 0.2 SD.
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
      - id: b
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
        by_at_least: 0.2 SD
    """#),
  MistakeFixture(
    "a claim that is said twice",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
      - id: b
    #       ^ W0402: `b` follows from `a` (keep the narrower claim); 6:9 5-HT1A density is lower in depressed than in healthy.
        compare: 5-HT1A density
        in: healthy
        is: higher
        than: depressed
    """#),
  MistakeFixture(
    "a claim that one on another scale implies",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #       ^ W0402: `a` follows from `b` (keep the narrower claim); 11:9 5-HT1A density is lower in depressed than in healthy, by at least 5 %.
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
      - id: b
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
        by_at_least: 5 %
    """#),
]
