import RapheReport

/// A theory with the names under which it and what it claims stand on the page.
struct Entry {
  let theory: Reported.Theory
  let anchor: Anchor
  let claims: [Anchor]
  let courses: [Anchor]
}

/// A report with what its sections look up: theories by their ids, names for addresses, tables of datasets.
struct PageIndex {
  /// The verdicts.
  let report: Reported.Verdicts
  /// The studies to make next, where they were asked for.
  let plan: Reported.Plan?
  /// The theories with a score, the highest first.
  let ranked: [Reported.Theory]
  /// The others, in the order of their ids.
  let unranked: [Reported.Theory]
  private let byID: [String: Reported.Theory]
  private let theoryAnchors: [String: Anchor]
  private let claimAnchors: [ClaimName: Anchor]
  /// The theories, those with a score first, each with names of its own for itself, its claims and its courses.
  let entries: [Entry]
  private let tables: [String: String]
  private let samples: [String: Reported.Used]

  init(_ report: Reported.Verdicts, _ plan: Reported.Plan?) {
    self.report = report
    self.plan = plan
    byID = Dictionary(report.theories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ranking = report.comparison?.ranking ?? []
    let byID = byID
    ranked = ranking.compactMap { byID[$0] }
    unranked = report.theories.filter { !ranking.contains($0.id) }
    tables = Dictionary(
      (report.datasets ?? []).map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    samples = Dictionary(
      report.theories.flatMap(\.claims).flatMap(\.evidence.used).map { ($0.sample, $0) },
      uniquingKeysWith: { first, _ in first })
    var maker = AnchorMaker()
    var theoryAnchors: [String: Anchor] = [:]
    var claimAnchors: [ClaimName: Anchor] = [:]
    var entries: [Entry] = []
    for theory in ranked + unranked {
      let entry = Entry(
        theory: theory, anchor: maker.make("theory", theory.id),
        claims: theory.claims.map { maker.make("claim", theory.id, $0.id) },
        courses: (theory.courses ?? []).map { maker.make("claim", theory.id, $0.id) })
      entries.append(entry)
      // Of two with one name the first is meant.
      theoryAnchors[theory.id] = theoryAnchors[theory.id] ?? entry.anchor
      let names = theory.claims.map(\.id) + (theory.courses ?? []).map(\.id)
      for (id, anchor) in zip(names, entry.claims + entry.courses) {
        let name = ClaimName(theory: theory.id, claim: id)
        claimAnchors[name] = claimAnchors[name] ?? anchor
      }
    }
    self.entries = entries
    self.theoryAnchors = theoryAnchors
    self.claimAnchors = claimAnchors
  }

  /// All theories, those with a score first.
  var theories: [Reported.Theory] { entries.map(\.theory) }
  /// A theory by its id.
  func theory(_ id: String) -> Reported.Theory? { byID[id] }
  /// Where a theory stands on the page.
  func anchor(_ theory: String) -> Anchor? { theoryAnchors[theory] }
  /// Where a claim stands on the page.
  func anchor(_ theory: String, _ claim: String) -> Anchor? {
    claimAnchors[ClaimName(theory: theory, claim: claim)]
  }

  // MARK: Links

  /// A theory's id, which leads to it.
  func link(_ theory: String) -> Markup {
    anchor(theory).map { .a(.href(Link($0)), .name(theory)) } ?? .name(theory)
  }

  /// A claim's id, which leads to it.
  func link(_ theory: String, _ claim: String) -> Markup {
    anchor(theory, claim).map { .a(.href(Link($0)), .name(claim)) } ?? .name(claim)
  }

  /// A place in a file as `path:line`, which leads there.
  func place(_ file: String, _ line: Int?) -> Markup {
    let text = file + (line.map { ":\($0)" } ?? "")
    return Link(file: file, line: line).map { .a(.style(.src), .href($0), .name(text)) } ?? .name(text)
  }

  /// A row of a dataset by the id of its finding, which leads to its line.
  func row(_ finding: String, _ dataset: String, _ line: Int?) -> Markup {
    guard let file = tables[dataset], let link = Link(file: file, line: line) else { return .name(finding) }
    return .a(.href(link), .name(finding))
  }

  /// A sample by its name, which leads to the first of its rows.
  func sample(_ name: String) -> Markup {
    guard let used = samples[name], let file = tables[used.dataset], let link = Link(file: file, line: used.line)
    else { return .name(name) }
    return .a(.href(link), .name(name))
  }
}
