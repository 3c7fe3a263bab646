import RapheEvaluation
import RapheReporting
import Testing

@Suite("The text report")
struct TextReportTests {
  func text(_ width: Int, _ detail: TextReport.Detail = .normal, style: Style = .plain) async -> String {
    let scorecard = await Small.whole.value
    return TextReport(width: width, style: style, detail: detail).text(scorecard, Outcome(scorecard))
  }

  @Test("At 80 columns the reasons stand below")
  func eighty() async {
    let expected = """
      higher
        More 5-HT1A receptors in depression

        verdict       claim                                              bits  samples
        contradicted  higher-in-raphe                           -6.53 of 1.00        4
                      P 0.01; g -0.74 [-1.23, -0.22]; 5 findings; proxy; assumed n;
                      fragile
                      UNEXPECTED: supported or inconclusive was expected, and it would
                      be so without F1 (findings.csv:2), F3 (findings.csv:4) or F5
                      (findings.csv:6)
        inconclusive  tracks-severity                           +0.55 of 1.00        1
                      P 0.73; z 0.15 [-0.38, 0.65]; fragile
        inconclusive  away-from-zero                            +0.24 of 0.36        1
                      P 0.92; g -0.81 [-1.82, 0.16]; fragile

        Score -4.81 bits [-5.78, -2.13] of 2.35 at stake; not beyond the prior;
        strict -5.74; all hold 0.004, 0.19 before the data; consistency -205 %;
        coverage 100 % (3 of 3 claims); not dated; ahead of 0 of 1 rival;
        +0.78 unopposed

      lower (1995)
        Fewer 5-HT1A receptors in depression

        verdict       claim                                              bits  samples
        supported     lower-in-raphe                            +0.99 of 1.00        4
                      P 0.99; g -0.74 [-1.23, -0.22]; 5 findings; proxy; assumed n;
                      fragile
        contested     contested-on-platelets                     0.00 of 1.00        2
                      1 sample points up, 1 down; P 0.50; g 0.00 [-0.84, 0.84];
                      fragile
        untested      lower-in-rats                              0.00 of 1.00        0
                      no usable finding: 2 rows left out, of another species
        untested      nothing-is-known                           0.00 of 1.00        0
                      no usable finding: 1 row left out, of another region

        Score +0.34 bits [+0.33, +0.34] of 1.32 at stake; strict +0.33;
        all hold 0.50, 0.40 before the data; consistency 25 %;
        coverage 50 % (2 of 4 claims);
        +0.33 accommodated by 1995, 0.00 predicted since; ahead of 1 of 1 rival
        Scored as one bet, +0.34 of 1.32 (+0.58 or +0.23 if kin have 0.5 or 0.9 in
          common, not 0.8): lower-in-raphe, contested-on-platelets

      Ranking          bits  over prior scales  at stake  all hold  tested  ahead of
         1  lower     +0.34     [+0.33, +0.34]      1.32      0.50  2 of 4    1 of 1
         2  higher    -4.81     [-5.78, -2.13]      2.35     0.004  3 of 3    0 of 1

      1 bit is a factor of 2; 3.3 bits are 10 : 1. Bits say how far the evidence moved
      belief into what is claimed, of the most that the claim could earn. P is a
      probability; [ ] is a 95 % interval of an effect, or the range of a score over
      prior scales. Effects are the group named first minus the other. All hold: the
      probability that every tested claim is true. Ahead of: of the theories that
      speak of some of the same, those that the evidence on common ground is against,
      by half a bit or more.

      Unexpected
        higher/higher-in-raphe: contradicted, expected supported or inconclusive

      7 claims of 2 theories: 1 supported, 1 contradicted, 1 contested,
      2 inconclusive, 2 untested; 1 unexpected.
      Gate not met: 1 unexpected.

      """
    expectSame(await text(80), expected)
  }

  @Test("At 60 columns the numbers stand below as well")
  func sixty() async {
    let expected = """
      higher
        More 5-HT1A receptors in depression

        verdict       claim
        contradicted  higher-in-raphe
          -6.53 of 1.00 bits; 4 samples; P 0.01;
          g -0.74 [-1.23, -0.22]; 5 findings; proxy; assumed n;
          fragile
          UNEXPECTED: supported or inconclusive was expected, and
          it would be so without F1 (findings.csv:2), F3
          (findings.csv:4) or F5 (findings.csv:6)
        inconclusive  tracks-severity
          +0.55 of 1.00 bits; 1 sample; P 0.73;
          z 0.15 [-0.38, 0.65]; fragile
        inconclusive  away-from-zero
          +0.24 of 0.36 bits; 1 sample; P 0.92;
          g -0.81 [-1.82, 0.16]; fragile

        Score -4.81 bits [-5.78, -2.13] of 2.35 at stake;
        not beyond the prior; strict -5.74;
        all hold 0.004, 0.19 before the data; consistency -205 %;
        coverage 100 % (3 of 3 claims); not dated;
        ahead of 0 of 1 rival; +0.78 unopposed

      lower (1995)
        Fewer 5-HT1A receptors in depression

        verdict       claim
        supported     lower-in-raphe
          +0.99 of 1.00 bits; 4 samples; P 0.99;
          g -0.74 [-1.23, -0.22]; 5 findings; proxy; assumed n;
          fragile
        contested     contested-on-platelets
          0.00 of 1.00 bits; 2 samples; 1 sample points up,
          1 down; P 0.50; g 0.00 [-0.84, 0.84]; fragile
        untested      lower-in-rats
          0.00 of 1.00 bits; 0 samples; no usable finding: 2 rows
          left out, of another species
        untested      nothing-is-known
          0.00 of 1.00 bits; 0 samples; no usable finding: 1 row
          left out, of another region

        Score +0.34 bits [+0.33, +0.34] of 1.32 at stake;
        strict +0.33; all hold 0.50, 0.40 before the data;
        consistency 25 %; coverage 50 % (2 of 4 claims);
        +0.33 accommodated by 1995, 0.00 predicted since;
        ahead of 1 of 1 rival
        Scored as one bet, +0.34 of 1.32 (+0.58 or +0.23 if kin
          have 0.5 or 0.9 in common, not 0.8): lower-in-raphe,
          contested-on-platelets

      Ranking          bits  at stake  all hold  tested  ahead of
         1  lower     +0.34      1.32      0.50  2 of 4    1 of 1
         2  higher    -4.81      2.35     0.004  3 of 3    0 of 1

      1 bit is a factor of 2; 3.3 bits are 10 : 1. Bits say how
      far the evidence moved belief into what is claimed, of the
      most that the claim could earn. P is a probability; [ ] is a
      95 % interval of an effect, or the range of a score over
      prior scales. Effects are the group named first minus the
      other. All hold: the probability that every tested claim is
      true. Ahead of: of the theories that speak of some of the
      same, those that the evidence on common ground is against,
      by half a bit or more.

      Unexpected
        higher/higher-in-raphe: contradicted, expected supported
          or inconclusive

      7 claims of 2 theories: 1 supported, 1 contradicted,
      1 contested, 2 inconclusive, 2 untested; 1 unexpected.
      Gate not met: 1 unexpected.

      """
    expectSame(await text(60), expected)
  }

  @Test("Numbers stand below their headings where all ids are short")
  func shortIDs() async throws {
    let theory = Small.higher.replacing("higher-in-raphe", with: "a").replacing("tracks-severity", with: "b")
      .replacing("away-from-zero", with: "c")
    let scorecard = await Small.scorecard(theories: [theory])
    let lines = TextReport(width: 120).text(scorecard, Outcome(scorecard)).split(separator: "\n").map(String.init)
    let heading = try #require(lines.first { $0.contains("bits  samples  why") })
    let row = try #require(lines.first { $0.contains("of 1.00        1  P 0.73") })
    let (samples, number) = (heading.firstRange(of: "samples"), row.firstRange(of: "1  P 0.73"))
    let end = try #require(samples).upperBound
    let digit = try #require(number).lowerBound
    #expect(heading.distance(from: heading.startIndex, to: end) == row.distance(from: row.startIndex, to: digit) + 1)
  }

  @Test("At 120 columns the reasons stand beside")
  func wide() async {
    let expected = """
      higher
        More 5-HT1A receptors in depression

        verdict       claim                            bits  samples  why
        contradicted  higher-in-raphe         -6.53 of 1.00        4  P 0.01; g -0.74 [-1.23, -0.22]; 5 findings; proxy;
                                                                      assumed n; fragile
                                                                      UNEXPECTED: supported or inconclusive was expected, and
                                                                      it would be so without F1 (findings.csv:2), F3
                                                                      (findings.csv:4) or F5 (findings.csv:6)
        inconclusive  tracks-severity         +0.55 of 1.00        1  P 0.73; z 0.15 [-0.38, 0.65]; fragile
        inconclusive  away-from-zero          +0.24 of 0.36        1  P 0.92; g -0.81 [-1.82, 0.16]; fragile

        Score -4.81 bits [-5.78, -2.13] of 2.35 at stake; not beyond the prior; strict -5.74;
        all hold 0.004, 0.19 before the data; consistency -205 %; coverage 100 % (3 of 3 claims); not dated;
        ahead of 0 of 1 rival; +0.78 unopposed

      lower (1995)
        Fewer 5-HT1A receptors in depression

        verdict       claim                            bits  samples  why
        supported     lower-in-raphe          +0.99 of 1.00        4  P 0.99; g -0.74 [-1.23, -0.22]; 5 findings; proxy;
                                                                      assumed n; fragile
        contested     contested-on-platelets   0.00 of 1.00        2  1 sample points up, 1 down; P 0.50;
                                                                      g 0.00 [-0.84, 0.84]; fragile
        untested      lower-in-rats            0.00 of 1.00        0  no usable finding: 2 rows left out, of another species
        untested      nothing-is-known         0.00 of 1.00        0  no usable finding: 1 row left out, of another region

        Score +0.34 bits [+0.33, +0.34] of 1.32 at stake; strict +0.33; all hold 0.50, 0.40 before the data; consistency 25 %;
        coverage 50 % (2 of 4 claims); +0.33 accommodated by 1995, 0.00 predicted since; ahead of 1 of 1 rival
        Scored as one bet, +0.34 of 1.32 (+0.58 or +0.23 if kin have 0.5 or 0.9 in common, not 0.8): lower-in-raphe,
          contested-on-platelets

      Ranking          bits  over prior scales  at stake  all hold  tested  ahead of
         1  lower     +0.34     [+0.33, +0.34]      1.32      0.50  2 of 4    1 of 1
         2  higher    -4.81     [-5.78, -2.13]      2.35     0.004  3 of 3    0 of 1

      1 bit is a factor of 2; 3.3 bits are 10 : 1. Bits say how far the evidence moved belief into what is
      claimed, of the most that the claim could earn. P is a probability; [ ] is a 95 % interval of an
      effect, or the range of a score over prior scales. Effects are the group named first minus the
      other. All hold: the probability that every tested claim is true. Ahead of: of the theories that
      speak of some of the same, those that the evidence on common ground is against, by half a bit or
      more.

      Unexpected
        higher/higher-in-raphe: contradicted, expected supported or inconclusive

      7 claims of 2 theories: 1 supported, 1 contradicted, 1 contested, 2 inconclusive, 2 untested; 1 unexpected.
      Gate not met: 1 unexpected.

      """
    expectSame(await text(120), expected)
  }

  @Test("No line is wider than the screen", arguments: Array(60...140))
  func fits(width: Int) async {
    for detail in [TextReport.Detail.quiet, .normal, .verbose] {
      let widest = await text(width, detail).split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= width && widest > 40, "\(detail)")
    }
  }

  @Test("A width outside of 60 to 140 is taken as the nearest of them")
  func limits() async {
    #expect(await text(10) == text(60))
    #expect(await text(1000) == text(140))
  }

  @Test("Colour adds escape sequences and changes nothing else")
  func colour() async {
    let coloured = await text(80, style: .ansi)
    #expect(coloured.contains("\u{1B}[1;32msupported\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31mcontradicted\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;35mcontested\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[33minconclusive\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[2muntested\u{1B}[0m"))
    #expect(
      coloured.contains("\u{1B}[1;7;31mUNEXPECTED: supported or inconclusive was expected, and it would\u{1B}[0m"))
    expectSame(coloured.withoutEscapes, await text(80))
  }
}
