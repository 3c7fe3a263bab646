import RapheLanguage
import RapheSyntax

/// What the documents of a run lack, and is looked for in the projects that enclose it.
struct Needs: Sendable {
  /// A vocabulary that is named, or any.
  let vocabulary: Bool
  /// Evidence for theories.
  let datasets: Bool
  /// The theories that studies name and that are not of the run.
  let theories: Set<String>
  /// The models that theories and studies name, of the run or not.
  let models: Set<String>

  /// Whether anything is lacking.
  let any: Bool

  init(of run: Documents) {
    let named =
      run.theories.map(\.vocabulary) + run.datasets.map(\.vocabulary)
      + run.models.filter(\.needsVocabulary).map(\.vocabulary)
    let known = Set(run.vocabularies.map(\.id.text))
    vocabulary = run.vocabularies.isEmpty || named.contains { $0.map { !known.contains($0.text) } ?? false }
    datasets = run.datasets.isEmpty && !run.theories.isEmpty
    theories = Set(run.studies.compactMap(\.theory?.text)).subtracting(run.theories.map(\.id.text))
    models = Set(run.theories.compactMap(\.mechanism?.model.text) + run.studies.compactMap(\.model?.text))
    let lacksModel = !models.isSubset(of: run.models.map(\.id.text))
    any = !run.needNothing && (vocabulary || datasets || !theories.isEmpty || lacksModel)
  }
}
