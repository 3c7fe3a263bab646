import RapheEvaluation
import RapheLanguage
import RapheSimulation
import RapheSyntax

extension Wire {
  /// The claim of a course.
  struct Course: Encodable {
    var id: String
    var line: Int
    var column: Int
    var sentence: String
    var fromMechanism: [String]
    var isExpected: Bool
    var derivation: Nullable<Derivation>
  }

  /// What a theory's own mechanism makes of a claim.
  struct Derivation: Encodable {
    var derivability: Nullable<String>
    var reason: String?
    var draws: Int?
    var holds: Int?
    var unknown: Int?
    var interval: [Number]?
    var variables: [DerivedVariable]?
    var failed: [FailedDraw]?
  }

  /// What became of a claim for one variable.
  struct DerivedVariable: Encodable {
    var name: String
    var holds: Int
    var phases: [DerivedPhase]
  }

  /// How clearly a phase of a course holds.
  struct DerivedPhase: Encodable {
    var unit: String
    var margins: [Number]
    var justHolds: Number
  }

  /// A draw that did not run to its end.
  struct FailedDraw: Encodable {
    var draw: Int
    var why: String
    var parameters: [String: Number]
  }
}

extension Wire.Course {
  init(_ report: CourseReport, _ vocabulary: Vocabulary) {
    let claim = report.course.written
    self.init(
      id: claim.id.text, line: claim.place.location?.line ?? 1, column: claim.place.location?.column ?? 1,
      sentence: vocabulary.sentence(report.course), fromMechanism: claim.fromMechanism.map(\.rawValue),
      isExpected: report.isExpected, derivation: Wire.Nullable(report.derived.map(Wire.Derivation.init)))
  }
}

extension Wire.Derivation {
  init(_ derived: Derived) {
    switch derived {
    case .notDerivable(let reason): self.init(derivability: Wire.Nullable(nil), reason: reason.words)
    case .run(let derivation):
      let interval = derivation.holds.interval
      self.init(
        derivability: Wire.Nullable(derivation.derivability?.rawValue), draws: derivation.holds.total,
        holds: derivation.holds.count, unknown: derivation.holds.unknown,
        interval: [interval.lowerBound, interval.upperBound].map(Wire.Number.init),
        variables: derivation.variables.map { variable in
          Wire.DerivedVariable(
            name: variable.name, holds: variable.holds,
            phases: variable.phases.map {
              Wire.DerivedPhase(
                unit: $0.unit, margins: $0.margins.map(Wire.Number.init), justHolds: Wire.Number($0.justHolds))
            })
        },
        failed: derivation.failed.map { draw in
          Wire.FailedDraw(
            draw: draw.draw, why: draw.failure.message,
            parameters: Dictionary(
              draw.parameters.map { ($0.name, Wire.Number($0.value)) }, uniquingKeysWith: { first, _ in first }))
        })
    }
  }
}
