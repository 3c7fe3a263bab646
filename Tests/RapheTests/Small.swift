import Foundation
import Raphe

/// A small project: one theory, its vocabulary, a dataset of two findings.
enum Small {
  static let vocabulary = """
    raphe: 1
    vocabulary: small
    targets: {5-HT1A: {}}
    measures: {density: {unit: fmol/mg}}
    regions: {brain: {}, raphe: {in: brain}}
    species: {human: {}}
    diagnoses: {depression: {}, healthy: {}}
    treatments: {none: {}}

    """

  static let theory = """
    raphe: 1
    theory: fewer
    title: Fewer receptors in depression
    published: 1985
    source: {cite: Doe 1985, doi: 10.1000/doe}
    vocabulary: small
    scope: {species: human}
    groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    claims:
      - id: fewer-in-raphe
        compare: 5-HT1A density
        region: raphe
        in: depressed
        is: lower
        than: healthy

    """

  static let dataset = """
    raphe: 1
    dataset: findings
    title: A few findings
    grain: finding
    table: findings.csv
    arms: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}

    """

  static let findings = """
    finding,sample,study,year,target,measure,region,species,group,versus,design,n,n_versus,effect,effect_scale,ci_low,ci_high,mean,sd,mean_versus,sd_versus,unit,p,direction
    F1,alpha,Ames 1990,1990,5-HT1A,density,raphe,human,depressed,healthy,independent,20,20,-1.1,g,-1.7664,-0.4336,,,,,,,lower
    F2,beta,Baker 1999,1999,5-HT1A,density,raphe,human,depressed,healthy,independent,25,22,,,,,81,20,100,24,fmol/mg,0.006,lower

    """

  static let model = """
    raphe: 1
    model: decay
    title: What decays
    time: h
    parameters:
      k: {value: 0.5, unit: 1/h, from: assumption, because: for the test}
    states:
      A: {start: 8, unit: "1", rate: -k*A}

    """

  /// The files by their names, without the evidence.
  static let words = [
    Source(name: "small.yaml", text: vocabulary), Source(name: "fewer.yaml", text: theory),
  ]

  /// Everything in memory.
  static var workspace: Workspace {
    Workspace(
      InMemoryFiles(
        words + [Source(name: "findings.yaml", text: dataset), Source(name: "decay.yaml", text: model)],
        tables: [Source(name: "findings.csv", text: findings)]))
  }

  /// The two rows of the table, made in code.
  static func evidence(in words: Vocabulary) throws -> Evidence {
    let terms = try words.terms([.target: "5-HT1A", .measure: "density", .region: "raphe", .species: "human"])
    let depressed = Finding.Side(name: "depressed", terms: try words.terms([.diagnosis: "depression"]))
    let healthy = Finding.Side(name: "healthy", terms: try words.terms([.diagnosis: "healthy"]))
    return Evidence(
      id: "findings", title: "A few findings", in: words,
      [
        Finding(
          id: "F1", sample: "alpha", study: "Ames 1990", year: 1990, of: terms, group: depressed, versus: healthy,
          design: .independent, n: 20, nVersus: 20, effect: (-1.1, .g), interval: -1.7664 ... -0.4336,
          direction: .lower),
        Finding(
          id: "F2", sample: "beta", study: "Baker 1999", year: 1999, of: terms, group: depressed, versus: healthy,
          design: .independent, n: 25, nVersus: 22, moments: Finding.Moments(mean: 81, sd: 20),
          momentsVersus: Finding.Moments(mean: 100, sd: 24), unit: "fmol/mg", p: (.equal, 0.006), direction: .lower),
      ])
  }

  /// Calls `body` with a new folder that has the project's files, and removes it.
  static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "raphe-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "Hypotheses/small.yaml": vocabulary, "Hypotheses/fewer.yaml": theory, "Hypotheses/findings.yaml": dataset,
      "Hypotheses/findings.csv": findings, "Hypotheses/decay.yaml": model,
    ]
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try await body(folder.path)
  }
}
