import RapheLanguage
import RapheSyntax

/// Names are looked for among the files of the run, then around them; what is there but cannot be read has been reported.
extension BoundFiles {
  /// The model of a name.
  func model(named name: Word) -> Binding<ModelFile> {
    if let own = run.models.first(where: { $0.id.text == name.text }) { return Binding(value: own) }
    let found = reach.models.filter { $0.id.text == name.text }
    if let first = found.first { return Binding(value: first, diagnostics: twice(found.map(\.id), "models")) }
    if run.hasUnreadable(.model, name.text) || reach.hasUnreadable(.model, name.text) { return Binding() }
    let near = nearest(to: name.text, among: (run.models + reach.models).map(\.id.text))
    return Binding(
      diagnostics: [
        Diagnostic(
          .noModel, "there is no model `\(name.text)` in \(searched)", at: name.place,
          help: near.map { .write($0) } ?? "give the model's file to the command, or put it in the project")
      ])
  }

  /// The theory in reach of a name that no theory of the run has.
  func theoryInReach(named name: Word) -> Binding<Theory> {
    let found = reach.theories.filter { $0.id.text == name.text }
    if let first = found.first { return Binding(value: first, diagnostics: twice(found.map(\.id), "theories")) }
    if run.hasUnreadable(.theory, name.text) || reach.hasUnreadable(.theory, name.text) { return Binding() }
    let near = nearest(to: name.text, among: (run.theories + reach.theories).map(\.id.text))
    return Binding(
      diagnostics: [
        Diagnostic(
          .noStudyTheory, "there is no theory `\(name.text)` in \(searched)", at: name.place,
          help: near.map { .write($0) } ?? "give the theory's file to the command, or put it in the project")
      ])
  }

  /// The vocabulary that a document names, or the only one there is when it names none.
  func vocabulary(named name: Word?, for id: Word) -> Binding<VocabularyFile> {
    guard let name else { return onlyVocabulary(for: id) }
    if let own = run.vocabularies.first(where: { $0.id.text == name.text }) { return Binding(value: own) }
    let found = reach.vocabularies.filter { $0.id.text == name.text }
    if let first = found.first { return Binding(value: first, diagnostics: twice(found.map(\.id), "vocabularies")) }
    if run.hasUnreadable(.vocabulary, name.text) { return Binding() }
    let near = nearest(to: name.text, among: (run.vocabularies + reach.vocabularies).map(\.id.text))
    return missing("there is no vocabulary `\(name.text)` in \(searched)", at: name, near: near)
  }

  private func onlyVocabulary(for id: Word) -> Binding<VocabularyFile> {
    for candidates in [run.vocabularies, reach.vocabularies] where !candidates.isEmpty {
      if candidates.count == 1 { return Binding(value: candidates[0]) }
      let ids = Set(candidates.map(\.id.text)).sorted()
      return Binding(
        diagnostics: [
          Diagnostic(
            .noVocabulary, "`\(id.text)` names no vocabulary, and there are several: \(ids.joined(separator: ", "))",
            at: id.place, help: "add `vocabulary:` with one of them")
        ])
    }
    if run.unreadable.contains(where: { $0.declaration.kind == .vocabulary && $0.declaration.id != nil }) {
      return Binding()
    }
    return missing("`\(id.text)` needs a vocabulary, and there is none in \(searched)", at: id, near: nil)
  }

  private func missing(_ message: String, at word: Word, near: String?) -> Binding<VocabularyFile> {
    let notes = reach.unreadable.map { Diagnostic.Note("this file could not be read", at: Place($0.source)) }
    return Binding(
      diagnostics: [
        Diagnostic(
          .noVocabulary, message, at: word.place, notes: notes,
          help: near.map { .write($0) } ?? "give the vocabulary's file to the command, or put it in the project")
      ])
  }
}
