/// Claims that say the opposite, risk nothing, or whose groups do not fit: the other codes x04xx.
let claimMistakes: [MistakeFixture] = [
  MistakeFixture(
    "a quotation that says the opposite",
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
        says: "5-HT1A receptors may be up-regulated"
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ W0404: the quotation says `up-regulated`, the claim `lower` (check the direction against the source); 6:9 5-HT1A density is lower in depressed than in healthy.
    """#),
  MistakeFixture(
    "nothing at risk",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #       ^ W0403: `a` had a probability of 100.0 % before any evidence (narrow the margin to what the theory really says); 5-HT1A density is the same in depressed as in healthy, within 5 SD.
        compare: 5-HT1A density
        in: depressed
        is: the same
        as: healthy
        within: 5 SD
      - id: b
    #       ^ W0403: `b` had a probability of 98.9 % before any evidence (narrow the margin to what the theory really says); 5-HT1A BPND is different in depressed than in healthy, by at least 0.01 SD.
        compare: 5-HT1A BPND
        in: depressed
        is: different
        than: healthy
        by_at_least: 0.01 SD
      - id: c
    #       ^ W0403: `c` had a probability of 95.3 % before any evidence (narrow the margin to what the theory really says); 5-HT2A density is the same in depressed as in healthy, within 80 %.
        compare: 5-HT2A density
        in: depressed
        is: the same
        as: healthy
        within: 80 %
    """#),
  MistakeFixture(
    "nothing at risk in a correlation or in one more sample",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #       ^ W0403: `a` had a probability of 99.7 % before any evidence (narrow the margin to what the theory really says); 5-HT1A density and symptom improvement do not go together, r being within 0.9 of 0.
        relate: 5-HT1A density
        to: symptom improvement
        is: none
        within: 0.9
      - id: b
    #       ^ W0403: `b` had a probability of 96.6 % before any evidence (narrow the margin to what the theory really says); 5-HT1A density is the same in depressed as in healthy, within 1.5 SD.
        compare: 5-HT1A density
        in: depressed
        is: the same
        as: healthy
        within: 1.5 SD
        applies_to: average
      - id: c
    #       ^ W0403: `c` had a probability of 94.2 % before any evidence (narrow the margin to what the theory really says); In one more sample, 5-HT1A BPND is the same in depressed as in healthy, within 1.5 SD.
        compare: 5-HT1A BPND
        in: depressed
        is: the same
        as: healthy
        within: 1.5 SD
        applies_to: next setting
    """#),
  MistakeFixture(
    "an unused group",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      depressed: {diagnosis: depression}
      healthy: {diagnosis: healthy}
      remitted: {diagnosis: depression}
    # ^^^^^^^^ W0406: no claim names the group `remitted` (use it or take it away)
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a group with itself",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    #                                            ^^^^^^^ W0406: no claim names the group `healthy` (use it or take it away)
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: depressed
    #         ^^^^^^^^^ E0408: nothing tells `depressed` from `depressed` (give both a diagnosis, treatment or outcome, by terms that exclude each other)
    """#),
  MistakeFixture(
    "groups of which one lies in the other",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      on-ssri: {treatment: SSRI}
      on-drug: {treatment: antidepressant}
    claims:
      - id: a
        compare: 5-HT1A density
        in: on-ssri
        is: lower
        than: on-drug
    #         ^^^^^^^ E0408: nothing tells `on-ssri` from `on-drug` (give both a diagnosis, treatment or outcome, by terms that exclude each other)
    """#),
  MistakeFixture(
    "groups with nothing in common",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      depressed: {diagnosis: depression}
      untreated: {treatment: none}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: untreated
    #         ^^^^^^^^^ E0408: nothing tells `depressed` from `untreated` (give both a diagnosis, treatment or outcome, by terms that exclude each other)
    """#),
  MistakeFixture(
    "lengths that are no times",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      depressed: {diagnosis: depression, for_at_least: 14 mg, for_at_most: -0 d}
    #                                                  ^^^^^ E0409: `14 mg` is not a length of treatment (write a number of `min`, `h`, `d`, `wk` or `mo`, such as `14 d`)
    #                                                                      ^^^^ E0409: `-0 d` is not a length of treatment (write a number of `min`, `h`, `d`, `wk` or `mo`, such as `14 d`)
      healthy: {diagnosis: healthy, for_at_least: 2 wk, for_at_most: 3 d}
    #                                                                ^^^ E0409: the longest treatment, `3 d`, is shorter than the shortest (exchange `for_at_least` and `for_at_most`); 6:47 the shortest treatment
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a group twice in an order",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      depressed: {diagnosis: depression, treatment: none}
      medicated: {diagnosis: depression, treatment: SSRI}
      healthy: {diagnosis: healthy}
    claims:
      - id: a
        order: 5-HT1A density
        across: [depressed, medicated, healthy, medicated]
    #                                           ^^^^^^^^^ E0412: the order names `medicated` twice (name each group once); 11:25 the first time
        is: rising
    """#),
]
