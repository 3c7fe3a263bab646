/// The expressions of a model after all checks.
struct CheckedModel {
  var starts: [Expression]
  var rates: [Expression]
  var definitions: [Expression]
  /// The definitions in an order in which each comes after those it needs.
  var order: [Int]
  var triggers: [Expression]
  var assignments: [[(state: Int, expression: Expression)]]
  var conserved: [Expression]
}
