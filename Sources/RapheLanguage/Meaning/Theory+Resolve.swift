public import RapheSyntax

extension Theory {
  /// Looks up every word of the theory and finds the mistakes that need no data.
  ///
  /// - Returns: the theory with those of its claims that could be resolved, and every mistake.
  public func resolve(in vocabulary: Vocabulary) -> (theory: ResolvedTheory, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let scope = ScopeTerms(scope, vocabulary, &diagnostics)
    // Claims that would inherit a mistake are looked through, but not relied on.
    let hasScope = !diagnostics.hasErrors
    var groups: [String: NamedArm] = [:]
    for group in self.groups { groups[group.name.text] = NamedArm(group, vocabulary, &diagnostics) }
    var used: Set<String> = []
    var ids: [String: Word] = [:]
    var claims: [ResolvedClaim] = []
    /// Whether no other claim has the id; reports it otherwise.
    func isNew(_ id: Word) -> Bool {
      if let first = ids[id.text] {
        diagnostics.append(
          Diagnostic(
            .claimTwice, "two claims have the id `\(id.text)`", at: id.place,
            notes: [Diagnostic.Note("the first one", at: first.place)], help: "give one of them another id"))
        return false
      }
      ids[id.text] = id
      return true
    }
    for claim in self.claims where isNew(claim.id) {
      var resolver = ClaimResolver(
        claim: claim, vocabulary: vocabulary, outerScope: scope, groups: groups, unreadGroups: unreadGroups)
      if let resolved = resolver.resolve() { claims.append(resolved) }
      used.formUnion(resolver.namesUsed)
      diagnostics += resolver.diagnostics
    }
    var courses: [ResolvedCourse] = []
    for claim in self.courses where isNew(claim.id) {
      var resolver = CourseResolver(
        claim: claim, vocabulary: vocabulary, outerScope: scope, groups: groups, unreadGroups: unreadGroups)
      if let resolved = resolver.resolve() { courses.append(resolved) }
      used.insert(claim.group.text)
      diagnostics += resolver.diagnostics
    }
    diagnostics += mechanismMistakes(groups: groups.keys.sorted())
    // What an unread claim or a misspelt name meant is not known.
    let isKnown = isComplete && !diagnostics.contains { $0.code == .unknownGroup }
    for group in self.groups where isKnown && !used.contains(group.name.text) {
      diagnostics.append(
        Diagnostic(
          .unusedGroup, "no claim names the group `\(group.name.text)`", at: group.name.place,
          help: "use it or take it away"))
    }
    let theory = ResolvedTheory(
      written: self, vocabulary: vocabulary, claims: hasScope ? claims : [], courses: hasScope ? courses : [])
    return (theory, diagnostics + theory.mistakesAmongClaims())
  }
}

extension Theory {
  /// Groups of the mechanism that the theory does not have, and claims on a mechanism that is not there.
  private func mechanismMistakes(groups: [String]) -> [Diagnostic] {
    guard let mechanism else {
      let ids = courses.map(\.id) + claims.filter { !$0.fromMechanism.isEmpty }.map(\.id)
      return ids.map {
        Diagnostic(.noMechanism, "the theory has no mechanism that could show `\($0.text)`", at: $0.place)
      }
    }
    return mechanism.groups.map(\.name).filter { !groups.contains($0.text) && !unreadGroups.contains($0.text) }
      .map { .unknownGroup($0, among: groups) }
  }
}

/// A scope in vocabulary terms.
struct ScopeTerms {
  var terms: [TermKind: [Term]] = [:]

  init(_ scope: Scope, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]) {
    let words: [(TermKind, [Word])] = [
      (.species, scope.species), (.region, scope.region), (.tissue, scope.tissue), (.ligand, scope.ligand),
      (.diagnosis, scope.diagnosis), (.treatment, scope.treatment),
    ]
    for (kind, words) in words {
      let found = lookUp(words, kind, vocabulary, &diagnostics)
      if !found.isEmpty { terms[kind] = found }
    }
  }

  /// The scope with what a narrower one says in place of what this one says.
  func narrowed(by inner: ScopeTerms) -> ScopeTerms {
    var result = self
    result.terms.merge(inner.terms) { _, inner in inner }
    return result
  }
}

/// A group of a theory in vocabulary terms.
struct NamedArm {
  var name: String
  /// What the group is; nil when a mistake in it was reported.
  var arm: Arm?

  init(_ group: Group, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]) {
    name = group.name.text
    var arm = Arm()
    var mistakes: [Diagnostic] = []
    for (kind, words) in [
      (TermKind.diagnosis, group.diagnosis), (.treatment, group.treatment), (.outcome, group.outcome),
    ] {
      let found = lookUp(words, kind, vocabulary, &mistakes)
      if !found.isEmpty { arm.terms[kind] = found }
    }
    arm.minimumDays = NamedArm.days(group.forAtLeast, &mistakes)
    arm.maximumDays = NamedArm.days(group.forAtMost, &mistakes)
    if let minimum = arm.minimumDays, let maximum = arm.maximumDays, minimum > maximum, let amount = group.forAtMost {
      mistakes.append(
        Diagnostic(
          .notATime, "the longest treatment, `\(amount.text)`, is shorter than the shortest", at: amount.place,
          notes: group.forAtLeast.map { [Diagnostic.Note("the shortest treatment", at: $0.place)] } ?? [],
          help: "exchange `for_at_least` and `for_at_most`"))
    }
    if !mistakes.hasErrors { self.arm = arm }
    diagnostics += mistakes
  }

  private static func days(_ amount: Amount?, _ diagnostics: inout [Diagnostic]) -> Double? {
    guard let amount else { return nil }
    guard let days = TimeUnit.days(amount), days.sign == .plus else {
      let units = wordList(TimeUnit.days.map(\.unit))
      diagnostics.append(
        Diagnostic(
          .notATime, "`\(amount.text)` is not a length of treatment", at: amount.place,
          help: "write a number of \(units), such as `14 d`"))
      return nil
    }
    return days
  }
}
