import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics

/// The findings behind a verdict, grouped by sample: what each says of the effect, and how much it weighs.
struct FindingTable {
  private let rows: [Row]
  private let hidden: Int
  private let width: Int
  private let style: Style
  private let flags: Set<Character>

  fileprivate struct Row {
    /// A bracket that joins the findings of one sample.
    var bracket: String
    var id: String
    var sample: String
    var study: String
    var year: String
    var region: String
    var size: String
    /// The groups of an order that it compares; empty for another claim.
    var compares: String
    var says: String
    /// Whether it says a size without its sign.
    var isFolded: Bool
    var weight: String
    var flags: String
  }

  /// Makes the table of the findings that say most, at most so many, in their order.
  init(_ report: ClaimReport, _ vocabulary: Vocabulary, width: Int, style: Style, most: Int) {
    let used = report.judgement.gathered.used
    let digits = report.digits
    let shown = used.tellingMost(most)
    rows = shown.indices.map { index in
      let finding = shown[index]
      let isAfterSame = index > 0 && shown[index - 1].finding.sample == finding.finding.sample
      let isBeforeSame = index + 1 < shown.count && shown[index + 1].finding.sample == finding.finding.sample
      let bracket =
        switch (isAfterSame, isBeforeSame) {
        case (false, false): " "
        case (false, true): "┌"
        case (true, true): "│"
        case (true, false): "└"
        }
      return Row(finding, report.groups(of: finding), bracket, vocabulary, digits)
    }
    hidden = used.count - shown.count
    flags = Set(rows.flatMap(\.flags))
    self.width = width
    self.style = style
  }

  /// A column: its heading, its text and how wide it is.
  private struct Column {
    var heading: String
    var width: Int
    var isRight = false
    var text: (Row) -> String

    init(_ heading: String, _ rows: [Row], most: Int = .max, isRight: Bool = false, _ text: @escaping (Row) -> String) {
      self.heading = heading
      self.isRight = isRight
      self.text = text
      width = min(rows.map { text($0).displayWidth }.reduce(heading.displayWidth, max), max(most, heading.count))
    }

    func cell(_ text: String) -> String {
      "  " + (isRight ? text.aligned(to: width) : text.clipped(to: width).padded(to: width))
    }
  }

  var lines: [String] {
    guard !rows.isEmpty else { return [] }
    let columns = columns
    let headings = columns.map { $0.cell($0.heading) }.joined().dropFirst()
    return [style(.faint, " " + headings)]
      + rows.map { row in
        row.bracket + columns.map { $0.cell($0.text(row)) }.joined().dropFirst() + " " + row.flags
      } + notes
  }

  /// The columns that fit.
  ///
  /// What the numbers leave is shared by study, region and, where there is much, sample.
  private var columns: [Column] {
    let id = Column("id", rows) { $0.id }
    let numbers =
      [
        Column("year", rows) { $0.year }, Column("n", rows, isRight: true) { $0.size },
      ]
      + (rows.contains { !$0.compares.isEmpty } ? [Column("difference", rows, most: 32) { $0.compares }] : [])
      + [
        Column("says", rows, isRight: true) { $0.says }, Column("weight", rows, isRight: true) { $0.weight },
      ]
    let flags = rows.map(\.flags.count).max() ?? 0
    let room = width - ([id] + numbers).reduce(0) { $0 + $1.width + 2 } - (flags > 0 ? flags + 1 : 0)
    let hasRegion = room >= 24
    let hasSample = room >= 70
    let region = Column("region", rows, most: hasSample ? 20 : room / 2 - 4) { $0.region }
    let sample = Column("sample", rows, most: 24) { $0.sample }
    let left = room - (hasRegion ? region.width + 2 : 0) - (hasSample ? sample.width + 2 : 0) - 2
    // Where there is little room a study loses what stands in brackets.
    let isTight = rows.contains { $0.study.displayWidth > left }
    let study = Column("study", rows, most: max(left, 8)) { isTight ? $0.shortStudy : $0.study }
    return [id] + (hasSample ? [sample] : []) + [study, numbers[0]] + (hasRegion ? [region] : []) + numbers.dropFirst()
  }

  /// What the letters mean, and how much is not shown.
  private var notes: [String] {
    var words: [String] = []
    if rows.contains(where: { $0.bracket != " " }) { words.append("┌ one sample") }
    for (flag, meaning) in [
      ("p", "proxy"), ("a", "assumed n"), ("v", "assumed cv"), ("m", "assumed normal"),
      ("r", "sign turned to the claim's direction"),
    ] where flags.contains(Character(flag)) { words.append("\(flag) \(meaning)") }
    if rows.contains(where: \.isFolded) { words.append("| | sign not given") }
    var lines = words.isEmpty ? [] : [style(.faint, words.joined(separator: "; ").indented(2))]
    if hidden > 0 {
      lines.append("  and \(Numerals.count(hidden, "finding")) that \(hidden == 1 ? "says" : "say") less".spaced)
    }
    return lines
  }
}

extension FindingTable.Row {
  fileprivate init(
    _ used: UsedFinding, _ groups: (first: String, second: String)?, _ bracket: String, _ vocabulary: Vocabulary,
    _ digits: EffectDigits
  ) {
    let finding = used.finding
    let flags = [
      used.isProxy ? "p" : "", used.assumedN ? "a" : "", used.assumedCV ? "v" : "",
      used.assumedNormal ? "m" : "", used.isReversed ? "r" : "",
    ].joined()
    self.init(
      bracket: bracket, id: finding.id.visible, sample: finding.sample.visible, study: finding.studyWithoutYear.visible,
      year: finding.year.map(String.init) ?? "", region: (finding.terms[.region].map(vocabulary.name) ?? "").visible,
      size: finding.sizeText, compares: groups.map { "\($0.first) - \($0.second)" } ?? "",
      says: used.likelihood.text(digits), isFolded: used.likelihood.isFolded, weight: Numerals.fixed(used.weight, 2),
      flags: flags)
  }
}

extension FindingTable.Row {
  /// The citation up to a bracket.
  fileprivate var shortStudy: String {
    guard let bracket = study.firstIndex(of: "("), bracket > study.startIndex else { return study }
    return study[..<bracket].split(separator: " ").joined(separator: " ")
  }
}

extension [UsedFinding] {
  /// So many of them that say most, in their order: a size before a bound, then by the subjects that count.
  fileprivate func tellingMost(_ most: Int) -> [UsedFinding] {
    if count <= most { return self }
    let order = indices.sorted { left, right in
      let (one, other) = (self[left], self[right])
      if one.likelihood.isExact != other.likelihood.isExact { return one.likelihood.isExact }
      let (few, many) = (one.countingSubjects, other.countingSubjects)
      return few != many ? few > many : left < right
    }
    return order.prefix(most).sorted().map { self[$0] }
  }
}

extension UsedFinding {
  /// Its subjects by its weight; an unstated number counts as none.
  fileprivate var countingSubjects: Double { weight * ((finding.n ?? 0) + (finding.nVersus ?? 0)) }
}

extension Finding {
  /// The citation without the year that has a column of its own.
  fileprivate var studyWithoutYear: String {
    guard let year else { return study }
    return study.split(separator: " ").filter { $0 != "\(year)" && $0 != "(\(year))" }.joined(separator: " ")
  }

  /// The subjects: `12+8` for two groups, one number for a group measured twice or a correlation.
  fileprivate var sizeText: String {
    func text(_ size: Double) -> String {
      size == size.rounded() ? Numerals.fixed(size, 0) : Numerals.fixed(size, 1)
    }
    guard design != .paired, versus != nil else { return n.map(text) ?? "?" }
    if n == nil, nVersus == nil { return "?" }
    return "\(n.map(text) ?? "?")+\(nVersus.map(text) ?? "?")"
  }
}

extension Likelihood {
  /// Whether it is a size without its sign.
  var isFolded: Bool {
    if case .folded = self { return true }
    return false
  }

  /// What a finding says: an estimate with its standard error, or the bounds it lies between.
  func text(_ digits: EffectDigits) -> String {
    switch self {
    case .normal(let estimate, let variance): return "\(digits(estimate)) ± \(digits(variance.squareRoot()))"
    case .folded(let estimate, let variance):
      return "|\(digits(abs(estimate)))| ± \(digits(variance.squareRoot()))"
    case .interval(let lower, let upper, _):
      if lower == -.infinity { return upper == .infinity ? "anything" : "< \(digits(upper))" }
      return upper == .infinity ? "> \(digits(lower))" : "\(digits(lower)) to \(digits(upper))"
    }
  }
}
