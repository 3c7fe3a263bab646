import RapheEvaluation
import RapheLanguage

/// What a laboratory would have to do: the measurement, where, in whom.
struct StudySentence {
  let claim: ResolvedClaim
  let vocabulary: Vocabulary

  /// Whether it is a correlation over one group.
  var isAssociation: Bool {
    if case .association = claim.quantity.contrast { return true }
    return false
  }

  /// `Measure 5-HT1A density in dorsal raphe (human) in depressed and in controls`, in the file's words for groups.
  var text: String {
    let scope = scopeText
    switch claim.written.statement {
    case .compare(let comparison):
      return "Measure \(vocabulary.name(claim.quantity.subject))\(scope)\(proxies) in \(comparison.group.text) and in "
        + comparison.other.text
    case .relate(let association):
      let group = association.group.map { " in \($0.text)" } ?? ""
      return "Correlate \(association.quantity.text)\(scope)\(proxies) with \(association.other.text)\(group)"
    case .order(let order):
      let groups = order.groups.map(\.text).joined(separator: ", ")
      return "Measure \(vocabulary.name(claim.quantity.subject))\(scope)\(proxies) in \(groups)"
    }
  }

  /// `38 per group`, or `38 subjects`.
  func subjects(_ n: Int) -> String { isAssociation ? "\(n)\u{A0}subjects" : "\(n)\u{A0}per\u{A0}group" }

  private var proxies: String { claim.quantity.refusesProxies ? ", directly," : "" }

  private var scopeText: String {
    let scope = claim.quantity.scope
    func names(_ terms: [Term]) -> String { terms.map(vocabulary.name).joined(separator: " or ") }
    let region = scope[.region].map { " in \(names($0))" } ?? ""
    let others = [TermKind.tissue, .species, .ligand].compactMap { scope[$0].map(names) }
    return region + (others.isEmpty ? "" : " (\(others.joined(separator: ", ")))")
  }
}
