import RapheEvaluation
import RapheSyntax

/// A small project with a verdict of each kind, built from text.
enum Small {
  static let vocabulary = """
    raphe: 1
    vocabulary: small
    targets: {5-HT1A: {}, 5-HT2A: {}, SERT: {}}
    measures:
      density: {unit: fmol/mg}
      binding potential: {proxy_for: density, moves: with, because: of its definition}
    regions: {brain: {}, raphe: {in: brain}, platelet: {}}
    tissues: {tissue: {}}
    species: {human: {}, rat: {}}
    diagnoses: {depression: {}, healthy: {}}
    treatments: {none: {}, SSRI: {}}
    outcomes: {symptom severity: {}}
    """

  static let dataset = """
    raphe: 1
    dataset: findings
    title: Small
    grain: finding
    table: findings.csv
    arms:
      depressed: {diagnosis: depression}
      healthy: {diagnosis: healthy}
      treated: {treatment: $treatment, days: $days}
      untreated: {treatment: none}
    assume: {n: 8}
    """

  static let lower = """
    raphe: 1
    theory: lower
    title: Fewer 5-HT1A receptors in depression
    source: {cite: Doe 1995, doi: 10.1000/doe}
    published: 1995
    scope: {species: human}
    groups:
      depressed: {diagnosis: depression}
      healthy: {diagnosis: healthy}
    claims:
      - id: lower-in-raphe
        compare: 5-HT1A density
        region: raphe
        in: depressed
        is: lower
        than: healthy
        says: may be
        because: too few receptors
        expect: supported
      - id: contested-on-platelets
        compare: 5-HT1A density
        region: platelet
        in: depressed
        is: lower
        than: healthy
      - id: lower-in-rats
        compare: SERT density
        in: depressed
        is: lower
        than: healthy
      - id: nothing-is-known
        compare: 5-HT2A density
        region: platelet
        in: depressed
        is: lower
        than: healthy
    """

  static let higher = """
    raphe: 1
    theory: higher
    title: More 5-HT1A receptors in depression
    scope: {species: human}
    groups:
      ill: {diagnosis: depression}
      well: {diagnosis: healthy}
    claims:
      - id: higher-in-raphe
        compare: 5-HT1A density
        region: raphe
        in: ill
        is: higher
        than: well
        expect: [supported, inconclusive]
      - id: tracks-severity
        relate: 5-HT1A density
        to: symptom severity
        is: positive
        in: ill
      - id: away-from-zero
        compare: 5-HT2A density
        region: brain
        in: well
        is: different
        than: ill
        by_at_least: 0.2 SD
    """

  /// The columns of the table.
  static let columns = [
    "finding", "sample", "study", "year", "target", "measure", "region", "species", "diagnosis", "treatment", "days",
    "group", "versus", "design", "n", "n_versus", "effect", "effect_scale", "se", "p", "p_relation", "direction",
    "related_to", "alpha",
  ]

  /// What most rows have.
  private static let usual = [
    "year": "1990", "target": "5-HT1A", "measure": "density", "species": "human", "diagnosis": "depression",
    "group": "depressed", "versus": "healthy", "design": "independent", "alpha": "0.05",
  ]

  static let rows: [[String: String]] = [
    [
      "finding": "F1", "sample": "alpha", "study": "Ames et al. 1990", "region": "raphe", "n": "20", "n_versus": "20",
      "effect": "-1.1", "effect_scale": "g", "se": "0.34", "direction": "lower",
    ],
    [
      "finding": "F2", "sample": "alpha", "study": "Ames et al. 1991 (follow-up)", "year": "1991", "region": "raphe",
      "n": "18", "n_versus": "17", "direction": "lower", "p": "0.01", "p_relation": "<",
    ],
    [
      "finding": "F3", "sample": "beta", "study": "Baker 1999", "year": "1999", "region": "raphe", "direction": "lower",
      "measure": "binding potential",
    ],
    [
      "finding": "F4", "sample": "gamma", "study": "Cole 2004", "year": "2004", "region": "raphe", "n": "30",
      "n_versus": "30", "direction": "no difference", "p": "0.3", "p_relation": "=",
    ],
    [
      "finding": "F5", "sample": "delta", "study": "Dunn 2005", "year": "2005", "region": "raphe", "n": "25",
      "n_versus": "25", "effect": "-0.9", "effect_scale": "g", "se": "0.3", "direction": "lower",
    ],
    [
      "finding": "P1", "sample": "epsilon", "study": "Eden 1992", "year": "1992", "region": "platelet", "n": "40",
      "n_versus": "40",
      "direction": "lower",
    ],
    [
      "finding": "P2", "sample": "zeta", "study": "Fox 1993", "year": "1993", "region": "platelet", "n": "40",
      "n_versus": "40",
      "direction": "higher",
    ],
    [
      "finding": "R1", "sample": "eta", "study": "Gray 1994", "year": "1994", "species": "rat", "target": "SERT",
      "region": "brain",
      "n": "8", "n_versus": "8", "direction": "lower",
    ],
    [
      "finding": "R2", "sample": "eta", "study": "Gray 1994", "year": "1994", "species": "rat", "target": "SERT",
      "region": "raphe",
      "n": "8", "n_versus": "8", "direction": "lower",
    ],
    [
      "finding": "C1", "sample": "theta", "study": "Hill 2001", "year": "2001", "region": "brain", "versus": "",
      "design": "correlation", "n": "24", "effect": "0.2", "effect_scale": "r", "direction": "positive",
      "related_to": "symptom severity", "alpha": "",
    ],
    [
      "finding": "A1", "sample": "iota", "study": "Ives 2002", "year": "2002", "target": "5-HT2A", "region": "brain",
      "n": "15", "n_versus": "15", "direction": "higher",
    ],
  ]

  static func table(_ rows: [[String: String]] = Small.rows) -> String {
    let lines = rows.map { row in columns.map { row[$0] ?? usual[$0] ?? "" }.joined(separator: ",") }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  static func project(theories: [String] = [lower, higher], table: String = Small.table()) async -> Project {
    let texts =
      theories.enumerated().map { ("theory\($0.offset).yaml", $0.element) }
      + [("findings.yaml", dataset), ("small.yaml", vocabulary)]
    let files = texts.map { Source(name: $0.0, text: $0.1) }
    return await Workspace(InMemoryFiles(files, tables: [Source(name: "findings.csv", text: table)])).project()
  }

  /// The scorecard of the whole project, worked out once.
  static let whole = Task { await scorecard() }

  static func scorecard(
    theories: [String] = [lower, higher], table: String = Small.table(), asOf: Int? = nil,
    detail: JudgementDetail = .verdicts,
    selects: @escaping @Sendable (String, String) -> Bool = { _, _ in true }
  ) async -> Scorecard {
    await project(theories: theories, table: table).evaluate(Question(asOf: asOf, detail: detail, selects: selects))
  }
}
