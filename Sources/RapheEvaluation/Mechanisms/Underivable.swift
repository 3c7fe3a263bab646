/// Why nothing follows from a mechanism.
public enum Underivable: Hashable, Sendable {
  /// The theory has none.
  case noMechanism
  /// It is a correlation over subjects.
  case correlation
  /// It is a baseline, which is the group before treatment.
  case baseline
  /// The mechanism does not say what this group is.
  case unsaidGroup(String)
  /// The model has no such quantity.
  case noQuantity
  /// The model does not say in which region this variable is, and the claim is about one.
  case noRegion(variable: String, region: String)
  /// The model has the quantity, but not in the region of the claim.
  case elsewhere(region: String)
  /// Its margin is in a unit that this variable of the model cannot be in.
  case unitOfMargin(String, variable: String)
  /// Its margin is in SD between subjects.
  case marginInSD
  /// A window has no time that counts, such as one between two doses of a course of troughs.
  case emptyWindow
  /// A threshold is in `%` of a baseline that is 0 in a draw.
  case percentOfZero(variable: String)
}
