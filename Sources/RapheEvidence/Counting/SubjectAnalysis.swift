import RapheLanguage
import RapheStatistics

/// One effect that is looked for in a table of subjects: what is asked of the rows, and how an effect is made of it.
struct SubjectAnalysis {
  /// What the values of the questions are.
  enum Shape {
    /// One value in each of two groups or more; with two, and with named subjects, the pairs as a question of its own.
    case levels(pairs: Bool, isSecondBefore: Bool)
    /// The value before and after in each of two groups.
    case changes
    /// The two values that are correlated; of the first the value before stands ahead when its change is meant.
    case association(isChange: Bool)
  }

  var quantity: Quantity
  var series: SubjectSeries
  var groups: [SubjectGroup]
  var shape: Shape
  var questions: [SubjectRequest.Question]
  /// The values of the questions in words, the covariates last.
  var names: [String]
  /// Whether a subject may have more rows than one each time.
  var isOfSeveralColumns: Bool
  /// What an association relates the measure to.
  var relatedTo: Term?
}

extension SubjectFrame {
  /// What is asked of the table for a quantity: an analysis for each series of columns that bears on it.
  func analyses(_ quantity: Quantity) -> [SubjectAnalysis] {
    series.filter { measures($0, quantity) }.compactMap { series in
      switch quantity.contrast {
      case .difference(let first, let second): difference([first, second], quantity, series)
      case .order(let arms): difference(arms, quantity, series)
      case .association(let other, let members): association(other, members, quantity, series)
      }
    }
  }

  /// Whether a series measures what a quantity is about, itself or through a proxy, where the quantity asks for it.
  private func measures(_ series: SubjectSeries, _ quantity: Quantity) -> Bool {
    guard let target = quantity.subject.target, let measure = quantity.subject.measure,
      let mine = series.subject.target, let kind = series.subject.measure, vocabulary.subsumes(target, mine),
      vocabulary.subsumes(measure, kind)
        || vocabulary.proxies(kind).contains(where: { vocabulary.subsumes(measure, $0.measure) })
    else { return false }
    switch (series.subject.aspect, quantity.subject.aspect, quantity.scale) {
    case (.level, _, _): return true
    // Divided by their own deviation, changes are no changes in units of the deviation before treatment.
    case (.change, .change, .g), (.change, .change, .logRatio): return false
    case (let mine, let asked, _): return mine == asked
    }
  }

  private func difference(_ arms: [Arm], _ quantity: Quantity, _ series: SubjectSeries) -> SubjectAnalysis? {
    let isChange = quantity.subject.aspect == .change && series.subject.aspect == .level
    let isTimed = quantity.subject.aspect == .level
    let groups = arms.map { group($0, of: quantity, series, isTimed: isTimed) }
    let isMean = layout.repeats == .mean
    if isChange {
      let (shortest, longest) = (arms.compactMap(\.minimumDays).max(), arms.compactMap(\.maximumDays).min())
      guard arms.count == 2, let before = series.value(at: .before, by: clock, isMean: isMean),
        let after = series.value(at: .after(minimum: shortest, maximum: longest), by: clock, isMean: isMean)
      else { return nil }
      return SubjectAnalysis(
        quantity: quantity, series: series, groups: groups, shape: .changes,
        questions: [.init(values: [before.value, after.value], groups: groups.map(\.condition))],
        names: ["\(series.name) before", "\(series.name) after"],
        isOfSeveralColumns: before.isOfSeveral || after.isOfSeveral)
    }
    let others = covariates.map(\.value)
    var values: [SubjectValue] = []
    var isOfSeveral = false
    for group in groups {
      let time = quantity.subject.aspect == .baseline && hasTimes(series) ? .before : group.time
      guard let value = series.value(at: time, by: clock, isMean: isMean) else { return nil }
      values.append(value.value)
      isOfSeveral = isOfSeveral || value.isOfSeveral
    }
    var questions = zip(values, groups).map { value, group in
      SubjectRequest.Question(values: [value] + others, groups: [group.condition])
    }
    let hasPairs = arms.count == 2 && (layout.subject != nil || values[0] != values[1])
    if hasPairs {
      let pairs = zip(values, groups).map { SubjectValue.only($0, where: $1.condition) }
      questions.append(SubjectRequest.Question(values: pairs))
    }
    let none = vocabulary.term("none", .treatment)
    // What the change is standardised by is the deviation before treatment, whichever group that is.
    let isFirstBefore = groups[0].time == .before || (none != nil && groups[0].side.terms[.treatment] == none)
    return SubjectAnalysis(
      quantity: quantity, series: series, groups: groups,
      shape: .levels(pairs: hasPairs, isSecondBefore: !isFirstBefore), questions: questions,
      names: [series.name] + covariates.map(\.name), isOfSeveralColumns: isOfSeveral)
  }

  private func association(
    _ other: Subject, _ members: Arm?, _ quantity: Quantity, _ series: SubjectSeries
  ) -> SubjectAnalysis? {
    guard other.aspect == .level, let outcome = other.outcome,
      let partner = self.series.first(where: { $0.subject.outcome.map { related($0, outcome) } ?? false }),
      let relatedTo = partner.subject.outcome
    else { return nil }
    let isMean = layout.repeats == .mean
    let group = group(members, of: quantity, series, isTimed: quantity.subject.aspect == .level)
    let isChange = quantity.subject.aspect == .change && series.subject.aspect == .level
    let times: [SubjectTime] =
      switch quantity.subject.aspect {
      case .change where isChange:
        [.before, .after(minimum: members?.minimumDays, maximum: members?.maximumDays)]
      case .baseline where hasTimes(series): [.before]
      case .level, .change, .baseline: [group.time]
      }
    let values = times.compactMap { series.value(at: $0, by: clock, isMean: isMean) }
    guard values.count == times.count,
      let partnerValue = partner.value(at: partner.isWide ? times.last ?? .any : .any, by: clock, isMean: isMean)
        ?? partner.value(at: .any, by: clock, isMean: isMean)
    else { return nil }
    return SubjectAnalysis(
      quantity: quantity, series: series, groups: [group], shape: .association(isChange: isChange),
      questions: [
        .init(values: values.map(\.value) + [partnerValue.value] + covariates.map(\.value), groups: [group.condition])
      ],
      names: (isChange ? ["\(series.name) before", "\(series.name) after"] : [series.name])
        + [partner.name] + covariates.map(\.name),
      isOfSeveralColumns: values.contains(where: \.isOfSeveral) || partnerValue.isOfSeveral, relatedTo: relatedTo)
  }

  private func related(_ mine: Term, _ wanted: Term) -> Bool {
    vocabulary.subsumes(wanted, mine) || vocabulary.opposite(mine).map { vocabulary.subsumes(wanted, $0) } ?? false
  }
}
