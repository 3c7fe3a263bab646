/// What the words of the page mean.
struct WordSection {
  var markup: Markup {
    .section(
      .id(Anchor(.words)), .label("What the words mean"), .h2("What the words mean"),
      .details(
        .style(.fold), .summary("Verdicts, flags and scores, a sentence each"),
        .dl(.group(ScoringTerm.all.map { .group([.dt(.text($0.word)), .dd(.text($0.says))]) }))))
  }
}
