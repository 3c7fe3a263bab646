import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheLanguage

/// A model with these parts.
private func read(_ parts: String) -> (model: ModelFile?, diagnostics: [Diagnostic]) {
  let text = "raphe: 1\nmodel: m\ntitle: M\ntime: h\n" + parts
  let (root, syntax) = Source(name: "m.yaml", text: text).parse()
  guard let root else { return (nil, syntax) }
  let (document, diagnostics) = Document.read(root)
  guard case .model(let model) = document else { return (nil, syntax + diagnostics) }
  return (model, syntax + diagnostics)
}

/// The texts that the mistakes of a model point at.
private func pointedAt(_ parts: String) -> [String] {
  let (model, diagnostics) = read(parts)
  let all = diagnostics + (model?.resolve(in: nil).diagnostics ?? [])
  return all.map { diagnostic in
    guard let place = diagnostic.place, let span = place.span else { return "\(diagnostic.code.id)" }
    return "\(diagnostic.code.id) \(String(decoding: place.source.bytes[span.start..<span.end], as: UTF8.self))"
  }
}

@Test("a whole model is read")
func wholeModel() throws {
  let (model, diagnostics) = read(
    """
    parameters:
      k: {value: 0.1, unit: 1/h, from: source, cite: "A 1994", spread: 1.3}
      b: {value: 2, unit: nM, from: derived, because: from k, spread: 0.2, distribution: normal}
      c: {value: 1, unit: "1", from: assumption, spread: [0.5, 2], lever: theory}
    states:
      R: {start: b, unit: nM, scale: 2, rate: -k*R*c}
      A: {unit: mg, rate: -k*A}
    definitions: {half: R/2, double: {is: 2*R, unit: nM}}
    start: steady state
    groups: {ill: {c: 1.5}, well: {}}
    treatments:
      drug:
        doses: [{amount: 10 mg, into: A, every: 24 h, additional: 3, lag: 1 h, bioavailability: 0.5}]
        settings: {c: 2, k: {value: 0.2, until: 48 h}}
    events: [{when: R < b/4, set: {R: b}}]
    conserve: [A]
    """)
  #expect(diagnostics == [])
  let file = try #require(model)
  #expect(file.isComplete)
  #expect(
    file.parameters.map(\.spread) == [.logNormal(geometricSD: 1.3), .normal(sd: 0.2), .uniform(from: 0.5, to: 2)])
  #expect(file.parameters.map(\.isLever) == [false, false, true])
  #expect(file.start == .steadyState)
  #expect(file.states.map(\.start.text) == ["b", "0"])
  let resolved = try #require(file.resolve(in: nil).model)
  let treatment = try #require(resolved.treatment(named: "drug"))
  #expect(treatment.end == 97)
  #expect(resolved.group(named: "ill")?.levers == ["c": 1.5])
  #expect(resolved.group(named: "well")?.levers == [:])
  #expect(resolved.group(named: "drug") == nil)
  #expect(["R", "half", "double", "k", "time"].map(resolved.unit) == ["nM", nil, "nM", "1/h", "h"])
  #expect(treatment.treatment.doses.map(\.lag) == [1])
  #expect(treatment.treatment.settings.map(\.until) == [nil, 48])
}

@Test(
  "a mistake in an expression has its place, however the text is written",
  arguments: [
    "R: {unit: nM, rate: -kk*R}", "R: {unit: nM, rate: \"-kk*R\"}", "R: {unit: nM, rate: '-kk*R'}",
    "R:\n    unit: nM\n    rate: >-\n      -1\n      * kk*R", "R:\n    unit: nM\n    rate: -1\n      * kk*R",
  ])
func placesInExpressions(state: String) {
  #expect(pointedAt("states:\n  \(state)\n") == ["E0704 kk"])
}

@Test("an expression with escapes is pointed at as a whole")
func escapedExpression() {
  #expect(pointedAt("states: {R: {unit: nM, rate: \"-\\x6bk*R\"}}") == ["E0704 \"-\\x6bk*R\""])
}

@Test("a part that cannot be read brings no unknown names")
func noCascade() {
  #expect(
    pointedAt("parameters: {k: {value: x, unit: 1/h, from: assumption}}\nstates: {R: {unit: nM, rate: -k*R}}")
      == ["E0207 x"])
}
