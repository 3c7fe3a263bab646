import RapheSimulation
import Testing

@Suite struct UnitTests {
  static func unit(_ text: String) throws -> Unit {
    guard case .unit(let unit) = Unit.read(text) else { throw NotAUnit() }
    return unit
  }
  struct NotAUnit: Error {}

  @Test(
    arguments: [
      ("ng/mL", "mg/L", 1e-3), ("ng/mL", "ug/L", 1), ("nM", "nmol/L", 1), ("1/h", "h^-1", 1), ("1/d", "1/h", 1.0 / 24),
      ("mg/(kg*d)", "mg/kg/d", 1), ("min", "s", 60), ("%", "1", 0.01), ("Hz", "1/s", 1), ("µM", "uM", 1),
      ("mL", "cm^3", 1), ("mV", "V", 1e-3), ("week", "d", 7), ("M", "mol/m^3", 1000),
    ] as [(String, String, Double)])
  func factors(from: String, to: String, factor: Double) throws {
    let found = try #require(try Self.unit(from).factor(to: Self.unit(to)))
    #expect((found / factor - 1).magnitude < 1e-12)
  }

  @Test func dimensionsDiffer() throws {
    #expect(try Self.unit("mg").factor(to: Self.unit("L")) == nil)
    #expect(try Self.unit("nM").factor(to: Self.unit("ng/mL")) == nil)
  }

  @Test(arguments: [
    ("nMM", "`nMM` is not a unit", 0..<3), ("mg/", "a unit is missing", 3..<3), ("mg/xx", "`xx` is not a unit", 3..<5),
    ("(mg", "expected `)`", 3..<3), ("h^x", "an exponent is a number below 100", 2..<3),
    ("", "a unit is missing", 0..<0), ("mg,L", "expected `*`, `/` or the end of the unit", 2..<3),
  ])
  func mistakes(text: String, message: String, range: Range<Int>) {
    guard case .mistake(let error) = Unit.read(text) else {
      Issue.record("read")
      return
    }
    #expect(error.message == message)
    #expect(error.range == range)
  }

  /// A model of one state in mg whose rate is checked.
  static func mistakes(rate: String, definition: String = "1", unit: String? = nil) -> [ModelMistake] {
    Model(
      time: "h",
      parameters: [
        Parameter(name: "k", value: 1, unit: "1/h"), Parameter(name: "kd", value: 1, unit: "1/d"),
        Parameter(name: "V", value: 2, unit: "L"), Parameter(name: "E", value: 2, unit: "ng/mL"),
        Parameter(name: "n", value: 2, unit: "1"), Parameter(name: "free", value: 2),
      ],
      states: [State(name: "A", unit: "mg", rate: rate)],
      definitions: [Definition(name: "C", expression: definition, unit: unit)]
    ).compile().mistakes
  }

  @Test(arguments: [
    "-k*A", "-k*A + 0", "-kd*A/24", "-kd*A/24*24*24", "if(A > 0, -k*A, 0)", "-free*A", "-k*A*hill(A, A, n)",
    "-k*sqrt(A*A)", "-k*A^2/A", "-k*min(A, 0)", "k*A*exp(-n)", "-A/free", "k*A*(1 - n)^n",
  ])
  func fits(rate: String) { #expect(Self.mistakes(rate: rate).isEmpty) }

  @Test(arguments: [
    ("-A", 0..<1, "this is in mg, but has to be in mg per h"), ("-kd*A", 3..<4, "times mg per h"),
    ("-24*kd*A", 6..<7, "times mg per h"),
    ("-k*A + V", 5..<6, "`+` joins"), ("-k*A*exp(A)", 5..<8, "the argument of `exp` is a plain number"),
    ("-k*A + n", 5..<6, "`+` joins"), ("k*A^n", 3..<4, "a power of"), ("if(A > n, k*A, k*A)", 5..<6, "`>` joins"),
    ("k*max(A, V)", 2..<5, "`max` joins"),
  ])
  func fails(rate: String, place: Range<Int>, words: String) throws {
    let mistake = try #require(Self.mistakes(rate: rate).first)
    #expect(mistake.kind == .unitMismatch)
    #expect(mistake.item == .stateRate(0))
    #expect(mistake.range == place)
    #expect(mistake.message.contains(words), "\(mistake.message)")
  }

  /// The literal 1000 carries the conversion of mg/L to ng/mL; without it, or with another, the scale is wrong.
  @Test func literalsConvert() throws {
    #expect(Self.mistakes(rate: "-k*A", definition: "1000*A/V", unit: "ng/mL").isEmpty)
    #expect(Self.mistakes(rate: "-k*A*(1000*A/V)/(E + C)", definition: "A/V*1000", unit: nil).isEmpty)
    let mistake = try #require(Self.mistakes(rate: "-k*A", definition: "A/V", unit: "ng/mL").first)
    #expect(mistake.item == .definitionExpression(0))
    #expect(mistake.range == 1..<2)
    #expect(!Self.mistakes(rate: "-k*A", definition: "100*A/V", unit: "ng/mL").isEmpty)
  }

  // MARK: Numbers that take the unit at hand

  /// A model of one state in mg, over hours, with everything that a number may stand in.
  static func mistakes(
    start: String = "0", rate: String = "-k*A", when: String = "A < 0", set: String = "0", share: String = "0"
  ) -> [ModelMistake] {
    Model(
      time: "h", parameters: [Parameter(name: "k", value: 1, unit: "1/h")],
      states: [
        State(name: "A", start: start, unit: "mg", rate: rate), State(name: "P", unit: "%", rate: "0"),
        State(name: "B", unit: "nM", rate: "0"),
      ],
      definitions: [
        Definition(name: "limit", expression: "24"), Definition(name: "ratio", expression: "A/B"),
        Definition(name: "share", expression: share),
      ],
      events: [Event(name: "e", trigger: when, assignments: [Assignment(state: "A", expression: set)])]
    ).compile().mistakes
  }

  @Test func numbersTakeTheUnitAtHand() {
    #expect(Self.mistakes(start: "10", when: "time > 24", set: "5").isEmpty)
    #expect(Self.mistakes(start: "-10", when: "24 < time", set: "A + 5").isEmpty)
    #expect(Self.mistakes(start: "2*5", rate: "5", when: "time >= 24*7 and A != 3", set: "A - 2").isEmpty)
    #expect(Self.mistakes(rate: "k*max(A, 3)", set: "if(A > 2, 5, A)").isEmpty)
    #expect(Self.mistakes(share: "exp(-k*(time - 24))").isEmpty)
    #expect(Self.mistakes(share: "1 - 0.5").isEmpty)
  }

  /// Numbers hide no mismatch: a 1 in a sum is 1, a name has its own unit, and so has what a product has come to.
  @Test(arguments: [
    ("1 + A", "`+` joins 1 and mg"), ("1 + ratio", "`+` joins 1 and"), ("1 + A/B", "`+` joins 1 and"),
    ("1 - P", "`-` joins"), ("A/B - 3", "`-` joins"), ("limit + A", "`+` joins 1 and mg"),
    ("if(time > limit, 1, 0)", "`>` joins h and 1"), ("if(A/B > 5, 1, 0)", "`>` joins"),
    ("A + time", "`+` joins mg and h"),
  ])
  func numbersHideNoMismatch(share: String, words: String) throws {
    let mistake = try #require(Self.mistakes(share: share).first)
    #expect(mistake.kind == .unitMismatch)
    #expect(mistake.message.contains(words), "\(mistake.message)")
  }

  @Test func sharesAreNotNumbersInPercent() {
    let model = Model(time: "h", states: [State(name: "P", start: "1", unit: "%", rate: "0")])
    let mistakes = model.compile().mistakes
    #expect(mistakes.map(\.kind) == [.unitMismatch])
    #expect(mistakes.first?.suggestions == ["declare the number as a parameter with its unit"])
  }

  /// A number above 1 is no share of 1: it is in the unit at hand, as everywhere.
  @Test(arguments: ["%", "mg/kg", "ppm"])
  func ratiosHaveNumbersToo(unit: String) {
    func mistakes(start: String, when: String) -> [ModelMistake.Kind] {
      Model(
        time: "h", states: [State(name: "P", start: start, unit: unit, rate: "0")],
        events: [Event(name: "e", trigger: when, assignments: [Assignment(state: "P", expression: "100 - P")])]
      ).compile().mistakes.map(\.kind)
    }
    #expect(mistakes(start: "100", when: "P < 50").isEmpty)
    #expect(mistakes(start: "0", when: "min(P, 20) > 10").isEmpty)
    #expect(mistakes(start: "0.5", when: "P < 50") == [.unitMismatch])
    #expect(mistakes(start: "100", when: "P < 0.5") == [.unitMismatch])
    #expect(mistakes(start: "100", when: "1 - P < 50") == [.unitMismatch])
  }

  /// An expression with a mistake keeps no other from being checked.
  @Test func allMistakesAtOnce() {
    let model = Model(
      time: "h",
      parameters: [Parameter(name: "k", value: 1, unit: "1/h"), Parameter(name: "g", value: 1, unit: "ngg")],
      states: [
        State(name: "A", unit: "mg", rate: "-k*A*W"), State(name: "B", unit: "mg", rate: "A"),
        State(name: "C", start: "A", unit: "mg", rate: "-A +"), State(name: "D", unit: "mg", rate: "g*A"),
      ],
      definitions: [
        Definition(name: "x", expression: "y + 1"), Definition(name: "y", expression: "x"),
        Definition(name: "z", expression: "A + time"),
      ])
    let kinds = Set(model.compile().mistakes.map(\.kind))
    #expect(kinds == [.unknownName, .misplacedName, .expression, .cycle, .unit, .unitMismatch])
    #expect(model.compile().mistakes.count == 7)
  }

  @Test func whatCouldNotBeReadIsNotUnknown() {
    let model = Model(time: "h", states: [State(name: "A", unit: "mg", rate: "-k*A + time")])
    #expect(model.mistakes(unread: []).map(\.kind) == [.unknownName])
    #expect(model.mistakes(unread: ["k"]).isEmpty)
    #expect(model.mistakes(unread: nil).isEmpty)
  }
}
