/// Reads decimal numbers to the nearest `Double`, ties to even, as fast as tables want it.
///
/// Digits that fit into 53 bits with a small power of ten take one exact step (Clinger 1990, How to read floating point
/// numbers accurately). Up to 19 digits take a product of 64 by 128 bits (Lemire 2021, Number parsing at a gigabyte per
/// second, algorithm 1), which for powers of ten from -27 to 55 is never in doubt. All else the standard library reads.
struct DecimalNumber: Sendable {
  /// The sign before the decimals.
  let point: UInt8

  init(point: UInt8) { self.point = point }

  /// The number that a text is: a sign, digits with or without decimals, an exponent; nil when it is none.
  ///
  /// It may be infinite, when the digits say more than a `Double` holds.
  func value(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    guard count > 0 else { return nil }
    var position = 0
    let sign = unsafe text[0]
    let isNegative = sign == UInt8(ascii: "-")
    if isNegative || sign == UInt8(ascii: "+") { position = 1 }
    var digits: UInt64 = 0
    let start = position
    while position < count {
      let digit = unsafe text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      position &+= 1
    }
    var written = position &- start
    var exponent = 0
    if position < count, unsafe text[position] == point {
      position &+= 1
      let first = position
      while position < count {
        let digit = unsafe text[position] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        digits = digits &* 10 &+ UInt64(digit)
        position &+= 1
      }
      exponent = first &- position
      written &+= position &- first
    }
    guard written > 0 else { return nil }
    if position < count {
      guard unsafe text[position] | 0x20 == UInt8(ascii: "e") else { return nil }
      guard let power = unsafe exponentPart(text, count, from: position &+ 1) else { return nil }
      exponent &+= power
    }
    // More digits can have run over; those that are zeros at the front are rare enough to take the long way too.
    guard written <= 19, let size = DecimalNumber.nearest(digits, exponent) else {
      return unsafe standard(text, count)
    }
    return isNegative ? -size : size
  }

  private func exponentPart(_ text: UnsafePointer<UInt8>, _ count: Int, from start: Int) -> Int? {
    var position = start
    guard position < count else { return nil }
    let sign = unsafe text[position]
    let isNegative = sign == UInt8(ascii: "-")
    if isNegative || sign == UInt8(ascii: "+") { position += 1 }
    guard position < count else { return nil }
    var power = 0
    while position < count {
      let digit = unsafe text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      // Beyond this it is zero or infinite, however many digits follow.
      if power < 100_000 { power = power * 10 + Int(digit) }
      position += 1
    }
    return isNegative ? -power : power
  }

  private func standard(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    var bytes = unsafe Array(UnsafeBufferPointer(start: text, count: count))
    for index in bytes.indices where bytes[index] == point { bytes[index] = UInt8(ascii: ".") }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}

extension DecimalNumber {
  /// The nearest `Double` to digits times a power of ten; nil where another way must find it.
  static func nearest(_ digits: UInt64, _ exponent: Int) -> Double? {
    guard digits != 0 else { return 0 }
    if digits <= 1 << 53, exponent >= -22, exponent <= 22 {
      let size = Double(digits)
      return exponent < 0 ? size / exactPowers[-exponent] : size * exactPowers[exponent]
    }
    guard exponent >= lowest, exponent <= highest else { return nil }
    let zeros = digits.leadingZeroBitCount
    let shifted = digits << UInt64(zeros)
    let power = powersOfFive[exponent - lowest]
    var (high, low) = shifted.multipliedFullWidth(by: power.high)
    if high & 0x1FF == 0x1FF {
      let second = shifted.multipliedFullWidth(by: power.low).high
      low &+= second
      if low < second { high &+= 1 }
    }
    let upper = Int(high >> 63)
    var mantissa = high >> UInt64(upper + 9)
    var binary = (217_706 * exponent) >> 16 + 63 + upper - zeros + 1023
    // Exactly between two numbers only if the power of five is small enough to be exact; then to even.
    if low <= 1, exponent >= -4, exponent <= 23, mantissa & 3 == 1, mantissa << UInt64(upper + 9) == high {
      mantissa &= ~1
    }
    mantissa = (mantissa + (mantissa & 1)) >> 1
    if mantissa >= 1 << 53 {
      mantissa = 1 << 52
      binary += 1
    }
    return Double(bitPattern: mantissa & ~(1 << 52) | UInt64(binary) << 52)
  }

  private static let lowest = -27
  private static let highest = 55

  /// The powers of ten that a `Double` holds exactly.
  private static let exactPowers: [Double] = (0...22).reduce(into: [1.0]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// The 128 highest bits of each power of five: exact ones, and above zero reciprocals rounded up.
  private static let powersOfFive: [(high: UInt64, low: UInt64)] = (lowest...highest).map { exponent in
    var power: UInt128 = 1
    for _ in 0..<abs(exponent) { power *= 5 }
    if exponent >= 0 {
      let normal = power << UInt128(power.leadingZeroBitCount)
      return (UInt64(truncatingIfNeeded: normal >> 64), UInt64(truncatingIfNeeded: normal))
    }
    // 2 to the power of (bits of the divisor + 127), divided by long division in digits of 64 bits.
    let divisor = UInt64(power)
    let bits = UInt64.bitWidth - divisor.leadingZeroBitCount
    let first = divisor.dividingFullWidth((1 << UInt64(bits - 1), 0))
    let second = divisor.dividingFullWidth((first.remainder, 0))
    let (low, isOver) = second.quotient.addingReportingOverflow(1)
    return (first.quotient + (isOver ? 1 : 0), low)
  }
}
