public import RapheEvaluation
import RapheLanguage
package import RapheReport
public import RapheSyntax

/// What a run came to: the counts, the summary that is printed and the code that is returned, from one place.
public struct Outcome: Sendable {
  /// How many theories were judged.
  public var theories = 0
  /// How many claims were judged.
  public var claims = 0
  /// How many claims of courses were held against mechanisms.
  public var courses = 0
  /// How many claims got each verdict.
  public var verdicts: [Verdict: Int] = [:]
  /// How many verdicts were not the expected ones.
  public var unexpected = 0
  /// How many mistakes the input has; that there is nothing to test is none of its mistakes.
  public var errors = 0
  /// Which verdicts fail the run: unexpected ones with those that were named, or `never`.
  public var failOn: Set<FailCondition>
  /// What the process returns, by name.
  public var code: ExitCode
  /// What the process returns.
  public var exitCode: Int32 { code.rawValue }
  /// Whether a gate is not met, also when that is not to fail the process.
  public var isGateMet: Bool {
    failing.isEmpty && !projectGates.contains(where: \.isMissed) && lockCheck?.isMet != false
  }
  /// What became of the project since it was locked; nil where that was not asked.
  package private(set) var lockCheck: Reported.LockCheck?
  /// How the run differs from what was registered; nil where that was not asked.
  package var registrationCheck: Reported.RegistrationCheck?
  /// What became of the gates of the project's file, in the order written.
  package private(set) var projectGates: [Reported.Gate] = []
  /// Whether there are warnings that count as errors; they hide no verdict.
  private var hasFailingWarnings: Bool
  /// Whether there is a dataset at all.
  private var hasEvidence = true
  /// How many claims each gate caught, in the order of gates.
  private var failing: [(gate: FailCondition, claims: Int)] = []

  /// The outcome of judged claims.
  ///
  /// An unexpected verdict fails the run whatever else is named in `failOn`, unless that is `never`. `exitZero` forgives
  /// a gate that is not met, and nothing else; `allowEmpty` forgives that there was nothing to test, for want of a claim
  /// or of a dataset.
  public init(
    _ scorecard: Scorecard, failOn named: Set<FailCondition> = [], exitZero: Bool = false, allowEmpty: Bool = false,
    hasEvidence: Bool = true
  ) {
    self.init(errors: scorecard.diagnostics, failOn: named, allowEmpty: allowEmpty)
    self.hasEvidence = hasEvidence
    let reports = scorecard.theories.flatMap(\.claims)
    theories = scorecard.theories.count
    claims = reports.count
    for report in reports { verdicts[report.judgement.verdict, default: 0] += 1 }
    let courses = scorecard.theories.flatMap(\.courses)
    self.courses = courses.count
    let surprises = courses.count { !$0.isExpected }
    unexpected = reports.count { !$0.isExpected } + surprises
    failing = failOn.sorted().map { gate in
      (gate, reports.count { gate.catches($0) } + (gate == .unexpected ? surprises : 0))
    }.filter { $0.claims > 0 }
    var codes: Set<ExitCode> = []
    if errors > 0 || hasFailingWarnings { codes.insert(.invalid) }
    if !isGateMet, !exitZero { codes.insert(.notMet) }
    let isEmpty = claims == 0 ? self.courses == 0 : !hasEvidence
    if isEmpty, !allowEmpty { codes.insert(.nothing) }
    code = .first(of: codes)
  }

  /// Adds the gates of the project's file.
  ///
  /// - Parameter exitZero: whether the process is to end well all the same.
  package mutating func hold(to gates: [Reported.Gate], exitZero: Bool) {
    projectGates = gates
    if gates.contains(where: \.isMissed), !exitZero { code = .first(of: [code, .notMet]) }
  }

  /// Adds the gate that nothing is other than a lock has it.
  ///
  /// - Parameter exitZero: whether the process is to end well all the same.
  package mutating func hold(against check: Reported.LockCheck, exitZero: Bool) {
    lockCheck = check
    if !check.isMet, !exitZero { code = .first(of: [code, .notMet]) }
  }

  /// The outcome of an input that was not judged, for its mistakes or because there was nothing in it.
  public init(errors diagnostics: [Diagnostic], failOn named: Set<FailCondition> = [], allowEmpty: Bool = false) {
    failOn = named.contains(.never) ? [.never] : named.union([.unexpected])
    errors = diagnostics.count(where: \.isMistake)
    hasFailingWarnings = diagnostics.contains { $0.code == .warningsThatFail }
    code = errors > 0 || hasFailingWarnings ? .invalid : allowEmpty ? .met : .nothing
  }
}

extension Diagnostic {
  /// Whether it is an error of the input, rather than one of what was asked of it.
  var isMistake: Bool { severity == .error && code != .nothingSelected && code != .warningsThatFail }
}

extension FailCondition {
  fileprivate func catches(_ report: ClaimReport) -> Bool {
    switch self {
    case .unexpected: !report.isExpected
    case .contradicted: report.judgement.verdict == .contradicted
    case .contested: report.judgement.verdict == .contested
    case .inconclusive: report.judgement.verdict == .inconclusive
    case .untested: report.judgement.verdict == .untested
    case .never: false
    }
  }
}

extension Outcome {
  /// What `raphe check` returns: whether there are mistakes, or nothing to look at.
  public static func checkCode(_ project: Project, _ diagnostics: [Diagnostic], allowEmpty: Bool) -> Int32 {
    let isEmpty =
      project.theories.isEmpty && project.evidence.isEmpty && project.models.isEmpty && project.vocabularies.isEmpty
    var codes: Set<ExitCode> = []
    if diagnostics.contains(where: { $0.isMistake || $0.code == .warningsThatFail }) { codes.insert(.invalid) }
    if isEmpty, !allowEmpty { codes.insert(.nothing) }
    return ExitCode.first(of: codes).rawValue
  }

  /// The one sentence, or two, that the run ends with, without colour or line ends.
  public var summary: String { ([counts, gates] + missedGates).filter { !$0.isEmpty }.joined(separator: " ").spaced }

  /// How many claims got which verdict, or why none did.
  var counts: String {
    if errors > 0, claims == 0 { return "" }
    if claims == 0, courses > 0 { return "\(Numerals.count(courses, "course")) held against the mechanisms." }
    if claims == 0 { return "Nothing to test: no claim was selected." }
    let words = Verdict.reported.compactMap { verdict in
      verdicts[verdict].map { "\($0)\u{A0}\(verdict.rawValue)" }
    }
    return "\(Numerals.count(claims, "claim")) of "
      + "\(Numerals.count(theories, "theory", plural: "theories")): \(words.joined(separator: ", ")); "
      + (courses > 0 ? "\(Numerals.count(courses, "course")) held against mechanisms; " : "")
      + "\(unexpected == 0 ? "none" : "\(unexpected)")\u{A0}unexpected."
  }

  /// What stops the run from being a success; empty when nothing does.
  var gates: String {
    if errors > 0 {
      let rest = claims == 0 ? "nothing was judged" : "only theories without one are scored"
      return "\(Numerals.count(errors, "error")) in the input: \(rest)."
    }
    if hasFailingWarnings { return "Warnings count as errors here." }
    if claims > 0, !hasEvidence { return "There is no dataset: nothing was tested." }
    if failing.isEmpty { return "" }
    let caught = failing.map { "\($0.claims)\u{A0}\($0.gate.rawValue)" }
    return "Gate not met: \(caught.listed())\(forgiven)."
  }
  /// A sentence for each gate of the project's file that is not met.
  var missedGates: [String] {
    projectGates.filter(\.isMissed).map { "Gate not met: \($0.sentence)\(forgiven)." }
      + (lockCheck?.missed.map { ["Gate not met: \($0)\(forgiven)."] } ?? [])
  }

  private var forgiven: String { code == .met ? ", which does not fail this run" : "" }
}
