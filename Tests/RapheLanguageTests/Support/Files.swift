import RapheSyntax
import Testing

@testable import RapheLanguage

/// The vocabulary of the tests: a little of everything a vocabulary can say.
let vocabularyText = """
  raphe: 1
  vocabulary: test
  targets:
    5-HT receptor: {}
    5-HT1A: {in: 5-HT receptor, also: [5HT1A, HTR1A], id: "HGNC:5286"}
    5-HT2: {in: 5-HT receptor}
    5-HT2A: {in: 5-HT2, also: 5-HT(2A)}
    p11: {}
  measures:
    density: {unit: fmol/mg, also: [Bmax, receptor density]}
    BPND: {unit: "1", proxy_for: density, moves: with, because: density times affinity}
    Kd: {proxy_for: affinity, moves: against, because: its inverse}
    affinity: {}
    occupancy: {unit: "%"}
    coupling: {}
  regions:
    brain: {}
    midbrain: {in: brain}
    raphe: {in: brain}
    dorsal raphe: {in: [raphe, midbrain], also: DRN}
    platelet: {}
  tissues: {slice: {}}
  species: {human: {}, rodent: {}, rat: {in: rodent}, mouse: {in: rodent}}
  diagnoses: {depression: {also: MDD}, healthy: {}, control: {}}
  treatments: {antidepressant: {}, SSRI: {in: antidepressant}, fluoxetine: {in: SSRI}, none: {}}
  ligands: {WAY-100635: {}}
  outcomes:
    symptom improvement: {}
    symptom worsening: {opposite: symptom improvement}
    response: {}
    nonresponse: {}
  """

/// What a file becomes: the document, or why there is none, after every stage that needs no data.
struct Read {
  var document: Document?
  var theory: ResolvedTheory?
  var vocabulary: Vocabulary?
  var diagnostics: [Diagnostic]

  init(_ text: String, name: String = "test.yaml") {
    let (root, mistakes) = Source(name: name, text: text).parse()
    diagnostics = mistakes
    if let root {
      let (document, more) = Document.read(root)
      self.document = document
      diagnostics += more
      switch document {
      case .theory(let file):
        let (resolved, more) = file.resolve(in: testVocabulary)
        theory = resolved
        diagnostics += more
      case .vocabulary(let file):
        let (resolved, more) = file.resolve()
        vocabulary = resolved
        diagnostics += more
      case .model(let file): diagnostics += file.resolve(in: testVocabulary).diagnostics
      case .dataset, .study, .project, nil: break
      }
    }
    diagnostics = diagnostics.ordered()
  }

  /// The codes, in the order shown.
  var codes: [String] { diagnostics.map(\.code.id) }
}

let testVocabulary: Vocabulary = {
  let (root, _) = Source(name: "vocabulary.yaml", text: vocabularyText).parse()
  guard let root, case .vocabulary(let file)? = Document.read(root).document else {
    preconditionFailure("the vocabulary of the tests cannot be read")
  }
  return file.resolve().vocabulary
}()

/// A theory whose claims, or last groups, are these lines.
func theory(scope: String = "", groups: String = "", _ claims: String) -> String {
  """
  raphe: 1
  theory: t
  title: T
  \(scope.isEmpty ? "" : "scope: \(scope)\n")groups:
    depressed: {diagnosis: depression, treatment: none}
    healthy: {diagnosis: healthy}
    treated: {treatment: antidepressant, for_at_least: 14 d}
    untreated: {treatment: none}
  \(groups.isEmpty ? "" : groups.indented + "\n")claims:
  \(claims.indented)
  """
}

/// The claims of a theory that is right but for warnings and groups that these claims do not use.
func claims(
  scope: String = "", groups: String = "", _ claims: String, location: SourceLocation = #_sourceLocation
) throws -> [ResolvedClaim] {
  let read = Read(theory(scope: scope, groups: groups, claims))
  #expect(!read.diagnostics.hasErrors, "\(read.diagnostics.map(\.message))", sourceLocation: location)
  return try #require(read.theory, sourceLocation: location).claims
}

extension String {
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }
}
