/// Words that nothing stands behind: every code E03xx that one file can have.
let nameMistakes: [MistakeFixture] = [
  MistakeFixture(
    "a term that the vocabulary does not have",
    #"""
    raphe: 1
    theory: t
    title: T
    scope: {species: humman, region: [brain, cerebellum]}
    #                ^^^^^^ E0301: `humman` is not a term of `species` (write `human`)
    #                                        ^^^^^^^^^^ E0301: `cerebellum` is not a term of `regions` (add it to the vocabulary under `regions`)
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a group with a term that is not there",
    #"""
    raphe: 1
    theory: t
    title: T
    groups:
      depressed: {diagnosis: depresion, treatment: nothing}
    #                        ^^^^^^^^^ E0301: `depresion` is not a term of `diagnoses` (write `depression`)
    #                                              ^^^^^^^ E0301: `nothing` is not a term of `treatments` (add it to the vocabulary under `treatments`)
      healthy: {diagnosis: healthy}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a claim with a term that is not there",
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
        ligand: WAY100635
    #           ^^^^^^^^^ E0301: `WAY100635` is not a term of `ligands` (write `WAY-100635`)
        tissue: plasma
    #           ^^^^^^ E0301: `plasma` is not a term of `tissues` (add it to the vocabulary under `tissues`)
    """#),
  MistakeFixture(
    "a name of two terms",
    #"""
    raphe: 1
    vocabulary: v
    targets:
      5-HT2A: {also: [S2, HTR2A]}
    #                     ^^^^^ E0302: the name `HTR2A` belongs to two terms of `targets` (leave it with one of them); 6:3 it belongs to `HTR2A` here
      5-HT2C: {also: [S2]}
    #                 ^^ E0302: the name `S2` belongs to two terms of `targets` (leave it with one of them); 4:19 it belongs to `5-HT2A` here
      HTR2A: {}
    """#),
  MistakeFixture(
    "a name twice in one term",
    #"""
    raphe: 1
    vocabulary: v
    targets:
      5-HT2A: {also: [5-HT2A, HTR2A, HTR2A]}
    #                 ^^^^^^ E0302: `5-HT2A` is already a name of this term (take it away); 4:3 the first time
    #                                ^^^^^ E0302: `HTR2A` is already a name of this term (take it away); 4:27 the first time
    """#),
  MistakeFixture(
    "a cycle",
    #"""
    raphe: 1
    vocabulary: v
    regions:
      raphe: {in: brainstem}
      brainstem: {in: midbrain}
    # ^^^^^^^^^ E0303: `brainstem` lies in itself: brainstem, in midbrain, in raphe, in brainstem (take one of these `in` away)
      midbrain: {in: raphe}
      cortex: {in: cortex}
    # ^^^^^^ E0303: `cortex` lies in itself: cortex, in cortex (take one of these `in` away)
    """#),
  MistakeFixture(
    "a parent that is not there",
    #"""
    raphe: 1
    vocabulary: v
    regions:
      raphe: {in: brainstm}
    #             ^^^^^^^^ E0301: `brainstm` is not a term of `regions` (write `brainstem`)
      brainstem: {}
    """#),
  MistakeFixture(
    "references to oneself",
    #"""
    raphe: 1
    vocabulary: v
    measures:
      density: {proxy_for: density, moves: with, because: it is}
    #                      ^^^^^^^ E0304: `density` cannot stand for itself (name the measure that it stands for)
    outcomes:
      worse: {opposite: worse}
    #                   ^^^^^ E0304: `worse` cannot be its own opposite (name the outcome that it is the opposite of)
    """#),
  MistakeFixture(
    "references to nothing",
    #"""
    raphe: 1
    vocabulary: v
    measures:
      BPND: {proxy_for: densty, moves: with, because: it is}
    #                   ^^^^^^ E0301: `densty` is not a term of `measures` (write `density`)
      density: {}
    outcomes:
      worse: {opposite: better}
    #                   ^^^^^^ E0301: `better` is not a term of `outcomes` (add it to the vocabulary under `outcomes`)
    """#),
  MistakeFixture(
    "a misspelt target",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5HT1a density
    #            ^^^^^^^^^^^^^ E0305: `5HT1a` is not a target of the vocabulary (write `5HT1A density`)
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a target far from all",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: dopamine density
    #            ^^^^^^^^^^^^^^^^ E0305: `dopamine` is not a target of the vocabulary (add it to the vocabulary under `targets`)
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a misspelt measure",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A densty
    #            ^^^^^^^^^^^^^ E0305: `densty` is not a measure of the vocabulary (write `5-HT1A density`)
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "both halves misspelt",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1AR densitiy
    #            ^^^^^^^^^^^^^^^^ E0305: `5-HT1AR densitiy` is neither a target and a measure nor an outcome (write `5-HT1A density`)
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a misspelt outcome",
    #"""
    raphe: 1
    theory: t
    title: T
    claims:
      - id: a
        relate: fall in 5-HT2 density
        to: symptom improvment
    #       ^^^^^^^^^^^^^^^^^^ E0305: `symptom improvment` is neither a target and a measure nor an outcome (write `symptom improvement`)
        is: positive
    """#),
  MistakeFixture(
    "a misspelt word before a quantity",
    #"""
    raphe: 1
    theory: t
    title: T
    claims:
      - id: a
        relate: decrease in 5-HT2 density
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^ E0305: `decrease in` cannot stand before a target (write `change in`, `rise in`, `fall in` or `baseline`, or take it away)
        to: symptom improvement
        is: positive
    """#),
  MistakeFixture(
    "a quantity the wrong way round",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: density of 5-HT1A
    #            ^^^^^^^^^^^^^^^^^ E0305: `density of 5-HT1A` is neither a target and a measure nor an outcome (write a target and a measure, such as `5-HT1A density`)
        in: depressed
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "an unknown group",
    #"""
    raphe: 1
    theory: t
    title: T
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: a
        compare: 5-HT1A density
        in: depresed
    #       ^^^^^^^^ E0306: the theory has no group `depresed` (write `depressed`)
        is: lower
        than: healthy
    """#),
  MistakeFixture(
    "a group far from all",
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
        than: volunteers
    #         ^^^^^^^^^^ E0306: the theory has no group `volunteers` (define it under `groups`)
    """#),
  MistakeFixture(
    "an id twice",
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
      - id: a
    #       ^ E0307: two claims have the id `a` (give one of them another id); 6:9 the first one
        compare: 5-HT1A density
        in: depressed
        is: higher
        than: healthy
    """#),
]
