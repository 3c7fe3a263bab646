package import RapheEvaluation
import RapheLanguage

/// What it would take to settle one claim, for a reader at a terminal.
package struct SettlingReport: Sendable {
  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style

  /// Makes a report.
  package init(width: Int = 80, style: Style = .plain) {
    self.width = min(max(width, 60), 140)
    self.style = style
  }

  /// The report, each line with its end.
  package func text(_ plan: SettlingPlan) -> String {
    let judgement = plan.report.judgement
    let id = "\(plan.theory)/\(plan.report.id)".visible
    var lines = id.wrapped(to: width).map { style(.strong, $0) }
    lines += plan.vocabulary.sentence(plan.report.claim).visible.wrapped(to: width)
    let now = "Now: \(judgement.verdict.rawValue), P \(Numerals.probability(judgement.probability))"
    let samples = Numerals.count(judgement.gathered.samples.count, "sample")
    lines += ("\(now), \(samples)." + reason(plan)).wrapped(to: width)
    guard let ifTrue = plan.ifTrue, let ifFalse = plan.ifFalse else { return lines.text }
    lines += ["", style(.strong, "If it is true, until supported")] + sentence(ifTrue, plan)
    lines += ["", style(.strong, "If it is false, until contradicted")] + sentence(ifFalse, plan)
    lines += [""] + legend(plan).wrapped(to: min(width, 100)).map { style(.faint, $0) }
    return lines.text
  }

  private func reason(_ plan: SettlingPlan) -> String {
    switch plan.reason {
    case .settled: " It is settled."
    case .trivial: " No result can settle it, because nearly every effect would fit."
    case .beyond: " More than 30 bits are at stake, so that no study can be weighed."
    case .isOrder: " An order of several groups is not planned for; ask about the comparison of two of them."
    case .noVariance: " No variance of the measure is recorded, so no study can be weighed."
    case nil: ""
    }
  }

  private func sentence(_ side: SettlingPlan.Side, _ plan: SettlingPlan) -> [String] {
    let study = StudySentence(claim: plan.report.claim, vocabulary: plan.vocabulary)
    let n = study.subjects(plan.options.subjects)
    let target = Numerals.percent(SettlingPlan.chance)
    var text: String
    switch side.subjects {
    case .at(let subjects):
      text =
        "\(study.text), \(study.subjects(subjects)): one such study settles it with a probability of \(target) "
        + "(with \(n): \(Numerals.percent(side.chance)))."
    case .beyond(let limit):
      let tau = Numerals.fixed(plan.report.judgement.belief?.tau ?? 0, 2)
      let because = plan.report.judgement.belief == nil ? "" : " (SD\u{A0}\(tau))"
      text =
        "One study cannot: even with \(study.subjects(10_000)) it settles it with a probability of only "
        + "\(Numerals.percent(limit)), because true effects differ between samples\(because)."
      switch side.studies {
      case .at(let count): text += " \(count)\u{A0}studies can: \(study.text), \(n) in each."
      case .beyond(let limit):
        text += " Even 100\u{A0}studies, \(n), settle it with only \(Numerals.percent(limit)): the effect may lie "
        text += "too close to the limit of what is claimed."
      case nil: break
      }
    }
    return text.visible.wrapped(to: width - 2).map { $0.indented(2) }
  }

  private func legend(_ plan: SettlingPlan) -> String {
    let asOf = plan.asOf.map { " Only evidence published by \($0) was looked at, none without a year." } ?? ""
    return
      "True effects are taken from what the evidence makes probable now, inside the claimed region or outside. A "
      + "verdict must stand under halved and doubled prior scales, as in raphe test.\(asOf)"
  }
}
