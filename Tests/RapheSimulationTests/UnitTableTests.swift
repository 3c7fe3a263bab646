import RapheSimulation
import Testing

/// A unit as pharmacologists write it, and what it is in the SI's units.
struct WrittenUnit: Sendable, CustomTestStringConvertible {
  let text: String
  let factor: Double
  let base: String
  var testDescription: String { text }

  init(_ text: String, _ factor: Double, _ base: String) {
    self.text = text
    self.factor = factor
    self.base = base
  }
}

/// A hundred units, and some more.
///
/// Meanings are from the SI brochure (BIPM, 9th edition 2019: tables 4, 5, 7 and 8; mmHg from NIST SP 811, B.8), and
/// from UCUM 2.1 (ucum.org) where that has none: `U` is 1 umol/min, `eq` and `osm` are 1 mol, `mo` is 1/12 of a Julian
/// year, `Ci` 3.7e10 Bq, `[ppm]` 1e-6. Ratios that PET and counting have no unit for are plain numbers.
private let writtenUnits: [WrittenUnit] = [
  WrittenUnit("ng/mL", 1e-6, "kg/m^3"), WrittenUnit("ng/ml", 1e-6, "kg/m^3"), WrittenUnit("mg/kg", 1e-6, "1"),
  WrittenUnit("nM", 1e-6, "mol/m^3"), WrittenUnit("pmol/mg protein", 1e-6, "mol/kg"),
  WrittenUnit("pmol/(mg protein)", 1e-6, "mol/kg"), WrittenUnit("pmol/mg", 1e-6, "mol/kg"),
  WrittenUnit("1/(nM*min)", 1e6 / 60, "m^3/(mol*s)"), WrittenUnit("nM^-1*min^-1", 1e6 / 60, "m^3/(mol*s)"),
  WrittenUnit("nM^-1 min^-1", 1e6 / 60, "m^3/(mol*s)"), WrittenUnit("/h", 1.0 / 3600, "1/s"),
  WrittenUnit("1/h", 1.0 / 3600, "1/s"), WrittenUnit("L/h/70kg", 1e-3 / 3600 / 70, "m^3/(s*kg)"),
  WrittenUnit("mL/min/1.73m^2", 1e-6 / 60 / 1.73, "m/s"), WrittenUnit("mL/min/(1.73*m^2)", 1e-6 / 60 / 1.73, "m/s"),
  WrittenUnit("µg", 1e-9, "kg"), WrittenUnit("ug", 1e-9, "kg"), WrittenUnit("mcg", 1e-9, "kg"),
  WrittenUnit("µg/L", 1e-6, "kg/m^3"), WrittenUnit("IU", 1, "IU"), WrittenUnit("IU/mL", 1e6, "IU/m^3"),
  WrittenUnit("U/L", 1e-3 / 60, "mol/(s*m^3)"), WrittenUnit("%", 0.01, "1"), WrittenUnit("fraction", 1, "1"),
  WrittenUnit("BPND", 1, "1"), WrittenUnit("Hz", 1, "1/s"), WrittenUnit("spikes/s", 1, "1/s"),
  WrittenUnit("1/s", 1, "1/s"), WrittenUnit("mV", 1e-3, "m^2*kg/(s^3*A)"), WrittenUnit("K", 1, "K"),
  WrittenUnit("fmol/mg", 1e-9, "mol/kg"), WrittenUnit("counts", 1, "1"), WrittenUnit("count", 1, "1"),
  WrittenUnit("dpm", 1.0 / 60, "1/s"), WrittenUnit("Ci", 3.7e10, "1/s"), WrittenUnit("mCi", 3.7e7, "1/s"),
  WrittenUnit("kBq/mL", 1e9, "1/(s*m^3)"), WrittenUnit("SUV", 1, "1"), WrittenUnit("g/dL", 10, "kg/m^3"),
  WrittenUnit("ppm", 1e-6, "1"), WrittenUnit("M^-1 s^-1", 1e-3, "m^3/(mol*s)"), WrittenUnit("mL/g", 1e-3, "m^3/kg"),
  WrittenUnit("mL/cm^3", 1, "1"), WrittenUnit("year", 31_557_600, "s"), WrittenUnit("yr", 31_557_600, "s"),
  WrittenUnit("mo", 2_629_800, "s"), WrittenUnit("month", 2_629_800, "s"), WrittenUnit("ms", 1e-3, "s"),
  WrittenUnit("sec", 1, "s"), WrittenUnit("hour", 3600, "s"), WrittenUnit("hours", 3600, "s"),
  WrittenUnit("hrs", 3600, "s"), WrittenUnit("minute", 60, "s"), WrittenUnit("mol/l", 1000, "mol/m^3"),
  WrittenUnit("uM", 1e-3, "mol/m^3"), WrittenUnit("μM", 1e-3, "mol/m^3"), WrittenUnit("Å", 1e-10, "m"),
  WrittenUnit("nm", 1e-9, "m"), WrittenUnit("dL", 1e-4, "m^3"), WrittenUnit("ng·h/mL", 3.6e-3, "kg*s/m^3"),
  WrittenUnit("ng*h/mL", 3.6e-3, "kg*s/m^3"), WrittenUnit("h^0.5", 60, "s^0.5"),
  WrittenUnit("M^0.5", 31.622776601683793, "mol^0.5/m^1.5"), WrittenUnit("mg/kg/d", 1e-6 / 86_400, "1/s"),
  WrittenUnit("L/kg", 1e-3, "m^3/kg"), WrittenUnit("mL/min/kg", 1e-6 / 60, "m^3/(s*kg)"),
  WrittenUnit("mmHg", 133.322387415, "kg/(m*s^2)"), WrittenUnit("osm", 1, "mol"), WrittenUnit("rpm", 1.0 / 60, "1/s"),
  WrittenUnit("eq", 1, "mol"), WrittenUnit("mEq/L", 1, "mol/m^3"), WrittenUnit("copies", 1, "1"),
  WrittenUnit("nmol/L", 1e-6, "mol/m^3"), WrittenUnit("pg/mg", 1e-9, "1"), WrittenUnit("10^6 cells", 1e6, "1"),
  WrittenUnit("cells/uL", 1e9, "1/m^3"), WrittenUnit("1000/h", 1000.0 / 3600, "1/s"),
  WrittenUnit("pmol/min/mg", 1e-6 / 60, "mol/(s*kg)"), WrittenUnit("nA", 1e-9, "A"),
  WrittenUnit("pS", 1e-12, "A^2*s^3/(kg*m^2)"), WrittenUnit("kDa", 1.66053906892e-24, "kg"),
  WrittenUnit("T", 1, "kg/(s^2*A)"), WrittenUnit("min-1", 1.0 / 60, "1/s"), WrittenUnit("h-1", 1.0 / 3600, "1/s"),
  WrittenUnit("s⁻¹", 1, "1/s"), WrittenUnit("mm²", 1e-6, "m^2"), WrittenUnit("m2", 1, "m^2"),
  WrittenUnit("dimensionless", 1, "1"), WrittenUnit("unitless", 1, "1"), WrittenUnit("mg/day", 1e-6 / 86_400, "kg/s"),
  WrittenUnit("mg/d", 1e-6 / 86_400, "kg/s"), WrittenUnit("rad", 1, "1"), WrittenUnit("cd", 1, "cd"),
  WrittenUnit("lx", 1, "cd/m^2"),
  // Not of that list.
  WrittenUnit("cm3", 1e-6, "m^3"), WrittenUnit("nM-1 h-1", 1e6 / 3600, "m^3/(mol*s)"),
  WrittenUnit("s\u{2212}1", 1, "1/s"), WrittenUnit("mIU/L", 1, "IU/m^3"), WrittenUnit("kg m^2/s^2", 1, "J"),
  WrittenUnit("mL plasma/cm^3 tissue", 1, "1"), WrittenUnit("fmol/mg wet tissue", 1e-9, "mol/kg"),
  WrittenUnit("MΩ", 1e6, "kg*m^2/(s^3*A^2)"), WrittenUnit("pF", 1e-12, "s^4*A^2/(kg*m^2)"),
]

@Suite struct UnitTableTests {
  @Test("units as pharmacologists write them", arguments: writtenUnits)
  func meanings(unit: WrittenUnit) throws {
    let found = try #require(try UnitTests.unit(unit.text).factor(to: UnitTests.unit(unit.base)), "another dimension")
    #expect((found / unit.factor - 1).magnitude < 1e-12)
  }

  /// What no factor converts, or what is no unit, is refused with what to do; never is another unit suggested.
  @Test(arguments: [
    ("°C", "counts from another zero", "310.15 K"), ("degC", "counts from another zero", "in `K`"),
    ("pH", "is a logarithm", "the unit `1`"), ("log10 M", "is a logarithm", "the unit `1`"),
    ("dB", "is a logarithm", "the unit `1`"), ("2 h", "is part of a value", "into the value"),
    ("mg/kg d", "can be read in two ways", "parentheses"), ("J/K mol", "can be read in two ways", "parentheses"),
    ("mgg", "`mgg` is not a unit", "write symbols"), ("NM", "`NM` is not a unit", "write symbols"),
    ("Mn", "`Mn` is not a unit", "write symbols"),
  ])
  func refused(text: String, message: String, advice: String) throws {
    guard case .mistake(let error) = Unit.read(text) else {
      Issue.record("read")
      return
    }
    #expect(error.message.contains(message))
    #expect(error.suggestions.isEmpty)
    #expect(try #require(error.advice).contains(advice))
  }

  /// A suggestion is the same unit, written as it is read: of a name written out, or of a symbol in other letter case.
  @Test(arguments: [
    ("nanomole", "nmol"), ("nanomolar", "nM"), ("milligrams", "mg"), ("HZ", "Hz"), ("KG", "kg"), ("liter", "L"),
    ("Molar", "M"), ("percent", "%"), ("microgram", "ug"),
  ])
  func suggestions(text: String, symbol: String) throws {
    guard case .mistake(let error) = Unit.read(text) else {
      Issue.record("read")
      return
    }
    #expect(error.suggestions == [symbol])
    _ = try UnitTests.unit(symbol)
  }

  @Test func coulombIsNoTemperature() throws {
    #expect(try UnitTests.unit("C").factor(to: UnitTests.unit("A*s")) == 1)
    #expect(try UnitTests.unit("C").factor(to: UnitTests.unit("K")) == nil)
  }

  /// `mg protein` is about a tenth of the `mg tissue` that it is in, and an international unit is what a standard says.
  @Test func thingsThatNoFactorConverts() throws {
    #expect(try UnitTests.unit("fmol/mg protein").factor(to: UnitTests.unit("fmol/mg tissue")) == nil)
    #expect(try UnitTests.unit("fmol/mg protein").factor(to: UnitTests.unit("pmol/g protein")) == 1)
    #expect(try UnitTests.unit("fmol/mg protein").factor(to: UnitTests.unit("fmol/mg")) == 1)
    #expect(try UnitTests.unit("IU").factor(to: UnitTests.unit("mg")) == nil)
    #expect(try UnitTests.unit("IU").factor(to: UnitTests.unit("U")) == nil)
  }

  @Test(arguments: ["((((m^99)^99)^99)^99)^99", "(mm^99)^99", "h^0.3", "m^100", "m^", "(((g^50)^50)^2)"])
  func powersBeyond(text: String) {
    guard case .mistake(let error) = Unit.read(text) else {
      Issue.record("read")
      return
    }
    #expect(error.message.contains("exponent") || error.message.contains("powers"))
  }
}
