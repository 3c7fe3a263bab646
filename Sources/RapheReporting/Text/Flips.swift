import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What would change the word of a verdict, and what would not.
struct Flips {
  private let report: ClaimReport

  init(_ report: ClaimReport) { self.report = report }

  /// The samples without which the word would be another.
  var samples: [Judgement.Omission] {
    report.judgement.omissions.filter { $0.verdict != report.judgement.verdict }
  }

  /// Everything in sentences, the most telling first.
  var sentences: [String] { [distance, omissions, scales, narrowest, selection].compactMap { $0 } + assumptions }

  /// How far an open verdict is from a word.
  private var distance: String? {
    let judgement = report.judgement
    guard judgement.verdict == .inconclusive || judgement.verdict == .contested else { return nil }
    let probability = judgement.probability
    guard probability > VerdictLevel.contradiction, probability < VerdictLevel.support else { return nil }
    let rise = Numerals.fixed(VerdictLevel.support - probability, 2)
    let fall = Numerals.fixed(probability - VerdictLevel.contradiction, 2)
    return "P would have to rise by \(rise) for supported, or fall by \(fall) for contradicted."
  }

  private var omissions: String? {
    let judgement = report.judgement
    guard judgement.omissions.count > 0 else { return nil }
    if judgement.omissions.count == 1 { return "It rests on a single sample: without it nothing is tested." }
    if samples.isEmpty {
      let probabilities = judgement.omissions.map(\.probability)
      let range = (probabilities.min() ?? 0)...(probabilities.max() ?? 1)
      return "Leaving out any one sample keeps the word (P \(Numerals.probabilities(range)))."
    }
    let sentences = Verdict.reported.compactMap { verdict in
      sentence(samples.filter { $0.verdict == verdict }, verdict)
    }
    return sentences.joined(separator: " ")
  }

  /// What the word would be without one or another of some samples.
  private func sentence(_ omissions: [Judgement.Omission], _ verdict: Verdict) -> String? {
    let probabilities = omissions.map(\.probability)
    guard let least = probabilities.min(), let most = probabilities.max() else { return nil }
    let names = omissions.prefix(6).map { name($0.sample) }
    let rest = omissions.count - names.count
    let list = (names + (rest > 0 ? ["any of \(rest) more"] : [])).listed("or")
    // A word that the probability alone would not give is one that another prior scale denies.
    let isOpen = verdict == .inconclusive || verdict == .contested
    let isBeyond = least >= VerdictLevel.support || most <= VerdictLevel.contradiction
    return "Without \(list) it would be \(verdict.rawValue) "
      + "(P \(Numerals.probabilities(least...most))".unbroken
      + (isOpen && isBeyond ? ", but not on every prior scale)." : ").")
  }

  /// A sample with the ids of its findings.
  private func name(_ sample: String) -> String {
    let ids = report.judgement.gathered.used.filter { $0.finding.sample == sample }.map(\.finding.id.visible)
    let shown = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", ..." : "")
    return "\(sample.visible) (\(shown))"
  }

  private var scales: String {
    let range = report.judgement.probabilityRange
    let text = Numerals.probabilities(range)
    let keeps =
      switch report.judgement.verdict {
      case .supported: range.lowerBound >= VerdictLevel.support
      case .contradicted: range.upperBound <= VerdictLevel.contradiction
      case .contested, .inconclusive:
        range.lowerBound > VerdictLevel.contradiction && range.upperBound < VerdictLevel.support
      case .untested, .trivial: true
      }
    return keeps ? "Other prior scales keep the word (P \(text))." : "Over prior scales P runs from \(text)."
  }

  /// Down to which prior scale the word stands.
  private var narrowest: String? {
    guard let narrowest = report.judgement.narrowest else { return nil }
    let least = Numerals.significant(narrowest.least.s, 3)
    let shipped = "(shipped: \(Numerals.significant(report.judgement.prior.s, 3)); effects in \(report.scale))"
    switch narrowest.below {
    case nil:
      return "The word stands at every narrower prior scale tried, down to \(least) \(shipped): "
        + "however small one expects effects to be."
    case .trivial:
      return "The word stands down to a prior scale of \(least) \(shipped): to one who expects effects "
        + "smaller than that the claim says nothing."
    case .supported, .contradicted, .contested, .inconclusive, .untested:
      return "The word stands down to a prior scale of \(least) \(shipped): only one who expects effects "
        + "smaller than that is unconvinced."
    }
  }

  /// What selection for publication would do.
  private var selection: String? {
    guard let check = report.judgement.selection, check.outcomes.count == 3 else { return nil }
    let (moderate, severe) = (check.outcomes[1], check.outcomes[2])
    func probability(_ outcome: SelectionCheck.Outcome) -> String {
      "(P \(Numerals.probability(outcome.probability)))".unbroken
    }
    let side = check.favoured == .lower ? "below" : "above"
    let what = "selection for publication of effects \(side) zero"
    guard let flip = check.flip else {
      return "Moderate and severe \(what) keep the word "
        + "(P \(Numerals.probability(moderate.probability)) and \(Numerals.probability(severe.probability)))."
    }
    let verdict = report.judgement.verdict
    let first = moderate.verdict == verdict ? "keeps the word" : "makes it \(moderate.verdict.rawValue)"
    let second = severe.verdict == verdict ? "keeps it" : "makes it \(severe.verdict.rawValue)"
    return "Moderate \(what) \(first) \(probability(moderate)), severe \(second) \(probability(severe)); "
      + "the word changes at severity \(Numerals.fixed(flip.severity, 2)) (moderate is 1, severe 2)."
  }

  private var assumptions: [String] {
    let used = report.judgement.gathered.used
    let flags = report.judgement.flags
    func sentence(_ count: Int, _ what: String, _ flag: Flag) -> String? {
      guard count > 0 else { return nil }
      let word = flags.contains(flag) ? "be another" : "stand"
      return "Without the \(Numerals.count(count, "finding")) \(what) the word would \(word)."
    }
    return [
      sentence(used.count(where: \.isProxy), "on a proxy", .proxy),
      sentence(used.count(where: \.isUnstated), "with an attribute unstated", .unstated),
      sentence(used.count(where: \.assumedN), "on an assumed number of subjects", .assumedN),
      sentence(used.count(where: \.assumedCV), "on an assumed coefficient of variation", .assumedCV),
      sentence(used.count(where: \.assumedNormal), "on a median taken for a mean", .assumedNormal),
    ].compactMap { $0 }
  }
}
