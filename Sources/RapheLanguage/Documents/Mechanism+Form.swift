import RapheSyntax

extension Mechanism {
  static let form = Form<Mechanism>.record(
    "mechanism", "what the theory's groups are in a model's terms",
    .required("model", "the id of the model", .id(example: "raphe-forebrain")),
    .required("groups", "the theory's groups that the mechanism covers", groupsForm)
  ) { node, model, groups in
    Mechanism(model: model, groups: groups, place: node.place)
  }.whole

  private static let groupsForm = Form<[Group]>.map(
    keys: TextShape("the name of a group", example: "depressed"),
    values: Form<Group>.record(
      "group of a mechanism", "a group as the model sees it",
      .defaulted("set", "levers with other values than the model's", leversForm, to: [], otherwise: "none"),
      .optional("treatment", "the treatment, by its name in the model", .text("a name", example: "SSRI")),
      .optional(
        "at", "when the group is looked at, from the start of treatment", .amount("a time", example: "28 d"))
    ) { node, levers, treatment, at in
      Group(name: Word("", at: node.place), levers: levers, treatment: treatment, at: at)
    }.together(["treatment", "at"]).whole
  ) { name, group in
    var group = group
    group.name = name
    return group
  }

  static let leversForm = Form<[Lever]>.map(
    keys: TextShape("the name of a lever", example: "syn"),
    values: Form<Double>.number(NumberShape(name: "a number"))
  ) { name, value in Lever(name: name, value: value) }
}
