import RapheStatistics

/// What a claim says, in one form however it is written: two claims have the same when they say the same.
///
/// Counted is all that a verdict or a score can depend on: quantity, groups and scope with what the theory gives them,
/// the claimed region or order, the setting, whether proxies are refused, and the commitment. Names that only this file
/// knows, such as those of groups, are not, nor are words that state nothing: `says`, `because`, the title, `expect` and
/// `from_mechanism`.
private struct CanonicalClaim {
  let vocabulary: Vocabulary

  func text(_ claim: ResolvedClaim) -> String {
    let quantity = claim.quantity
    var lines = ["claim 1", "vocabulary \(quoted(quantity.vocabulary))"]
    lines += contrast(quantity, claim.claimed)
    lines.append("scope \(terms(quantity.scope))")
    lines.append("scale \(quoted(quantity.scale.name))")
    if quantity.refusesProxies { lines.append("proxies refused") }
    lines.append("speaks of \(quoted(claim.written.appliesTo.rawValue))")
    lines.append("commitment \(number(claim.written.commitment.probability))")
    return lines.joined(separator: "\n")
  }

  func text(_ course: ResolvedCourse) -> String {
    let claim = course.written
    var lines = ["course 1", "vocabulary \(quoted(vocabulary.id))", "of \(subject(course.subject))"]
    lines.append("in \(quoted(claim.group.text)) during \(quoted(claim.treatment.text))")
    lines.append("times \(quoted(claim.sampling.rawValue))")
    lines += claim.phases.map { "phase \(phase($0))" }
    lines.append("scope \(terms(course.scope))")
    return lines.joined(separator: "\n")
  }

  /// What is compared and where the truth lies; the order of two groups or subjects says nothing, so that it is fixed
  /// here by their texts and not by how a vocabulary lists them.
  private func contrast(_ quantity: Quantity, _ claimed: Claimed) -> [String] {
    switch quantity.contrast {
    case .difference(let first, let second):
      let (one, other) = (arm(first), arm(second))
      let isTurned = other < one
      return [
        "of \(subject(quantity.subject))", "difference \(isTurned ? other : one) minus \(isTurned ? one : other)",
        "region \(region(claimed.turned(if: isTurned)))",
      ]
    case .association(let related, let members):
      let subjects = [subject(quantity.subject), subject(related)].sorted()
      return [
        "association \(subjects.joined(separator: " with "))", "in \(members.map(arm) ?? "anyone")",
        "region \(region(claimed))",
      ]
    case .order(let groups):
      let places = claimed.order ?? []
      let order = places.isEmpty ? groups.map(arm).sorted() : places.map { arm(groups[$0]) }
      return [
        "of \(subject(quantity.subject))",
        "\(places.isEmpty ? "no order" : "rising") \(order.joined(separator: " < "))",
      ]
    }
  }

  private func subject(_ subject: Subject) -> String {
    let parts = [("target", subject.target), ("measure", subject.measure), ("outcome", subject.outcome)]
    return ([subject.aspect.rawValue] + parts.compactMap { part in part.1.map { "\(part.0)=\(name($0))" } })
      .joined(separator: " ")
  }

  private func arm(_ arm: Arm) -> String {
    let days = [("days>=", arm.minimumDays), ("days<=", arm.maximumDays)]
      .compactMap { bound in bound.1.map { bound.0 + number($0) } }
    return "[\(([terms(arm.terms)] + days).joined(separator: " "))]"
  }

  private func terms(_ terms: [TermKind: [Term]]) -> String {
    terms.filter { !$0.value.isEmpty }.map { kind, terms in
      "\(kind.rawValue)=\(terms.map(name).sorted().joined(separator: "|"))"
    }.sorted().joined(separator: " ")
  }

  private func region(_ claimed: Claimed) -> String {
    (claimed.region?.intervals ?? []).map { "(\(number($0.lower)),\(number($0.upper)))" }.joined(separator: " ")
  }

  private func phase(_ phase: CourseClaim.Phase) -> String {
    let threshold =
      switch phase.threshold {
      case .above: "above"
      case .below: "below"
      case .within: "within"
      case .between: "between"
      }
    let times = [("from", phase.from), ("to", phase.to), ("lasting", phase.lasting)]
      .compactMap { time in time.1.map { "\(time.0) \(amount($0))" } }
    let first = ([phase.kind.rawValue, threshold] + phase.threshold.amounts.map(amount) + times).joined(separator: " ")
    return ([first] + phase.then.map(self.phase)).joined(separator: "; then ")
  }

  private func amount(_ amount: Amount) -> String { "\(number(amount.value)) \(quoted(amount.unit))" }

  private func name(_ term: Term) -> String { quoted(vocabulary.name(term)) }

  private func quoted(_ text: String) -> String { text.debugDescription }

  /// A number in 12 digits, so that the last ones of a logarithm, in which mathematical libraries differ, do not count.
  private func number(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : value < 0 ? "-inf" : "inf" }
    // The shortest text with 12 digits is that of the nearest double to them.
    let places = 11 - value.exponentOfTen
    let power = Double.powerOfTen(abs(places))
    let digits = (places < 0 ? value / power : value * power).rounded()
    return "\(places < 0 ? digits * power : digits / power)"
  }
}

extension Double {
  /// The exponent with which it is written in decimal; of a finite number that is not 0.
  fileprivate var exponentOfTen: Int {
    let text = "\(magnitude)"
    if let mark = text.firstIndex(of: "e") { return Int(text[text.index(after: mark)...]) ?? 0 }
    guard let first = text.firstIndex(where: { $0 != "0" && $0 != "." }),
      let point = text.firstIndex(of: ".")
    else { return 0 }
    let distance = text.distance(from: first, to: point)
    return distance > 0 ? distance - 1 : distance
  }

  fileprivate static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Vocabulary {
  /// What a claim says, in one form however it is written; of it digests are made.
  package func canonicalText(_ claim: ResolvedClaim) -> String { CanonicalClaim(vocabulary: self).text(claim) }

  /// What the claim of a course says, likewise; groups and treatments are those of its mechanism, by their names.
  package func canonicalText(_ course: ResolvedCourse) -> String { CanonicalClaim(vocabulary: self).text(course) }
}
