import RapheEvaluation
import RapheEvidence
import RapheLanguage
import Testing

@Suite("Which findings bear on a claim")
struct BearingTests {
  @Test("A finding bears when every term of its row lies in the claim's", arguments: BearingCase.all)
  func bearing(_ example: BearingCase) async throws {
    let world = World(theories: [example.theory], datasets: [WorldDataset([example.row])])
    let project = await world.project()
    let claim = try #require(project.theories.first?.claims.first)
    let finding = try #require(project.evidence.first?.findings.first)
    let bearing = finding.bearing(on: claim.quantity, in: try #require(project.vocabularies.first))
    // The quantity has an order of its own for the two groups; a case speaks of the claim's.
    guard case .bears(let isReversed, let isProxy, let unknown) = bearing else {
      #expect(bearing == example.expected)
      return
    }
    #expect(.bears(isReversed: isReversed != claim.isReversed, isProxy: isProxy, unknown: unknown) == example.expected)
  }
}

/// A claim, a row, and whether the one bears on the other.
struct BearingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var theory: String
  var row: [String: String]
  var expected: Bearing

  var testDescription: String { name }

  init(
    _ name: String, _ claim: String = World.claim(), scope: String? = nil, row: [String: String] = [:],
    _ expected: Bearing = bears
  ) {
    self.name = name
    self.theory = World.theory("t", scope: scope, claim)
    self.row = row
    self.expected = expected
  }

  static let bears = Bearing.bears(isReversed: false, isProxy: false, unknown: [])
  static let reversed = Bearing.bears(isReversed: true, isProxy: false, unknown: [])
  static let proxy = Bearing.bears(isReversed: false, isProxy: true, unknown: [])
  static let reversedProxy = Bearing.bears(isReversed: true, isProxy: true, unknown: [])
  static func unknown(_ kinds: TermKind...) -> Bearing {
    .bears(isReversed: false, isProxy: false, unknown: kinds)
  }

  static let all: [BearingCase] = subjects + scopes + groups + treatments + proxies + aspects + associations

  static let subjects: [BearingCase] = [
    BearingCase("the same target, measure and groups"),
    BearingCase("a member of the family", World.claim(compare: "5-HT2 density"), row: ["target": "5-HT2A"]),
    BearingCase(
      "two steps down the family", World.claim(compare: "5-HT receptor density"), row: ["target": "5-HT2A"]),
    BearingCase(
      "the family for its member", World.claim(compare: "5-HT2A density"), row: ["target": "5-HT2"], .elsewhere),
    BearingCase("another target", World.claim(compare: "5-HT2A density"), .elsewhere),
    BearingCase("another measure", World.claim(compare: "5-HT1A function"), .elsewhere),
    BearingCase("an association for a comparison", row: WorldDataset.association, .elsewhere),
  ]

  static let scopes: [BearingCase] = [
    BearingCase("a region inside", World.claim("a", "region: brain"), row: ["region": "dorsal raphe"]),
    BearingCase("the region itself", World.claim("a", "region: raphe"), row: ["region": "raphe"]),
    BearingCase(
      "a broader region", World.claim("a", "region: dorsal raphe"), row: ["region": "brain"],
      .leftOut(.broaderTerm(.region, name: "brain"))),
    BearingCase(
      "another region", World.claim("a", "region: raphe"), row: ["region": "cortex"],
      .leftOut(.otherTerm(.region, name: "cortex"))),
    BearingCase(
      "a region that is not stated", World.claim("a", "region: raphe"), row: ["region": ""], unknown(.region)),
    BearingCase("one of several regions", World.claim("a", "region: [raphe, platelet]"), row: ["region": "platelet"]),
    BearingCase("a claim about any region", row: ["region": ""]),
    BearingCase("the species", scope: "species: human"),
    BearingCase(
      "another species", scope: "species: human", row: ["species": "rat"], .leftOut(.otherTerm(.species, name: "rat"))),
    BearingCase("a listed species", scope: "species: [human, rat]", row: ["species": "rat"]),
    BearingCase("a claim about any species", row: ["species": "rat"]),
    BearingCase(
      "a claim's own species in place of the theory's", World.claim("a", "species: rat"), scope: "species: human",
      row: ["species": "rat"]),
    BearingCase("a species that is not stated", scope: "species: human", row: ["species": ""], unknown(.species)),
    BearingCase(
      "another ligand", World.claim("a", "ligand: WAY-100635"), row: ["ligand": "ketanserin"],
      .leftOut(.otherTerm(.ligand, name: "ketanserin"))),
    BearingCase(
      "another tissue", World.claim("a", "tissue: brain in vivo"), row: ["tissue": "post-mortem brain"],
      .leftOut(.otherTerm(.tissue, name: "post-mortem brain"))),
    BearingCase(
      "several things that are not stated", World.claim("a", "region: brain", "tissue: brain in vivo"),
      scope: "species: human", row: ["species": "", "region": ""], unknown(.region, .tissue, .species)),
  ]

  static let groups: [BearingCase] = [
    BearingCase("the groups the other way round", row: ["group": "healthy", "versus": "depressed"], reversed),
    BearingCase(
      "the claim the other way round", World.claim(in: "healthy", is: "higher", than: "depressed"), reversed),
    BearingCase(
      "a diagnosis inside", World.claim(in: "ill"), row: ["diagnosis": "bipolar disorder"]),
    BearingCase(
      "a broader diagnosis", World.claim(in: "all-depressed"), row: ["diagnosis": "mood disorder"],
      .leftOut(.otherGroupTerm(.diagnosis, name: "mood disorder", group: "depressed"))),
    BearingCase(
      "another diagnosis", row: ["diagnosis": "bipolar disorder"],
      .leftOut(.otherGroupTerm(.diagnosis, name: "bipolar disorder", group: "depressed"))),
    BearingCase(
      "a contrast that is not known", row: ["diagnosis": ""], .leftOut(.notStated(.diagnosis, group: "depressed"))),
    BearingCase("a treatment that is not stated", row: ["treatment": ""], unknown(.treatment)),
    BearingCase(
      "patients on a drug for untreated ones", row: ["treatment": "SSRI"],
      .leftOut(.otherGroupTerm(.treatment, name: "SSRI", group: "depressed"))),
    BearingCase("patients on a drug for any", World.claim(in: "all-depressed"), row: ["treatment": "SSRI"]),
    BearingCase(
      "responders against nonresponders", World.claim(in: "responders", than: "nonresponders"),
      row: ["group": "responders", "versus": "nonresponders"]),
    BearingCase(
      "nonresponders against responders", World.claim(in: "responders", than: "nonresponders"),
      row: ["group": "nonresponders", "versus": "responders"], reversed),
  ]

  static let treatments: [BearingCase] = [
    BearingCase(
      "a drug of the class, long enough", World.claim(in: "treated", than: "untreated"),
      row: ["group": "treated", "versus": "untreated", "treatment": "fluoxetine", "days": "28"]),
    BearingCase(
      "exactly as long as asked for", World.claim(in: "treated", than: "untreated"),
      row: ["group": "treated", "versus": "untreated", "treatment": "SSRI", "days": "14"]),
    BearingCase(
      "not long enough", World.claim(in: "treated", than: "untreated"),
      row: ["group": "treated", "versus": "untreated", "treatment": "SSRI", "days": "13"],
      .leftOut(.treatedTooBriefly(group: "treated"))),
    BearingCase(
      "too long", World.claim(in: "briefly-treated", than: "untreated"),
      row: ["group": "treated", "versus": "untreated", "treatment": "SSRI", "days": "3"],
      .leftOut(.treatedTooLong(group: "treated"))),
    BearingCase(
      "a length that is not stated", World.claim(in: "treated", than: "untreated"),
      row: ["group": "treated", "versus": "untreated", "treatment": "SSRI"], unknown(.treatment)),
    BearingCase(
      "the class for one drug", World.claim(in: "on-fluoxetine", than: "untreated"),
      row: ["group": "treated", "versus": "untreated", "treatment": "SSRI"],
      .leftOut(.otherGroupTerm(.treatment, name: "SSRI", group: "treated"))),
    BearingCase(
      "another treatment", World.claim(in: "treated", than: "untreated"),
      row: ["group": "electric", "versus": "untreated"],
      .leftOut(.otherGroupTerm(.treatment, name: "ECT", group: "electric"))),
    BearingCase(
      "groups that differ in something else too", World.claim(in: "treated", than: "untreated"),
      row: ["group": "treated", "versus": "healthy", "treatment": "SSRI", "days": "28"],
      .leftOut(.notStated(.treatment, group: "healthy"))),
    BearingCase(
      "groups that also differ in outcome", World.claim(in: "treated", than: "untreated"),
      row: ["group": "responders", "versus": "untreated", "treatment": "SSRI"], unknown(.treatment)),
    BearingCase(
      "untreated patients as the first group", World.claim(in: "treated", than: "untreated"),
      row: ["group": "untreated", "versus": "treated", "treatment": "SSRI", "days": "28"], reversed),
  ]

  static let proxies: [BearingCase] = [
    BearingCase("a proxy that moves with the measure", row: ["measure": "BPND"], proxy),
    BearingCase("a proxy that moves against the measure", row: ["measure": "turnover"], reversedProxy),
    BearingCase(
      "a proxy, the groups the other way round", row: ["measure": "BPND", "group": "healthy", "versus": "depressed"],
      reversedProxy),
    BearingCase(
      "two turns", row: ["measure": "turnover", "group": "healthy", "versus": "depressed"], proxy),
    BearingCase(
      "a refused proxy", World.claim("a", "proxies: refused"), row: ["measure": "BPND"],
      .leftOut(.refusedProxy)),
    BearingCase("the measure itself where proxies are refused", World.claim("a", "proxies: refused")),
    BearingCase("a claim about the proxy itself", World.claim(compare: "5-HT1A BPND"), row: ["measure": "BPND"]),
    BearingCase("the measure for its proxy", World.claim(compare: "5-HT1A BPND"), .elsewhere),
  ]

  static let aspects: [BearingCase] = [
    BearingCase("a change for a level", row: ["aspect": "change"], .elsewhere),
    BearingCase("a level for a change", World.claim(compare: "change in 5-HT1A density"), .elsewhere),
    BearingCase(
      "a change for a change", World.claim(compare: "change in 5-HT1A density"), row: ["aspect": "change"]),
    BearingCase(
      "a change for a rise", World.claim(compare: "rise in 5-HT1A density"), row: ["aspect": "change"]),
    BearingCase(
      "a change for a fall", World.claim(compare: "fall in 5-HT1A density"), row: ["aspect": "change"], reversed),
    BearingCase(
      "a baseline for a baseline", World.claim(compare: "baseline 5-HT1A density"), row: ["aspect": "baseline"]),
    BearingCase("a baseline for a level", row: ["aspect": "baseline"], .elsewhere),
    BearingCase("a level that says so", row: ["aspect": "level"]),
  ]

  private static func association(_ changes: [String: String] = [:]) -> [String: String] {
    WorldDataset.association.merging(changes) { $1 }
  }

  static let associations: [BearingCase] = [
    BearingCase("an association", World.relation(), row: association()),
    BearingCase(
      "the two sides exchanged", World.relation(relate: "symptom improvement", to: "5-HT1A density"), row: association()
    ),
    BearingCase("a comparison for an association", World.relation(), .elsewhere),
    BearingCase(
      "the opposite outcome", World.relation(), row: association(["related_to": "symptom severity"]), reversed),
    BearingCase(
      "the opposite of the claim's outcome", World.relation(to: "symptom severity"), row: association(), reversed),
    BearingCase(
      "another outcome", World.relation(), row: association(["related_to": "sleep"]),
      .leftOut(.otherRelation(name: "sleep"))),
    BearingCase(
      "in a group", World.relation("a", "in: depressed"), row: association()),
    BearingCase(
      "in another group", World.relation("a", "in: healthy"), row: association(),
      .leftOut(.otherGroupTerm(.diagnosis, name: "depression", group: "depressed"))),
    BearingCase(
      "in a group whose treatment is not stated", World.relation("a", "in: depressed"),
      row: association(["treatment": ""]), unknown(.treatment)),
    BearingCase(
      "in the group of the scope", World.relation(), scope: "diagnosis: healthy", row: association(),
      .leftOut(.otherGroupTerm(.diagnosis, name: "depression", group: "depressed"))),
    BearingCase(
      "a fall that goes with improvement", World.relation(relate: "fall in 5-HT1A density"),
      row: association(["aspect": "change"]), reversed),
    BearingCase(
      "a baseline that goes with improvement", World.relation(relate: "baseline 5-HT1A density"),
      row: association(["aspect": "baseline"])),
    BearingCase("a proxy's association", World.relation(), row: association(["measure": "BPND"]), proxy),
    BearingCase(
      "an association of the family's member", World.relation(relate: "5-HT2 density"),
      row: association(["target": "5-HT2A"])),
  ]
}
