import RapheSyntax
import Testing

@testable import RapheLanguage

private func read(_ keys: String) throws -> (dataset: Dataset?, diagnostics: [String]) {
  let text = "raphe: 1\ndataset: d\ntitle: D\ngrain: subject\ntable: d.csv\n" + keys
  let root = try #require(Source(name: "d.yaml", text: text).parse().root)
  let (document, diagnostics) = Document.read(root)
  let messages = diagnostics.map { "\($0.code.id) \($0.place?.location?.line ?? 0): \($0.message)" }
  guard case .dataset(let dataset)? = document else { return (nil, messages) }
  return (dataset, messages)
}

@Test("every key of a dataset of subjects is read")
func wholeSubjectDataset() throws {
  let (dataset, diagnostics) = try read(
    """
    license: CC0
    source: {cite: A 2009, pmid: "1"}
    published: 2009
    vocabulary: serotonin
    subject: subj
    sample: nordic-2009
    missing: ["", NA, "-99"]
    scope: {species: human}
    columns:
      dx: {attribute: diagnosis, values: {MDD: depression, HC: healthy}}
      drug: {attribute: treatment}
      week: {time: week}
      bp: {quantity: 5-HT1A BPND, region: dorsal raphe, unit: "1"}
      later: {quantity: 5-HT1A BPND, at: 6 wk}
      ham: {quantity: symptom severity, scale: HAM-D-17}
      age: {covariate: number}
      site: {covariate: category}
    derived:
      lg: {log: bp}
      better: {percent_change: ham}
      less: {difference: later, from: bp}
      share: {ratio: later, to: bp}
      both: {mean: [bp, later]}
      all: {sum: [bp, later]}
    adjust_for: [age, site]
    repeats: first
    correlation: spearman
    variances: equal
    exclude: [{where: motion_mm > 4 and site = "B", because: head motion}]
    assume: {rho: 0.4}
    """)
  #expect(diagnostics == [])
  let whole = try #require(dataset)
  let subjects = try #require(whole.subjects)
  #expect(subjects.subject?.text == "subj" && subjects.sample == "nordic-2009" && subjects.published == 2009)
  #expect(
    whole.missing == ["", "NA", "-99"] && whole.assume.rho == 0.4 && whole.scope.species.map(\.text) == ["human"])
  #expect(subjects.columns.map(\.name.text) == ["dx", "drug", "week", "bp", "later", "ham", "age", "site"])
  guard case .attribute(.diagnosis, let values) = subjects.columns[0].role else { return #expect(Bool(false)) }
  #expect(values.map { "\($0.text.text) \($0.term.text)" } == ["MDD depression", "HC healthy"])
  guard case .quantity(let later) = subjects.columns[4].role else { return #expect(Bool(false)) }
  #expect(later.time?.value == 6 && later.time?.unit == "wk" && later.region == nil)
  #expect(subjects.derived.map { $0.formula.columns.count } == [1, 1, 2, 2, 2, 2])
  #expect(subjects.derived.map(\.formula.isToBaseline) == [false, true, false, false, false, false])
  #expect(subjects.adjustFor.map(\.text) == ["age", "site"] && subjects.repeats == .first)
  #expect(subjects.correlation == .spearman && subjects.areVariancesEqual)
  let tests = subjects.exclude[0].comparisons.map(\.test)
  #expect(tests == [.number(.greater, 4), .text("B", isEqual: true)])
}

@Test("the shortest dataset of subjects")
func shortestSubjectDataset() throws {
  let subjects = try #require(try read("columns: {bp: {quantity: 5-HT1A BPND}}").dataset?.subjects)
  #expect(subjects.subject == nil && subjects.repeats == nil && subjects.correlation == .pearson)
  #expect(!subjects.areVariancesEqual && subjects.exclude.isEmpty && subjects.derived.isEmpty)
}

@Test(
  "mistakes in a dataset of subjects",
  arguments: [
    ("", "E0202 1: the key `columns` is missing"),
    ("columns: {}", "E0208 6: there is no key here; expected a column with a quantity"),
    ("columns: {bp: {region: raphe}}", "E0209 6: the column needs one of the keys"),
    ("columns: {bp: {quantity: 5-HT1A BPND, at: 6}}", "E0206 6: `6` is not a time with its unit"),
    ("columns: {bp: {quantity: 5-HT1A BPND}}\nrepeats: last", "E0205 7: `last` is not `mean` or `first`"),
    ("columns: {bp: {quantity: 5-HT1A BPND}}\nderived: {a: {mean: [b]}}", "E0208 7: the list has 1 item"),
    ("columns: {bp: {attribute: age}}", "E0205 6: `age` is not one of `diagnosis`"),
    ("columns: {bp: {quantity: 5-HT1A BPND}}\narms: {}", "E0201 7: `dataset of subjects` has no key `arms`"),
    ("columns: {bp: {quantity: 5-HT1A BPND}}\nexclude: [{where: motion over 4, because: b}]", "E0213 7:"),
    ("columns: {bp: {quantity: 5-HT1A BPND}}\nexclude: [{where: motion > 4}]", "E0202 7: the key `because` is missing"),
  ])
func mistakesOfSubjects(_ keys: String, _ message: String) throws {
  let diagnostics = try read(keys).diagnostics
  #expect(diagnostics.count == 1 && diagnostics[0].hasPrefix(message), "\(diagnostics)")
}

@Test(
  "conditions on rows",
  arguments: [
    ("motion_mm > 4", 1), ("a<=-1e3", 1), ("age is missing", 1), ("\"Motion (mm)\" >= 0.5", 1),
    ("site = \"B 2\" and age != 4 and x is missing", 3), ("a  <  1", 1),
    ("", nil), ("a", nil), ("a >", nil), ("a > b", nil), ("a > 4 or b > 5", nil), ("a > 4 and", nil), ("a is", nil),
    ("a < \"B\"", nil), ("a == 4", nil), ("4", nil), ("a > 4 ", nil), ("a > 4and b > 5", nil), ("a > \"\"", nil),
    ("a is missingand b > 4", nil), ("motion mm > 4", nil), ("\"a > 4", nil),
  ] as [(String, Int?)])
func conditions(_ text: String, _ count: Int?) {
  let word = Word(text, at: Place(Source(name: "c", text: text)))
  #expect(RowComparison.parse(word)?.count == count)
}
