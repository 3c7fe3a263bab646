/// The units that are known by name, and the prefixes that some of them take.
enum UnitSymbols {
  /// Units without prefixes; looked up first, so that `min` and `d` are times.
  private static let whole: [String: Unit] = {
    func time(_ seconds: Double) -> Unit { Unit(dimension: Dimension(.time), scale: seconds) }
    let days = time(86_400)
    return [
      "1": .one, "%": Unit(dimension: Dimension(), scale: 0.01), "min": time(60), "h": time(3600), "hr": time(3600),
      "d": days, "day": days, "days": days, "wk": time(604_800), "week": time(604_800), "weeks": time(604_800),
      "count": .one, "cells": .one, "molecules": .one,
    ]
  }()

  /// Units that take prefixes.
  private static let prefixed: [String: Unit] = {
    let volume = Unit(dimension: Dimension(.length, 3), scale: 1e-3)
    let amount = Unit(dimension: Dimension(.amount), scale: 1)
    let newton = Dimension(.mass).adding(Dimension(.length)).adding(Dimension(.time, -2))
    let joule = newton.adding(Dimension(.length))
    return [
      "m": Unit(dimension: Dimension(.length), scale: 1), "g": Unit(dimension: Dimension(.mass), scale: 1e-3),
      "s": Unit(dimension: Dimension(.time), scale: 1), "mol": amount, "M": amount.over(volume), "L": volume,
      "l": volume, "Hz": Unit(dimension: Dimension(.time, -1), scale: 1),
      "A": Unit(dimension: Dimension(.current), scale: 1), "K": Unit(dimension: Dimension(.temperature), scale: 1),
      "N": Unit(dimension: newton, scale: 1), "J": Unit(dimension: joule, scale: 1),
      "W": Unit(dimension: joule.adding(Dimension(.time, -1)), scale: 1),
      "Pa": Unit(dimension: newton.adding(Dimension(.length, -2)), scale: 1),
      "C": Unit(dimension: Dimension(.current).adding(Dimension(.time)), scale: 1),
      "V": Unit(dimension: joule.adding(Dimension(.current).adding(Dimension(.time)), -1), scale: 1),
      "Bq": Unit(dimension: Dimension(.time, -1), scale: 1),
      "Da": Unit(dimension: Dimension(.mass), scale: 1.66053906892e-27),
      "cal": Unit(dimension: joule, scale: 4.184),
      "S": Unit(
        dimension: Dimension(.current, 2).adding(Dimension(.time)).adding(joule, -1), scale: 1),
    ]
  }()

  private static let prefixes: [(String, Double)] = [
    ("a", 1e-18), ("f", 1e-15), ("p", 1e-12), ("n", 1e-9), ("u", 1e-6), ("µ", 1e-6), ("μ", 1e-6), ("m", 1e-3),
    ("c", 1e-2), ("d", 1e-1), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12),
  ]

  /// The unit with this symbol.
  static func unit(_ symbol: String) -> Unit? {
    if let unit = whole[symbol] ?? prefixed[symbol] { return unit }
    for (prefix, scale) in prefixes where symbol.hasPrefix(prefix) {
      if let unit = prefixed[String(symbol.dropFirst(prefix.count))] {
        return Unit(dimension: unit.dimension, scale: scale * unit.scale)
      }
    }
    return nil
  }

  /// Common symbols, for suggestions.
  static let common = [
    "1", "%", "h", "min", "s", "d", "week", "Hz", "M", "mM", "uM", "nM", "pM", "mol", "nmol", "mg", "ug", "ng", "kg",
    "g", "L", "mL", "uL", "mV", "K",
  ]
}
