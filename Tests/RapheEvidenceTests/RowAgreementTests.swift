import RapheEvidence
import RapheSyntax
import Testing

/// Numbers of one row, held against each other with what rounding may have taken from them.
@Suite("What the cells of a row imply about each other")
struct RowAgreementTests {
  /// A row, with the code and the column of what is wrong with it; no code where nothing is.
  struct Case: CustomTestStringConvertible {
    var why: String
    var code: String?
    var column: String?
    var cells: [String: String]
    /// A part of the message.
    var says: String

    var testDescription: String { why }

    static func sound(_ why: String, _ cells: [String: String]...) -> Case {
      Case(why: why, cells: cells.reduce([:]) { $0.merging($1) { $1 } }, says: "")
    }

    static func wrong(
      _ why: String, _ code: String, _ column: String, _ says: String, _ cells: [String: String]...
    ) -> Case {
      Case(why: why, code: code, column: column, cells: cells.reduce([:]) { $0.merging($1) { $1 } }, says: says)
    }
  }

  // t(24) = -2.420, p 0.0234; Welch 0.0226 (scipy 1.17 ttest_ind_from_stats). d = -0.9522, g = J(24) d = -0.9222.
  static let means = ["mean": "4.1", "sd": "1.1", "mean_versus": "5.2", "sd_versus": "1.2"]
  /// The same with standard errors in the place of deviations: 1.1/√12 and 1.2/√14.
  static let errors = means.merging(["sd": "0.32", "sd_versus": "0.32"]) { $1 }
  static let association = [
    "versus": "", "design": "correlation", "related_to": "symptom severity", "n": "30", "n_versus": "",
  ]
  static let pairs = ["design": "paired", "n_versus": ""]
  static func effect(_ effect: String, _ scale: String) -> [String: String] {
    ["effect": effect, "effect_scale": scale]
  }

  static let cases: [Case] = [
    // Means and SDs.
    .sound("p as rounded", means, ["p": "0.02"]),
    .sound("p of another test", means, ["p": "0.05"]),
    .sound("a one-sided p", means, ["p": "0.012", "p_sides": "1"]),
    .sound("a bound on p", means, ["p": "0.05", "p_relation": "<"]),
    .sound("p, with the total alone", means, ["p": "0.02", "n": "", "n_versus": "", "n_total": "26"]),
    .wrong("p of another comparison", "W0546", "p", "p is 0.3, but 0.0234 by means and SDs", means, ["p": "0.3"]),
    .wrong(
      "a bound on p that is too low", "W0546", "p", "p is < 0.001, but 0.0234", means,
      ["p": "0.001", "p_relation": "<"]),
    .sound("g", means, effect("-0.92", "g")), .sound("d", means, effect("-0.95", "d")),
    .sound("d by the SD of the other group", means, effect("-0.917", "d")),
    .wrong("d", "W0547", "effect", "the effect is -1.4, but the means give -0.952", means, effect("-1.4", "d")),
    .sound("a difference of means in full digits", means, effect("-1.17", "raw")),
    .wrong("a difference", "W0547", "effect", "but the means give -1.1", means, effect("-2.1", "raw")),
    // ln(4.1/5.2) = -0.2377; 4.1/5.2 - 1 = -21.15 %.
    .sound("a log ratio", means, effect("-0.24", "lnRR")),
    .wrong("a log ratio", "W0547", "effect", "but the means give -0.238", means, effect("-0.5", "lnRR")),
    .sound("a percentage", means, ["percent": "-21"]),
    .wrong("a percentage", "W0547", "percent", "but the means give -21.2 %", means, ["percent": "-30"]),
    .sound("t", means, ["t": "-2.4"]),
    .wrong("t", "W0546", "t", "t is -5, but of size 2.42 by means and SDs", means, ["t": "-5"]),
    // √(1.1²/12 + 1.2²/14) = 0.4513.
    .sound("an error of the difference", means, effect("-1.1", "raw"), ["se": "0.45"]),
    .wrong(
      "an error of the difference", "W0549", "se", "is 0.1 here, and 0.451 by means and SDs", means,
      effect("-1.1", "raw"),
      ["se": "0.10"]),
    // SDs that are none.
    .wrong("SEs as SDs, by p", "W0556", "sd", "0.32 agrees with the p 0.02 as a standard error", errors, ["p": "0.02"]),
    .wrong("SEs as SDs, by g", "W0556", "sd", "agrees with the effect -0.92", errors, effect("-0.92", "g")),
    .wrong("SEs as SDs, by t", "W0556", "sd", "agrees with the t -2.4", errors, ["t": "-2.4"]),
    .wrong("SEs as SDs, by an error", "W0556", "sd", "the se 0.45", errors, effect("-1.1", "raw"), ["se": "0.45"]),
    .wrong(
      "SDs that nothing explains", "W0541", "sd", "a standardised effect of -3.55",
      ["mean": "4.1", "sd": "0.30", "mean_versus": "5.2", "sd_versus": "0.30"]),
    .sound(
      "SDs of one digit, from which a large effect need not follow",
      ["mean": "40", "sd": "3", "mean_versus": "50", "sd_versus": "3"]),
    // Half the subjects at 2.1, half at 6.5, gives the largest SD; one at each end the least, 4.4/√22 = 0.938.
    .wrong(
      "an SD below the range", "W0556", "sd", "at least 0.917 by the range", errors, ["min": "2.1", "max": "6.5"]),
    .wrong(
      "an SD above the range", "W0556", "sd", "at most", means, ["min": "3.9", "max": "4.3"]),
    .sound("an SD in its range", means, ["min": "2.1", "max": "6.5"]),
    .sound("an SD with its error", means, ["se_mean": "0.32"]),
    .wrong("an SD that is its error", "W0556", "sd", "by the standard error of the mean", errors, ["se_mean": "0.32"]),
    .sound("the SD of a change", means, pairs, ["sd_change": "1.0"]),
    .wrong("an SD of a change", "W0556", "sd_change", "at most 2.4", means, pairs, ["sd_change": "5.0"]),
    // Errors that so many subjects do not give: √(1/12 + 1/14 + 0.8²/52) = 0.4088, squared 0.1671.
    .sound("an error of g", effect("-0.8", "g"), ["se": "0.41"]),
    .sound("a variance of g", effect("-0.8", "g"), ["variance": "0.17"]),
    .wrong(
      "a variance as an error", "W0557", "se",
      "0.17 is a variance of so many subjects and not the standard error, 0.409",
      effect("-0.8", "g"), ["se": "0.17"]),
    .wrong("a variance as an error of d", "W0557", "se", "0.17 is a variance", effect("-0.8", "d"), ["se": "0.17"]),
    .wrong(
      "an error as a variance", "W0557", "variance", "0.29 is a standard error of so many subjects",
      effect("-0.8", "g"), ["variance": "0.29", "n": "24", "n_versus": "28"]),
    .wrong(
      "a variance as an error, by the interval", "W0557", "se", "0.25 is a variance by the interval",
      effect("-0.9", "raw"), ["se": "0.25", "ci_low": "-1.88", "ci_high": "0.08"]),
    .wrong("an error of d", "W0549", "se", "of d is 0.05 here, and 0.409", effect("-0.8", "d"), ["se": "0.05"]),
    .sound("an error of d", effect("-0.8", "d"), ["se": "0.42"]),
    .wrong(
      "an error against its interval", "W0542", "se", "is not 3.92 standard errors wide", effect("-0.8", "g"),
      ["se": "0.41", "ci_low": "-1.1", "ci_high": "-0.5"]),
    // Intervals.
    .sound("an interval of g by t", effect("-0.9", "g"), ["ci_low": "-1.7", "ci_high": "-0.1"]),
    .sound("an interval of an odds ratio", effect("2.0", "OR"), ["ci_low": "0.4", "ci_high": "10"]),
    .wrong(
      "an odds ratio in the middle", "W0548", "effect", "far from the middle", effect("2.0", "OR"),
      ["ci_low": "0.1", "ci_high": "3.9"]),
    .wrong(
      "a logarithm off the middle", "W0548", "effect", "far from the middle", effect("0.5", "lnOR"),
      ["ci_low": "-2.0", "ci_high": "1.6"]),
    // 2 √(1/12 + 1/14) = 0.7868 is the least error of lnOR.
    .wrong(
      "an error of an odds ratio", "W0549", "ci_low", "at least 0.787 with so many subjects", effect("2.0", "OR"),
      ["ci_low": "1.8", "ci_high": "2.2"]),
    .wrong("an error of lnOR", "W0549", "se", "of lnOR is 0.2 here", effect("0.7", "lnOR"), ["se": "0.20"]),
    // 9 of 12 and 3 of 14: odds ratio 11, its lnOR's error √(1/9 + 1/3 + 1/3 + 1/11) = 0.9320, Fisher's p 0.0162 (scipy 1.17 fisher_exact).
    .sound(
      "an odds ratio of events", effect("11", "OR"),
      ["events": "9", "events_versus": "3", "ci_low": "1.7", "ci_high": "70"]),
    .sound("Fisher's p of events", ["events": "9", "events_versus": "3", "p": "0.016"]),
    .wrong(
      "an odds ratio of other events", "W0547", "effect", "but the events give 11", effect("1.1", "OR"),
      ["events": "9", "events_versus": "3"]),
    .wrong("a p of other events", "W0546", "p", "by the events", ["events": "9", "events_versus": "3", "p": "0.6"]),
    .wrong(
      "an error of other events", "W0549", "se", "and 0.932 by the events", effect("2.4", "lnOR"),
      ["events": "9", "events_versus": "3", "se": "0.3"]),
    // 2 Φ(−0.69/0.9) = 0.443.
    .sound("p of an error of lnOR", effect("0.69", "lnOR"), ["se": "0.9", "p": "0.44"]),
    .wrong(
      "p of an error of lnOR", "W0546", "p", "p is 0.001, but 0.443 by the effect", effect("0.69", "lnOR"),
      ["se": "0.9", "p": "0.001"]),
    // Correlations: 1/√27 = 0.1925; 2 Φ(−0.31 √27) = 0.107.
    .sound("z", association, effect("0.31", "z"), ["se": "0.19", "p": "0.11"]),
    .wrong(
      "an error of z", "W0549", "se", "of z is 0.05 here, and 0.192", association, effect("0.31", "z"), ["se": "0.05"]),
    .wrong("p of z", "W0546", "p", "but 0.107 by the effect", association, effect("0.31", "z"), ["p": "0.001"]),
    .wrong(
      "an interval of z", "W0548", "effect", "far from the middle", association, effect("0.31", "z"),
      ["ci_low": "0.25", "ci_high": "1.00"]),
    .sound("r", association, effect("0.30", "r"), ["ci_low": "-0.07", "ci_high": "0.60", "p": "0.11"]),
    // A printed test: 2 P(T(24) > 2.4) = 0.0245; P(F(1, 24) > 5.9) = 0.0230 (scipy 1.17).
    .sound("p of a t", ["t": "-2.4", "p": "0.02"]), .sound("p of an F", ["f": "5.9", "p": "0.02"]),
    .wrong("p of a t", "W0546", "p", "but 0.0245 by the test", ["t": "-2.4", "p": "0.2"]),
    .wrong("p of an F", "W0546", "p", "but 0.023 by the test", ["f": "5.9", "p": "0.001"]),
    // Pairs: any p that some correlation gives is sound.
    .sound("p of pairs", means, pairs, ["p": "0.001"]),
    .wrong("p of no pairs", "W0546", "p", "no correlation of the two measurements", means, pairs, ["p": "0.9"]),
    .sound("dz", means, pairs, effect("-1.1", "dz"), ["sd_change": "1.0", "p": "0.003"]),
    .wrong("dz", "W0547", "effect", "the means give -1.1", means, pairs, effect("-2.0", "dz"), ["sd_change": "1.0"]),
    // What a model adjusts for is not in its means.
    .sound("a model", means, effect("-1.9", "raw"), ["design": "model", "p": "0.3"]),
  ]

  @Test(arguments: cases)
  func row(_ row: Case) throws {
    let (table, columns) = RowAgreementTests.table([row.cells])
    let found = try RowAgreementTests.read(table)
    #expect(found.map(\.code.id) == (row.code.map { [$0] } ?? []), "\(found.map(\.message))")
    guard let code = row.code, let diagnostic = found.first(where: { $0.code.id == code }) else { return }
    #expect(diagnostic.message.contains(row.says), "\(diagnostic.message)")
    let column = try #require(row.column)
    #expect(diagnostic.message.contains("column \(column):"))
    #expect(diagnostic.place?.location?.line == 2)
    let cells = table.text.split(separator: "\n")[1].split(separator: ",", omittingEmptySubsequences: false)
    let index = try #require(columns.firstIndex(of: column))
    #expect(diagnostic.place?.location?.column == cells[..<index].reduce(1) { $0 + $1.count + 1 })
  }

  @Test("A row that stands twice is told by its id, and one that differs in a cell is none")
  func twice() throws {
    let row = ["direction": "lower", "p": "0.03"]
    let found = try RowAgreementTests.read(RowAgreementTests.table([row, row, row.merging(["p": "0.02"]) { $1 }]).0)
    #expect(
      found.map(\.message) == ["row 2 (F2), column finding: the row says the same as row 1 (F1) in every other cell"])
  }

  // MARK: A table

  static func table(_ rows: [[String: String]]) -> (Table, [String]) {
    let usual = [
      ("sample", "S1"), ("year", "1990"), ("target", "5-HT1A"), ("measure", "density"), ("group", "depressed"),
      ("versus", "healthy"), ("design", "independent"), ("n", "12"), ("n_versus", "14"), ("direction", ""),
      ("alpha", "0.05"),
    ]
    let more = Set(rows.flatMap(\.keys)).subtracting(usual.map(\.0)).sorted()
    let columns = ["finding"] + usual.map(\.0) + more
    let defaults = Dictionary(uniqueKeysWithValues: usual)
    var text = columns.joined(separator: ",") + "\n"
    for (index, row) in rows.enumerated() {
      text += columns.map { $0 == "finding" ? "F\(index + 1)" : row[$0] ?? defaults[$0] ?? "" }.joined(separator: ",")
      text += "\n"
    }
    return (Table(text: text), columns)
  }

  struct Table { var text: String }

  static func read(_ table: Table) throws -> [Diagnostic] {
    try Fixture.read(Source(name: "t.csv", text: table.text), dataset: dataset).1
  }

  static let dataset = """
    raphe: 1
    dataset: small-findings
    title: Small
    grain: finding
    table: t.csv
    arms:
      depressed: {diagnosis: depression}
      healthy: {diagnosis: healthy}

    """
}
