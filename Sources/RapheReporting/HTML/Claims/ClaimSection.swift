import RapheReport

/// Every claim, theory by theory, with all that its verdict rests on.
struct ClaimSection {
  let index: PageIndex

  var markup: Markup {
    .section(
      .id(Anchor(.claims)), .label("Every claim"), .h2("Every claim"), key, .group(index.entries.map(theory)))
  }

  /// What the marks mean, each drawn as it is below.
  private var key: Markup {
    let axis = Axis(0, 100)
    func sample(_ mark: FindingMark, _ words: String) -> Markup {
      .span(
        .style(.sample),
        .element(
          .svg,
          [
            .attribute(.ariaHidden, "true"), .attribute(.width, "64"), .attribute(.height, "20"),
            .group(mark.parts(axis)),
          ]), .text(words))
    }
    return .p(
      .style(.key, .marks),
      sample(FindingMark(.point(50, 15...85), .open), "a printed size with its 95 % interval"),
      sample(
        FindingMark(.above(20), .favour),
        "only \u{201C}higher\u{201D}, beyond the just-significant value: for the claim"),
      sample(FindingMark(.below(80), .against), "only \u{201C}lower\u{201D}: against it"),
      sample(FindingMark(.between(15...85), .open), "only \u{201C}no difference\u{201D}: between the two"),
      .span(
        "Brackets hold where the study\u{2019}s own estimate must have been. Shaded: what is claimed. ",
        "A stroke at the left joins findings of one sample, which share their weight."))
  }

  private func theory(_ entry: Entry) -> Markup {
    let theory = entry.theory
    let score = theory.score.map { score in
      "\(Figure.signed(score.bits)) of \(Figure.fixed(score.bitsAtStake)) bits \u{00B7} strict \(Figure.signed(score.strictBits))"
        + " \u{00B7} coverage \(Figure.percent(score.coverage))"
    }
    return .element(
      .section,
      [
        .style(.theory), .id(entry.anchor), .label(theory.id),
        .h3(.name(theory.title)),
        .p(
          .style(.mute), .strong(.name(theory.id)), .if(theory.published) { " \u{00B7} \($0)" }, " \u{00B7} ",
          index.place(theory.file, theory.line), .if(score) { " \u{00B7} \($0)" }),
        families(theory),
        .group(
          zip(theory.claims, entry.claims).map { claim, anchor in
            ClaimPart(index: index, theory: theory, claim: claim, anchor: anchor).markup
          }),
        .if(theory.courses) { courses in
          MechanismSection.isShown(index)
            ? .p(.style(.mute), "Courses over time: ", .joined(courses.map { index.link(theory.id, $0.id) }))
            : .list(courses.map { .group([.name($0.sentence), " (", index.place(theory.file, $0.line), ")"]) })
        },
      ])
  }

  /// Claims that are nearly one bet.
  private func families(_ theory: Reported.Theory) -> Markup {
    let families = (theory.score?.families ?? []).filter { $0.claims.count > 1 }
    return .list(
      families.map { family in
        let others = family.otherShares.map {
          $0.count == 2
            ? " (\(Figure.signed($0[0])) or \(Figure.signed($0[1])) if kin have 0.5 or 0.9 in common, not 0.8)" : ""
        }
        return .group([
          "Scored as one bet, \(Figure.signed(family.bits)) of \(Figure.fixed(family.bitsAtStake))\(others ?? ""): ",
          .joined(family.claims.map { index.link(theory.id, $0) }),
        ])
      }, .quiet)
  }
}

extension FindingMark {
  fileprivate init(_ shape: Shape, _ sense: Sense) { (self.shape, self.sense) = (shape, sense) }
}
