import RapheLanguage

/// A group of subjects as a table can be asked for it.
struct SubjectGroup {
  /// The rows of its subjects.
  var condition: RowCondition
  /// The time at which they are measured, where it decides who is in the group.
  var time = SubjectTime.any
  /// What reports and findings call it.
  var side: Finding.Side
}

extension SubjectFrame {
  /// Whether a time is known, of rows or of columns.
  func hasTimes(_ series: SubjectSeries) -> Bool { clock != nil || series.isWide }

  /// A group as the rows of its members.
  ///
  /// - Parameter isTimed: whether rows of another time are other groups: a subject is untreated before treatment.
  func group(_ arm: Arm?, of quantity: Quantity, _ series: SubjectSeries, isTimed: Bool) -> SubjectGroup {
    var conditions = quantity.scope.sorted { $0.key < $1.key }.compactMap { condition($0.key, isOneOf: $0.value) }
    var side = Finding.Side(name: name(arm))
    var time = SubjectTime.any
    let none = vocabulary.term("none", .treatment)
    for kind in [TermKind.diagnosis, .treatment, .outcome] {
      guard let wanted = arm?.terms[kind] else {
        side.terms[kind] = attributes.contains { $0.kind == kind } ? nil : scope[kind]
        continue
      }
      let isKnown = attributes.contains { $0.kind == kind }
      var members = condition(kind, isOneOf: wanted)
      side.terms[kind] = isKnown ? wanted.first : scope[kind]
      if kind == .treatment, isTimed, hasTimes(series) {
        let wantsNone = none.map { none in wanted.contains { vocabulary.subsumes($0, none) } } ?? false
        if !wantsNone {
          time = .after(minimum: arm?.minimumDays, maximum: arm?.maximumDays)
        } else if !isKnown {
          time = .before
          side.terms[kind] = none
          members = nil
        } else if let clock, !series.isWide {
          members = members.map { .any([$0, clock.condition(.before)]) }
        }
      }
      if let members { conditions.append(members) }
    }
    if arm?.minimumDays ?? arm?.maximumDays != nil, hasTimes(series) {
      if isTimed { time = .after(minimum: arm?.minimumDays, maximum: arm?.maximumDays) }
      side.days = arm?.minimumDays ?? arm?.maximumDays
    }
    if time != .any, let clock, !series.isWide { conditions.append(clock.condition(time)) }
    return SubjectGroup(condition: .all(conditions), time: time, side: side)
  }

  /// The rows with one of some terms; nil where all rows have one of them, or nothing is known.
  func condition(_ kind: TermKind, isOneOf wanted: [Term]) -> RowCondition? {
    let columns = attributes.filter { $0.kind == kind }
    guard let attribute = columns.first else {
      guard let term = scope[kind], !wanted.contains(where: { vocabulary.subsumes($0, term) }) else { return nil }
      return .any([])
    }
    let texts = attribute.texts.filter { text in wanted.contains { vocabulary.subsumes($0, text.term) } }
    return .text(column: attribute.column.text, isOneOf: texts.map(\.text))
  }

  /// A group in the words of the vocabulary.
  private func name(_ arm: Arm?) -> String {
    let words = [TermKind.diagnosis, .treatment, .outcome].flatMap { kind in
      (arm?.terms[kind] ?? []).prefix(1).map { term in
        kind == .treatment && vocabulary.name(term) == "none" ? "untreated" : vocabulary.name(term)
      }
    }
    return words.isEmpty ? "all" : words.joined(separator: ", ")
  }
}
