import RapheEvidence
import RapheLanguage

/// The theories of a run with the families that are simulated, each once however many theories have it.
struct TheoryWorlds: Sendable {
  /// A theory with the places of its families.
  private struct Entry {
    var theory: String
    var written: [Int]
    var restated: [Int]
    var leftOut: Int
  }

  private var entries: [Entry] = []
  private var places: [FamilyShape: Int] = [:]
  /// The families, with all their findings.
  private(set) var families: [Family] = []

  /// Adds what a theory says by some of its claims, unless no usable finding bears on it, or it would be refused.
  mutating func add(_ theory: ResolvedTheory, _ claims: [ResolvedClaim], _ evidence: [Quantity: QuantityEvidence]) {
    func found(_ claims: [ResolvedClaim]) -> [Family] {
      let conjunctions = Conjunction.conjunctions(of: claims, theory: 0, evidence: evidence)
      return conjunctions.isEmpty
        ? [] : FamilyTable(conjunctions, vocabularies: [theory.vocabulary]).families(of: [0])
    }
    let written = found(claims)
    // Restated ten times most theories would be refused for their number of claims: what they would earn is asked here.
    let restated = found(claims.restated(TheoryCalibration.restatements))
    guard written.allSatisfy({ $0.claims.flatMap(\.ids).count <= Family.mostClaims }) else { return }
    guard restated.allSatisfy({ $0.claims.count <= Family.mostClaims }) else { return }
    let simulated = written.filter { !$0.hasOrder }
    guard !simulated.isEmpty else { return }
    entries.append(
      Entry(
        theory: theory.id, written: simulated.map { place($0) },
        restated: restated.filter { !$0.hasOrder }.map { place($0) }, leftOut: written.count - simulated.count))
  }

  private mutating func place(_ family: Family) -> Int {
    let shape = FamilyShape(family)
    if let place = places[shape] { return place }
    places[shape] = families.count
    families.append(family)
    return families.count - 1
  }

  /// What came of the theories, from what came of each family.
  func theories(_ outcomes: [FamilyOutcome]) -> [TheoryCalibration] {
    func statement(_ places: [Int]) -> TheoryCalibration.Statement {
      let found = places.map { outcomes[$0] }
      return TheoryCalibration.Statement(single: .product(found.map(\.single)), all: .product(found.map(\.all)))
    }
    return entries.map { entry in
      TheoryCalibration(
        theory: entry.theory, families: entry.written.count, leftOut: entry.leftOut,
        written: statement(entry.written), restated: statement(entry.restated))
    }
  }
}

/// What came of a family.
struct FamilyOutcome: Sendable {
  /// What came of one kind of evidence.
  struct Sums: Hashable, Sendable {
    var factor = StratifiedMean()
    var capped = StratifiedMean()

    mutating func add(_ result: SimulatedFamily.Result) {
      factor.add(result.factor, weight: result.weight, isHeld: result.isHeld)
      capped.add(result.capped, weight: result.weight, isHeld: result.isHeld)
    }

    mutating func add(_ other: Sums) {
      factor.add(other.factor)
      capped.add(other.capped)
    }
  }

  var single = Sums()
  var all = Sums()

  /// Adds another part of the worlds.
  mutating func add(_ other: FamilyOutcome) {
    single.add(other.single)
    all.add(other.all)
  }
}

extension TheoryCalibration.Factors {
  /// What families earn together: their worlds are drawn independently, as the model has them.
  fileprivate static func product(_ families: [FamilyOutcome.Sums]) -> TheoryCalibration.Factors {
    TheoryCalibration.Factors(
      factor: .product(families.map(\.factor.mean)), capped: .product(families.map(\.capped.mean)))
  }
}

extension [ResolvedClaim] {
  /// Every claim so many times, under ids of their own.
  func restated(_ times: Int) -> [ResolvedClaim] {
    flatMap { claim in
      (1...times).map { time in
        var copy = claim
        copy.written.id.text += "-\(time)"
        return copy
      }
    }
  }
}

extension Family {
  /// Whether an order is among what is claimed; it has no one effect.
  fileprivate var hasOrder: Bool { claims.contains { $0.claimed.region == nil } }
}
