/// Mistakes in how a file is written: every code E02xx, at its place.
let formMistakes: [MistakeFixture] = [
  MistakeFixture(
    "a misspelt key",
    #"""
    raphe: 1
    theory: t
    titel: T
    #^^^^ E0201: `theory` has no key `titel` (write `title`)
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a key of another record",
    #"""
    raphe: 1
    theory: t
    title: T
    source: {cite: Stahl, year: 1994}
    #                     ^^^^ E0201: `source` has no key `year` (its keys are `cite`, `pmid`, `doi` and `url`)
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a key of another relation",
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
        within: 0.2 SD
    #   ^^^^^^ E0201: `compare lower or higher` has no key `within` (its keys are `id`, `compare`, `in`, `is`, `than`, `by_at_least`, `by_at_most`, `species`, `region`, `tissue`, `ligand`, `diagnosis`, `treatment`, `applies_to`, `commitment`, `says`, `because`, `expect`, `from_mechanism` and `proxies`)
    """#),
  MistakeFixture(
    "a misspelt verb",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        comapre: 5-HT1A density
    #   ^^^^^^^ E0201: `claim` has no key `comapre` (write `compare`)
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a missing key",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #   ^^^^^ E0202: the key `in` is missing (add `in`: the group; the effect is this group minus the other)
        compare: 5-HT1A density
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a missing title",
    #"""
    raphe: 1
    #^^^^^^^ E0202: the key `title` is missing (add `title`: what the theory is called)
    theory: t
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a missing relation, and what is wrong anyway",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #   ^^^^^ E0202: the key `is` is missing (add `is`: `lower`, `higher`, `different` or `the same`)
        compare: 5-HT1A density
        in: depressed
        than: healthy
        commitment: 70
    #               ^^ E0207: `70` is not a probability above 0, up to 1
        sayz: x
    #   ^^^^ E0201: `claim` has no key `sayz` (write `says`)
    """#),
  MistakeFixture(
    "an incomplete proxy",
    #"""
    raphe: 1
    vocabulary: v
    measures:
      BPND: {proxy_for: density}
    #       ^^^^^^^^^^^^^^^^^^^^ E0202: `proxy_for`, `moves` and `because` belong together (add `moves` and `because`)
      density: {}
    """#),
  MistakeFixture(
    "a list for a text",
    #"""
    raphe: 1
    theory: t
    title: [A, B]
    #      ^^^^^^ E0203: expected a title, found a list (write it like `Serotonin deficiency`)
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a text for keys",
    #"""
    raphe: 1
    theory: t
    title: T
    source: Stahl 1994
    #       ^^^^^^^^^^ E0203: expected the keys of `source`, found a single value (write `{cite: Stahl 1994}`)
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "keys for a list",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      a: {compare: 5-HT1A density}
    # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ E0203: expected a list, found keys with values
    """#),
  MistakeFixture(
    "a text for a claim",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - 5-HT1A density is lower
    #   ^^^^^^^^^^^^^^^^^^^^^^^ E0203: expected the keys of a claim, found a single value (write its keys, one of them `compare`, `relate`, `order` or `follow`)
    """#),
  MistakeFixture(
    "nothing after a key",
    #"""
    raphe: 1
    theory: t
    title:
    #     ^ E0204: nothing is written here; expected a title
    groups:
    claims:
    #      ^ E0204: nothing is written here; expected a list
    """#),
  MistakeFixture(
    "nothing after a key of a claim",
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
        region:
    #          ^ E0204: nothing is written here; expected a vocabulary term
    """#),
  MistakeFixture(
    "an empty text",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: ""
    #            ^^ E0204: nothing is written here; expected a quantity
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "an empty key",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      "": {diagnosis: depression}
    # ^^ E0204: an empty key; expected the name of a group
      depressed: {diagnosis: depression}
      healthy: {diagnosis: healthy}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
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
    grain: subject
    #      ^^^^^^^ E0205: `subject` is not `finding`
    table: t.csv
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
    #               ^^^^^^^ E0205: `certain` is not `firm` or `hedged`, nor a probability above 0, up to 1
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
    #               ^ E0207: `0` is not a probability above 0, up to 1
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
  MistakeFixture(
    "an empty list",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {}
    claims: []
    #       ^^ E0208: the list is empty; expected at least 1 item
    """#),
  MistakeFixture(
    "an order of two groups",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        order: 5-HT1A density
        across: [depressed, healthy]
    #           ^^^^^^^^^^^^^^^^^^^^ E0208: the list has 2 items; expected at least 3 items (of two groups say `compare`)
        is: rising
    """#),
  MistakeFixture(
    "an empty list of terms",
    #"""
    raphe: 1
    theory: t
    title: T
    scope: {species: []}
    #                ^^ E0208: the list is empty; expected at least 1 item
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "no verb",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
    #   ^^^^^ E0209: the claim needs one of the keys `compare`, `relate`, `order` or `follow`
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "two verbs",
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
        relate: 5-HT1A density
    #   ^^^^^^ E0210: the claim has both `compare` and `relate` (write two of them, each with one verb); 7:5 the other verb
    """#),
  MistakeFixture(
    "no first key",
    #"""
    theory: t
    #^^^^^ E0211: the file does not begin with `raphe: 1` (write `raphe: 1` first)
    title: T
    """#),
  MistakeFixture(
    "a list for a file",
    #"""
    - raphe: 1
    #^^^^^^^^^ E0211: the file is a list; expected keys with values (begin with `raphe: 1` and one of `theory`, `dataset`, `model`, `study` or `vocabulary`)
    """#),
  MistakeFixture(
    "an unknown kind",
    #"""
    raphe: 1
    hypothesis: t
    #^^^^^^^^^ E0212: the key after `raphe` says the kind of file; `hypothesis` is none (write one of `theory`, `dataset`, `model`, `study` or `vocabulary`)
    """#),
  MistakeFixture(
    "a kind that is nearly one",
    #"""
    raphe: 1
    theori: t
    #^^^^^ E0212: the key after `raphe` says the kind of file; `theori` is none (write `theory`)
    """#),
  MistakeFixture(
    "no kind",
    #"""
    raphe: 1
    #^^^^ E0212: the file ends after `raphe` (go on with one of `theory`, `dataset`, `model`, `study` or `vocabulary`)
    """#),
  MistakeFixture(
    "a condition without keys",
    #"""
    raphe: 1
    dataset: d
    title: D
    grain: finding
    table: t.csv
    exclude: [{where: n > 4, because: small}]
    #                 ^^^^^ E0203: expected keys with values, found a single value
    """#),
  MistakeFixture(
    "everything at once",
    #"""
    raphe: 1
    theory: T
    #       ^ E0206: `T` is not an id of lower-case letters, digits and single hyphens (write it like `stahl-1994`)
    titel: X
    #^^^^ E0201: `theory` has no key `titel` (write `title`)
    published: 12
    #          ^^ E0207: `12` is not a year from 1800 to 2200
    scope: {spezies: human}
    #       ^^^^^^^ E0201: `scope` has no key `spezies` (write `species`)
    groups:
      depressed: {diagnosis: depression, until: 3 d}
    #                                    ^^^^^ E0201: `group` has no key `until` (its keys are `diagnosis`, `treatment`, `outcome`, `for_at_least` and `for_at_most`)
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
        by_at_least: 20
    #                ^^ E0206: `20` is not an amount with its unit (write it like `0.2 SD`)
        proxies: maybe
    #            ^^^^^ E0205: `maybe` is not `allowed` or `refused`
    """#),
]
