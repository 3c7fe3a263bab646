import RapheLanguage
import RapheStatistics
import RapheSyntax

/// One reading of a table of subjects: every question at once, then the rows where moments do not say enough.
struct SubjectReading {
  /// The most subjects among whom the most influential one is looked for.
  static let mostLookedThrough = 20_000
  /// How many mistakes of a kind are shown.
  static let shownMistakes = 5

  let frame: SubjectFrame
  let analyses: [SubjectAnalysis]
  let table: Source
  /// What stands in a cell, for messages.
  let textOf: @Sendable (TableCell) -> String?

  func run(_ source: some SubjectSource) async -> (findings: [Finding], diagnostics: [Diagnostic]) {
    // Every column of numbers is read, asked about or not, so that no mistake hides until a claim asks.
    let everything = frame.series.flatMap(\.columns).map { SubjectRequest.Question(values: [$0.value]) }
    let joints = SubjectJoint.all(analyses)
    let request = SubjectRequest(
      analyses.flatMap(\.questions) + joints.flatMap(\.questions) + everything + textQuestions,
      exclusions: frame.exclusions, missing: frame.dataset.missing, subjects: frame.rule)
    let (answer, faults) = await source.moments(request)
    guard let answer else { return ([], faults) }
    var diagnostics = faults + idle(answer)
    // The table is read again only where there is something to show.
    if answer.questions.suffix(textQuestions.count).contains(where: { $0[0].rows > 0 }) {
      diagnostics += await unknownTexts(source)
    }
    if answer.withoutSubject > 0, let subject = frame.layout.subject {
      let count = answer.withoutSubject
      let rows = count == 1 ? "1 row of the table has" : "\(count) rows of the table have"
      diagnostics.append(
        Diagnostic(
          .rowWithoutSubject, "\(rows) no subject", at: subject.place,
          help: "fill the cells of `\(subject.text)`, or leave the rows out under `exclude`"))
    }
    diagnostics += repeated(answer)
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    var rows: [[[SubjectRecord]]]?
    if wantsRows(answer) {
      var asked = request
      asked.questions = analyses.flatMap(\.questions)
      var found = asked.questions.map { $0.groups.map { _ in [SubjectRecord]() } }
      diagnostics += await source.records(asked) { record in
        if record.values.allSatisfy({ $0 != nil }) { found[record.question][record.group].append(record) }
      }
      rows = found
    }
    return (findings(answer, rows, joints), diagnostics)
  }

  private func method(_ analysis: SubjectAnalysis) -> SubjectMethod {
    SubjectMethod(
      scale: analysis.quantity.scale, variances: frame.layout.areVariancesEqual ? .pooled : .separate,
      correlation: frame.layout.correlation, covariates: frame.covariates.count)
  }

  private func wantsRows(_ answer: SubjectAnswer) -> Bool {
    guard !analyses.isEmpty else { return false }
    return answer.rows <= SubjectReading.mostLookedThrough
      || analyses.contains { method($0).needsRows($0.shape) }
  }

  private func findings(
    _ answer: SubjectAnswer, _ rows: [[[SubjectRecord]]]?, _ joints: [SubjectJoint]
  ) -> [Finding] {
    let excluded = zip(frame.layout.exclude, answer.excluded).map {
      SubjectResult.Excluded(because: $0.because, rows: $1)
    }
    var findings: [[Finding]] = []
    var first = 0
    for analysis in analyses {
      let range = first..<first + analysis.questions.count
      first = range.upperBound
      let sample = SubjectSample(
        groups: range.flatMap { answer.questions[$0] }, rows: rows.map { rows in range.flatMap { rows[$0] } })
      let results = SubjectEffects(analysis: analysis, method: method(analysis), sample: sample, excluded: excluded)
      // Pairs of an order's groups are told apart by their variances already, and count whole.
      findings.append(
        results.findings(frame).map { finding in
          var finding = finding
          if analysis.groups.count > 2 { finding.subjects?.correlation = 0 }
          return finding
        })
    }
    for joint in joints {
      let range = first..<first + joint.questions.count
      first = range.upperBound
      let arePairs = joint.places.contains { findings[$0].first?.design == .paired }
      guard let correlation = joint.correlation(range.map { answer.questions[$0] }, arePairs: arePairs) else {
        continue
      }
      // m reports share the weight as (1 + (m - 1) rho); of an order only the series do, not its pairs.
      let (series, all) = (joint.places.count, joint.places.reduce(0) { $0 + findings[$1].count })
      let shared = correlation * Double(series - 1) / Double(all - 1)
      for place in joint.places {
        for index in findings[place].indices { findings[place][index].subjects?.correlation = shared }
      }
    }
    return findings.flatMap(\.self).enumerated().map { place, finding in
      var finding = finding
      finding.row = place + 1
      return finding
    }
  }
}

extension SubjectReading {
  /// A warning for every exclusion that no row meets.
  private func idle(_ answer: SubjectAnswer) -> [Diagnostic] {
    zip(frame.layout.exclude, answer.excluded).filter { $0.1 == 0 }.map { exclusion, _ in
      Diagnostic(
        .idleExclusion, "no row meets this exclusion (\(exclusion.because))", at: exclusion.condition.place,
        help: "write the condition so that it holds of the rows that are meant, or take it out")
    }
  }

  /// A mistake where one subject has several rows in a group, and nothing says what to do with them.
  private func repeated(_ answer: SubjectAnswer) -> [Diagnostic] {
    guard frame.layout.repeats == nil else { return [] }
    var first = 0
    for analysis in analyses {
      let range = first..<first + analysis.questions.count
      first = range.upperBound
      let place = frame.layout.subject ?? analysis.series.place
      if analysis.isOfSeveralColumns {
        return [
          Diagnostic(
            .repeatedSubject, "several columns hold `\(analysis.series.name)` of one time", at: place.place,
            help: "say `repeats: mean` or `repeats: first`")
        ]
      }
      guard frame.layout.subject != nil else { continue }
      for question in range.prefix(analysis.groups.count) {
        for (group, side) in zip(answer.questions[question], analysis.groups) {
          let allowed = analysis.hasTwoRows ? 2 : 1
          guard group.rows > allowed * group.subjects else { continue }
          return [
            Diagnostic(
              .repeatedSubject,
              "\(group.subjects) subjects have \(group.rows) rows in the group `\(side.side.name)`", at: place.place,
              help: "say `repeats: mean` or `repeats: first`")
          ]
        }
      }
    }
    return []
  }

  /// For each column of terms the rows with a text that has no meaning.
  private var textQuestions: [SubjectRequest.Question] {
    guard let some = frame.series.first?.columns.first?.value else { return [] }
    return frame.attributes.map { attribute in
      let column = attribute.column.text
      let known = RowCondition.text(column: column, isOneOf: attribute.texts.map(\.text))
      return SubjectRequest.Question(values: [some], groups: [.all([.not(.missing(column: column)), .not(known)])])
    }
  }

  /// A mistake for each text in a column of terms that has no meaning.
  private func unknownTexts(_ source: some SubjectSource) async -> [Diagnostic] {
    let questions = textQuestions
    let request = SubjectRequest(questions, exclusions: frame.exclusions, missing: frame.dataset.missing)
    var shown: [[Diagnostic]] = questions.map { _ in [] }
    var more = questions.map { _ in 0 }
    // What else is wrong with the table was said by the first reading.
    _ = await source.records(request) { record in
      guard shown[record.question].count < SubjectReading.shownMistakes else {
        more[record.question] += 1
        return
      }
      let attribute = frame.attributes[record.question]
      let name = attribute.column.text
      let words = attribute.texts.prefix(6).map { "`\($0.text)`" }
      let expected = words.joined(separator: ", ") + (attribute.texts.count > 6 ? ", …" : "")
      let cell = TableCell(row: record.row ?? 0, column: name)
      let found = textOf(cell).map { "`\($0.prefix(40))`" } ?? "a text"
      shown[record.question].append(
        Diagnostic(
          .unknownSubjectText, "\(found) has no meaning in the column `\(name)`; expected \(expected)",
          at: Place(table, cell),
          help: "give it a meaning under `values`, list it under `missing`, or leave the row out under `exclude`"))
    }
    for (index, count) in more.enumerated() where count > 0 {
      shown[index][shown[index].count - 1].notes.append(Diagnostic.Note("\(count) more in the table are like this"))
    }
    return shown.flatMap { $0 }
  }
}

extension SubjectAnalysis {
  /// Whether each subject has a row before and one after treatment.
  fileprivate var hasTwoRows: Bool {
    guard !series.isWide else { return false }
    switch shape {
    case .changes, .association(isChange: true): return true
    case .levels, .association(isChange: false): return false
    }
  }
}
