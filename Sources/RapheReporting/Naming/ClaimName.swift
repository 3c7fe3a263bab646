package import RapheEvaluation
import RapheLanguage
package import RapheSyntax

/// One claim of a run, by the ids of its theory and itself.
package struct ClaimName: Hashable, Sendable {
  /// The id of the theory.
  package var theory: String
  /// The claim's own.
  package var claim: String

  /// Whether a claim is this one.
  package func isOf(_ theory: String, _ claim: String) -> Bool { theory == self.theory && claim == self.claim }
}

/// Why a name on the command line means nothing.
package struct UnknownName: Error {
  /// What is said of it.
  package var diagnostic: Diagnostic
}

extension Project {
  /// The claim, of an effect or of a course, that is named as CLAIM or THEORY/CLAIM.
  package func claimToExplain(_ name: String) -> Result<ClaimName, UnknownName> {
    let all = theories.flatMap { theory in theory.claimIDs.map { ClaimName(theory: theory.id, claim: $0) } }
    return all.one(named: name) { theories in
      if let first = theories.first {
        return Diagnostic(
          .unknownClaim, "several theories have a claim `\(name)`: \(theories.joined(separator: ", "))", at: nil,
          help: .write("\(first)/\(name)"))
      }
      if self.theories.contains(where: { $0.id == name }) {
        return Diagnostic(
          .unknownClaim, "`\(name)` is a theory, not one of its claims", at: nil,
          help: "for all its claims, write `raphe test --select \(name)`")
      }
      let codes = CodeRegistry.all.map(\.id)
      let ids = name.contains("/") ? all.map { "\($0.theory)/\($0.claim)" } : all.map(\.claim) + codes
      let near =
        nearest(to: name, among: ids) ?? ids.first { $0.contains(name) } ?? codes.first { name.hasPrefix($0) }
      return Diagnostic(
        .unknownClaim, "there is no claim or code `\(name)`", at: nil, help: near.map { .write($0) })
    }
  }

  /// The claim of an effect that is named as CLAIM or THEORY/CLAIM.
  package func claimToSettle(_ name: String) -> Result<ClaimName, UnknownName> {
    let all = theories.flatMap { theory in theory.claims.map { ClaimName(theory: theory.id, claim: $0.id) } }
    return all.one(named: name) { theories in
      if let first = theories.first {
        return Diagnostic(
          .unknownClaim, "several theories have a claim `\(name)`: \(theories.joined(separator: ", "))", at: nil,
          help: .write("--claim \(first)/\(name)"))
      }
      let ids = all.map(\.claim)
      let near = nearest(to: name, among: ids) ?? ids.first { $0.contains(name) }
      return Diagnostic(
        .unknownClaim, "there is no claim `\(name)`", at: nil, help: near.map { .write("--claim \($0)") })
    }
  }
}

extension [ClaimName] {
  /// The only one of a name, or what is said of the theories that have such a one, several or none.
  fileprivate func one(
    named name: String, else diagnostic: (_ theories: [String]) -> Diagnostic
  ) -> Result<ClaimName, UnknownName> {
    let matches = filter { name == $0.claim || name == "\($0.theory)/\($0.claim)" }
    guard let match = matches.first, matches.count == 1 else {
      return .failure(UnknownName(diagnostic: diagnostic(matches.map(\.theory))))
    }
    return .success(match)
  }
}
