import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What a row states of an effect whose size on the scale of its design is not printed.
enum Statement: Equatable {
  /// An exact two-sided p, with the sign where the row tells it.
  case exact(p: Double, RapheStatistics.Direction?)
  /// The size of a t, with the sign where the row tells it.
  case test(Double, RapheStatistics.Direction?)
  /// A t, or an effect in units of its standard error.
  case ratio(Double)
  /// Significant at a level, in this direction.
  case beyond(level: Double, RapheStatistics.Direction)
  /// Not significant at a level, with the sign where the row tells it.
  case within(level: Double, RapheStatistics.Direction?)
  /// A sign, and no test.
  case sign(RapheStatistics.Direction)
}

extension Finding {
  /// The two-sided level of the normal interval behind a standard error.
  private static let intervalLevel = 0.05

  /// The likelihood of what the row states, on the scale of the design.
  func stated(
    _ design: RapheStatistics.Design?, _ isAssumed: Bool, _ assumptions: Assumptions
  ) -> Usability {
    let statement: Statement
    switch self.statement(isAssumed: isAssumed, level: alpha ?? assumptions.alpha) {
    case .success(let found): statement = found
    case .failure(let reason): return .unusable(reason.reason)
    }
    guard let design else { return .unusable(.noSubjects) }
    guard design.nullVariance != nil else { return .unusable(.tooFewSubjects) }
    let likelihood: Likelihood? =
      switch statement {
      case .exact(let p, let sign): .exact(p: p, direction: sign, design: design)
      case .test(let t, let sign?): Estimate.shown(t: sign == .lower ? -t : t, design: design).map { Likelihood($0) }
      case .test(let t, nil):
        .exact(p: max(StudentT(df: design.df).twoSided(t), 1e-300), direction: nil, design: design)
      case .ratio(let t): Estimate.shown(t: t, design: design).map { Likelihood($0) }
      case .beyond(let level, let sign): .significant(sign, p: level, design: design)
      case .within(let level, let sign): .notSignificant(p: level, direction: sign, design: design)
      case .sign(let sign): .significant(sign, p: 1, design: design)
      }
    guard let likelihood else { return .unusable(.noLevel) }
    return .usable(likelihood, assumedN: isAssumed, assumedCV: false)
  }

  /// What the row states: a test before its own interval, both before a bound on p, and all of them before its words.
  ///
  /// Where the number of subjects is assumed, a size worked out from it would be made up: there only whether the result
  /// was significant counts.
  func statement(isAssumed: Bool, level: Double?) -> Result<Statement, NotStated> {
    let sign = sign
    let ratio = effect.flatMap { effect in standardError.map { effect / $0 } }
    if isAssumed {
      if let ratio { return .success(coarse(ratio, level ?? Finding.intervalLevel)) }
      if let level, let isSignificant = isSignificant(at: level) {
        if !isSignificant { return .success(.within(level: level, sign)) }
        if let sign { return .success(.beyond(level: level, sign)) }
      }
      return words(sign, level)
    }
    if let test { return .success(.test(test.magnitude, sign ?? (test.isNegative ? .lower : testSign))) }
    if let p, pRelation == .equal { return .success(.exact(p: p, sign)) }
    if let ratio { return .success(.ratio(ratio)) }
    switch (p, pRelation) {
    case (let p?, .above): return .success(.within(level: p, sign))
    case (let p?, .below):
      // A null that is said to have a small p is a null at the row's own level.
      if direction?.isNull == true, let level { return .success(.within(level: level, sign)) }
      if let sign { return .success(.beyond(level: p, sign)) }
    default: break
    }
    return words(sign, level)
  }

  /// What a word of direction states, or a printed size without one: its sign alone, for a size is no test.
  private func words(_ sign: RapheStatistics.Direction?, _ level: Double?) -> Result<Statement, NotStated> {
    switch (direction?.isNull, sign, level) {
    case (true, let sign, let level?): .success(.within(level: level, sign))
    case (false, let sign?, let level?): .success(.beyond(level: level, sign))
    case (_, let sign?, _): .success(.sign(sign))
    case (true, nil, nil): .failure(NotStated(reason: .noLevel))
    case (_, nil, _): .failure(NotStated(reason: .nothingSaid))
    }
  }

  /// Whether an effect was significant, by its standard error.
  private func coarse(_ ratio: Double, _ level: Double) -> Statement {
    let sign: RapheStatistics.Direction? = ratio == 0 ? nil : ratio < 0 ? .lower : .higher
    if let sign, abs(ratio) > StandardNormal.upperQuantile(Finding.intervalLevel / 2) {
      return .beyond(level: level, sign)
    }
    return .within(level: level, sign)
  }

  /// Whether the row's p is at or below a level; nil when it has none or leaves it open.
  private func isSignificant(at level: Double) -> Bool? {
    switch (p, pRelation) {
    case (let p?, .equal): p <= level
    case (let p?, .below): p <= level ? true : nil
    case (let p?, .above): p >= level ? false : nil
    default: nil
    }
  }

  /// The sign of a printed t that no word speaks against; a null's t may be printed without its sign.
  private var testSign: RapheStatistics.Direction? {
    guard case .t(let t) = test, t > 0, direction == nil else { return nil }
    return .higher
  }

  /// The sign that a word says, or where it says none that of a printed size.
  private var sign: RapheStatistics.Direction? {
    if let sign = direction?.sign { return sign }
    guard let size = effect ?? percent ?? means?.difference, size != 0 else { return nil }
    return size < 0 ? .lower : .higher
  }
}

/// Why a row states nothing.
struct NotStated: Error, Equatable {
  var reason: LeftOutReason
}

extension Finding.Direction {
  /// The sign of the effect; nil when there is no difference.
  var sign: RapheStatistics.Direction? {
    switch self {
    case .lower, .negative: .lower
    case .higher, .positive: .higher
    case .noDifference, .noCorrelation: nil
    }
  }

  /// Whether it says that no difference was found.
  var isNull: Bool { sign == nil }
}
