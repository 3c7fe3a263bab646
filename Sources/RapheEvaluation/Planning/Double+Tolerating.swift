import RapheNumerics

extension Double {
  /// log2(h 2^bits + 1 - h): the commitment h bounds what one claim can lose and trims what it can gain.
  ///
  /// 2^bits is a number only up to 1,024 bits, and above 0 only down to -1,074.
  func tolerating(_ commitment: Double) -> Double {
    if self > 500 { return self + log2(commitment + (1 - commitment) * exp2(-self)) }
    if self < -500, commitment >= 1 { return self }
    return log2(commitment * exp2(self) + (1 - commitment))
  }
}
