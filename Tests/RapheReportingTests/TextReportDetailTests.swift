import RapheEvaluation
import RapheReporting
import Testing

@Suite("What the text report tells, in less and in more detail")
struct TextReportDetailTests {
  private func text(_ width: Int, _ detail: TextReport.Detail = .normal) async -> String {
    await TextReportTests().text(width, detail)
  }

  @Test("Quiet: the ranking, what was not expected, and the summary")
  func quiet() async {
    let expected = """
      Ranking          bits  over prior scales  at stake  all hold  tested  ahead of
         1  lower     +0.34     [+0.33, +0.34]      1.32      0.50  2 of 4    1 of 1
         2  higher    -4.81     [-5.78, -2.13]      2.35     0.004  3 of 3    0 of 1

      Unexpected
        higher/higher-in-raphe: contradicted, expected supported or inconclusive

      7 claims of 2 theories: 1 supported, 1 contradicted, 1 contested,
      2 inconclusive, 2 untested; 1 unexpected.
      Gate not met: 1 unexpected.

      """
    expectSame(await text(80, .quiet), expected)
  }

  @Test("Verbose: with sentences, and with what would change the word")
  func verbose() async {
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
                      - 5-HT1A density in raphe (human) is higher in ill than in well.
                      - Expected: supported or inconclusive.
                      - Without alpha (F1, F2), beta (F3) or delta (F5) it would be
                        inconclusive (P 0.02, but not on every prior scale).
                      - Over prior scales P runs from < 0.001 to 0.07.
                      - Without the 1 finding on a proxy the word would be another.
                      - Without the 1 finding on an assumed number of subjects the
                        word would be another.

        inconclusive  tracks-severity                           +0.55 of 1.00        1
                      P 0.73; z 0.15 [-0.38, 0.65]; fragile
                      - 5-HT1A density (human) and symptom severity go together in
                        ill.
                      - P would have to rise by 0.22 for supported, or fall by 0.68
                        for contradicted.
                      - It rests on a single sample: without it nothing is tested.
                      - Other prior scales keep the word (P 0.64 to 0.79).

        inconclusive  away-from-zero                            +0.24 of 0.36        1
                      P 0.92; g -0.81 [-1.82, 0.16]; fragile
                      - 5-HT2A density in brain (human) is different in well than in
                        ill, by at least 0.2 SD.
                      - P would have to rise by 0.03 for supported, or fall by 0.87
                        for contradicted.
                      - It rests on a single sample: without it nothing is tested.
                      - Over prior scales P runs from 0.65 to 0.98.

        Score -4.81 bits [-5.78, -2.13] of 2.35 at stake; not beyond the prior;
        strict -5.74; all hold 0.004, 0.19 before the data; consistency -205 %;
        coverage 100 % (3 of 3 claims); not dated; ahead of 0 of 1 rival;
        +0.78 unopposed

      lower (1995)
        Fewer 5-HT1A receptors in depression
        Doe 1995

        verdict       claim                                              bits  samples
        supported     lower-in-raphe                            +0.99 of 1.00        4
                      P 0.99; g -0.74 [-1.23, -0.22]; 5 findings; proxy; assumed n;
                      fragile
                      - 5-HT1A density in raphe (human) is lower in depressed than in
                        healthy.
                      - Expected: supported.
                      - Without alpha (F1, F2), beta (F3) or delta (F5) it would be
                        inconclusive (P 0.98, but not on every prior scale).
                      - Over prior scales P runs from 0.93 to > 0.999.
                      - Without the 1 finding on a proxy the word would be another.
                      - Without the 1 finding on an assumed number of subjects the
                        word would be another.

        contested     contested-on-platelets                     0.00 of 1.00        2
                      1 sample points up, 1 down; P 0.50; g 0.00 [-0.84, 0.84];
                      fragile
                      - 5-HT1A density in platelet (human) is lower in depressed than
                        in healthy.
                      - P would have to rise by 0.45 for supported, or fall by 0.45
                        for contradicted.
                      - Without epsilon (P1) or zeta (P2) it would be inconclusive
                        (P 0.053 to 0.947).
                      - Other prior scales keep the word (P 0.50).

        untested      lower-in-rats                              0.00 of 1.00        0
                      no usable finding: 2 rows left out, of another species
                      - SERT density (human) is lower in depressed than in healthy.

        untested      nothing-is-known                           0.00 of 1.00        0
                      no usable finding: 1 row left out, of another region
                      - 5-HT2A density in platelet (human) is lower in depressed than
                        in healthy.

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
    expectSame(await text(80, .verbose), expected)
  }

  @Test("A single claim of a single theory")
  func single() async {
    let scorecard = await Small.scorecard { $1 == "lower-in-rats" }
    let text = TextReport(width: 80).text(scorecard, Outcome(scorecard))
    let expected = """
      lower (1995)
        Fewer 5-HT1A receptors in depression

        verdict       claim                                              bits  samples
        untested      lower-in-rats                              0.00 of 1.00        0
                      no usable finding: 2 rows left out, of another species

        Score 0.00 bits [0.00, 0.00] of 0.00 at stake; strict 0.00;
        coverage 0 % (0 of 1 claims)

      Ranking         bits  over prior scales  at stake  all hold  tested  ahead of
         1  lower     0.00       [0.00, 0.00]      0.00            0 of 1  no rival

      """
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(text.hasSuffix("\n1 claim of 1 theory: 1 untested; none unexpected.\n"))
  }

  @Test("Nothing selected")
  func empty() async {
    let scorecard = await Small.scorecard { _, _ in false }
    for detail in [TextReport.Detail.quiet, .normal, .verbose] {
      let text = TextReport(detail: detail).text(scorecard, Outcome(scorecard))
      #expect(text == "Nothing to test: no claim was selected.\n")
    }
  }

  @Test("A theory with an error has verdicts, but neither score nor rank")
  func broken() async {
    let broken =
      Small.lower + "\n  - id: typo\n    compare: 5-HT1X density\n    in: depressed\n    is: lower\n"
      + "    than: healthy\n"
    let scorecard = await Small.scorecard(theories: [broken, Small.higher])
    let outcome = Outcome(scorecard)
    let text = TextReport(width: 80).text(scorecard, outcome)
    #expect(
      text.contains(
        """
        \n  Not scored: the file has errors, so that claims may be missing or not what was
          meant.\n
        """))
    #expect(text.contains("  supported     lower-in-raphe"))
    #expect(scorecard.ranking == ["higher"])
    #expect(!text.contains("  lower  "))
    #expect(text.hasSuffix("1 unexpected.\n1 error in the input: only theories without one are scored.\n"))
  }

  @Test("What findings without a year earned is told apart, and only where there are any")
  func undated() async {
    let rows = Small.rows.map { row in
      row["finding"] == "F5" ? row.merging(["year": ""]) { _, new in new } : row
    }
    let scorecard = await Small.scorecard(theories: [Small.lower], table: Small.table(rows))
    let text = TextReport(width: 80).text(scorecard, Outcome(scorecard))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(" accommodated by 1995,"), "\(words)")
    let match = words.firstMatch(of: #/ ([+-]?[0-9.]+) from 1 finding without a year/#)
    let shown = match.flatMap { Double($0.1.hasPrefix("+") ? $0.1.dropFirst() : $0.1) } ?? .nan
    #expect(abs(shown - (scorecard.theories[0].score.undatedBits ?? 0)) <= 0.005, "\(words)")
    #expect(await !self.text(100).contains("without a year"))
  }

  @Test("The year that evidence was cut off at is said")
  func asOf() async {
    let scorecard = await Small.scorecard(asOf: 1993)
    let text = TextReport(width: 100).text(scorecard, Outcome(scorecard))
    #expect(text.contains("Only evidence published by 1993 was looked at, none without a year."))
    #expect(await !self.text(100).contains("looked at"))
  }
}
