/// Values of another shape, and none: E0203 and E0204.
let shapeMistakes: [MistakeFixture] = [
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
]
