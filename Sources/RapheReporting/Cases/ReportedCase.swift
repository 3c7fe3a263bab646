import RapheReport

/// A claim or a gate of a stored or fresh report as one case of a test: what was expected of it, what was found, and where
/// it is.
struct ReportedCase {
  /// What a case is about.
  enum Subject: String {
    /// A claim of an effect, which findings bear on.
    case claim
    /// A claim of a course, of which no finding says anything.
    case course
    /// Something that the project's file says must be so.
    case gate
  }

  let subject: Subject
  /// How a harness of tests takes a case.
  enum Standing {
    /// The verdict is what was expected, or nothing was and the evidence decides something.
    case met
    /// The verdict is not what was expected, or one that is to fail the run.
    case failed
    /// The evidence decides nothing.
    case open
    /// There is nothing to decide by.
    case untested
  }

  let theory: String
  let claim: String
  let file: String
  let line: Int
  let column: Int
  let endLine: Int?
  let endColumn: Int?
  let sentence: String
  /// The verdict on a claim, or what the mechanism makes of a course; nil where nothing follows.
  let verdict: String?
  /// The words that were expected; empty when none was.
  let expected: [String]
  /// Whether both the verdict and what the mechanism makes of it were expected.
  let isExpected: Bool
  let standing: Standing
  /// What was found, in numbers.
  let found: String
  /// What the mechanism makes of it and should not; nil when that is as expected.
  let mechanism: String?
  /// The verdict that the lock has, where it is another and the run was held against it; else nil.
  let locked: String?
  /// The rows without which the verdict would be the expected one, by id and place.
  let culprits: [String]
}

extension ReportedCase {
  /// The verdict, or that nothing follows.
  var word: String { verdict ?? "not derivable" }

  /// `theory/claim`, by which `raphe explain` knows it.
  var name: String { "\(theory)/\(claim)" }

  /// What was found against what was expected, in one line.
  var message: String {
    if subject == .gate { return "gate \(word): \(sentence): \(found)" }
    let head: String
    if let mechanism {
      head = "\(word); \(mechanism)"
    } else {
      head =
        !isExpected
        ? "expected \(expected.listed("or")), got \(word)" + Surprise.without(culprits)
        : locked.map { "locked as \($0), got \(word)" } ?? word
    }
    return "\(head): \(found)"
  }
}

extension Reported.Verdicts {
  /// The claims as cases, theory by theory in the order written, the claims of courses after the others, then the gates
  /// of the project's file on any of them.
  var cases: [ReportedCase] {
    let failing = Set(settings?.failOn ?? [])
    let ids = Set(theories.map(\.id))
    let changed = (lock?.verdicts ?? []).compactMap { change in
      change.was.value.map { ("\(change.theory)/\(change.claim)", $0) }
    }
    let locked = Dictionary(changed, uniquingKeysWith: { first, _ in first })
    let files = Dictionary((datasets ?? []).map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    return theories.flatMap { theory in
      theory.claims.map {
        ReportedCase($0, of: theory, failing: failing, locked: locked["\(theory.id)/\($0.id)"], files: files)
      }
        + (theory.courses ?? []).map { ReportedCase($0, of: theory) }
    } + (gates ?? []).filter { ids.contains($0.theory) }.map { ReportedCase($0) }
  }
}

extension ReportedCase {
  fileprivate init(
    _ claim: Reported.Claim, of theory: Reported.Theory, failing: Set<String>, locked: String?,
    files: [String: String]
  ) {
    self.locked = locked
    let samples = (claim.omissions ?? []).filter { claim.expect.contains($0.verdict) }.map(\.sample)
    culprits = samples.compactMap { sample in
      claim.evidence.used.first { $0.sample == sample }.map { row in
        let place = files[row.dataset].map { " (\($0)\(row.line.map { ":\($0)" } ?? ""))" } ?? ""
        return row.finding + place
      }
    }
    self.theory = theory.id
    self.claim = claim.id
    file = theory.file
    (line, column, endLine, endColumn) = (claim.line, claim.column, claim.endLine, claim.endColumn)
    sentence = claim.sentence
    verdict = claim.verdict
    subject = .claim
    expected = claim.expect
    isExpected = claim.isExpected
    found = claim.found
    let isVerdictExpected = claim.expect.isEmpty || claim.expect.contains(claim.verdict)
    mechanism =
      isVerdictExpected && !claim.isExpected
      ? "expected the mechanism to leave it \((claim.fromMechanism ?? []).listed("or")), and it is "
        + (claim.derivation?.derivability.value ?? "not derivable")
      : nil
    if !claim.isExpected || failing.contains(claim.verdict) || locked != nil {
      standing = .failed
    } else if claim.expect.contains(claim.verdict) {
      standing = .met
    } else {
      switch claim.verdict {
      case "inconclusive": standing = .open
      case "untested", "trivial": standing = .untested
      default: standing = .met
      }
    }
  }

  fileprivate init(_ course: Reported.Course, of theory: Reported.Theory) {
    self.theory = theory.id
    claim = course.id
    file = theory.file
    (line, column, endLine, endColumn) = (course.line, course.column, course.endLine, course.endColumn)
    sentence = course.sentence
    verdict = course.derivation.value?.derivability.value
    subject = .course
    expected = course.fromMechanism
    isExpected = course.isExpected
    mechanism = nil
    locked = nil
    culprits = []
    found = course.derivation.value?.found ?? "the mechanism was not run"
    switch verdict {
    case _ where !course.isExpected: standing = .failed
    case let verdict? where course.fromMechanism.contains(verdict): standing = .met
    case "undetermined": standing = .open
    case nil: standing = .untested
    default: standing = .met
    }
  }

  fileprivate init(_ gate: Reported.Gate) {
    subject = .gate
    theory = gate.theory
    claim = [gate.claim, gate.demand].compactMap(\.self).joined(separator: " ")
    (file, line, column) = (gate.file, gate.line, 1)
    (endLine, endColumn) = (nil, nil)
    sentence = "\(gate.claim.map { "\(gate.theory)/\($0)" } ?? gate.theory) \(gate.demand)"
    verdict = gate.isMet.value.map { $0 ? "met" : "not met" } ?? "not judged"
    expected = []
    isExpected = !gate.isMissed
    mechanism = nil
    locked = nil
    culprits = []
    found = gate.found
    standing = gate.isMet.value.map { $0 ? .met : .failed } ?? .untested
  }
}
