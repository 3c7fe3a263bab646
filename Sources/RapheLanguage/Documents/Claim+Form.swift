import RapheSyntax

/// A claim of an effect or of a course.
enum WrittenClaim: Sendable {
  case effect(Claim)
  case course(CourseClaim)

  /// How a claim is written.
  static let form = Form<WrittenClaim>.cases(
    "claim", "a claim",
    Claim.forms.map { ($0.verb, $0.words, $0.form.map(WrittenClaim.effect)) }
      + [("follow", [], CourseClaim.form.map(WrittenClaim.course))]
  ).whole

  var claim: Claim? { if case .effect(let claim) = self { claim } else { nil } }
  var course: CourseClaim? { if case .course(let course) = self { course } else { nil } }
}

extension Claim {
  /// How claims of effects are written, by verb and the words after `is`.
  fileprivate static let forms: [(verb: String, words: [String], form: Form<Claim>)] = [
    ("compare", ["lower", "higher"], directionForm),
    ("compare", ["different"], differenceForm),
    ("compare", ["the same"], samenessForm),
    ("relate", ["positive", "negative"], correlationForm),
    ("relate", ["none"], noCorrelationForm),
    ("order", ["rising", "falling"], orderForm),
  ]

  private static let id = Field<Word>.required(
    "id", "the claim's id, unique in the theory", .id(example: "5ht1a-lower-in-depression"))
  private static let quantity = Form<Word>.text("a quantity", example: "5-HT1A density")
  private static let groupName = Form<Word>.text("the name of a group", example: "depressed")
  private static let otherName = Form<Word>.text("the name of a group", example: "healthy")
  private static let orderedGroup = Form<Word>.text(
    "the name of a group", example: "depressed", further: ["recovered", "healthy"])
  private static let margin = Form<Amount>.amount("an amount with its unit", example: "0.2 SD")
  private static let correlation = NumberShape(name: "a correlation above 0 and below 1", above: 0, below: 1)

  private static let direction = Field<Comparison>.together(
    .required("compare", "the quantity", quantity),
    .required("in", "the group; the effect is this group minus the other", groupName),
    .required(
      "is", "the direction",
      .words([("lower", .lower, "less than in the other group"), ("higher", .higher, "more than in the other group")])),
    .required("than", "the other group", otherName),
    .optional("by_at_least", "the smallest size of the effect", margin, otherwise: "any size"),
    .optional("by_at_most", "the largest size of the effect", margin, otherwise: "any size")
  ) { quantity, group, relation, other, byAtLeast, byAtMost in
    Comparison(
      quantity: quantity, group: group, relation: relation, other: other, byAtLeast: byAtLeast, byAtMost: byAtMost)
  }

  private static let difference = Field<Comparison>.together(
    .required("compare", "the quantity", quantity),
    .required("in", "the group; the effect is this group minus the other", groupName),
    .required("is", "the relation", .words([("different", Comparison.Relation.different, "beyond the margin")])),
    .required("than", "the other group", otherName),
    .required("by_at_least", "the margin", margin)
  ) { quantity, group, relation, other, byAtLeast in
    Comparison(quantity: quantity, group: group, relation: relation, other: other, byAtLeast: byAtLeast)
  }

  private static let sameness = Field<Comparison>.together(
    .required("compare", "the quantity", quantity),
    .required("in", "the group; the effect is this group minus the other", groupName),
    .required("is", "the relation", .words([("the same", Comparison.Relation.same, "inside the margin")])),
    .required("as", "the other group", otherName),
    .required("within", "the margin; without one nothing could ever show sameness", margin)
  ) { quantity, group, relation, other, within in
    Comparison(quantity: quantity, group: group, relation: relation, other: other, within: within)
  }

  private static let directionForm = Form<Claim>.record(
    "compare lower or higher", "a claim that a quantity differs in one direction", counterparts: ["as": "than"],
    id,
    direction,
    Details.field
  ) { node, id, comparison, details in
    make(node, id, .compare(comparison), details)
  }

  private static let differenceForm = Form<Claim>.record(
    "compare different", "a claim that a quantity differs either way",
    counterparts: ["as": "than", "within": "by_at_least"],
    id,
    difference,
    Details.field
  ) { node, id, comparison, details in
    make(node, id, .compare(comparison), details)
  }

  private static let samenessForm = Form<Claim>.record(
    "compare the same", "a claim that a quantity does not differ beyond a margin",
    counterparts: ["than": "as", "by_at_least": "within", "by_at_most": "within"],
    id,
    sameness,
    Details.field
  ) { node, id, comparison, details in
    make(node, id, .compare(comparison), details)
  }

  private static let correlationForm = Form<Claim>.record(
    "relate positive or negative", "a claim that two quantities go together",
    id,
    .required("relate", "the quantity", quantity),
    .required("to", "the quantity it goes with", .text("a quantity", example: "symptom improvement")),
    .required(
      "is", "the sign",
      .words([
        ("positive", Association.Relation.positive, "more of one with more of the other"),
        ("negative", .negative, "more of one with less of the other"),
      ])),
    .optional("at_least", "the smallest size of the correlation", .number(correlation), otherwise: "any size"),
    .optional("in", "the group it is computed in", groupName, otherwise: "any group"),
    Details.field
  ) { node, id, quantity, other, relation, atLeast, group, details in
    make(
      node, id,
      .relate(Association(quantity: quantity, other: other, relation: relation, atLeast: atLeast, group: group)),
      details)
  }

  private static let noCorrelationForm = Form<Claim>.record(
    "relate none", "a claim that two quantities do not go together", counterparts: ["at_least": "within"],
    id,
    .required("relate", "the quantity", quantity),
    .required("to", "the other quantity", .text("a quantity", example: "symptom improvement")),
    .required("is", "the sign", .words([("none", Association.Relation.none, "inside the margin around zero")])),
    .required("within", "the margin around zero", .number(correlation)),
    .optional("in", "the group it is computed in", groupName, otherwise: "any group"),
    Details.field
  ) { node, id, quantity, other, relation, within, group, details in
    make(
      node, id,
      .relate(Association(quantity: quantity, other: other, relation: relation, within: within, group: group)),
      details)
  }

  private static let orderForm = Form<Claim>.record(
    "order rising or falling", "a claim that a quantity goes one way over several groups",
    counterparts: ["in": "across", "than": "across", "as": "across"],
    id,
    .required("order", "the quantity", quantity),
    .required(
      "across", "three or more groups, in the order claimed; of two say `compare`",
      .list(orderedGroup, minimum: 3, help: Advice("of two groups say `compare`"))),
    .required(
      "is", "which way the levels go",
      .words([
        ("rising", Order.Relation.rising, "more in each group than in the one before"),
        ("falling", .falling, "less in each group than in the one before"),
      ])),
    Details.field
  ) { node, id, quantity, groups, relation, details in
    make(node, id, .order(Order(quantity: quantity, groups: groups, relation: relation)), details)
  }

  private static func make(_ node: Node, _ id: Word, _ statement: Statement, _ details: Details) -> Claim {
    Claim(
      id: id, statement: statement, scope: details.scope, appliesTo: details.appliesTo, commitment: details.commitment,
      says: details.says, because: details.because, expect: details.expect, fromMechanism: details.fromMechanism,
      refusesProxies: details.refusesProxies, place: node.place)
  }
}

/// The keys that every claim may have.
private struct Details {
  var scope: Scope
  var appliesTo: Setting
  var commitment: Commitment
  var says: Word?
  var because: String?
  var expect: [Expectation]
  var fromMechanism: [Derivability]
  var refusesProxies: Bool

  static let field = Field<Details>.together(
    Scope.field(otherwise: "what the theory says"),
    .defaulted(
      "applies_to", "what the claim speaks of",
      .words([
        ("average", .average, "the mean over settings"),
        ("next setting", .nextSetting, "the true effect in one more sample"),
      ]), to: .average, otherwise: "average"),
    .defaulted(
      "commitment", "the probability that the theory really implies the claim", Commitment.form, to: .firm,
      otherwise: "firm"),
    .optional("says", "the source's words", .text("a quotation", example: "may be down-regulated")),
    .optional("because", "why the theory holds it", .plainText("a reason", example: "follows from the deficit")),
    .defaulted("expect", "the verdicts that are no surprise", .oneOrMore(Expectation.form), to: [], otherwise: "any"),
    .fromMechanism,
    .defaulted(
      "proxies", "whether findings on a proxy bear on the claim",
      .words([("allowed", false, "they do"), ("refused", true, "they do not")]), to: false, otherwise: "allowed")
  ) { scope, appliesTo, commitment, says, because, expect, fromMechanism, refusesProxies in
    Details(
      scope: scope, appliesTo: appliesTo, commitment: commitment, says: says, because: because, expect: expect,
      fromMechanism: fromMechanism, refusesProxies: refusesProxies)
  }
}
