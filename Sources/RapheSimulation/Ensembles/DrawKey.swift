/// Random numbers that are looked up, not generated in turn.
///
/// Philox4x32-10 of Salmon, Moraes, Dror & Shaw (2011, SC '11). The number of a (seed, draw, name) depends on these three alone, so another parameter, another order or another
/// thread shifts nothing.
enum DrawKey {
  /// A number in (0, 1), of 53 bits and never an end.
  static func uniform(seed: UInt64, draw: UInt64, name: String, stream: UInt32 = 0) -> Double {
    let label = hash(name, stream)
    let counter = SIMD4<UInt32>(
      UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32),
      UInt32(truncatingIfNeeded: label), UInt32(truncatingIfNeeded: label >> 32))
    let words = philox(counter, SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    let bits = UInt64(words[0]) | UInt64(words[1]) << 32
    return (Double(bits >> 12) + 0.5) * 0x1p-52
  }

  /// Ten rounds of Philox with four words.
  static func philox(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (x, k) = (counter, key)
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(x[0])
      let second = UInt64(0xCD9E_8D57) * UInt64(x[2])
      x = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ x[1] ^ k[0], UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ x[3] ^ k[1], UInt32(truncatingIfNeeded: first))
      k = SIMD2(k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85)
    }
    return x
  }

  /// FNV-1a of 64 bits (Fowler, Noll & Vo), over the name and then the stream.
  private static func hash(_ name: String, _ stream: UInt32) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for shift in [0, 8, 16, 24] as [UInt32] {
      value = (value ^ UInt64(stream >> shift & 0xFF)) &* 0x100_0000_01B3
    }
    return value
  }

  /// The z with P(Z ≤ z) = p for a standard normal Z: Wichura (1988), algorithm AS 241, PPND16, to about 1e-16.
  static func normalQuantile(_ p: Double) -> Double {
    func ratio(_ a: [Double], _ b: [Double], _ r: Double) -> Double {
      a.reversed().reduce(0) { $0 * r + $1 } / (b.reversed().reduce(0) { $0 * r + $1 } * r + 1)
    }
    let q = p - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      return q
        * ratio(
          [
            3.387_132_872_796_366_608, 133.141_667_891_784_377_45, 1_971.590_950_306_551_442_7,
            13_731.693_765_509_461_125, 45_921.953_931_549_871_457, 67_265.770_927_008_700_853,
            33_430.575_583_588_128_105, 2_509.080_928_730_122_672_7,
          ],
          [
            42.313_330_701_600_911_252, 687.187_007_492_057_908_3, 5_394.196_021_424_751_107_7,
            21_213.794_301_586_595_867, 39_307.895_800_092_710_61, 28_729.085_735_721_942_674,
            5_226.495_278_852_854_561,
          ], r)
    }
    let tail = Double.root(-Double.naturalLogarithm(min(p, 1 - p)))
    let z: Double
    if tail <= 5 {
      z = ratio(
        [
          1.423_437_110_749_683_577_34, 4.630_337_846_156_545_295_9, 5.769_497_221_460_691_405_5,
          3.647_848_324_763_204_605_04, 1.270_458_252_452_368_382_58, 0.241_780_725_177_450_611_77,
          0.022_723_844_989_269_184_583_3, 7.745_450_142_783_414_076_4e-4,
        ],
        [
          2.053_191_626_637_758_821_87, 1.676_384_830_183_803_849_4, 0.689_767_334_985_100_004_55,
          0.148_103_976_427_480_074_59, 0.015_198_666_563_616_457_2, 5.475_938_084_995_344_946e-4,
          1.050_750_071_644_416_843_24e-9,
        ], tail - 1.6)
    } else {
      z = ratio(
        [
          6.657_904_643_501_103_777_2, 5.463_784_911_164_114_369_9, 1.784_826_539_917_291_335_8,
          0.296_560_571_828_504_891_23, 0.026_532_189_526_576_123_093, 0.001_242_660_947_388_078_438_6,
          2.711_555_568_743_487_578_15e-5, 2.010_334_399_292_288_132_65e-7,
        ],
        [
          0.599_832_206_555_887_937_69, 0.136_929_880_922_735_805_31, 0.014_875_361_290_850_615_025,
          7.868_691_311_456_132_591e-4, 1.846_318_317_510_054_681_8e-5, 1.421_511_758_316_445_888_7e-7,
          2.044_263_103_389_939_785_64e-15,
        ], tail - 5)
    }
    return q < 0 ? -z : z
  }
}
