import RapheLanguage

/// The evidence of families weighed in many ways, once for all families that rest on the same tables.
///
/// Not to be shared between threads: it remembers the latest answers.
final class FamilyViews {
  private let grids: FamilyGrids
  private var known: [FamilyGrids.Key: EvidenceViews] = [:]

  /// Takes the findings as they were tabulated, or tabulates them.
  init(_ grids: FamilyGrids = FamilyGrids()) { self.grids = grids }

  /// Those of a member; nil for an order, and without findings.
  func views(of member: Int, in family: Family) -> EvidenceViews? {
    guard family.effects.contains(member) else { return nil }
    let key = FamilyGrids.key(of: member, in: family)
    if let views = known[key] { return views }
    let views = grids.grid(of: member, in: family).map {
      EvidenceViews($0, prior: family.members[member].evidence.priorScale(on: key.quantity.scale))
    }
    known[key] = views
    return views
  }
}
