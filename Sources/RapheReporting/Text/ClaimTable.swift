import RapheEvaluation
import RapheLanguage

/// The claims of theories as a table: verdict, id, bits of those at stake, samples, and the reason.
struct ClaimTable {
  let width: Int
  let style: Style
  let isVerbose: Bool
  private let layout: Layout

  /// Where things stand; the same in all theories of a report.
  private enum Layout {
    /// The reason beside the numbers, with so many columns for ids and reasons.
    case wide(id: Int, reason: Int)
    /// The reason on lines below.
    case lines(id: Int)
    /// The numbers below as well.
    case narrow
  }

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
    // The heading stands above, also where all ids are shorter.
    let longest = (scorecard.theories.flatMap(\.claims).map(\.id.displayWidth) + ["claim".count]).max() ?? 0
    let room = width - ClaimTable.fixed
    if !isVerbose, room - longest - 2 >= 36 {
      layout = .wide(id: longest, reason: room - longest - 2)
    } else if room >= 32 {
      layout = .lines(id: room)
    } else {
      layout = .narrow
    }
  }

  func lines(_ theory: TheoryReport) -> [String] {
    [style(.faint, headings)]
      + theory.claims.flatMap { row($0) + (isVerbose ? more($0, theory) + [""] : []) }.droppingLastBlank
  }

  private var headings: String {
    let verdict = "  \("verdict".padded(to: ClaimTable.verdictWidth))  "
    let numbers = "bits".aligned(to: ClaimTable.bitsWidth) + "  " + "samples".aligned(to: ClaimTable.samplesWidth)
    switch layout {
    case .wide(let id, _): return verdict + "claim".padded(to: id) + "  \(numbers)  why"
    case .lines(let id): return verdict + "claim".padded(to: id) + "  \(numbers)"
    case .narrow: return verdict + "claim"
    }
  }

  private func row(_ report: ClaimReport) -> [String] {
    let word = report.judgement.verdict.rawValue
    let verdict =
      "  " + style(.verdict(report.judgement.verdict), word)
      + "".padded(to: ClaimTable.verdictWidth - word.count + 2)
    let id = report.id.visible
    let below = width - ClaimTable.indent
    switch layout {
    case .wide(let idWidth, let reasonWidth):
      let before = ClaimTable.fixed + idWidth + 2
      let reasons = report.reason.wrapped(to: reasonWidth)
      return [verdict + "\(id.padded(to: idWidth))  \(numbers(report))  \(reasons[0])"]
        + reasons.dropFirst().map { $0.indented(before) } + alarm(report, indent: before)
    case .lines(let idWidth) where id.displayWidth <= idWidth:
      return [verdict + "\(id.padded(to: idWidth))  \(numbers(report))"]
        + report.reason.wrapped(to: below).map { $0.indented(ClaimTable.indent) }
        + alarm(report, indent: ClaimTable.indent)
    case .lines(let idWidth):
      // A long id takes the place of the numbers; they stand beside the reason instead.
      let ids = id.wrapped(to: below)
      let reasons = report.reason.wrapped(to: idWidth)
      return [verdict + ids[0]] + ids.dropFirst().map { $0.indented(ClaimTable.indent) }
        + ["\(reasons[0].padded(to: idWidth))  \(numbers(report))".indented(ClaimTable.indent)]
        + reasons.dropFirst().map { $0.indented(ClaimTable.indent) } + alarm(report, indent: ClaimTable.indent)
    case .narrow:
      let ids = id.displayWidth <= below ? [verdict + id] : [verdict] + id.wrapped(to: width - 4).map { $0.indented(4) }
      let samples = Numerals.count(report.judgement.gathered.samples.count, "sample")
      let text = "\(bits(report).unbroken)\u{A0}bits; \(samples); \(report.reason)"
      return ids + text.wrapped(to: width - 4).map { $0.indented(4) } + alarm(report, indent: 4)
    }
  }

  /// The lines that must not be missed: that the verdict is not the expected one.
  private func alarm(_ report: ClaimReport, indent: Int) -> [String] {
    if report.isVerdictExpected { return [] }
    return report.surprise.wrapped(to: width - indent)
      .map { style(.alarm, $0).indented(indent) }
  }

  private func bits(_ report: ClaimReport) -> String {
    "\(Numerals.signed(report.judgement.bits)) of \(Numerals.fixed(report.judgement.bitsAtStake, 2))"
  }

  private func numbers(_ report: ClaimReport) -> String {
    bits(report).aligned(to: ClaimTable.bitsWidth) + "  "
      + String(report.judgement.gathered.samples.count).aligned(to: ClaimTable.samplesWidth)
  }

  /// What a verbose report adds to a claim.
  private func more(_ report: ClaimReport, _ theory: TheoryReport) -> [String] {
    var texts = [theory.theory.vocabulary.sentence(report.claim).visible]
    if !report.claim.written.expect.isEmpty { texts.append("Expected: \(report.expectation).") }
    if report.judgement.isTested { texts += Flips(report).sentences }
    if let unknown = report.unknownText { texts.append(unknown) }
    let indent: Int
    if case .narrow = layout { indent = 4 } else { indent = ClaimTable.indent }
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
