import RapheSimulation
import RapheSyntax

/// Looks up the words of one claim of a course.
struct CourseResolver {
  let claim: CourseClaim
  let vocabulary: Vocabulary
  let outerScope: ScopeTerms
  let groups: [String: NamedArm]
  let unreadGroups: Set<String>
  var diagnostics: [Diagnostic] = []

  mutating func resolve() -> ResolvedCourse? {
    let scope = outerScope.narrowed(by: ScopeTerms(claim.scope, vocabulary, &diagnostics))
    let quantity = QuantityText.parse(claim.quantity, in: vocabulary, &diagnostics)
    if !unreadGroups.contains(claim.group.text), groups[claim.group.text] == nil {
      diagnostics.append(.unknownGroup(claim.group, among: groups.keys.sorted()))
    }
    if let quantity, quantity.subject.aspect != .level {
      diagnostics.append(
        Diagnostic(
          .notAQuantity, "a course is one of a level, not of a change or a baseline", at: claim.quantity.place,
          help: "take the words before the target away, and compare with the baseline in `%`"))
    }
    for phase in claim.phases.flatMap({ [$0] + $0.then }) { check(phase) }
    guard let quantity, !diagnostics.hasErrors else { return nil }
    return ResolvedCourse(
      written: claim, subject: quantity.subject,
      scope: scope.terms.filter { $0.key != .diagnosis && $0.key != .treatment })
  }

  private mutating func check(_ phase: CourseClaim.Phase) {
    let times = [phase.from, phase.to, phase.lasting].compactMap { $0 }
    let lengths = times.map { time -> Double? in
      if let days = TimeUnit.days(time), days.sign == .plus { return days }
      let units = wordList(TimeUnit.days.map(\.unit))
      diagnostics.append(
        Diagnostic(
          .notATime, "`\(time.text)` is not a time from the start of treatment", at: time.place,
          help: "write a number of \(units), such as `14 d`"))
      return nil
    }
    if !lengths.contains(nil), let from = phase.from.flatMap(TimeUnit.days), let to = TimeUnit.days(phase.to),
      from >= to
    {
      diagnostics.append(
        Diagnostic(
          .badWindow, "the window ends at `\(phase.to.text)`, not after it begins", at: phase.to.place,
          notes: phase.from.map { [Diagnostic.Note("it begins here", at: $0.place)] } ?? []))
    }
    switch phase.threshold {
    case .within(let amount) where amount.value <= 0:
      report(
        amount, "a course is never within nothing of its baseline", help: "write a size above 0, such as `within 10 %`")
    case .between(let low, let high)
    where Unit.factor(from: high.unit, to: low.unit).map { low.value >= high.value * $0 }
      ?? (low.unit == high.unit && low.value >= high.value):
      report(high, "nothing lies between `\(low.text)` and `\(high.text)`", help: "write the lower one first")
    default: break
    }
  }

  private mutating func report(_ amount: Amount, _ message: String, help: Advice) {
    diagnostics.append(Diagnostic(.badThreshold, message, at: amount.place, help: help))
  }
}
