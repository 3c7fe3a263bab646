public import RapheSyntax

extension ResolvedTheory {
  /// Ties the theory's mechanism to its model, and reports what does not fit.
  public mutating func link(to model: ResolvedModel) -> [Diagnostic] {
    guard let declared = written.mechanism else { return [] }
    var linker = MechanismLinker(model: model, vocabulary: vocabulary)
    for group in declared.groups { linker.add(group) }
    for course in courses { linker.add(course, unread: written.unreadGroups) }
    mechanism = ResolvedMechanism(model: model, groups: linker.groups, courses: linker.courses)
    return linker.diagnostics
  }
}
