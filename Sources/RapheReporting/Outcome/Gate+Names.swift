package import RapheLanguage
package import RapheSyntax

extension ProjectFile.Gate {
  /// The mistake of a gate on what does not exist; nil when it does.
  ///
  /// - Parameter theories: those of the run and, where it has only some of them, those of the project.
  package func mistake(among theories: [ResolvedTheory]) -> Diagnostic? {
    let named = theories.filter { $0.id == theory }
    if named.isEmpty {
      let near = nearest(to: theory, among: theories.map(\.id))
      return Diagnostic(
        .unknownGate, "there is no theory `\(theory)`", at: subject.place,
        help: near.map { near in .write(claim.map { "\(near)/\($0)" } ?? near) })
    }
    guard let claim, !named.contains(where: { $0.claims.contains { $0.id == claim } }) else { return nil }
    if named.contains(where: { $0.claimIDs.contains(claim) }) {
      return Diagnostic(
        .unknownGate, "`\(subject.text)` is a claim of a course, which has no verdict",
        at: subject.place)
    }
    let near = nearest(to: claim, among: named.flatMap { $0.claims.map(\.id) })
    return Diagnostic(
      .unknownGate, "`\(theory)` has no claim `\(claim)`", at: subject.place,
      help: near.map { .write("\(theory)/\($0)") })
  }
}
