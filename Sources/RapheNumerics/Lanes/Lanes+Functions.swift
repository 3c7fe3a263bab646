// The elementary functions, of additions, multiplications and divisions only, so that every lane of every width has the
// same bits. Errors against correctly rounded values: exp and ln below 1 unit in the last place, pow as said there.
extension Lanes {
  /// e to the power of x: Cody & Waite's reduction, a polynomial of degree 13, 2ᵏ in two factors for the ends.
  @inlinable @inline(__always) package static func exponential(_ x: Self) -> Self {
    // The second operand wins where x is NaN: NaN stays NaN.
    let bounded = larger(Self(repeating: -746), smaller(Self(repeating: 710), x))
    let (k, _, value) = reducedExponential(bounded)
    // Half of k, rounded, then the rest: 2ᵏ alone would leave the range of normal numbers.
    let shifter = Self(repeating: 6_755_399_441_055_744)
    let halfShifted = add(multiply(k, Self(repeating: 0.5)), shifter)
    let half = subtract(halfShifted, shifter)
    let rest = add(subtract(k, half), shifter)
    return multiply(multiply(value, powerOfTwo(shifted: halfShifted)), powerOfTwo(shifted: rest))
  }

  /// e to the power of x for x between -700 and 700 in every lane: the bits of `exponential` in fewer operations.
  @inlinable @inline(__always) static func exponentialInRange(_ x: Self) -> Self {
    let (_, shifted, value) = reducedExponential(x)
    return multiply(value, powerOfTwo(shifted: shifted))
  }

  /// The whole k, as it is and with 1.5·2⁵² on top, and the v in [√½, √2] with eˣ = v·2ᵏ.
  @inlinable @inline(__always) static func reducedExponential(_ x: Self) -> (k: Self, shifted: Self, value: Self) {
    let shifter = Self(repeating: 6_755_399_441_055_744)
    let shifted = add(multiply(x, Self(repeating: 1.442_695_040_888_963_4)), shifter)
    let k = subtract(shifted, shifter)
    let high = subtract(x, multiply(k, Self(repeating: 6.931_471_803_691_238_16e-01)))
    let r = subtract(high, multiply(k, Self(repeating: 1.908_214_929_270_587_70e-10)))
    // Taylor; |r| ≤ 0.3466, the first left-out term is below 5e-18.
    var p = Self(repeating: 1.605_904_383_682_161_3e-10)
    p = add(multiply(p, r), Self(repeating: 2.087_675_698_786_81e-09))
    p = add(multiply(p, r), Self(repeating: 2.505_210_838_544_172e-08))
    p = add(multiply(p, r), Self(repeating: 2.755_731_922_398_589_3e-07))
    p = add(multiply(p, r), Self(repeating: 2.755_731_922_398_589e-06))
    p = add(multiply(p, r), Self(repeating: 2.480_158_730_158_730_2e-05))
    p = add(multiply(p, r), Self(repeating: 1.984_126_984_126_984_1e-04))
    p = add(multiply(p, r), Self(repeating: 1.388_888_888_888_889e-03))
    p = add(multiply(p, r), Self(repeating: 8.333_333_333_333_333e-03))
    p = add(multiply(p, r), Self(repeating: 4.166_666_666_666_666_4e-02))
    p = add(multiply(p, r), Self(repeating: 1.666_666_666_666_666_6e-01))
    p = add(multiply(p, r), Self(repeating: 0.5))
    let one = Self(repeating: 1)
    return (k, shifted, add(add(multiply(multiply(r, r), p), r), one))
  }

  /// The natural logarithm, after fdlibm (Sun Microsystems 1993): ln(1 + f) by atanh, s = f/(2 + f).
  @inlinable @inline(__always) package static func naturalLogarithm(_ x: Self) -> Self {
    let zero = Self(repeating: 0)
    let smallest = Self(repeating: 2.225_073_858_507_201_4e-308)
    let isSmall = isLess(x, smallest)
    let scaled = choose(isSmall, multiply(x, Self(repeating: 18_014_398_509_481_984)), x)
    let (exponent, mantissa) = split(scaled)
    let k = choose(isSmall, subtract(exponent, Self(repeating: 54)), exponent)
    let value = logarithm(k, mantissa)
    let infinity = Self(repeating: .infinity)
    let top = choose(isEqual(x, infinity), infinity, value)
    let bottom = choose(isEqual(x, zero), Self(repeating: -.infinity), top)
    // Below 0 and NaN are not numbers.
    return choose(isLessOrEqual(zero, x), bottom, Self(repeating: .nan))
  }

  /// The logarithm of m·2ᵏ for an m in [√½, √2).
  @inlinable @inline(__always) static func logarithm(_ k: Self, _ mantissa: Self) -> Self {
    let f = subtract(mantissa, Self(repeating: 1))
    let s = divide(f, add(Self(repeating: 2), f))
    let z = multiply(s, s)
    var p = Self(repeating: 1.479_819_860_511_658_6e-01)
    p = add(multiply(p, z), Self(repeating: 1.531_383_769_920_937_3e-01))
    p = add(multiply(p, z), Self(repeating: 1.818_357_216_161_805_0e-01))
    p = add(multiply(p, z), Self(repeating: 2.222_219_843_214_978_4e-01))
    p = add(multiply(p, z), Self(repeating: 2.857_142_874_366_239_1e-01))
    p = add(multiply(p, z), Self(repeating: 3.999_999_999_940_941_9e-01))
    p = add(multiply(p, z), Self(repeating: 6.666_666_666_666_735_1e-01))
    let r = multiply(p, z)
    let halfSquare = multiply(multiply(Self(repeating: 0.5), f), f)
    let low = multiply(k, Self(repeating: 1.908_214_929_270_587_70e-10))
    let inner = subtract(subtract(halfSquare, add(multiply(s, add(halfSquare, r)), low)), f)
    return subtract(multiply(k, Self(repeating: 6.931_471_803_691_238_16e-01)), inner)
  }

  /// x to the power of y as e^(y·ln x); its error is up to three times |y·ln x|, or three, units in the last
  /// place.
  ///
  /// 0 to a positive power is 0, anything to the power of 0 is 1, and a number below 0 has whole powers only.
  @inlinable @inline(__always) package static func power(_ x: Self, _ y: Self) -> Self {
    // Where every lane has what lanes nearly always have, the same operations without those that then change no bit.
    let smallest = Self(repeating: 2.225_073_858_507_201_4e-308)
    if areTrue(isLessOrEqual(smallest, x), isLess(x, Self(repeating: .infinity))) {
      let (exponent, mantissa) = split(x)
      let product = multiply(y, logarithm(exponent, mantissa))
      let limit = Self(repeating: 700)
      let isInRange = isLess(magnitude(product), limit)
      return areTrue(isInRange, isInRange) ? exponentialInRange(product) : exponential(product)
    }
    let zero = Self(repeating: 0)
    let size = magnitude(x)
    let value = exponential(multiply(y, naturalLogarithm(size)))
    let shifter = Self(repeating: 6_755_399_441_055_744)
    let isWhole = isEqual(subtract(add(y, shifter), shifter), y)
    let half = multiply(y, Self(repeating: 0.5))
    let isEven = isEqual(subtract(add(half, shifter), shifter), half)
    let signed = choose(isEven, value, negate(value))
    let negative = choose(isWhole, signed, Self(repeating: .nan))
    let result = choose(isLess(x, zero), negative, value)
    return choose(isEqual(y, zero), Self(repeating: 1), result)
  }
}
