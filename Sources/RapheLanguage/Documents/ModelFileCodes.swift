import RapheSyntax

extension Code {
  static let badModelNumber = Code(
    "E0709", "a number that a model cannot have",
    checks: "Spreads fit their distribution and value; doses are finite, their times not negative.",
    why: "Draws from an impossible distribution would not be draws.",
    example: "{value: 20, unit: nM, from: assumption, spread: 0.5}",
    instead: "A log-normal spread is a geometric standard deviation, at least 1; a uniform one the list of both ends.")
  static let originWithoutReason = Code(
    "E0711", "a number without what it rests on",
    checks: "A number from a `source` has a `cite`, a `derived` one a `cite` or a `because`.",
    why: "What is measured and what is guessed must not look alike.",
    example: "CL: {value: 31, unit: L/h, from: source}",
    instead: "Add the citation, or write `from: assumption`.")
}
