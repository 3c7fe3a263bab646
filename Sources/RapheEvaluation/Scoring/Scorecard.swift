package import RapheEvidence
public import RapheLanguage
public import RapheSyntax

/// What a run asks for.
public struct Question: Sendable {
  /// Only evidence published by this year counts; nil takes all.
  public var asOf: Int?
  /// How many threads work; the result does not depend on it.
  public var jobs: Int
  /// How the conventional ledger is kept.
  public var ledger: LedgerOptions
  /// How much is worked out beside verdicts and scores.
  public var detail: JudgementDetail
  /// How mechanisms are run; nil leaves them alone.
  public var derivation: DerivationOptions?
  /// In which worlds words are put to the test; nil leaves it.
  public var severity: SeverityOptions?
  /// Whether a claim is asked about, by the ids of its theory and itself.
  public var selects: @Sendable (_ theory: String, _ claim: String) -> Bool

  /// Why a claim's bits count as accommodated whatever the year, by its theory, itself and the findings it is judged on;
  /// nil where they do not.
  package var accommodates: @Sendable (ResolvedTheory, ResolvedClaim, [UsedFinding]) -> Accommodation? = { _, _, _ in
    nil
  }

  /// Makes a question about every claim, unless told otherwise.
  public init(
    asOf: Int? = nil, jobs: Int = 1, ledger: LedgerOptions = LedgerOptions(), detail: JudgementDetail = .verdicts,
    derivation: DerivationOptions? = nil, severity: SeverityOptions? = nil,
    selects: @escaping @Sendable (_ theory: String, _ claim: String) -> Bool = { _, _ in true }
  ) {
    self.asOf = asOf
    self.jobs = jobs
    self.ledger = ledger
    self.detail = detail
    self.derivation = derivation
    self.severity = severity
    self.selects = selects
  }
}

/// Why what a claim earns is accommodated, and not predicted, whatever the year of the evidence.
package enum Accommodation: String, Hashable, Sendable, CaseIterable {
  /// It said something else when the data that it is judged on were there.
  case changed
  /// It was not there when the data were.
  case new
}

/// A claim with its verdict.
public struct ClaimReport: Sendable {
  /// The claim.
  public var claim: ResolvedClaim
  /// The verdict and what it rests on.
  public var judgement: Judgement
  /// What the theory's own mechanism makes of it; nil without a mechanism, or when it was not run.
  public var derived: Derived?
  /// How often its word would come out where it is not true; nil unless asked for, and for a word that says nothing.
  public var severity: ClaimSeverity?
  /// Why what it earns is accommodated whatever the year; nil where it is not.
  package var accommodation: Accommodation?
  /// The evidence on the claim's quantity, in the quantity's direction.
  var evidence: QuantityEvidence

  /// The claim's id.
  public var id: String { claim.id }
  /// Whether the author expected the verdict, or expected nothing.
  public var isVerdictExpected: Bool {
    claim.written.expect.isEmpty || claim.written.expect.map(\.verdict).contains(judgement.verdict)
  }

  /// Whether the author expected what the mechanism makes of it, expected nothing, or it was not run.
  public var isDerivationExpected: Bool { derived.isExpected(claim.written.fromMechanism) }

  /// Whether both were expected.
  public var isExpected: Bool { isVerdictExpected && isDerivationExpected }
}

/// The claim of a course with what the theory's own mechanism makes of it.
///
/// No finding bears on it, so that it has no verdict and enters no score.
public struct CourseReport: Sendable {
  /// The claim.
  public var course: ResolvedCourse
  /// What the mechanism makes of it; nil without a mechanism, or when it was not run.
  public var derived: Derived?

  /// The claim's id.
  public var id: String { course.id }
  /// Whether the author expected what the mechanism makes of it, expected nothing, or it was not run.
  public var isExpected: Bool { derived.isExpected(course.written.fromMechanism) }
}

extension Derived? {
  fileprivate func isExpected(_ expected: [Derivability]) -> Bool {
    guard let self, !expected.isEmpty else { return true }
    return self.derivability.map(expected.contains) ?? false
  }
}

/// A theory with its verdicts and its score.
public struct TheoryReport: Sendable {
  /// The theory.
  public var theory: ResolvedTheory
  /// Its claims of effects, in the order written.
  public var claims: [ClaimReport]
  /// Its claims of courses, in the order written.
  public var courses: [CourseReport] = []
  /// Its score.
  public var score: Score
  /// The theories with which it shares ground.
  public var rivals: [Rival] = []
  /// Whether its file is free of mistakes; if not, some claims may be missing and it is not ranked.
  public var isWhole: Bool

  /// The theory's id.
  public var id: String { theory.id }
  /// Whether it has a score: its file is whole, and it claims an effect on which findings can bear.
  public var isScored: Bool { isWhole && !claims.isEmpty }

  /// The claims with a usable finding.
  public var tested: Int { claims.count { $0.judgement.isTested } }
}

/// The verdicts and scores of a run.
public struct Scorecard: Sendable {
  /// The theories, in the order of their ids.
  public var theories: [TheoryReport]
  /// The ids of the theories that are whole, the highest score first.
  public var ranking: [String]
  /// What was asked.
  public var asOf: Int?
  /// How mechanisms were to be run; nil when they were left alone.
  public var derivation: DerivationOptions?
  /// The simulated datasets that verdicts rest on, by their ids; empty when they rest on recorded data.
  public var simulated: [(dataset: String, origin: SimulatedOrigin)] = []
  /// The datasets of the run.
  package var evidence: [Evidence] = []
  /// Every text that was read.
  package var sources: [Source] = []
  /// Mistakes, doubts and remarks, in the order shown.
  public var diagnostics: [Diagnostic]
}
