// Written by Tests/Peers/plan_reference.py; do not edit.

@testable import RapheEvaluation
import RapheLanguage
import RapheStatistics

extension PlanReference {
  static let shifts: [PlanReference] = [
    PlanReference(
      "no evidence",
      terms: [],
      weights: [], scale: .g, variance: 0.1,
      stances: [
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: -.infinity, upper: 0.0)]), setting: .average, commitment: 0.99)
          ], weights: [])
      ],
      now: 0, bits: 1.378423078, turningPoints: [1.307084e-16]),
    PlanReference(
      "exact terms",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: 0.1, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.2),
      ],
      weights: [1.0, 1.0, 1.0], scale: .g, variance: 0.04,
      stances: [
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: -.infinity, upper: 0.0)]), setting: .average, commitment: 0.7)
          ], weights: [1.0, 1.0, 1.0])
      ],
      now: 0.5115828531, bits: 0.1942969838, turningPoints: [-0.060282318]),
    PlanReference(
      "mixed terms, two sides",
      terms: [
        .normal(estimate: -0.55, variance: 0.12),
        .interval(lower: -.infinity, upper: -0.62, variance: 0.11),
        .interval(lower: -0.55, upper: 0.55, variance: 0.09),
        .folded(estimate: 0.3, variance: 0.1),
        .interval(lower: -0.7, upper: 0.7, variance: 0.14),
      ],
      weights: [0.625, 0.625, 1.0, 1.0, 1.0], scale: .g, variance: 0.1,
      stances: [
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: -.infinity, upper: 0.0)]), setting: .average, commitment: 0.99)
          ], weights: [0.3125, 0.3125, 0.5, 1.0, 1.0]),
        Stance(
          parts: [Stance.Part(region: Region([.init(lower: -0.2, upper: 0.2)]), setting: .average, commitment: 0.99)],
          weights: [0.625, 0.625, 1.0, 1.0, 1.0]),
      ],
      now: 0.01788816815, bits: 0.9165677341, turningPoints: [-0.19198231]),
    PlanReference(
      "a thousand per group",
      terms: [
        .normal(estimate: -0.55, variance: 0.12),
        .interval(lower: -.infinity, upper: -0.62, variance: 0.11),
        .interval(lower: -0.55, upper: 0.55, variance: 0.09),
        .folded(estimate: 0.3, variance: 0.1),
        .interval(lower: -0.7, upper: 0.7, variance: 0.14),
      ],
      weights: [0.625, 0.625, 1.0, 1.0, 1.0], scale: .g, variance: 0.002,
      stances: [
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: -.infinity, upper: 0.0)]), setting: .average, commitment: 0.99)
          ], weights: [0.3125, 0.3125, 0.5, 1.0, 1.0]),
        Stance(
          parts: [Stance.Part(region: Region([.init(lower: -0.2, upper: 0.2)]), setting: .average, commitment: 0.99)],
          weights: [0.625, 0.625, 1.0, 1.0, 1.0]),
      ],
      now: 0.01788816815, bits: 1.506457383, turningPoints: [-0.20359814]),
    PlanReference(
      "opposite sides, few subjects",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: 0.1, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.2),
      ],
      weights: [1.0, 1.0, 1.0], scale: .g, variance: 0.4,
      stances: [
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: -.infinity, upper: -0.2)]), setting: .average, commitment: 0.99)
          ], weights: [1.0, 1.0, 1.0]),
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: 0.0, upper: .infinity)]), setting: .average, commitment: 0.7)
          ], weights: [1.0, 1.0, 1.0]),
      ],
      now: 1.08128737, bits: 0.5422965201, turningPoints: [-0.13838737]),
    PlanReference(
      "correlation",
      terms: [
        .normal(estimate: 0.2, variance: 0.04)
      ],
      weights: [1.0], scale: .fisherZ, variance: 0.037037037037037035,
      stances: [
        Stance(
          parts: [Stance.Part(region: Region([.init(lower: -0.1, upper: 0.1)]), setting: .average, commitment: 0.99)],
          weights: [1.0]),
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: 0.0, upper: .infinity)]), setting: .average, commitment: 0.99)
          ], weights: [1.0]),
      ],
      now: 0.1453935066, bits: 1.116402212, turningPoints: [0.15968459]),
    PlanReference(
      "next setting",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: 0.1, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.2),
      ],
      weights: [1.0, 1.0, 1.0], scale: .g, variance: 0.1,
      stances: [
        Stance(
          parts: [
            Stance.Part(region: Region([.init(lower: -.infinity, upper: 0.0)]), setting: .nextSetting, commitment: 0.99)
          ], weights: [1.0, 1.0, 1.0])
      ],
      now: 0.5409923994, bits: 0.1724546544, turningPoints: [-0.064954348]),
  ]
}

extension SettlingReference {
  static let all: [SettlingReference] = [
    SettlingReference(
      "exact terms, lower",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: -0.45, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.1),
        .normal(estimate: -0.5, variance: 0.08),
        .normal(estimate: -0.2, variance: 0.1),
      ],
      weights: [1.0, 1.0, 1.0, 1.0, 1.0], region: Region([.init(lower: -.infinity, upper: 0.0)]), subjects: 100,
      studies: 1,
      ifTrue: 0.9722415, ifFalse: 0, tolerance: 0.002),
    SettlingReference(
      "exact terms, higher",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: -0.45, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.1),
        .normal(estimate: -0.5, variance: 0.08),
        .normal(estimate: -0.2, variance: 0.1),
      ],
      weights: [1.0, 1.0, 1.0, 1.0, 1.0], region: Region([.init(lower: 0.0, upper: .infinity)]), subjects: 40,
      studies: 1,
      ifTrue: 0, ifFalse: 0.97589233, tolerance: 0.002),
    SettlingReference(
      "mixed terms, lower",
      terms: [
        .normal(estimate: -0.55, variance: 0.12),
        .interval(lower: -.infinity, upper: -0.62, variance: 0.11),
        .interval(lower: -0.55, upper: 0.55, variance: 0.09),
        .folded(estimate: 0.3, variance: 0.1),
        .interval(lower: -0.7, upper: 0.7, variance: 0.14),
      ],
      weights: [0.625, 0.625, 1.0, 1.0, 1.0], region: Region([.init(lower: -.infinity, upper: 0.0)]), subjects: 400,
      studies: 1,
      ifTrue: 0.23113975, ifFalse: 0, tolerance: 0.002),
    SettlingReference(
      "exact terms, a range",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: -0.45, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.1),
        .normal(estimate: -0.5, variance: 0.08),
        .normal(estimate: -0.2, variance: 0.1),
      ],
      weights: [1.0, 1.0, 1.0, 1.0, 1.0], region: Region([.init(lower: -0.9, upper: 0.1)]), subjects: 1000, studies: 1,
      ifTrue: 0.98584988, ifFalse: 0, tolerance: 0.002),
    SettlingReference(
      "two studies",
      terms: [
        .normal(estimate: -0.6, variance: 0.09),
        .normal(estimate: 0.1, variance: 0.05),
        .normal(estimate: -0.3, variance: 0.2),
      ],
      weights: [1.0, 1.0, 1.0], region: Region([.init(lower: -.infinity, upper: 0.0)]), subjects: 50, studies: 2,
      ifTrue: 0.2324983, ifFalse: 0, tolerance: 0.01),
    SettlingReference(
      "thirty studies",
      terms: [
        .normal(estimate: -0.55, variance: 0.12),
        .interval(lower: -.infinity, upper: -0.62, variance: 0.11),
        .interval(lower: -0.55, upper: 0.55, variance: 0.09),
        .folded(estimate: 0.3, variance: 0.1),
        .interval(lower: -0.7, upper: 0.7, variance: 0.14),
      ],
      weights: [0.625, 0.625, 1.0, 1.0, 1.0], region: Region([.init(lower: -.infinity, upper: 0.0)]), subjects: 20,
      studies: 30,
      ifTrue: 0.8485, ifFalse: 0.319, tolerance: 0.0316),
  ]
}
