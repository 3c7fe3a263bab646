import RapheLanguage
import RapheNumerics
import RapheStatistics
import RapheSyntax

extension SubjectEffects {
  /// A result as a finding: what a published table would say of it.
  func finding(
    _ frame: SubjectFrame, _ result: SubjectResult, _ group: SubjectGroup, _ versus: SubjectGroup?
  ) -> Finding {
    let layout = frame.layout
    let quantity = analysis.quantity
    let isPaired: Bool
    if case .levels = analysis.shape {
      isPaired = method.pairing(analysis.shape, sample.groups.map(\.moments)) == .pairs
    } else {
      isPaired = false
    }
    var terms = analysis.series.terms
    terms[.target] = analysis.series.subject.target
    terms[.measure] = analysis.series.subject.measure
    for kind in [TermKind.region, .tissue, .species, .ligand] where terms[kind] == nil {
      let isColumn = frame.attributes.contains { $0.kind == kind }
      terms[kind] = isColumn ? quantity.scope[kind]?.first : frame.scope[kind]
    }
    let name = versus.map { "\(group.side.name) vs \($0.side.name)" } ?? group.side.name
    let aspect = quantity.subject.aspect == .level ? "" : "\(quantity.subject.aspect.rawValue) in "
    var finding = Finding(
      id: "\(aspect)\(analysis.series.name): \(name)\(quantity.scale == .g ? "" : ", \(quantity.scale.name)")",
      sample: layout.sample ?? frame.dataset.id.text, study: layout.citation?.text ?? frame.dataset.title,
      year: layout.published, pmid: layout.citation?.pmid, doi: layout.citation?.doi, of: terms, group: group.side,
      versus: versus?.side, relatedTo: analysis.relatedTo, aspect: quantity.subject.aspect,
      design: versus == nil ? .correlation : isPaired ? .paired : .independent)
    finding.dataset = frame.dataset.id.text
    finding.place = analysis.series.place.place
    finding.subjects = result
    finding.unit = analysis.series.unit
    finding.n = result.groups.first.flatMap { $0.count > 0 ? Double($0.count) : nil }
    if result.groups.count > 1, result.groups[1].count > 0 { finding.nVersus = Double(result.groups[1].count) }
    if let first = result.groups.first, let mean = first.mean, let other = result.groups.dropFirst().first?.mean {
      finding.means = Finding.Means(group: mean, versus: other)
    }
    if case .success(let effect) = result.effect {
      finding.effect = effect.value
      finding.standardError = effect.standardError
      switch quantity.scale {
      case .g: finding.effectScale = .g
      case .logRatio: finding.effectScale = .logRatio
      case .raw: finding.effectScale = .raw
      case .fisherZ: finding.effectScale = .z
      }
    }
    return finding
  }

  /// The natural logarithm.
  func logarithm(_ value: Double) -> Double { log(value) }
}
