import RapheLanguage
import RapheSyntax

extension RowReader {
  /// Reads a row; nil when something in it is wrong and was reported.
  mutating func read(_ row: any Row) -> Finding? {
    let before = diagnostics.count
    guard let id = begin(row) else { return nil }
    let exclusion = excluded()
    if exclusion == nil { checkTwice() }
    let sample = filled(.sample)
    let terms = terms()
    let year = year()
    let group = side(.group)
    let versus = side(.versus)
    if let column = layout.columns[.days] { _ = days(column: column) }
    let relatedTo = layout.columns[.relatedTo].flatMap { term(column: $0, .outcome) }
    let aspect = word(.aspect, [Subject.Aspect.level, .change, .baseline]) ?? .level
    _ = filled(.design)
    let design = word(.design, Finding.Design.allCases)
    let direction = word(.direction, Finding.Direction.allCases)
    let (n, nVersus) = sizes(design)
    let (mean, moments, isNormal) = moments(.group, n: n ?? nVersus)
    let (meanVersus, momentsVersus, isOtherNormal) = self.moments(.versus, n: nVersus ?? n)
    let events = events(n: n ?? nVersus, nVersus: nVersus ?? n)
    let changeSD = positive(.changeSD, .badDeviation, "standard deviation of the change")
    let prePostCorrelation = prePostCorrelation()
    let covariates = covariates()
    let test = test()
    let means = mean.flatMap { mean in meanVersus.map { Finding.Means(group: mean, versus: $0) } }
    let effect = effect()
    let percent = percent()
    let alpha = alpha()
    let p = twoSided(pValue())

    let isMistyped = direction == nil && text(.direction) != nil
    if !isMistyped {
      let isAssociation = checkSides(direction, design)
      if let effect, let design { checkScale(effect.scale, isAssociation: isAssociation, design) }
    }
    if let direction {
      checkSign(direction)
      if let p, let level = alpha ?? dataset.assume.alpha {
        checkSignificance(direction, p: p.p, p.relation, level: level)
      }
    }
    checkResult(exclusion)

    let isWrong = isRowWrong || diagnostics[before...].contains { $0.severity == .error }
    guard !isWrong, let sample, let design else { return nil }
    var finding = Finding(
      id: id, dataset: dataset.id.text, row: row.number + 1, place: row.place, sample: sample,
      study: text(.study) ?? "", year: year, pmid: text(.pmid), doi: text(.doi), terms: terms, group: group,
      versus: versus, relatedTo: relatedTo, aspect: aspect, design: design, n: n, nVersus: nVersus,
      isGroupBefore: isBefore(group, versus), moments: moments, momentsVersus: momentsVersus, means: means,
      unit: text(.unit), effect: effect?.value, effectScale: effect?.scale, standardError: effect?.standardError,
      interval: effect?.interval, p: p?.p, pRelation: p?.relation, percent: percent, direction: direction, alpha: alpha,
      exclusion: exclusion)
    finding.intervalLevel = effect?.level ?? 0.95
    finding.areMomentsAssumedNormal = isNormal || isOtherNormal
    (finding.changeSD, finding.prePostCorrelation) = (changeSD, prePostCorrelation)
    (finding.events, finding.covariates, finding.test) = (events, covariates ?? 0, test)
    finding.standardError = finding.standardError ?? finding.errorOfPercentChange
    checkNumbers(finding)
    return finding
  }

  /// Whether a group is the measurement before the other's: treated for fewer days, or untreated where the other is not.
  ///
  /// Where neither is told the other group is, as a change is written after minus before.
  private func isBefore(_ group: Finding.Side?, _ versus: Finding.Side?) -> Bool {
    guard let group, let versus else { return false }
    if let days = group.days, let other = versus.days, days != other { return days < other }
    let (isUntreated, isOtherUntreated) = (isUntreated(group), isUntreated(versus))
    if isUntreated != isOtherUntreated {
      // What was not treated was measured first, unless the sides are told apart by something else.
      let isSameDiagnosis = group.terms[.diagnosis] == versus.terms[.diagnosis]
      return isUntreated && (versus.terms[.treatment] != nil || isSameDiagnosis)
    }
    return group.days == nil && versus.days.map { $0 > 0 } == true
  }

  /// Whether a side's treatment is the vocabulary's `none`, or lies in it.
  private func isUntreated(_ side: Finding.Side) -> Bool {
    guard let treatment = side.terms[.treatment], let none = vocabulary.term("none", .treatment) else { return false }
    return vocabulary.subsumes(none, treatment)
  }

  private mutating func excluded() -> String? {
    // A copy, since the closure reads the row while the rules note that they were met.
    var rules = exclusions
    let reason = rules.reason { text(column: $0) }
    exclusions = rules
    return reason
  }

  /// The row says something that can move a verdict.
  private mutating func checkResult(_ exclusion: String?) {
    // What is left out need not say anything.
    if exclusion != nil { return }
    let hasMeans =
      [Role.mean, .median].contains { text($0) != nil }
      && [Role.meanVersus, .medianVersus].contains { text($0) != nil }
    let hasEvents = text(.events) != nil && text(.eventsVersus) != nil
    guard text(.direction) == nil, text(.effect) == nil, text(.percent) == nil, !hasMeans, !hasEvents,
      text(.t) == nil, text(.f) == nil
    else { return }
    // Without a column for results, that was reported once.
    guard Role.results.contains(where: { layout.columns[$0] != nil }) else { return }
    report(.nothingReported, .direction, "the row reports no direction, effect, percentage, means, events or test")
  }
}
