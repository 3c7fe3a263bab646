/// Keys that a record does not have, and keys that are missing: E0201 and E0202.
let keyMistakes: [MistakeFixture] = [
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
    #               ^^ E0207: `70` is not a probability from 0.5 to 1
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
]
