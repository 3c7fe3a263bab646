/// Lists and records that are not whole: E0208 to E0212, and everything at once.
let recordMistakes: [MistakeFixture] = [
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
    #^^^^^^^^^ E0211: the file is a list; expected keys with values (begin with `raphe: 1` and one of `theory`, `dataset`, `model`, `study`, `project` or `vocabulary`)
    """#),
  MistakeFixture(
    "an unknown kind",
    #"""
    raphe: 1
    hypothesis: t
    #^^^^^^^^^ E0212: the key after `raphe` says the kind of file; `hypothesis` is none (write one of `theory`, `dataset`, `model`, `study`, `project` or `vocabulary`)
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
    #^^^^ E0212: the file ends after `raphe` (go on with one of `theory`, `dataset`, `model`, `study`, `project` or `vocabulary`)
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
