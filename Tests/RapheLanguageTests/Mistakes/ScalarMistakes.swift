/// Words, ids, amounts and numbers that cannot be read: E0205 to E0207.
let scalarMistakes: [MistakeFixture] = [
  MistakeFixture(
    "an unknown relation",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lowest
    #       ^^^^^^ E0205: `lowest` is not one of `lower`, `higher`, `different` or `the same` (write `lower`)
        than: healthy
    """#),
  MistakeFixture(
    "an unknown relation far from all",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        relate: 5-HT1A density
        to: symptom improvement
        is: correlated
    #       ^^^^^^^^^^ E0205: `correlated` is not one of `positive`, `negative` or `none`
    """#),
  MistakeFixture(
    "an unknown word",
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
        applies_to: everyone
    #               ^^^^^^^^ E0205: `everyone` is not `average` or `next setting`
        proxies: refuse
    #            ^^^^^^ E0205: `refuse` is not `allowed` or `refused` (write `refused`)
        expect: [supported, refuted]
    #                       ^^^^^^^ E0205: `refuted` is not one of `supported`, `contradicted`, `contested`, `inconclusive`, `untested` or `trivial`
    """#),
  MistakeFixture(
    "an unknown grain",
    #"""
    raphe: 1
    dataset: d
    title: D
    grain: series
    #      ^^^^^^ E0205: `series` is not `finding`, nor `subject`
    table: t.csv
    """#),
  MistakeFixture(
    "a condition in words",
    #"""
    raphe: 1
    dataset: d
    title: D
    grain: subject
    table: t.csv
    columns: {bp: {quantity: 5-HT1A density}}
    exclude:
      - where: motion over 4
    #          ^^^^^^^^^^^^^ E0213: `motion over 4` is not a condition (write it like `motion_mm > 4`)
        because: head motion
    """#),
  MistakeFixture(
    "an unknown commitment",
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
        commitment: certain
    #               ^^^^^^^ E0205: `certain` is not `firm` or `hedged`, nor a probability from 0.5 to 1
    """#),
  MistakeFixture(
    "ids",
    #"""
    raphe: 1
    theory: Stahl 1994
    #       ^^^^^^^^^^ E0206: `Stahl 1994` is not an id of lower-case letters, digits and single hyphens (write it like `stahl-1994`)
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a--b
    #       ^^^^ E0206: `a--b` is not an id of lower-case letters, digits and single hyphens (write it like `5ht1a-lower-in-depression`)
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "amounts",
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
        by_at_least: 0.2
    #                ^^^ E0206: `0.2` is not an amount with its unit (write it like `0.2 SD`)
        by_at_most: .8 SD
    #               ^^^^^ E0206: `.8 SD` is not an amount with its unit (write it like `0.2 SD`)
    """#),
  MistakeFixture(
    "a group that cannot be read",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      depressed: {diagnosis: depression, for_at_least: two weeks, for_at_most: 14  d}
    #                                                  ^^^^^^^^^ E0206: `two weeks` is not a time (write it like `14 d`)
    #                                                                          ^^^^^ E0206: `14  d` is not a time (write it like `42 d`)
      healthy: {diagnosis: healthy}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "numbers out of range",
    #"""
    raphe: 1
    theory: t
    title: T
    published: 94
    #          ^^ E0207: `94` is not a year from 1800 to 2200
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
        commitment: 0
    #               ^ E0207: `0` is not a probability from 0.5 to 1
    """#),
  MistakeFixture(
    "numbers of another form",
    #"""
    raphe: 1
    dataset: d
    title: D
    grain: finding
    table: t.csv
    assume: {n: 0x10, alpha: nan, rho: +1, cv: 1e400, pre_post_correlation: .5}
    #           ^^^^ E0207: `0x10` is not a number of subjects, 2 or more
    #                        ^^^ E0207: `nan` is not a level above 0 and below 1
    #                                  ^^ E0207: `+1` is not a correlation from 0 to 1
    #                                          ^^^^^ E0207: `1e400` is not a coefficient of variation above 0
    #                                                                       ^^ E0207: `.5` is not a correlation above -1 and below 1
    """#),
  MistakeFixture(
    "a version to come",
    #"""
    raphe: 2
    #      ^ E0207: `2` is not the version of the language, 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
]
