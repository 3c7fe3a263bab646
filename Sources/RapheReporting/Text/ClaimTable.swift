import RapheEvaluation
import RapheLanguage

/// The claims of theories as a table: verdict, id, bits of those at stake, samples, and the reason beside or below.
struct ClaimTable {
  let width: Int
  let style: Style
  let isVerbose: Bool
  /// The columns of ids; the same in all theories of a report.
  private let idWidth: Int
  /// The columns of reasons beside the numbers; nil puts them below.
  private let reasonWidth: Int?

  private static let verdictWidth = Verdict.width
  private static let bitsWidth = 13
  private static let samplesWidth = 7
  /// Two columns before each column.
  private static let fixed = 2 + verdictWidth + 2 + 2 + bitsWidth + 2 + samplesWidth
  private static let indent = 2 + verdictWidth + 2

  init(_ scorecard: Scorecard, width: Int, style: Style, isVerbose: Bool) {
    self.width = width
    self.style = style
    self.isVerbose = isVerbose
    let longest = scorecard.theories.flatMap(\.claims).map(\.id.displayWidth).max() ?? 0
    let room = width - ClaimTable.fixed
    if !isVerbose, room - longest - 2 >= 36 {
      idWidth = longest
      reasonWidth = room - longest - 2
    } else {
      idWidth = max(room, 5)
      reasonWidth = nil
    }
  }

  func lines(_ theory: TheoryReport) -> [String] {
    [headings] + theory.claims.flatMap { row($0) + (isVerbose ? more($0, theory) + [""] : []) }
      .droppingLastBlank
  }

  private var headings: String {
    let verdict = "verdict".padded(to: ClaimTable.verdictWidth)
    let numbers = "bits".aligned(to: ClaimTable.bitsWidth) + "  " + "samples".aligned(to: ClaimTable.samplesWidth)
    let text = "  \(verdict)  \("claim".padded(to: idWidth))  \(numbers)" + (reasonWidth == nil ? "" : "  why")
    return style(.faint, text)
  }

  private func row(_ report: ClaimReport) -> [String] {
    let word = report.judgement.verdict.rawValue
    let verdict = style(.verdict(report.judgement.verdict), word) + "".padded(to: ClaimTable.verdictWidth - word.count)
    let id = report.id.visible
    let numbers = numbers(report)
    let alarm = report.isExpected ? [] : ["UNEXPECTED: \(report.expectation) was expected"]
    if let reasonWidth {
      let reasons = report.reason.wrapped(to: reasonWidth)
      let before = ClaimTable.fixed + idWidth + 2
      return ["  \(verdict)  \(id.padded(to: idWidth))  \(numbers)  \(reasons[0])"]
        + reasons.dropFirst().map { $0.indented(before) }
        + alarm.flatMap { $0.wrapped(to: reasonWidth) }.map { style(.alarm, $0).indented(before) }
    }
    let indent = width >= 60 ? ClaimTable.indent : 4
    let alarms = alarm.flatMap { $0.wrapped(to: width - indent) }.map { style(.alarm, $0).indented(indent) }
    if id.displayWidth <= idWidth {
      let reasons = report.reason.wrapped(to: width - indent)
      return ["  \(verdict)  \(id.padded(to: idWidth))  \(numbers)"] + reasons.map { $0.indented(indent) } + alarms
    }
    // A long id takes the place of the numbers; they stand beside the reason instead.
    let ids = id.wrapped(to: width - ClaimTable.indent)
    let room = width - indent - numbers.displayWidth - 2
    let reasons = report.reason.wrapped(to: room)
    return ["  \(verdict)  \(ids[0])"] + ids.dropFirst().map { $0.indented(ClaimTable.indent) }
      + ["\(reasons[0].padded(to: room))  \(numbers)".indented(indent)]
      + reasons.dropFirst().map { $0.indented(indent) } + alarms
  }

  private func numbers(_ report: ClaimReport) -> String {
    let bits = "\(Numerals.signed(report.judgement.bits)) of \(Numerals.fixed(report.judgement.bitsAtStake, 2))"
    return bits.aligned(to: ClaimTable.bitsWidth) + "  "
      + String(report.judgement.gathered.samples.count).aligned(to: ClaimTable.samplesWidth)
  }

  /// What a verbose report adds to a claim.
  private func more(_ report: ClaimReport, _ theory: TheoryReport) -> [String] {
    var texts = [theory.theory.vocabulary.sentence(report.claim).visible]
    if !report.claim.claim.expect.isEmpty { texts.append("Expected: \(report.expectation).") }
    if report.judgement.belief != nil { texts += Flips(report).sentences }
    if let unknown = report.unknownText { texts.append(unknown) }
    let indent = width >= 60 ? ClaimTable.indent : 4
    return texts.flatMap { text in
      text.wrapped(to: width - indent - 2).enumerated().map { line in
        style(.faint, (line.offset == 0 ? "- " : "  ") + line.element).indented(indent)
      }
    }
  }
}

extension ClaimReport {
  /// How many of the findings used do not state what the claim asks for; nil when all do.
  var unknownText: String? {
    var counts: [TermKind: Int] = [:]
    for used in judgement.gathered.used { for kind in used.unknown { counts[kind, default: 0] += 1 } }
    guard !counts.isEmpty else { return nil }
    let parts = counts.keys.sorted().map { "\($0.rawValue) in \(counts[$0] ?? 0)" }
    return "Not stated, and taken to fit: \(parts.listed()) of "
      + "\(Numerals.count(judgement.gathered.used.count, "finding"))."
  }
}

extension [String] {
  fileprivate var droppingLastBlank: [String] { last == "" ? Array(dropLast()) : self }
}
