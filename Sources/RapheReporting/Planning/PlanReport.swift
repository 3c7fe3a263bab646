public import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A plan for a reader at a terminal: the studies, the most telling first, each as a sentence to act on.
package struct PlanReport: Sendable {
  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style
  /// How many studies are shown of each kind; nil shows all.
  package var count: Int?

  /// Makes a report.
  package init(width: Int = 80, style: Style = .plain, count: Int? = 5) {
    self.width = min(max(width, 60), 140)
    self.style = style
    self.count = count
  }

  /// The report, each line with its end.
  package func text(_ plan: StudyPlan) -> String {
    let pairs = plan.proposals.filter { $0.second != nil }
    let others = plan.proposals.filter { $0.second == nil }
    var lines: [String] = []
    for (title, proposals) in [
      ("Where theories disagree", pairs), ("Where a theory speaks and others say nothing", others),
    ] where !proposals.isEmpty {
      lines += [style(.strong, title), ""]
      for (index, proposal) in proposals.prefix(count ?? proposals.count).enumerated() {
        lines += entry(index + 1, proposal, plan) + [""]
      }
      let rest = proposals.count - (count ?? proposals.count)
      if rest > 0 { lines += ["  ... and \(rest) more; --verbose shows all".spaced, ""] }
    }
    for reason in UnplannedReason.allCases {
      let names = plan.unplannedNames(reason)
      if names.isEmpty { continue }
      lines += (reason.words + names.joined(separator: "; ")).visible.wrapped(to: width) + [""]
    }
    if plan.proposals.isEmpty {
      // Nothing to explain, and no line to part it from.
      _ = lines.popLast()
    } else {
      lines += legend(plan).wrapped(to: min(width, 100)).map { style(.faint, $0) }
    }
    return lines.text
  }

  private func entry(_ rank: Int, _ proposal: Proposal, _ plan: StudyPlan) -> [String] {
    let bits = "\(Numerals.fixed(proposal.expectedBits, 2)) bits"
    let head = "\(rank)".aligned(to: 3) + "  " + bits.aligned(to: 10) + "  "
    let sides = proposal.sides.visible.wrapped(to: width - head.count)
    var lines = sides.enumerated().map { index, line in
      index == 0 ? head + style(.strong, line) : line.indented(head.count)
    }
    lines += sentence(proposal, plan).visible.wrapped(to: width - 5).map { $0.indented(5) }
    return lines
  }

  /// What to do, what it would do, and what is known so far.
  private func sentence(_ proposal: Proposal, _ plan: StudyPlan) -> String {
    guard let claim = proposal.first.claims.first else { return "" }
    let study = StudySentence(claim: claim, vocabulary: proposal.vocabulary)
    let bits = Numerals.fixed(proposal.expectedBits, 2)
    var text =
      "\(study.text), \(study.subjects(plan.options.subjects)): expected to move the odds between \(proposal.between) "
      + "by \(bits)\u{A0}bits."
    let target = plan.options.targetBits.inBits.unbroken
    switch proposal.needed {
    case .at(let n): text += " For \(target) it takes \(study.subjects(n))."
    case .beyond(let limit):
      let most = "\(target): even \(study.subjects(10_000)) give \(Numerals.fixed(limit, 2))"
      if let exact = proposal.exactBits, exact < plan.options.targetBits {
        text +=
          " No study gives \(most), and the exact average effect would give \(Numerals.fixed(exact, 2)): by the evidence so "
          + "far one outcome is more likely than the other."
      } else if proposal.exactBits == nil, claim.written.appliesTo == .average {
        // What the exact effect would give with what is claimed of its kin is not known.
        text += " No single study gives \(most)."
      } else {
        text +=
          " No single study gives \(most), because true effects differ between samples (SD\u{A0}"
          + "\(Numerals.fixed(proposal.tau, 2)))."
      }
    }
    if let favours = proposal.favours { text += " " + favours }
    let known = Numerals.count(proposal.samples, "sample")
    return text + (proposal.samples == 0 ? " Nobody has looked yet." : " So far: \(known).")
  }

  private func legend(_ plan: StudyPlan) -> String {
    let asOf = plan.asOf.map { " Only evidence published by \($0) was looked at, none without a year." } ?? ""
    return
      "Bits: the expected size of the change of log2 odds by one new study, averaged over the results that all evidence "
      + "so far predicts, without any theory. Each claim counts as in the score. The variance of the new estimate is "
      + "2/n for n per group (g), 1/(n\u{A0}-\u{A0}3) for a correlation of n subjects, and that of the recorded studies in "
      + "other units.\(asOf)"
  }
}

extension StudyPlan {
  /// What the process returns: whether there are mistakes, or nothing to plan.
  public var exitCode: Int32 {
    var codes: Set<ExitCode> = []
    if diagnostics.hasErrors { codes.insert(.invalid) }
    if proposals.isEmpty { codes.insert(.nothing) }
    return ExitCode.first(of: codes).rawValue
  }
}

extension Proposal {
  /// The two sides in one line.
  var sides: String {
    if let second { return "\(first.theory) against \(second.theory)" }
    switch silent.count {
    case 0: return "\(first.theory) against none of them"
    case 1: return "\(first.theory) against \(silent[0]), which says nothing of it, and none of them"
    default: return "\(first.theory) against \(silent.count) that say nothing of it, and none of them"
    }
  }

  /// The two sides inside a sentence.
  var between: String {
    if let second { return "\(first.theory) and \(second.theory)" }
    let others = silent.isEmpty ? "none of them" : silent.count == 1 ? silent[0] : "those that say nothing of it"
    return "\(first.theory) and \(others)"
  }

  /// Which results would speak for the first theory.
  var favours: String? {
    guard let claim = first.claims.first else { return nil }
    let scale = claim.quantity.scale.name
    let points = turningPoints.map { Numerals.fixed($0, 2) }
    let other = second?.theory ?? "the others"
    switch points.count {
    case 1:
      return "A \(scale) \(isFirstAbove ? "above" : "below") \(points[0]) would speak for \(first.theory), "
        + "\(isFirstAbove ? "below" : "above") for \(other)."
    case 2:
      let (inside, outside) = isFirstAbove ? (other, first.theory) : (first.theory, other)
      return "A \(scale) between \(points[0]) and \(points[1]) would speak for \(inside), outside for \(outside)."
    default: return nil
    }
  }
}
