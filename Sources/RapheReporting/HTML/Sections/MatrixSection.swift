import RapheReport

/// What the theories say of each quantity and what the evidence does: contradictions first, what one alone speaks of last.
struct MatrixSection {
  let index: PageIndex

  /// What a theory says of a quantity, in the direction that the quantity is shown in.
  struct Stance {
    let theory: Reported.Theory
    let claim: Reported.Claim
    let region: ClaimedRegion
    /// The order that is claimed, for one that has no region.
    let order: String?

    /// Whether effects in the claim's direction have the other sign.
    let isTurned: Bool

    /// What a claim says, with the groups the way round that the first one on the quantity names them.
    init(_ theory: Reported.Theory, _ claim: Reported.Claim, first: Reported.Claim) {
      self.theory = theory
      self.claim = claim
      let isTurned = (claim.shared?.isReversed ?? false) != (first.shared?.areGroupsExchanged ?? false)
      let written = ClaimedRegion(claim.region)
      region = isTurned ? written.mirrored : written
      order = claim.order?.is
      self.isTurned = isTurned
    }

    func isApart(from other: Stance) -> Bool {
      if let order, let otherOrder = other.order { return order != otherOrder }
      return !region.intervals.isEmpty && !other.region.intervals.isEmpty && region.isApart(from: other.region)
    }

    func isSame(as other: Stance) -> Bool { region == other.region && order == other.order }
  }

  /// A quantity with all that is said of it.
  struct Quantity {
    let name: String
    let stances: [Stance]

    /// How what different theories say goes together.
    var kind: Kind {
      var kind: Kind = .agreed
      for (place, one) in stances.enumerated() {
        for other in stances[(place + 1)...] where other.theory.id != one.theory.id {
          if one.isApart(from: other) { return .contradicted }
          if !one.isSame(as: other) { kind = .partly }
        }
      }
      return kind
    }

    /// How far the bits on it lie apart.
    var spread: Double {
      let bits = stances.map(\.claim.bits.value)
      return (bits.max() ?? 0) - (bits.min() ?? 0)
    }

    var theories: Int { Set(stances.map(\.theory.id)).count }
  }

  enum Kind: String, CaseIterable {
    case contradicted = "They contradict each other"
    case partly = "They agree in part"
    case agreed = "They agree"
  }

  var markup: Markup {
    let quantities = quantities
    let shared = quantities.filter { $0.theories > 1 }
    let alone = quantities.filter { $0.theories == 1 }
    guard !quantities.isEmpty else { return .none }
    let speaking = Set(shared.flatMap(\.stances).map(\.theory.id))
    let columns = index.theories.filter { speaking.contains($0.id) }
    return .section(
      .id(Anchor(.matrix)), .label("Theories and quantities"), .h2("Who says what, and what the evidence says"),
      shared.isEmpty
        ? .p("No two theories speak of the same quantity.")
        : .scrolled(
          "Table of quantities and theories",
          .table(
            .style(.matrix), head(columns),
            .group(Kind.allCases.map { group($0, shared.filter { $0.spread.isFinite }, columns) }))),
      .p(
        .style(.key),
        """
        The theory says: \u{25B2} higher or positive, \u{25BC} lower or negative, = the same. Colour and sign are the \
        verdict, the number its bits; an empty cell: the theory is silent. Evidence: the average effect with its 95 % interval, zero \
        in the middle, to the right where the first group has more, the ends at three prior standard deviations.
        """),
      alone.isEmpty
        ? .none
        : .folded(
          .text("\(Numerals.count(alone.count, "quantity", plural: "quantities")) of which one theory alone speaks"),
          table(alone)))
  }

  private var quantities: [Quantity] {
    var order: [String] = []
    var stances: [String: [Stance]] = [:]
    for theory in index.theories {
      for claim in theory.claims {
        let name = claim.shared?.quantity ?? claim.quantity
        if stances[name] == nil { order.append(name) }
        let first = stances[name]?.first?.claim ?? claim
        stances[name, default: []].append(Stance(theory, claim, first: first))
      }
    }
    return order.map { Quantity(name: $0, stances: stances[$0] ?? []) }
  }

  private func head(_ columns: [Reported.Theory]) -> Markup {
    .thead(
      .tr(
        .column("quantity"), .column("evidence", .evidence),
        .column("samples", .n),
        .group(
          columns.map { .th(.style(.turned), .attribute(.scope, "col"), .span(index.link($0.id))) })))
  }

  private func group(_ kind: Kind, _ shared: [Quantity], _ columns: [Reported.Theory]) -> Markup {
    let rows = shared.filter { $0.kind == kind }.sorted { $0.spread > $1.spread }
    if rows.isEmpty { return .none }
    return .tbody(
      .tr(
        .th(
          .style(.grouphead), .attribute(.colspan, "\(3 + columns.count)"), .attribute(.scope, "colgroup"),
          .text(kind.rawValue),
          .small(.style(.mute), " \(Numerals.count(rows.count, "quantity", plural: "quantities"))"))),
      .group(rows.map { row($0, kind, columns) }))
  }

  private func row(_ quantity: Quantity, _ kind: Kind, _ columns: [Reported.Theory]) -> Markup {
    .tr(
      .style(kind == .contradicted ? .clash : .calm),
      .row(about(quantity)), .td(.style(.evidence), strip(quantity)),
      .td(.style(.n), "\(quantity.stances.first?.claim.evidence.samples ?? 0)"),
      .group(
        columns.map { theory in
          let stances = quantity.stances.filter { $0.theory.id == theory.id }
          return .td(.style(stances.isEmpty ? .nil : .cell), .group(stances.map(cell)))
        }))
  }

  /// What is measured, and between whom, in the words of the first that speaks of it.
  private func about(_ quantity: Quantity) -> Markup {
    guard let claim = quantity.stances.first?.claim else { return .name(quantity.name) }
    let groups = claim.groups ?? []
    let between: Markup =
      groups.isEmpty
      ? .none
      : .group([
        .br, .small(.style(.mute), .joined(groups.map(Markup.name), by: claim.order == nil ? " against " : ", ")),
      ])
    return .group([.name(claim.shared?.about ?? quantity.name), between])
  }

  private func cell(_ stance: Stance) -> Markup {
    let look = VerdictLook(stance.claim.verdict)
    let says = stance.order ?? stance.region.word
    let sign = stance.order.map { $0 == "rising" ? "\u{2197}" : "\u{2198}" } ?? stance.region.sign
    guard let anchor = index.anchor(stance.theory.id, stance.claim.id) else { return .none }
    let bits = Figure.signed((stance.claim.bits.value * 10).rounded() / 10)
    let short = stance.claim.verdict == "untested" ? "\u{2013}" : String(bits.dropLast(bits.contains(".") ? 1 : 0))
    return .a(
      .style(.chip, look.style), .href(Link(anchor)),
      .label("\(stance.theory.id) says \(says): \(stance.claim.verdict), \(bits) bits"),
      .span(.style(.who), .name(stance.theory.id)), .strong("\(sign)\(look.sign)"), .span(.text(short)))
  }

  private func strip(_ quantity: Quantity) -> Markup {
    guard let stance = quantity.stances.first(where: { $0.claim.posterior.value != nil }),
      let posterior = stance.claim.posterior.value, posterior.interval.count == 2
    else { return .small(.style(.mute), quantity.stances.first?.claim.order == nil ? "no evidence" : "an order") }
    let sign = stance.isTurned ? -1.0 : 1
    let reach = 3 * (stance.claim.prior?.s.value ?? 1)
    let axis = Axis(-reach, reach)
    let ends = posterior.interval.map { sign * $0.value }.sorted()
    let mean = sign * posterior.mean.value
    let figure = EffectFigure(stance.claim)
    return Drawing.strip(
      height: 16, "\(figure(mean)) [\(figure(ends[0])), \(figure(ends[1]))] \(stance.claim.scale)",
      [
        Drawing.line(.zero, from: "50%", to: "50%", y: 0, y2: 16),
        Drawing.line(.effect, from: axis.place(ends[0]), to: axis.place(ends[1]), y: 8),
        Drawing.dot(.effectDot, at: axis.place(mean), y: 8, radius: 3.5),
      ])
  }

  private func table(_ alone: [Quantity]) -> Markup {
    let rows = alone.sorted {
      ($0.stances.first?.claim.evidence.samples ?? 0) > ($1.stances.first?.claim.evidence.samples ?? 0)
    }
    return .scrolled(
      "Quantities of which one theory speaks",
      .table(
        .thead(
          .tr(
            .column("quantity"), .column("evidence", .evidence),
            .column("samples", .n), .column("theory says"))),
        .tbody(
          .group(
            rows.map { quantity in
              .tr(
                .row(about(quantity)), .td(.style(.evidence), strip(quantity)),
                .td(.style(.n), "\(quantity.stances.first?.claim.evidence.samples ?? 0)"),
                .td(
                  .group(
                    quantity.stances.map { stance in
                      .div(
                        VerdictLook(stance.claim.verdict).badge, " \(stance.order ?? stance.region.word) (",
                        index.link(stance.theory.id), "/", index.link(stance.theory.id, stance.claim.id),
                        "), \(Figure.signed(stance.claim.bits)) bits")
                    })))
            }))))
  }
}
