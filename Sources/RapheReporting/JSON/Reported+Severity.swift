import RapheEvaluation
import RapheReport

extension Reported.Severity {
  init(_ severity: ClaimSeverity) {
    self.init(
      truth: severity.truth.rawValue, worlds: severity.options.worlds, seed: severity.options.seed,
      none: Reported.Rate(severity.none), moderate: Reported.Rate(severity.moderate),
      severe: Reported.Rate(severity.severe))
  }
}

extension Reported.Rate {
  init(_ rate: Rate) {
    self.init(
      count: rate.count, total: rate.total,
      interval: [rate.interval.lowerBound, rate.interval.upperBound].map(Reported.Number.init))
  }
}
