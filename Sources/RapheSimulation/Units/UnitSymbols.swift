/// The units that are known by name, and the prefixes that some of them take.
///
/// Values are those of the SI brochure (9th edition, 2019, with its tables of other units) and of UCUM 2.1 where the
/// brochure has none: `U`, `eq`, `osm`, `mo`, `Ci`.
enum UnitSymbols {
  /// Units without prefixes; looked up first, so that `min` and `d` are times.
  private static let whole: [String: Unit] = {
    func time(_ seconds: Double) -> Unit { Unit(dimension: Dimension(.time), scale: seconds) }
    let perMinute = Unit(dimension: Dimension(.time, -1), scale: 1.0 / 60)
    var units: [String: Unit] = [:]
    func name(_ names: String, _ unit: Unit) {
      for name in names.split(separator: " ") { units[String(name)] = unit }
    }
    for words in counts { name(words, .one) }
    name("%", Unit(dimension: Dimension(), scale: 0.01))
    name("ppm", Unit(dimension: Dimension(), scale: 1e-6))
    name("ppb", Unit(dimension: Dimension(), scale: 1e-9))
    name("second seconds", time(1))
    name("min mins minute minutes", time(60))
    name("h hr hrs hour hours", time(3600))
    name("d day days", time(86_400))
    name("wk week weeks", time(604_800))
    name("mo month months", time(86_400 * 365.25 / 12))
    name("yr year years", time(86_400 * 365.25))
    name("dpm cpm rpm", perMinute)
    name("Å Angstrom angstrom", Unit(dimension: Dimension(.length), scale: 1e-10))
    name("mcg", Unit(dimension: Dimension(.mass), scale: 1e-9))
    name("mmHg", Unit(dimension: pascal, scale: 133.322387415))
    return units
  }()

  /// Words for things that are counted and for shares: all are plain numbers.
  private static let counts = [
    "1 count counts cell cells molecule molecules copy copies spike spikes event events particle particles",
    "receptor receptors site sites", "fraction ratio dimensionless unitless", "BPND BP_ND SUV SUVR DVR", "rad sr",
  ]

  private static let newton = Dimension(.mass).adding(Dimension(.length)).adding(Dimension(.time, -2))
  private static let joule = newton.adding(Dimension(.length))
  private static let pascal = newton.adding(Dimension(.length, -2))

  /// Units that take prefixes.
  private static let prefixed: [String: Unit] = {
    let volume = Unit(dimension: Dimension(.length, 3), scale: 1e-3)
    let amount = Unit(dimension: Dimension(.amount), scale: 1)
    let perSecond = Unit(dimension: Dimension(.time, -1), scale: 1)
    let charge = Dimension(.current).adding(Dimension(.time))
    let tesla = Dimension(.mass).adding(Dimension(.time, -2)).adding(Dimension(.current), -1)
    let ohm = Unit(dimension: joule.adding(Dimension(.current, -2)).adding(Dimension(.time, -1)), scale: 1)
    return [
      "m": Unit(dimension: Dimension(.length), scale: 1), "g": Unit(dimension: Dimension(.mass), scale: 1e-3),
      "s": Unit(dimension: Dimension(.time), scale: 1), "sec": Unit(dimension: Dimension(.time), scale: 1),
      "mol": amount, "M": amount.over(volume), "L": volume, "l": volume,
      "osm": amount, "Osm": amount, "osmol": amount, "Osmol": amount, "eq": amount, "Eq": amount,
      "Hz": perSecond, "Bq": perSecond, "Ci": Unit(dimension: Dimension(.time, -1), scale: 3.7e10),
      "A": Unit(dimension: Dimension(.current), scale: 1), "K": Unit(dimension: Dimension(.temperature), scale: 1),
      "N": Unit(dimension: newton, scale: 1), "J": Unit(dimension: joule, scale: 1),
      "W": Unit(dimension: joule.adding(Dimension(.time, -1)), scale: 1), "Pa": Unit(dimension: pascal, scale: 1),
      "C": Unit(dimension: charge, scale: 1), "V": Unit(dimension: joule.adding(charge, -1), scale: 1),
      "S": Unit.one.over(ohm), "ohm": ohm, "Ω": ohm,
      "F": Unit(dimension: charge.adding(charge).adding(joule, -1), scale: 1),
      "T": Unit(dimension: tesla, scale: 1),
      "Gy": Unit(dimension: joule.adding(Dimension(.mass), -1), scale: 1),
      "Sv": Unit(dimension: joule.adding(Dimension(.mass), -1), scale: 1),
      "Da": Unit(dimension: Dimension(.mass), scale: 1.66053906892e-27), "cal": Unit(dimension: joule, scale: 4.184),
      "kat": Unit(dimension: Dimension(.amount).adding(Dimension(.time, -1)), scale: 1),
      "U": Unit(dimension: Dimension(.amount).adding(Dimension(.time, -1)), scale: 1e-6 / 60),
      "IU": Unit(dimension: Dimension(.activity), scale: 1),
      "cd": Unit(dimension: Dimension(.light), scale: 1), "lm": Unit(dimension: Dimension(.light), scale: 1),
      "lx": Unit(dimension: Dimension(.light).adding(Dimension(.length, -2)), scale: 1),
    ]
  }()

  private static let prefixes: [(symbol: String, name: String, scale: Double)] = [
    ("a", "atto", 1e-18), ("f", "femto", 1e-15), ("p", "pico", 1e-12), ("n", "nano", 1e-9), ("u", "micro", 1e-6),
    ("µ", "micro", 1e-6), ("μ", "micro", 1e-6), ("m", "milli", 1e-3), ("c", "centi", 1e-2), ("d", "deci", 1e-1),
    ("k", "kilo", 1e3), ("M", "mega", 1e6), ("G", "giga", 1e9), ("T", "tera", 1e12),
  ]

  /// The unit with this symbol.
  static func unit(_ symbol: String) -> Unit? {
    if let unit = whole[symbol] ?? prefixed[symbol] { return unit }
    for prefix in prefixes where symbol.hasPrefix(prefix.symbol) {
      if let unit = prefixed[String(symbol.dropFirst(prefix.symbol.count))] {
        return Unit(dimension: unit.dimension, scale: prefix.scale * unit.scale)
      }
    }
    return nil
  }

  /// What a measured mass or volume may be of: a word of it changes no number, but `mg protein` is no `mg tissue`.
  static let matters: Set<String> = [
    "protein", "tissue", "wet", "dry", "weight", "body", "brain", "membrane", "membranes", "DNA", "creatinine",
    "plasma", "blood", "serum", "water",
  ]
}

// MARK: What else may have been meant

extension UnitSymbols {
  private static let names: [(name: String, symbol: String)] = [
    ("molar", "M"), ("mole", "mol"), ("mol", "mol"), ("gramme", "g"), ("gram", "g"), ("litre", "L"), ("liter", "L"),
    ("metre", "m"), ("meter", "m"), ("second", "s"), ("hertz", "Hz"), ("volt", "V"), ("ampere", "A"), ("amp", "A"),
    ("siemens", "S"), ("becquerel", "Bq"), ("curie", "Ci"), ("kelvin", "K"), ("joule", "J"), ("watt", "W"),
    ("pascal", "Pa"), ("newton", "N"), ("coulomb", "C"), ("dalton", "Da"), ("calorie", "cal"), ("tesla", "T"),
    ("percent", "%"),
  ]

  /// The symbol of exactly the unit that was meant: of a name written out, or of a symbol in other letter case.
  ///
  /// Nothing else is suggested: a symbol that is near in letters, such as `mg` for `mcg`, is another unit.
  static func meant(by text: String) -> String? {
    let lower = text.lowercased()
    for (name, symbol) in names {
      for ending in [name, name + "s"] where lower.hasSuffix(ending) {
        let prefix = lower.dropLast(ending.count)
        if prefix.isEmpty { return symbol }
        if symbol != "%", let found = prefixes.first(where: { $0.name == prefix }) { return found.symbol + symbol }
      }
    }
    var found: [(symbol: String, unit: Unit)] = []
    for (symbol, unit) in whole where symbol.lowercased() == lower { found.append((symbol, unit)) }
    for (symbol, unit) in prefixed {
      for prefix in [(symbol: "", name: "", scale: 1.0)] + prefixes where (prefix.symbol + symbol).lowercased() == lower
      {
        found.append((prefix.symbol + symbol, Unit(dimension: unit.dimension, scale: prefix.scale * unit.scale)))
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.unit == first.unit }) else { return nil }
    return found.map(\.symbol).min()
  }

  /// Why a word that is written where units stand can be none, and what to do.
  static func refusal(of text: String) -> (message: String, advice: String)? {
    switch text {
    case "°C", "degC", "°F", "degF", "Celsius", "celsius", "Fahrenheit", "fahrenheit":
      let other = text.hasSuffix("F") || text.lowercased() == "fahrenheit"
      return (
        "`\(text)` counts from another zero than kelvin, so that no factor converts it",
        other ? "give the temperature in `K`" : "give the temperature in `K`: 37 °C is 310.15 K"
      )
    case "pH", "pKa", "pKi", "pEC50", "pIC50", "dB", "log", "ln", "lg":
      return (
        "`\(text)` is a logarithm, which has no unit", "declare it as a plain number, with the unit `1`"
      )
    default: return nil
    }
  }

  /// What to do when nothing is known to be meant.
  static let advice = "write symbols such as `nM`, `1/h` or `ng/mL`; a plain number has the unit `1`"
}
