import Raphe

// The words, and a theory in them.
let vocabulary = """
  raphe: 1
  vocabulary: receptors
  targets: {5-HT1A: {}}
  measures: {density: {unit: fmol/mg}}
  regions: {raphe: {}}
  species: {human: {}}
  diagnoses: {depression: {}, healthy: {}}
  """
let theory = """
  raphe: 1
  theory: fewer-autoreceptors
  title: Depressed people have fewer autoreceptors
  vocabulary: receptors
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
let workspace = Workspace(
  InMemoryFiles([Source(name: "words.yaml", text: vocabulary), Source(name: "theory.yaml", text: theory)]))

// Findings, which may come from anywhere: an effect with its interval, and a p-value alone.
if let words = await workspace.project().vocabularies.first {
  let terms = try words.terms([.target: "5-HT1A", .measure: "density", .region: "raphe", .species: "human"])
  let depressed = Finding.Side(name: "depressed", terms: try words.terms([.diagnosis: "depression"]))
  let healthy = Finding.Side(name: "healthy", terms: try words.terms([.diagnosis: "healthy"]))
  let findings = [
    Finding(
      id: "F1", sample: "Oslo", study: "Ames 1990", year: 1990, of: terms, group: depressed, versus: healthy,
      design: .independent, n: 20, nVersus: 20, effect: (-1.1, .g), interval: -1.77 ... -0.43),
    Finding(
      id: "F2", sample: "Graz", study: "Baker 1999", year: 1999, of: terms, group: depressed, versus: healthy,
      design: .independent, n: 25, nVersus: 22, p: (.equal, 0.006), direction: .lower),
  ]
  await workspace.setEvidence([Evidence(id: "my-findings", title: "My findings", in: words, findings)])
}

let report = await workspace.judge()
print(report.text() ?? "")
