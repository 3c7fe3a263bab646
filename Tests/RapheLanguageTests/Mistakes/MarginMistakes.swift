/// Margins in a wrong unit, order or size: E0405, E0407 and E0410.
let marginMistakes: [MistakeFixture] = [
  MistakeFixture(
    "margins in units that do not fit",
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
        by_at_least: 2 nM
    #                ^^^^ E0405: `2 nM` is in a unit that this measure does not have (use `SD`, `%` or `fmol/mg`)
      - id: b
        compare: 5-HT1A BPND
        in: depressed
        is: lower
        than: healthy
        by_at_most: 14 d
    #               ^^^^ E0405: `14 d` is in a unit that this measure does not have (use `SD` or `%`)
      - id: c
        compare: 5-HT1A occupancy
        in: depressed
        is: the same
        as: healthy
        within: 5 points
    #           ^^^^^^^^ E0405: `5 points` is in a unit that this measure does not have (use `SD` or `%`)
    """#),
  MistakeFixture(
    "margins in two units",
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
        by_at_most: 1 SD
    #               ^^^^ E0405: `5 %` and `1 SD` are on different scales (write both in the same unit); 11:18 the other margin
    """#),
  MistakeFixture(
    "margins in the wrong order",
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
        by_at_least: 0.8 SD
        by_at_most: 0.2 SD
    #               ^^^^^^ E0407: no effect is at least `0.8 SD` and at most `0.2 SD` (exchange them); 11:18 the other margin
    """#),
  MistakeFixture(
    "margins without a size",
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
        by_at_least: -0.2 SD
    #                ^^^^^^^ E0410: `-0.2 SD` is not a size above 0 (say the direction by `is`, the size without a sign)
      - id: b
        compare: 5-HT1A density
        in: depressed
        is: higher
        than: healthy
        region: brain
        by_at_most: 0 SD
    #               ^^^^ E0410: `0 SD` is not a size above 0 (say the direction by `is`, the size without a sign)
      - id: c
        compare: 5-HT1A density
        in: depressed
        is: the same
        as: healthy
        within: 0.0 SD
    #           ^^^^^^ E0410: `0.0 SD` is not a size above 0 (say the direction by `is`, the size without a sign)
    """#),
  MistakeFixture(
    "falls by more than everything",
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
        by_at_least: 100 %
    #                ^^^^^ E0410: nothing falls by `100 %` (write a percentage below 100)
      - id: b
        compare: 5-HT1A density
        in: depressed
        is: the same
        as: healthy
        within: 150 %
    #           ^^^^^ E0410: nothing falls by `150 %` (write a percentage below 100)
      - id: c
        compare: 5-HT1A density
        in: depressed
        is: different
        than: healthy
        by_at_least: 100 %
    #                ^^^^^ E0410: nothing falls by `100 %` (write a percentage below 100)
    """#),
]
