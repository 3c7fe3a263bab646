import RapheSyntax
import Testing

@testable import RapheLanguage

private func number(_ text: String) -> Double? { Literal.number(Array(text.utf8)[...]) }
private func amount(_ text: String) -> (value: Double, unit: String)? { Literal.amount(Array(text.utf8)[...]) }

@Test(
  "numbers are decimal and finite",
  arguments: [("0", 0), ("-0.5", -0.5), ("007", 7), ("1e3", 1000), ("2.5E-2", 0.025), ("1e+2", 100)])
func numbers(text: String, value: Double) { #expect(number(text) == value) }

@Test(
  "what other readers take for a number is none here",
  arguments: [
    "", " 1", "1 ", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x10", "0o7", "1_000", "1,5", "nan", "inf", "-inf", ".inf",
    "infinity", "1e400", "-1e400", "--1", "1-", "١",
  ])
func noNumbers(text: String) { #expect(number(text) == nil) }

@Test(
  "an amount is a number and a unit",
  arguments: [
    ("0.2 SD", 0.2, "SD"), ("5%", 5, "%"), ("5 %", 5, "%"), ("14 d", 14, "d"), ("-20 nM", -20, "nM"),
    ("3 fmol/mg protein", 3, "fmol/mg protein"), ("1e3 d", 1000, "d"), ("5 events", 5, "events"),
    ("2 µmol", 2, "µmol"), ("5 e3", 5, "e3"),
  ])
func amounts(text: String, value: Double, unit: String) {
  #expect(amount(text)?.value == value)
  #expect(amount(text)?.unit == unit)
}

@Test(
  "an amount without a unit, or with another form, is none",
  arguments: [
    "", "5", "SD", "5  SD", "5 SD ", " 5 SD", "5 ", "5e3", "5events", "1e400 d", "5 .5", "5 -d", "5 10", "5\td",
  ])
func noAmounts(text: String) { #expect(amount(text) == nil) }

@Test("ids are words with single hyphens", arguments: ["a", "no", "1e3", "5ht1a-lower", "12"])
func ids(text: String) { #expect(Literal.isID(Array(text.utf8)[...])) }

@Test("everything else is no id", arguments: ["", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "é", "a.b"])
func noIDs(text: String) { #expect(!Literal.isID(Array(text.utf8)[...])) }

@Test("units of time are in days")
func days() {
  let place = Place(Source(name: "", text: ""))
  func days(_ value: Double, _ unit: String) -> Double? {
    TimeUnit.days(Amount(value: value, unit: unit, text: "", place: place))
  }
  #expect(days(1440, "min") == 1)
  #expect(days(12, "h") == 0.5)
  #expect(days(14, "d") == 14)
  #expect(days(2, "wk") == 14)
  #expect(days(12, "mo") == 365.25)
  #expect(days(1, "y") == nil)
}
