import RapheEvaluation
import RapheLanguage

extension ClaimReport {
  /// Why the verdict is what it is, in one line: what is believed of the effect, or what is missing.
  var reason: String {
    guard judgement.isTested else { return missing }
    var parts: [String] = []
    switch judgement.verdict {
    case .trivial: parts.append("nearly every effect would fit")
    case .contested:
      let (above, below) = judgement.significant
      let (up, down) = judgement.levels == nil ? ("up", "down") : ("as claimed", "against")
      parts.append("\(Numerals.count(above, "sample")) point\(above == 1 ? "s" : "") \(up), \(below)\u{A0}\(down)")
      parts.append(probabilityText)
    case .supported, .contradicted, .inconclusive, .untested: parts.append(probabilityText)
    }
    if let effectText { parts.append(effectText) }
    if judgement.gathered.used.count > judgement.gathered.samples.count {
      parts.append(Numerals.count(judgement.gathered.used.count, "finding"))
    }
    parts += judgement.flags.map(\.rawValue.unbroken)
    return parts.joined(separator: "; ")
  }

  /// The mean effect with its interval, or the mean steps of an order.
  private var effectText: String? {
    let digits = digits
    if let belief = judgement.belief {
      let interval = "[\(digits(belief.interval.lowerBound)), \(digits(belief.interval.upperBound))]"
      return "\(scale) \(digits(belief.mean)) \(interval)".unbroken
    }
    return judgement.levels.map { levels in
      "steps of \(scale) \(levels.steps.map { digits($0.mean) }.joined(separator: ", "))".unbroken
    }
  }

  /// The probability; with another prior's, when that is what keeps the verdict open.
  private var probabilityText: String {
    let probability = judgement.probability
    let text = "P \(Numerals.probability(probability))".unbroken
    guard judgement.verdict == .inconclusive || judgement.verdict == .contested else { return text }
    if probability >= VerdictLevel.support {
      return text + ", but \(Numerals.probability(judgement.probabilityRange.lowerBound)) on another prior scale"
    }
    if probability <= VerdictLevel.contradiction {
      return text + ", but \(Numerals.probability(judgement.probabilityRange.upperBound)) on another prior scale"
    }
    return text
  }

  /// Why there is no usable finding.
  private var missing: String {
    let unused = judgement.gathered.unused
    if unused.isEmpty { return "no usable finding: no row is about this quantity" }
    let groups = LeftOut.groups(unused) { $0.reason.shortText.visible }
    let rows = Numerals.count(unused.count, "row")
    if groups.count == 1 { return "no usable finding: \(rows) left out, \(groups[0].reason)" }
    let shown = groups.prefix(3).map { "\($0.findings.count)\u{A0}\($0.reason)" }
    let rest = groups.dropFirst(3).reduce(0) { $0 + $1.findings.count }
    return "no usable finding: \(rows) left out, "
      + (shown + (rest > 0 ? ["\(rest)\u{A0}for other reasons"] : [])).joined(separator: ", ")
  }
}

/// Findings that were left out for the same reason.
struct LeftOut {
  var reason: String
  var findings: [UnusedFinding]

  /// The groups of equal reasons, the largest first.
  static func groups(_ unused: [UnusedFinding], by reason: (UnusedFinding) -> String) -> [LeftOut] {
    var groups: [String: [UnusedFinding]] = [:]
    for finding in unused { groups[reason(finding), default: []].append(finding) }
    return groups.map { LeftOut(reason: $0.key, findings: $0.value) }.sorted {
      ($1.findings.count, $0.reason) < ($0.findings.count, $1.reason)
    }
  }
}
