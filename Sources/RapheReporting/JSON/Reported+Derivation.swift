import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheSimulation
import RapheSyntax

extension Reported.Course {
  init(_ report: CourseReport, _ vocabulary: Vocabulary) {
    let claim = report.course.written
    self.init(
      id: claim.id.text, line: claim.place.location?.line ?? 1, column: claim.place.location?.column ?? 1,
      sentence: vocabulary.sentence(report.course), fromMechanism: claim.fromMechanism.map(\.rawValue),
      isExpected: report.isExpected, derivation: Reported.Nullable(report.derived.map(Reported.Derivation.init)),
      endLine: claim.place.endLocation?.line, endColumn: claim.place.endLocation?.column)
  }
}

extension Reported.Derivation {
  init(_ derived: Derived) {
    switch derived {
    case .notDerivable(let reason):
      self.init(derivability: Reported.Nullable(nil), reason: reason.words, reasonCode: reason.code)
    case .run(let derivation):
      let interval = derivation.holds.interval
      self.init(
        derivability: Reported.Nullable(derivation.derivability?.rawValue), draws: derivation.holds.total,
        holds: derivation.holds.count, unknown: derivation.holds.unknown,
        interval: [interval.lowerBound, interval.upperBound].map(Reported.Number.init),
        variables: derivation.variables.map { variable in
          Reported.DerivedVariable(
            name: variable.name, holds: variable.holds,
            phases: variable.phases.map {
              Reported.DerivedPhase(
                unit: $0.unit, margins: $0.margins.map(Reported.Number.init), justHolds: Reported.Number($0.justHolds))
            })
        },
        failed: derivation.failed.map { draw in
          Reported.FailedDraw(
            draw: draw.draw, why: draw.failure.words, reasonCode: draw.failure.code,
            parameters: Dictionary(
              draw.parameters.map { ($0.name, Reported.Number($0.value)) }, uniquingKeysWith: { first, _ in first }))
        })
    }
  }
}
