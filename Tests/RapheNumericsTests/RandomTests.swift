import RapheNumerics
import Testing

@Suite("Random numbers")
struct RandomTests {
  @Test("Philox gives the published answers")
  func philox() {
    // Known answers of Random123 (Salmon et al. 2011), file kat_vectors, philox4x32 10.
    #expect(
      Philox.block(key: SIMD2(0, 0), counter: SIMD4(0, 0, 0, 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox.block(key: SIMD2(repeating: .max), counter: SIMD4(repeating: .max))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox.block(
        key: SIMD2(0xa409_3822, 0x299f_31d0),
        counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("A seed is a key of two words, the lower first")
  func seeds() {
    let counter = SIMD4<UInt32>(1, 2, 3, 4)
    #expect(
      Philox.block(seed: 0x299f_31d0_a409_3822, counter: counter)
        == Philox.block(key: SIMD2(0xa409_3822, 0x299f_31d0), counter: counter))
  }

  @Test("Numbers lie between 0 and 1 and never at an end")
  func uniforms() {
    #expect(Philox.uniform(high: 0, low: 0) == 0x1p-53)
    #expect(Philox.uniform(high: .max, low: .max) == 1 - 0x1p-53)
    #expect(Philox.uniform(high: 1 << 31, low: 0) > 0.5)
    #expect(Philox.uniform(high: 0, low: .max) < 0x1p-32)
  }

  @Test("A stream of SplitMix is the same each time and another for each number")
  func splitMix() {
    var generator = SplitMix(seed: 0, stream: 0)
    var again = SplitMix(seed: 0, stream: 0)
    var other = SplitMix(seed: 0, stream: 1)
    var fixed = SplitMix(seed: 42, stream: 7)
    #expect([fixed.next(), fixed.next()] == [2_670_038_611_884_469_164, 18_099_838_927_199_766_009])
    #expect(fixed.next(below: 1000) == 143)
    let first = generator.next()
    #expect(first == again.next())
    #expect(first != other.next())
    #expect((0..<1000).allSatisfy { _ in (0..<7).contains(generator.next(below: 7)) })
  }
}
