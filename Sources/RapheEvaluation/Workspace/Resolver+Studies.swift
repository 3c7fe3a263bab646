import RapheLanguage
import RapheSyntax

extension Resolver {
  /// A study with its theory and model; nil when a mistake in one of the three was reported.
  mutating func resolve(_ study: StudyDesign, _ theories: [ResolvedTheory]) -> ResolvedStudy? {
    var theory: ResolvedTheory?
    if let name = study.theory {
      guard let found = wholeTheory(named: name, theories) else { return nil }
      theory = found
    }
    guard let named = study.model ?? theory?.written.mechanism?.model else {
      diagnostics.append(.noModelToRun(study))
      return nil
    }
    guard let model = model(named: named) else { return nil }
    let (resolved, mistakes) = study.resolve(in: model, theory: theory)
    diagnostics += mistakes
    return resolved
  }

  /// The theory of a name without mistakes, of the run or around it; nil, with a report, for none.
  private mutating func wholeTheory(named name: Word, _ theories: [ResolvedTheory]) -> ResolvedTheory? {
    if let own = theories.first(where: { $0.id == name.text }) { return isWhole(own.written) ? own : nil }
    let found = files.theoryInReach(named: name)
    diagnostics += found.diagnostics
    guard let theory = found.value, let (resolved, mistakes) = resolve(theory) else { return nil }
    diagnostics += mistakes.filter { $0.severity == .error }
    return isWhole(theory) ? resolved : nil
  }

  private func isWhole(_ theory: Theory) -> Bool {
    !diagnostics.contains { $0.severity == .error && $0.place?.source == theory.id.place.source }
  }
}

extension Diagnostic {
  fileprivate static func noModelToRun(_ study: StudyDesign) -> Diagnostic {
    guard let name = study.theory else {
      return Diagnostic(
        .noStudyTheory, "nothing says which model is run", at: study.id.place,
        help: "add `model`, or a `theory` with a mechanism")
    }
    return Diagnostic(
      .noStudyTheory, "the theory `\(name.text)` has no mechanism", at: name.place,
      help: "name one that has, or say in every arm what it is")
  }
}
