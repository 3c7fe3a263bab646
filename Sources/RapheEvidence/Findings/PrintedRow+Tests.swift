import RapheNumerics
import RapheStatistics

/// The tests that a row's numbers amount to.
extension PrintedRow {
  /// A test of no effect.
  struct Test {
    var t: Bounds
    /// Two-sided.
    var p: Bounds

    /// A t test; the fewer degrees of freedom, the larger is p.
    init(t: Bounds, df: Bounds) {
      self.t = t
      let size = t.magnitude
      p = Bounds(StudentT(df: df.high).twoSided(size.high), StudentT(df: df.low).twoSided(size.low))
    }

    /// A test by the normal distribution.
    init(z: Bounds) {
      t = z
      p = Bounds(2 * StandardNormal.upper(z.magnitude.high), 2 * StandardNormal.upper(z.magnitude.low))
    }
  }

  /// Student's, then Welch's; of pairs the one that their correlation gives, if none is printed any.
  var testsOfMeans: [Test] {
    guard isPlain, let first, let second, let df = degreesOfFreedom, let (n, nVersus) = sizes else { return [] }
    let difference = first.mean - second.mean
    var tests: [Test] = []
    if case .groups = subjects {
      let (one, two) = (n.middle - 1, nVersus.middle - 1)
      guard one + two > 1 else { return [] }
      let pooled = (one / (one + two)) * first.sd.squared + (two / (one + two)) * second.sd.squared
      let inverse = Bounds(1) / n + Bounds(1) / nVersus
      let root = (first.sd.squared / n + second.sd.squared / nVersus).squareRoot()
      tests = [
        Test(t: difference / (pooled * inverse).squareRoot(), df: Bounds(df.high)), Test(t: difference / root, df: df),
      ]
    }
    let isOfPairs = finding.design == .paired || finding.design == .matchedPairs
    if isOfPairs, let change = changeDeviation {
      let pairs = min(n.low, nVersus.low)
      guard pairs > 1 else { return tests }
      tests.append(Test(t: pairs.squareRoot() * (difference / change), df: Bounds(pairs - 1)))
    }
    return tests
  }

  /// By the effect's error or interval, then by the numbers of subjects: either may be behind a p.
  var testsOfEffect: [Test] {
    guard let effect, let error = statedError?.bounds ?? errorOfInterval else { return testsBySize }
    // A table with few events has a p of its own, such as Fisher's, beside the error of its ratio.
    return testsOfEffect(effect, error) + testsBySize + (scale?.isOfEvents == true ? testsOfEvents : [])
  }

  /// Those that are t tests; the error of a standardised effect is not that of its t.
  var tTestsOfEffect: [Test] {
    guard scale == .raw, let effect, let error = statedError?.bounds ?? errorOfInterval else { return testsBySize }
    return testsOfEffect(effect, error)
  }

  /// By the effect and the numbers of subjects.
  private var testsBySize: [Test] {
    guard let effect, let scale, let df = degreesOfFreedom else { return [] }
    switch (scale, subjects) {
    case (.g, .groups), (.d, .groups):
      guard let inverse = inverseSizes, df.high > 1, finding.design == .independent else { return [] }
      let root = inverse.squareRoot()
      let corrected = Bounds(1 / hedgesCorrection(max(1.5, df.high))) * effect
      let tests = [corrected, effect].map { Test(t: $0 / root, df: Bounds(df.high)) }
      return scale == .g ? tests : tests.reversed()
    case (.dz, .pairs(let n)), (.smcc, .pairs(let n)):
      guard n >= 3 else { return [] }
      let corrected = Bounds(1 / hedgesCorrection(n - 1)) * effect
      let tests = [effect, corrected].map { Test(t: n.squareRoot() * $0, df: df) }
      return scale == .dz ? tests : tests.reversed()
    case (.r, .association(let n)):
      guard n > 3, effect.magnitude.high < 1, finding.design == .correlation else { return [] }
      let byT = Test(t: (n - 2).squareRoot() * (effect / (Bounds(1) - effect.squared).squareRoot()), df: df)
      return [byT, Test(z: (n - 3).squareRoot() * effect.rising { atanh($0) })]
    case (.z, .association(let n)):
      guard n > 3, finding.design == .correlation else { return [] }
      let r = effect.rising { tanh($0) }
      let z = Test(z: (n - 3).squareRoot() * effect)
      return [z, Test(t: (n - 2).squareRoot() * (r / (Bounds(1) - r.squared).squareRoot()), df: df)]
    default: return []
    }
  }

  /// Wald's test on the effect's own scale, on that of its logarithm or of z, and as a t.
  private func testsOfEffect(_ effect: Bounds, _ error: Bounds) -> [Test] {
    var ratios = [effect / error]
    switch scale {
    case .percent where effect.low > -100:
      let logarithm = effect.rising { log1p($0 / 100) }
      if let (low, high) = interval, low.low > -100 {
        let ends = [low, high].map { $0.rising { log1p($0 / 100) } }
        ratios.append(logarithm / self.error(between: ends[0], ends[1]))
      } else {
        ratios.append(logarithm / (0.01 * error / (Bounds(1) + 0.01 * effect)))
      }
    case .r where effect.magnitude.high < 1:
      ratios.append(effect.rising { atanh($0) } / (error / (Bounds(1) - effect.squared)))
    default: break
    }
    let tests = ratios.map { Test(z: $0) }
    return tests + (degreesOfFreedom.map { df in ratios.map { Test(t: $0, df: df) } } ?? [])
  }

  /// Wald's tests of the odds and risk ratio, and Pearson's without and with the correction of Yates, which is near Fisher's.
  var testsOfEvents: [Test] {
    guard let table, let events = finding.events, let inverse = inverseSizes?.low else { return [] }
    let odds = log(table.a * table.d / (table.b * table.c))
    let error = (1 / table.a + 1 / table.b + 1 / table.c + 1 / table.d).squareRoot()
    let (n, nVersus) = (table.n, table.nVersus)
    let share = (table.a + table.c) / (n + nVersus)
    guard events.group + events.versus > 0, share > 0, share < 1 else { return [] }
    let difference = abs(table.a / n - table.c / nVersus)
    let spread = (share * (1 - share) * inverse).squareRoot()
    let ratio = abs(log(table.a / n / (table.c / nVersus)))
    let errorOfRatio = (1 / table.a - 1 / n + 1 / table.c - 1 / nVersus).squareRoot()
    let corrected = max(0, difference - inverse / 2)
    return [difference / spread, abs(odds) / error, corrected / spread, ratio / errorOfRatio].map {
      Test(z: Bounds($0))
    }
  }

  /// The printed t or F.
  var testsPrinted: [Test] {
    guard isPlain, let df = degreesOfFreedom, let t = statistic else { return [] }
    return [Test(t: t, df: Bounds(df.high)), Test(t: t, df: df)]
  }

  /// The size of the printed t, or of that whose square is the printed F.
  var statistic: Bounds? { self[.t].map(\.magnitude) ?? self[.f].map { $0.squareRoot() } }
}
