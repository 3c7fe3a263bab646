/// Claims and quantities in English.
struct Sentence {
  let vocabulary: Vocabulary
}

extension Sentence {
  /// A claim as a sentence, in the words of the file for groups and in the vocabulary's for everything else.
  func text(_ claim: Claim, _ quantity: Quantity) -> String {
    let scope = scopeText(quantity.scope)
    let setting = claim.appliesTo == .nextSetting ? "in one more sample, " : ""
    let proxies = quantity.refusesProxies ? ", measured directly" : ""
    let body: String
    switch claim.statement {
    case .compare(let comparison):
      let relation = comparison.relation.rawValue
      let than = comparison.relation == .same ? "as" : "than"
      let groups = "in \(comparison.group.text) \(than) in \(comparison.other.text)"
      body = "\(comparison.quantity.text)\(scope) is \(relation) \(groups)\(margins(comparison))"
    case .relate(let association):
      body = "\(relation(association, scope))\(association.group.map { " in \($0.text)" } ?? "")"
    case .order(let order):
      let groups = order.groups.map(\.text).joined(separator: " to ")
      body = "\(order.quantity.text)\(scope) \(order.relation == .rising ? "rises" : "falls") from \(groups)"
    }
    return capitalised(setting + body + proxies) + "."
  }

  /// A claim of a course as a sentence.
  func text(_ course: ResolvedCourse) -> String {
    let claim = course.written
    let sampled =
      switch claim.sampling {
      case .continuous: ""
      case .trough: ", just before each dose,"
      case .dailyMean: ", as a daily mean,"
      }
    let phases = claim.phases.map(text).joined(separator: ", and ")
    return capitalised(
      "\(claim.quantity.text)\(scopeText(course.scope)) in \(claim.group.text)\(sampled) during \(claim.treatment.text) \(phases)"
    ) + "."
  }

  private func text(_ phase: CourseClaim.Phase) -> String {
    let threshold =
      switch phase.threshold {
      case .above(let amount): "above \(amount.text)"
      case .below(let amount): "below \(amount.text)"
      case .within(let amount): "within \(amount.text) of its baseline"
      case .between(let low, let high): "between \(low.text) and \(high.text)"
      }
    let from = phase.from.map { " from \($0.text)" } ?? ""
    switch phase.kind {
    case .stays: return "stays \(threshold)\(from) to \(phase.to.text)"
    case .reaches:
      let lasting = phase.lasting.map { " and stays so for \($0.text)" } ?? ""
      let first = "is \(threshold)\(lasting) at some time\(from) within \(phase.to.text)"
      return ([first] + phase.then.map(text)).joined(separator: ", then ")
    }
  }

  /// A quantity without direction: what is measured, where, between whom, on what scale.
  func name(_ quantity: Quantity, isFall: Bool = false, isOtherFall: Bool = false) -> String {
    var parts = [subject(quantity.subject, isFall: isFall) + scopeText(quantity.scope)]
    switch quantity.contrast {
    case .difference(let first, let second): parts.append("\(arm(first)) minus \(arm(second))")
    case .association(let other, let members):
      let other = subject(other, isFall: isOtherFall)
      parts.append("correlation with \(other)\(members.map { " in \(arm($0))" } ?? "")")
    case .order(let groups): parts.append("order of \(groups.map(arm).joined(separator: ", "))")
    }
    if quantity.refusesProxies { parts.append("no proxies") }
    return parts.joined(separator: "; ") + " (\(quantity.scale.name))"
  }

  /// What is measured, where and in whom, without direction, groups and scale.
  func measured(_ quantity: Quantity) -> String {
    let measured = subject(quantity.subject) + scopeText(quantity.scope)
    guard case .association(let other, _) = quantity.contrast else { return measured }
    return "\(measured) with \(subject(other))"
  }

  /// A claim's quantity the way round that the claim's effects have.
  func name(_ claim: ResolvedClaim) -> String {
    var quantity = claim.quantity
    if claim.areGroupsExchanged, case .difference(let first, let second) = quantity.contrast {
      quantity.contrast = .difference(second, first)
    }
    return name(quantity, isFall: claim.isFall, isOtherFall: claim.isOtherFall)
  }

  func subject(_ subject: Subject, isFall: Bool = false) -> String {
    let prefix =
      switch subject.aspect {
      case .level: ""
      case .change: isFall ? "fall in " : "change in "
      case .baseline: "baseline "
      }
    let terms = [subject.target, subject.measure, subject.outcome].compactMap { $0 }
    return prefix + terms.map(vocabulary.name).joined(separator: " ")
  }

  private func arm(_ arm: Arm) -> String {
    var parts = arm.terms.keys.sorted().map { "\($0.rawValue) \(names(arm.terms[$0] ?? []))" }
    if let days = arm.minimumDays { parts.append("for at least \(days.shortText) d") }
    if let days = arm.maximumDays { parts.append("for at most \(days.shortText) d") }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private func scopeText(_ scope: [TermKind: [Term]]) -> String {
    var text = ""
    if let regions = scope[.region] { text += " in \(names(regions))" }
    let others = [TermKind.tissue, .species, .ligand].compactMap { scope[$0].map(names) }
    return others.isEmpty ? text : text + " (\(others.joined(separator: ", ")))"
  }

  private func relation(_ association: Association, _ scope: String) -> String {
    let pair = "\(association.quantity.text)\(scope) and \(association.other.text)"
    switch association.relation {
    case .positive:
      return "\(pair) go together" + (association.atLeast.map { ", with r at least \($0.shortText)" } ?? "")
    case .negative:
      return "\(pair) go in opposite directions"
        + (association.atLeast.map { ", with r at most -\($0.shortText)" } ?? "")
    case .none:
      return "\(pair) do not go together, r being within \((association.within ?? 0).shortText) of 0"
    }
  }

  private func margins(_ comparison: Comparison) -> String {
    if let within = comparison.within { return ", within \(within.text)" }
    let parts = [
      comparison.byAtLeast.map { "at least \($0.text)" }, comparison.byAtMost.map { "at most \($0.text)" },
    ].compactMap { $0 }
    return parts.isEmpty ? "" : ", by \(parts.joined(separator: " and "))"
  }

  private func names(_ terms: [Term]) -> String { terms.map(vocabulary.name).joined(separator: " or ") }

  /// The text with a capital, unless it begins with a name such as `mGlu5` or `p11` that has its own spelling.
  private func capitalised(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    guard word.allSatisfy({ $0.isLowercase || $0 == "-" }) else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Vocabulary {
  /// The claim as an English sentence.
  public func sentence(_ claim: ResolvedClaim) -> String {
    Sentence(vocabulary: self).text(claim.written, claim.quantity)
  }

  /// The claim of a course as an English sentence.
  public func sentence(_ course: ResolvedCourse) -> String { Sentence(vocabulary: self).text(course) }

  /// The claim's quantity in words: what its effects, first minus second, are of.
  public func name(_ claim: ResolvedClaim) -> String { Sentence(vocabulary: self).name(claim) }

  /// The quantity in words, in the fixed order of its groups that all claims on it share.
  public func name(_ quantity: Quantity) -> String { Sentence(vocabulary: self).name(quantity) }

  /// What is measured, where and in whom, in words.
  package func measured(_ quantity: Quantity) -> String { Sentence(vocabulary: self).measured(quantity) }

  /// What is measured, in words.
  public func name(_ subject: Subject) -> String { Sentence(vocabulary: self).subject(subject) }
}
